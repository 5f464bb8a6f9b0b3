package org.entente.result;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.entente.engine.Output;

/** Lists what a sampling plan gained, estimate by estimate. */
final class Gains {
  private final ReplicatedErrors errors;
  private final List<Double> wanted;
  private final List<Gain> gains = new ArrayList<>();

  Gains(ReplicatedErrors errors, List<Double> wanted) {
    this.errors = errors;
    this.wanted = wanted;
  }

  List<Gain> all() {
    return List.copyOf(gains);
  }

  void future(FutureResult future, long trials) {
    add("future", future.id(), OptionalDouble.empty(), "probability", future.probability(), trials);
  }

  void event(EventResult event, long trials) {
    for (EventStep step : event.steps()) {
      OptionalDouble time = OptionalDouble.of(step.time());
      add("event", event.name(), time, "active", step.active(), trials);
      add("event", event.name(), time, "struck", step.struck(), trials);
    }
  }

  /**
   * A factor or an outcome.
   *
   * @param output its place among the outputs
   */
  void quantity(int output, Output.Kind kind, String name, OptionalDouble time, Summary summary) {
    String word = kind == Output.Kind.FACTOR ? "factor" : "outcome";
    if (summary instanceof YesNoSummary yesNo) {
      add(word, name, time, "probability", yesNo.probability(), yesNo.count());
    } else if (summary instanceof NumberSummary number && number.sd().orElse(0) > 0) {
      double variance = number.sd().getAsDouble() * number.sd().getAsDouble();
      double error = number.mean().standardError().orElseThrow();
      add(word, name, time, "mean", variance / number.count(), error);
      for (double p : wanted) {
        if (p > 0 && p < 1) {
          ReplicatedErrors.Share share = errors.quantileShare(output, p);
          double plain = share.value() * (1 - share.value()) / number.count();
          add(word, name, time, Text.quantile(p), plain, share.error());
        }
      }
    }
  }

  private void add(
      String kind,
      String name,
      OptionalDouble time,
      String statistic,
      Probability probability,
      long trials) {
    double p = probability.value();
    if (p > 0 && p < 1) {
      add(kind, name, time, statistic, p * (1 - p) / trials, probability.standardError());
    }
  }

  private void add(
      String kind,
      String name,
      OptionalDouble time,
      String statistic,
      double plainVariance,
      double standardError) {
    double ratio = plainVariance / (standardError * standardError);
    if (ratio == 0) {
      return; // all values lie on one side of the quantile's threshold
    }
    gains.add(
        new Gain(
            kind, name, time, statistic, ratio, ratio * Student.CHI_LOW, ratio * Student.CHI_HIGH));
  }
}
