package org.entente.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.entente.model.Time;
import org.entente.random.Sampling;
import org.entente.result.FactorResult;
import org.entente.result.FactorStep;
import org.entente.result.Probability;
import org.entente.result.Settings;

/** The results of a run as a person reads them: futures first, what the numbers mean last. */
final class RunReport {
  /** A share of cut values below this is not worth a line. */
  private static final double WORTH_TELLING = 0.005;

  private static final int MOST_CUTS = 3;

  private final List<Ran> results;
  private final int problems;
  private final Terminal terminal;
  private final List<String> lines = new ArrayList<>();

  private RunReport(List<Ran> results, int problems, Terminal terminal) {
    this.results = results;
    this.problems = problems;
    this.terminal = terminal;
  }

  /**
   * The report.
   *
   * @param results at least one
   * @param years which years of factors and events are shown
   * @param problems how many scenarios have no result
   * @param terminal where it will be shown
   * @return lines without line ends
   */
  static List<String> of(List<Ran> results, List<Integer> years, int problems, Terminal terminal) {
    RunReport report = new RunReport(results, problems, terminal);
    SideBySide scenarios = new SideBySide(results, terminal);
    report.head();
    report.add(FutureTable.of(scenarios));
    report.noFuture();
    report.add(FutureTable.byYear(scenarios));
    report.add(OutcomeTable.ofYesNo(scenarios));
    report.add(OutcomeTable.ofNumbers(scenarios));
    report.add(FactorTable.of(scenarios, years));
    report.add(EventTable.of(scenarios, years));
    report.add(GainTable.of(scenarios));
    report.add(PrecisionTable.of(scenarios));
    report.foot();
    return report.lines;
  }

  private void head() {
    String what =
        results.size() == 1 ? results.get(0).file().title() : results.size() + " scenarios";
    String clocks =
        results.stream()
            .flatMap(result -> result.file().scenario().time().stream())
            .map(RunReport::clock)
            .distinct()
            .collect(Collectors.joining("; "));
    lines.add(terminal.bold(terminal.show(clocks.isEmpty() ? what : what + ", " + clocks)));
  }

  private static String clock(Time time) {
    String step =
        switch (time.perYear()) {
          case 1 -> "yearly";
          case 4 -> "quarterly";
          case 12 -> "monthly";
          default -> time.perYear() + " a year";
        };
    return "close of " + time.start() + " to close of " + time.end() + ", " + step + " steps";
  }

  private void add(Table table) {
    if (!table.groups().isEmpty()) {
      lines.add("");
      lines.addAll(table.render(terminal));
    }
  }

  private void noFuture() {
    for (Ran result : results) {
      Optional<Probability> none = result.simulation().noFuture();
      if (none.isPresent() && none.get().value() > 0) {
        String share = new Figures(terminal).percent(none.get());
        say("In " + share + " % of the trials of '" + result.file().title() + "' no future holds.");
      }
    }
  }

  private void foot() {
    lines.add("");
    lines.add(terminal.dim(terminal.rule()));
    cuts();
    Settings settings = results.get(0).simulation().settings();
    double seconds = results.stream().mapToDouble(result -> result.simulation().seconds()).sum();
    say(
        String.format(
            Locale.ROOT,
            "%s%s, seed %d, %d %s, %.1f s.",
            trials(),
            replications(settings),
            settings.seed(),
            settings.threads(),
            settings.threads() == 1 ? "thread" : "threads",
            seconds));
    say(
        terminal.plusMinus()
            + " is half of a 95 % interval and is Monte Carlo error only, not uncertainty about the"
            + " model. No number has more digits than its error supports.");
    if (settings.sampling() != Sampling.MONTE_CARLO) {
      say(GainTable.reading());
    }
    if (problems > 0) {
      say(
          problems == 1
              ? "1 scenario has no result: see the messages."
              : problems + " scenarios have no result: see the messages.");
    }
  }

  /** How many trials there were, which a stop rule may have made different for each scenario. */
  private String trials() {
    List<String> counts =
        results.stream()
            .map(result -> result.simulation().settings().trials())
            .distinct()
            .map(trials -> String.format(Locale.ROOT, "%,d", trials))
            .toList();
    String of = results.size() == 1 ? " trials" : " trials of each scenario";
    return counts.size() == 1
        ? counts.get(0) + of
        : String.join(" / ", counts) + " trials of the scenarios";
  }

  /** How the trials were laid out, in brackets; nothing for the plain plan. */
  static String replications(Settings settings) {
    Sampling sampling = settings.sampling();
    int count = sampling.replications();
    return sampling == Sampling.MONTE_CARLO
        ? ""
        : String.format(
            Locale.ROOT,
            " (%s, %d replications of %,d)",
            sampling.title(),
            count,
            settings.trials() / count);
  }

  /** Says where bounds cut much, because a cut value is not what the formula gave. */
  private void cuts() {
    List<Cut> cuts = new ArrayList<>();
    for (Ran result : results) {
      result.simulation().factors().forEach(factor -> cuts.add(Cut.of(result, factor)));
    }
    String most =
        cuts.stream()
            .filter(cut -> cut.share() >= WORTH_TELLING)
            .sorted(Comparator.comparingDouble(Cut::share).reversed())
            .limit(MOST_CUTS)
            .map(cut -> cut.text(results.size() > 1))
            .collect(Collectors.joining("; "));
    if (!most.isEmpty()) {
      say("In the years shown, bounds cut values most in: " + most + ".");
    }
  }

  /**
   * In how many trials the bounds of a factor cut its value, in the year in which most were cut.
   */
  private record Cut(String scenario, String factor, String when, double share) {

    static Cut of(Ran result, FactorResult factor) {
      FactorStep most =
          factor.steps().stream().max(Comparator.comparingDouble(Cut::cutShare)).orElseThrow();
      String label = factor.label().isEmpty() ? factor.name() : factor.label();
      return new Cut(result.file().title(), label, most.label(), cutShare(most));
    }

    private static double cutShare(FactorStep step) {
      return step.cut().map(Probability::value).orElse(0.0);
    }

    String text(boolean several) {
      String where = several ? " in '" + scenario + "'" : "";
      return factor + where + ", " + Math.round(100 * share) + " % of trials in " + when;
    }
  }

  private void say(String text) {
    lines.addAll(Terminal.wrap(terminal.show(text), terminal.width()));
  }
}
