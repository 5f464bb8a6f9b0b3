package org.entente.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Reads the options of {@code entente diff}; {@link Diff} does the work. */
@Command(
    name = "diff",
    description = {
      "Shows in what two scenarios differ, place by place,",
      "after everything that they extend."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false)
final class DiffCommand implements Callable<Integer> {
  @ParentCommand private Main main;

  @Parameters(index = "0", paramLabel = "FILE", description = "A scenario in JSON.")
  private Path first;

  @Parameters(index = "1", paramLabel = "OTHER", description = "Another.")
  private Path other;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "One of: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
  private Format format;

  @Mixin private TargetOption target;

  @Override
  public Integer call() {
    return Diff.execute(main.console(), first, other, format, target);
  }

  /** The form of the differences. */
  enum Format {
    /** For people. */
    TEXT,
    /** For programs. */
    JSON;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
