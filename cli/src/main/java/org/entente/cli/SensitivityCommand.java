package org.entente.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Reads the options of {@code entente sensitivity}; {@link Sensitivity} does the work. */
@Command(
    name = "sensitivity",
    description = {
      "Tells what drives the futures, or other targets, of a scenario: its inputs by their hold on",
      "each target, the shares of ignorance and of chance, and what hangs on each disputed sign."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    defaultValueProvider = SimulationOptions.FewerTrials.class,
    sortOptions = false)
final class SensitivityCommand implements Callable<Integer> {
  @ParentCommand private Main main;

  @Parameters(paramLabel = "FILE", description = "A scenario in JSON.")
  private Path input;

  @Option(
      names = "--target",
      paramLabel = "NAME",
      description = {
        "What to explain: a future, an outcome, a factor (at the end), an event (whether it ever"
            + " happens), or a formula such as 'at(trade, 2035)'. May be given several times.",
        "Default: every future."
      })
  private List<String> targets = List.of();

  @Option(
      names = "--method",
      paramLabel = "METHOD",
      split = ",",
      description = {
        "Some of: ${COMPLETION-CANDIDATES}. drivers: every input's hold on a target, from one run;"
            + " indices: Sobol' indices of groups of draws, from a run for each; disputes: each"
            + " disputed sign settled each way, for futures.",
        "Default: all that apply."
      })
  private List<Method> methods = List.of();

  @Option(
      names = "--groups",
      paramLabel = "GROUPS",
      split = ",",
      description = {
        "Groups of draws for indices, some of: ${COMPLETION-CANDIDATES}.",
        "Default: split,kinds."
      })
  private List<Groups> groups = List.of();

  @Option(
      names = "--by-year",
      description = "Also follow futures, factors and events through the years.")
  private boolean byYear;

  @Option(
      names = "--top",
      paramLabel = "N",
      defaultValue = "10",
      description = "The most inputs shown in a table. Default: ${DEFAULT-VALUE}.")
  private int top;

  @Option(
      names = "--wide",
      description =
          "Show partial rank correlations and PAWN, too, which other formats always give.")
  private boolean wide;

  @Mixin private SimulationOptions simulation;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "table",
      description = "One of: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
  private Format format;

  @Mixin private TargetOption target;

  @Override
  public Integer call() {
    Options options =
        new Options(input, targets, methods, groups, byYear, top, wide, simulation, format, target);
    return new Sensitivity(main.console(), options).execute();
  }

  /** The form of a result. */
  enum Format {
    /** For people. */
    TABLE,
    /** For programs. */
    JSON,
    /** For spreadsheets. */
    CSV;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
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
