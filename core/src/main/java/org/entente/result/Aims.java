package org.entente.result;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Predicate;
import org.entente.engine.Output;
import org.entente.equation.ValueType;
import org.entente.model.Scenario;

/** The targets of a stop rule, found among the outputs of a program. */
final class Aims {
  /** A target and the places of the outputs that it is about. */
  private record Aim(Precision target, int output) {}

  private final Scenario scenario;
  private final List<Output> outputs;
  private final List<Aim> aims = new ArrayList<>();

  /**
   * Finds what targets are about.
   *
   * @throws TargetException if there is nothing of that name or time, or it is of another kind
   */
  Aims(Scenario scenario, List<Output> outputs, List<Precision> targets) {
    this.scenario = scenario;
    this.outputs = outputs;
    try {
      targets.forEach(target -> aims.add(new Aim(target, find(target))));
    } catch (NoSuchElementException unknown) {
      throw new TargetException(unknown.getMessage());
    }
  }

  private int find(Precision target) {
    return switch (target.kind()) {
      case EVERY_FUTURE -> futures(target);
      case FUTURE -> {
        Finder.find(scenario.futures(), target.name(), "future");
        yield futures(target);
      }
      case PROBABILITY, MEAN, QUANTILE -> suited(target, quantity(target));
    };
  }

  private int futures(Precision target) {
    if (scenario.futures().isEmpty()) {
      throw new TargetException(
          "Expected futures for '" + target + "', found a scenario without any");
    }
    return first(target, output -> output.kind() == Output.Kind.FUTURE);
  }

  private int quantity(Precision target) {
    if (target.time().isEmpty()) {
      Finder.find(scenario.outcomes(), target.name(), "outcome");
      return first(
          target,
          output -> output.kind() == Output.Kind.OUTCOME && output.name().equals(target.name()));
    }
    Output.Kind kind =
        scenario.events().containsKey(target.name()) ? Output.Kind.ACTIVE : Output.Kind.FACTOR;
    if (kind == Output.Kind.FACTOR) {
      Finder.find(scenario.factors(), target.name(), "factor or event");
    }
    List<Output> steps =
        outputs.stream()
            .filter(output -> output.kind() == kind && output.name().equals(target.name()))
            .toList();
    if (steps.isEmpty()) {
      throw notReported(target);
    }
    Output step =
        Finder.at(
            steps,
            output -> scenario.time().orElseThrow().time(output.step()),
            target.time().getAsDouble(),
            target.name());
    return outputs.indexOf(step);
  }

  private int first(Precision target, Predicate<Output> wanted) {
    for (int i = 0; i < outputs.size(); i++) {
      if (wanted.test(outputs.get(i))) {
        return i;
      }
    }
    throw notReported(target);
  }

  private static TargetException notReported(Precision target) {
    return new TargetException(
        "Expected '" + target.what() + "' to be among what the run reports, found it left out");
  }

  private int suited(Precision target, int output) {
    ValueType type = outputs.get(output).type();
    boolean number = type instanceof ValueType.Number;
    boolean yesNo = type instanceof ValueType.YesNo;
    boolean suits = target.kind() == Precision.Kind.PROBABILITY ? yesNo : number;
    if (!suits) {
      throw new TargetException(
          "Expected something that '"
              + target.what()
              + "' suits, found "
              + (number ? "a number: take its mean, median or p95" : "")
              + (yesNo ? "a yes/no: take its probability, in points" : "")
              + (number || yesNo ? "" : "a choice: use an outcome that is yes or no"));
    }
    return output;
  }

  /** What has been attained after some trials. */
  List<Attained> look(Tally tally, long trials, List<Double> wanted, Errors errors) {
    return aims.stream()
        .map(aim -> Attained.of(aim.target, halfWidth(aim, tally, trials, wanted, errors), trials))
        .toList();
  }

  private double halfWidth(Aim aim, Tally tally, long trials, List<Double> wanted, Errors errors) {
    Precision target = aim.target;
    if (target.kind() == Precision.Kind.EVERY_FUTURE || target.kind() == Precision.Kind.FUTURE) {
      return futureHalfWidth(aim, tally, errors);
    }
    Summary summary = tally.summary(aim.output, trials, wanted, errors);
    if (summary instanceof YesNoSummary yesNo) {
      return halfWidth(yesNo.probability());
    }
    if (!(summary instanceof NumberSummary number)) {
      return Double.POSITIVE_INFINITY;
    }
    return target.kind() == Precision.Kind.MEAN
        ? halfWidth(target, number.mean())
        : halfWidth(target, number.quantile(target.p()));
  }

  private double futureHalfWidth(Aim aim, Tally tally, Errors errors) {
    long[] counts = tally.shares(aim.output);
    long of = Counts.sum(counts);
    double widest = 0;
    int place = 0;
    for (String id : scenario.futures().keySet()) {
      place++; // place 0 counts the trials without a future
      if (aim.target.kind() == Precision.Kind.EVERY_FUTURE || id.equals(aim.target.name())) {
        Probability found = errors.share(aim.output, place, counts[place], of);
        widest = Math.max(widest, halfWidth(found));
      }
    }
    return widest;
  }

  private static double halfWidth(Probability found) {
    return Math.max(found.high() - found.value(), found.value() - found.low());
  }

  private static double halfWidth(Precision target, Estimate found) {
    double half = found.high().orElse(Double.POSITIVE_INFINITY) - found.value();
    return measured(target, half, found.value());
  }

  private static double halfWidth(Precision target, Quantile found) {
    double above = found.high().orElse(Double.POSITIVE_INFINITY) - found.value();
    double below = found.value() - found.low().orElse(Double.NEGATIVE_INFINITY);
    return measured(target, Math.max(above, below), found.value());
  }

  /** A constant is known whatever the tolerance is a share of. */
  private static double measured(Precision target, double half, double value) {
    return target.relative() && half > 0 ? half / Math.abs(value) : half;
  }
}
