package org.entente.cli;

import java.nio.file.Path;

/** Reads the options of {@code entente verify}; {@link Verification} does the work. */
final class VerifyCommand extends Command {
  private final Argument<Path> file = parameter("RECORD", Path.class, "The record of a run.");
  private final Argument<Integer> threads = SimulationOptions.threads(this);

  private final Argument<Boolean> quiet = SimulationOptions.quiet(this);

  VerifyCommand() {
    super(
        "verify",
        "Repeats a run from its record and tells whether the results are the same.",
        "'entente run --record' wrote the record; results are compared bit by bit.");
  }

  @Override
  int execute(Console console) {
    return new Verification(console, file.value(), threads.optional(), quiet.value()).execute();
  }
}
