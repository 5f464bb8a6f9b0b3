package org.entente.cli;

import java.nio.file.Path;
import java.util.Locale;

/** Reads the options of {@code entente explain}; {@link Explain} does the work. */
final class ExplainCommand extends Command {
  private final Argument<Path> input = parameter("FILE", Path.class, "A scenario in JSON.");
  private final Argument<Format> format = format(Format.class, "text");
  private final TargetOption target = new TargetOption(this);

  ExplainCommand() {
    super(
        "explain",
        "Shows each value of a scenario, where it was written and what it rests on.",
        "What the scenario extends is in it.");
  }

  @Override
  int execute(Console console) {
    return Explain.execute(console, input.value(), format.value(), target.file());
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
