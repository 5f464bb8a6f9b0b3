package org.entente.cli;

/** What a process of the command line ends with. */
final class ExitCode {
  /** Everything went well. */
  static final int FINE = 0;

  /** The input was right and the command failed all the same. */
  static final int FAILED = 1;

  /** A scenario, a file or the command line is wrong. */
  static final int INPUT = 2;

  /** The user ended it: what shells expect of a process that Ctrl-C ended. */
  static final int INTERRUPTED = 130;

  private ExitCode() {}
}
