package org.entente.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Reads the options of {@code entente explain}; {@link Explain} does the work. */
@Command(
    name = "explain",
    description = {
      "Shows each value of a scenario, where it was written and what it rests on,",
      "after everything that the scenario extends."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false)
final class ExplainCommand implements Callable<Integer> {
  @ParentCommand private Main main;

  @Parameters(paramLabel = "FILE", description = "A scenario in JSON.")
  private Path input;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "One of: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
  private Format format;

  @Mixin private TargetOption target;

  @Override
  public Integer call() {
    return Explain.execute(main.console(), input, format, target.file());
  }

  /** The form of an explanation. */
  enum Format {
    /** For people. */
    TEXT,
    /** For programs. */
    JSON,
    /** For a page of documentation. */
    MARKDOWN;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
