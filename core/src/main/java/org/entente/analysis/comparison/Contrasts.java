package org.entente.analysis.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.entente.analysis.comparison.Matching.Pair;
import org.entente.engine.Output;
import org.entente.equation.ValueType;
import org.entente.model.Scenario;
import org.entente.model.Time;
import org.entente.result.Derived;
import org.entente.result.Estimate;
import org.entente.result.NumberSummary;
import org.entente.result.Probability;

/** Puts what was counted of pairs under the names of the scenarios. */
final class Contrasts {
  private final Scenario base;
  private final Scenario other;
  private final Matching matching;
  private final Derived derived;
  private final long trials;
  private final Map<String, Contrast.OfOutcome> outcomes = new LinkedHashMap<>();
  private final Map<String, List<Contrast.Step>> factors = new LinkedHashMap<>();
  private final Map<String, Map<Integer, Paired.Share>> active = new LinkedHashMap<>();
  private final Map<String, Map<Integer, Paired.Share>> struck = new LinkedHashMap<>();
  private final List<Contrast.OfFuture> futures = new ArrayList<>();
  private Optional<Paired.Share> noFuture = Optional.empty();

  private Contrasts(
      Scenario base, Scenario other, Matching matching, Derived derived, long trials) {
    this.base = base;
    this.other = other;
    this.matching = matching;
    this.derived = derived;
    this.trials = trials;
  }

  static Contrast of(
      Scenario base, Scenario other, Matching matching, Derived derived, long trials) {
    return new Contrasts(base, other, matching, derived, trials).contrast();
  }

  private Contrast contrast() {
    matching.pairs().forEach(this::place);
    return new Contrast(
        base, other, futures, noFuture, outcomes(), factors(), events(), matching.unshared());
  }

  private void place(Pair pair) {
    Output output = pair.output();
    String name = output.name();
    switch (output.kind()) {
      case FUTURE -> futures(derived.counts(pair.column()), pair.values().other());
      case OUTCOME -> {
        String label = base.outcomes().get(name).label();
        String unit = base.outcomes().get(name).unit();
        outcomes.put(name, new Contrast.OfOutcome(name, label, unit, paired(pair)));
      }
      case FACTOR ->
          factors
              .computeIfAbsent(name, key -> new ArrayList<>())
              .add(new Contrast.Step(time(output.step()), label(output.step()), paired(pair)));
      case ACTIVE -> put(active, pair);
      case STRUCK -> put(struck, pair);
      default -> throw new IllegalStateException("Expected what is compared, found " + output);
    }
  }

  private void put(Map<String, Map<Integer, Paired.Share>> into, Pair pair) {
    into.computeIfAbsent(pair.output().name(), key -> new LinkedHashMap<>())
        .put(pair.output().step(), (Paired.Share) paired(pair));
  }

  private double time(int step) {
    return clock().time(step);
  }

  private String label(int step) {
    return clock().label(step);
  }

  private Time clock() {
    return base.time().orElseThrow();
  }

  private List<Contrast.OfOutcome> outcomes() {
    return List.copyOf(outcomes.values());
  }

  private List<Contrast.OfFactor> factors() {
    List<Contrast.OfFactor> all = new ArrayList<>();
    base.factors()
        .forEach(
            (name, factor) -> {
              if (factors.containsKey(name)) {
                all.add(
                    new Contrast.OfFactor(name, factor.label(), factor.unit(), factors.get(name)));
              }
            });
    return all;
  }

  private List<Contrast.OfEvent> events() {
    List<Contrast.OfEvent> all = new ArrayList<>();
    base.events()
        .forEach(
            (name, event) -> {
              List<Contrast.EventStep> steps = new ArrayList<>();
              active
                  .getOrDefault(name, Map.of())
                  .forEach(
                      (step, on) ->
                          steps.add(
                              new Contrast.EventStep(
                                  time(step), label(step), on, struck.get(name).get(step))));
              if (!steps.isEmpty()) {
                all.add(new Contrast.OfEvent(name, event.label(), steps));
              }
            });
    return all;
  }

  /** Places 0 of the joint counts are trials in no future, the others those of each future. */
  private void futures(long[] counts, int width) {
    List<String> theirs = List.copyOf(other.futures().keySet());
    int place = 1;
    for (var future : base.futures().entrySet()) {
      int partner = theirs.indexOf(future.getKey()) + 1;
      if (partner > 0) {
        Paired.Share share = share(counts, width, place, partner);
        futures.add(new Contrast.OfFuture(future.getKey(), future.getValue().title(), share));
      }
      place++;
    }
    Paired.Share none = share(counts, width, 0, 0);
    boolean happens = none.base().value() > 0 || none.other().value() > 0;
    noFuture = happens ? Optional.of(none) : Optional.empty();
  }

  private Paired paired(Pair pair) {
    if (pair.isNumber()) {
      return number(pair.column());
    }
    long[] counts = derived.counts(pair.column());
    if (sum(counts) == 0) {
      return new Paired.Never(Probability.of(0, trials));
    }
    int width = pair.values().other();
    if (!(pair.output().type() instanceof ValueType.Choice choice)) {
      return share(counts, width, 1, 1);
    }
    Map<String, Paired.Share> options = new LinkedHashMap<>();
    for (int i = 0; i < width; i++) {
      options.put(choice.options().get(i), share(counts, width, i, i));
    }
    return new Paired.Choice(Probability.of(sum(counts), trials), options);
  }

  /** That a value of the base, and its partner in the other, are met. */
  private Paired.Share share(long[] counts, int width, int value, int partner) {
    long inBase = 0;
    long inOther = 0;
    for (int i = 0; i < width; i++) {
      inBase += counts[value * width + i];
    }
    for (int i = 0; i < counts.length / width; i++) {
      inOther += counts[i * width + partner];
    }
    long both = counts[value * width + partner];
    return Paired.Share.of(both, inBase - both, inOther - both, sum(counts), trials);
  }

  private Paired number(int column) {
    if (!(derived.number(column) instanceof NumberSummary difference)) {
      return new Paired.Never(Probability.of(0, trials));
    }
    long[] signs = derived.counts(column + 3);
    long paired = sum(signs);
    double together = derived.variance(column);
    double apart = derived.variance(column + 1) + derived.variance(column + 2);
    Estimate ofBase = derived.mean(column + 1);
    Estimate ofOther = derived.mean(column + 2);
    return new Paired.Number(
        difference.present(),
        ofBase,
        ofOther,
        difference,
        Probability.of(signs[PairSink.MORE], paired),
        Probability.of(signs[PairSink.SAME], paired),
        Probability.of(signs[PairSink.LESS], paired),
        together > 0 ? OptionalDouble.of(apart / together) : OptionalDouble.empty());
  }

  private static long sum(long[] counts) {
    long sum = 0;
    for (long count : counts) {
      sum += count;
    }
    return sum;
  }
}
