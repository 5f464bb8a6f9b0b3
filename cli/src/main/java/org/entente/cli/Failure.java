package org.entente.cli;

/**
 * Ends a command with a message for a person, who needs no stack trace to understand it.
 *
 * <p>The commands catch what the layers below throw and say it in these terms.
 */
final class Failure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int exitCode;

  private Failure(int exitCode, String message) {
    super(message);
    this.exitCode = exitCode;
  }

  /** Something went wrong although the input was right. */
  static Failure failed(String message) {
    return new Failure(ExitCode.FAILED, message);
  }

  /** Whoever read the output has read enough, as {@code | head} does: nothing is to be said. */
  static Failure silent() {
    return new Failure(ExitCode.FAILED, "");
  }

  /** The input is wrong: a file, a folder, a scenario or the command line. */
  static Failure input(String message) {
    return new Failure(ExitCode.INPUT, message);
  }

  /** What the process should end with. */
  int exitCode() {
    return exitCode;
  }
}
