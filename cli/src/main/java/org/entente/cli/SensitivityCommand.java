package org.entente.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Reads the options of {@code entente sensitivity}; {@link Sensitivity} does the work. */
final class SensitivityCommand extends Command {
  private final Argument<Path> input = parameter("FILE", Path.class, "A scenario in JSON.");
  private final Argument<List<String>> targets =
      options(
          "--target",
          "NAME",
          String.class,
          "What to explain: a future, an outcome, a factor (at the end), an event (whether it ever"
              + " happens), or a formula such as 'at(trade, 2035)'. May be given several times.",
          "Default: every future.");
  private final Argument<List<Method>> methods =
      options(
              "--method",
              "METHOD",
              Method.class,
              "Some of: ${COMPLETION-CANDIDATES}. drivers: every input's hold on a target, from one run;"
                  + " indices: Sobol' indices of groups of draws, from a run for each; disputes: each"
                  + " disputed sign settled each way, for futures.",
              "Default: all that apply.")
          .withCommas();
  private final Argument<List<Groups>> groups =
      options(
              "--groups",
              "GROUPS",
              Groups.class,
              "Groups of draws for indices, some of: ${COMPLETION-CANDIDATES}.",
              "Default: split,kinds.")
          .withCommas();
  private final Argument<Boolean> byYear =
      flag("--by-year", "Also follow futures, factors and events through the years.");
  private final Argument<Integer> top =
      option(
              "--top",
              "N",
              int.class,
              "The most inputs shown in a table. Default: ${DEFAULT-VALUE}.")
          .byDefault("10");
  private final Argument<Boolean> wide =
      flag(
          "--wide",
          "Show partial rank correlations and PAWN, too, which other formats always give.");
  private final SimulationOptions simulation = SimulationOptions.withFewerTrials(this);
  private final Argument<Format> format = format(Format.class, "table");
  private final TargetOption target = new TargetOption(this);

  SensitivityCommand() {
    super(
        "sensitivity",
        "Tells what drives the futures, or other targets, of a scenario.",
        "It shows the hold of each input on each target, the shares of ignorance and of chance, and",
        "what hangs on each disputed sign.");
  }

  @Override
  int execute(Console console) {
    Options options =
        new Options(
            input.value(),
            targets.optional().orElse(List.of()),
            methods.optional().orElse(List.of()),
            groups.optional().orElse(List.of()),
            byYear.value(),
            top.value(),
            wide.value(),
            simulation,
            format.value(),
            target);
    return new Sensitivity(console, options).execute();
  }

  /** A way of analysis. */
  enum Method {
    /** Every input's hold on a target, read off one run. */
    DRIVERS,
    /** Sobol' indices of groups of draws, by a run for each. */
    INDICES,
    /** Each disputed sign settled each way. */
    DISPUTES;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A way to group draws; the library's has the same names. */
  enum Groups {
    /** Ignorance and chance. */
    SPLIT,
    /** Kinds of draws. */
    KINDS,
    /** Each parameter. */
    PARAMETERS,
    /** Each initial value. */
    INITIALS,
    /** Each factor's noise. */
    NOISES,
    /** Each event. */
    EVENTS;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * What the user asked for.
   *
   * @param input a scenario file
   * @param targets what to explain; every future if nothing is named
   * @param methods ways of analysis; all that apply if none is named
   * @param groups ways of grouping; ignorance and chance, and kinds, if none is named
   * @param byYear whether to follow the years, too
   * @param top the most inputs shown in a table
   * @param wide whether tables show all measures
   * @param simulation how each run is to go
   * @param format the form of the result
   * @param target where the result goes
   */
  record Options(
      Path input,
      List<String> targets,
      List<Method> methods,
      List<Groups> groups,
      boolean byYear,
      int top,
      boolean wide,
      SimulationOptions simulation,
      Format format,
      TargetOption target) {
    /** Copies the lists. */
    Options {
      targets = List.copyOf(targets);
      methods = List.copyOf(methods);
      groups = List.copyOf(groups);
    }
  }
}
