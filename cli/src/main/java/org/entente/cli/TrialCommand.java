package org.entente.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads the options of {@code entente trial}; {@link SingleTrial} does the work. */
final class TrialCommand extends Command {
  private final Argument<Path> input = parameter("FILE", Path.class, "A scenario in JSON.");
  private final Argument<Long> number =
      option("--number", "N", Long.class, "Show this trial; the first of a run is 0.");

  private final Argument<Boolean> typical =
      flag("--typical", "Name the most typical trial of each future instead of showing one.");
  private final Argument<String> future =
      option("--future", "ID", String.class, "Show the most typical trial of this future.");
  private final Argument<List<String>> parameters =
      options("--parameter", "NAME", String.class, "Show only these parameters.").withCommas();
  private final Argument<List<String>> factors =
      options(
              "--factor",
              "NAME",
              String.class,
              "Show only these factors, with the draws behind them.")
          .withCommas();
  private final Argument<List<String>> events =
      options(
              "--event",
              "NAME",
              String.class,
              "Show only these events, with the draws behind them.")
          .withCommas();
  private final Argument<List<Integer>> years =
      options(
              "--years",
              "YEAR",
              Integer.class,
              "Show only these years of factors and events, such as 2030,2031.")
          .withCommas();
  private final SimulationOptions simulation = SimulationOptions.of(this);
  private final SamplingOption sampling = new SamplingOption(this);
  private final Argument<Format> format = format(Format.class, "table");
  private final TargetOption target = new TargetOption(this);

  TrialCommand() {
    super(
        "trial",
        "Shows one trial: draws and states by year, what struck, why it ended as it did.",
        "Or finds for each future the trial that is most typical of it.");
  }

  @Override
  int execute(Console console) {
    Narrowing narrowing =
        new Narrowing(
            parameters.optional(), factors.optional(), events.optional(), years.optional());
    Optional<Long> shown = number.optional();
    Options options =
        new Options(
            input.value(),
            shown.isPresent() ? OptionalLong.of(shown.get()) : OptionalLong.empty(),
            typical.value(),
            future.optional(),
            narrowing,
            simulation,
            simulation.trialsGiven(),
            sampling.plan(),
            format.value(),
            target);
    return new SingleTrial(console, options).execute();
  }

  /**
   * What to show of a trial; absent for all.
   *
   * @param parameters names of parameters
   * @param factors names of factors
   * @param events names of events
   * @param years years of factors and events
   */
  record Narrowing(
      Optional<List<String>> parameters,
      Optional<List<String>> factors,
      Optional<List<String>> events,
      Optional<List<Integer>> years) {
    /** Whether only some kinds of things are to be shown. */
    boolean some() {
      return parameters.isPresent() || factors.isPresent() || events.isPresent();
    }

    /** Whether anything is to be left out. */
    boolean any() {
      return some() || years.isPresent();
    }
  }

  /**
   * What the user asked for.
   *
   * @param input a scenario file
   * @param number the trial to show, if one is named
   * @param typical whether the typical trials are to be named
   * @param future the future whose typical trial is to be shown, if one is named
   * @param narrowing what to show of a trial
   * @param simulation the run that the trial belongs to
   * @param trialsGiven whether the number of its trials was given
   * @param sampling how its trials are laid out
   * @param format the form of the result
   * @param target where the result goes
   */
  record Options(
      Path input,
      OptionalLong number,
      boolean typical,
      Optional<String> future,
      Narrowing narrowing,
      SimulationOptions simulation,
      boolean trialsGiven,
      SamplingOption.Plan sampling,
      Format format,
      TargetOption target) {}
}
