package org.entente.cli;

import java.nio.file.Path;
import java.util.Optional;

/** The option of every command whose result can go to a file. */
final class TargetOption {
  private final Argument<Path> out;

  /** Adds the option to a command. */
  TargetOption(Command command) {
    out =
        command.option(
            "--out",
            "FILE",
            Path.class,
            "Write the result to this file, which appears whole or not at all.");
  }

  /** The file to write to, if not standard output. */
  Optional<Path> file() {
    return out.optional();
  }
}
