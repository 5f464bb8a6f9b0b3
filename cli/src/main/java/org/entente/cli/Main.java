package org.entente.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line's front door: {@code entente --help} tells the rest. */
@Command(
    name = "entente",
    description = "Simulates the outcomes of a partnership between states.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
public final class Main {

  private Main() {}

  /**
   * Runs the command that the arguments name, and ends the process with its exit code: 0 fine, 1
   * failed, 2 the input is wrong.
   *
   * @param arguments the words of the command line
   */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Main()).execute(arguments));
  }
}
