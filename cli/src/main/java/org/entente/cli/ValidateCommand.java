package org.entente.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Reads the options of {@code entente validate}; {@link Validation} does the work. */
@Command(
    name = "validate",
    description = "Checks scenarios and tells everything that is wrong with them.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false)
final class ValidateCommand implements Callable<Integer> {
  @ParentCommand private Main main;

  @Parameters(paramLabel = "FILE|FOLDER", arity = "1..*", description = "Scenarios in JSON.")
  private List<Path> inputs;

  @Option(
      names = "--strict-units",
      description = "Take a number without a unit for an error, not a warning.")
  private boolean strictUnits;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "One of: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
  private Format format;

  @Override
  public Integer call() {
    return new Validation(main.console(), strictUnits).execute(inputs, format);
  }

  /** The form of what is found. */
  enum Format {
    /** For people. */
    TEXT,
    /** For editors. */
    JSON;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
