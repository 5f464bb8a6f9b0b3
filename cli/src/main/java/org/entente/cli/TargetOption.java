package org.entente.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The option of every command whose result can go to a file; had by picocli's {@code @Mixin}. */
final class TargetOption {
  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Write the result to this file, which appears whole or not at all.")
  private Path out;

  /** The file to write to, if not standard output. */
  Optional<Path> file() {
    return Optional.ofNullable(out);
  }
}
