package org.entente.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads the options of {@code entente waterfall}; {@link Fall} does the work. */
final class WaterfallCommand extends Command {
  private final Argument<List<Path>> inputs =
      parameters(
          "FILE",
          "1..2",
          Path.class,
          "A variant, whose base is what it extends; or a base and a variant.");

  private final Argument<String> future =
      option("--future", "ID", String.class, "Of a future's probability.");
  private final Argument<String> outcome =
      option("--outcome", "NAME", String.class, "Of an outcome.");
  private final Argument<Integer> orders =
      option(
          "--orders",
          "N",
          Integer.class,
          "How many orders of the changes are sampled if there are more than 6 of them;",
          "an even number up to 200. Default: 8.");

  private final Argument<Boolean> exact =
      flag("--exact", "Take all orders, up to 16 changes; each change more doubles the work.");

  private final SimulationOptions simulation = SimulationOptions.of(this);
  private final Argument<Format> format = format(Format.class, "table");
  private final TargetOption target = new TargetOption(this);

  WaterfallCommand() {
    super("waterfall", "Attributes the change of a result to each change that a variant makes.");
    requireOneOf(future, outcome);
  }

  @Override
  int execute(Console console) {
    Options options =
        new Options(
            inputs.value(),
            new Of(future.optional(), outcome.optional()),
            orders.optional(),
            exact.value(),
            simulation,
            format.value(),
            target);
    return new Fall(console, options).execute();
  }

  /** The form of a result. */
  enum Format {
    /** For people. */
    TABLE,
    /** For programs. */
    JSON;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Which result; exactly one.
   *
   * @param future the id of a future, if one is meant
   * @param outcome the name of an outcome, if one is meant
   */
  record Of(Optional<String> future, Optional<String> outcome) {}

  /**
   * What the user asked for.
   *
   * @param inputs a variant, or a base and a variant
   * @param of which result
   * @param orders how many orders are sampled, if not the usual number
   * @param exact whether to take all orders
   * @param simulation how the runs are to go
   * @param format the form of the result
   * @param target where the result goes
   */
  record Options(
      List<Path> inputs,
      Of of,
      Optional<Integer> orders,
      boolean exact,
      SimulationOptions simulation,
      Format format,
      TargetOption target) {}
}
