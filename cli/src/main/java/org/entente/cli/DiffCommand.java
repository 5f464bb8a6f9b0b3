package org.entente.cli;

import java.nio.file.Path;
import java.util.Locale;

/** Reads the options of {@code entente diff}; {@link Diff} does the work. */
final class DiffCommand extends Command {
  private final Argument<Path> first = parameter("FILE", Path.class, "A scenario in JSON.");
  private final Argument<Path> other = parameter("OTHER", Path.class, "Another.");
  private final Argument<Format> format = format(Format.class, "text");
  private final TargetOption target = new TargetOption(this);

  DiffCommand() {
    super(
        "diff",
        "Shows in what two scenarios differ, place by place.",
        "They are compared after everything that they extend.");
  }

  @Override
  int execute(Console console) {
    return Diff.execute(console, first.value(), other.value(), format.value(), target);
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
