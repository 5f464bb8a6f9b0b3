package org.entente.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Reads the options of {@code entente validate}; {@link Validation} does the work. */
final class ValidateCommand extends Command {
  private final Argument<List<Path>> inputs =
      parameters("FILE|FOLDER", "1..*", Path.class, "Scenarios in JSON.");
  private final Argument<Boolean> strictUnits =
      flag("--strict-units", "Take a number without a unit for an error, not a warning.");
  private final Argument<Format> format = format(Format.class, "text");

  ValidateCommand() {
    super("validate", "Checks scenarios and tells everything that is wrong with them.");
  }

  @Override
  int execute(Console console) {
    return new Validation(console, strictUnits.value()).execute(inputs.value(), format.value());
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
