package org.entente.analysis.sensitivity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.entente.analysis.sensitivity.Crossing.Conditional;
import org.entente.model.Time;

/** Turns what was counted into what is told: all measures of all inputs for each target. */
final class Measures {
  /** Fewer trials with a value than this say nothing about a bin of a twentieth. */
  static final int FEWEST = 100;

  static final String TOO_WIDE =
      "varies over more than a variance can hold; take it in another unit, or its logarithm";

  /** Measures by any of which an input may be told from one without influence. */
  private static final int MEASURES = 3;

  private static final double TENTH = 0.095;

  private final Tally tally;
  private final Layout layout;
  private final Optional<Time> time;
  private final long trials;
  private final PartialRanks partial;
  private final double inputsZ;
  private final double stepsZ;

  Measures(Tally tally, Optional<Time> time, long trials) {
    this.tally = tally;
    this.layout = tally.layout;
    this.time = time;
    this.trials = trials;
    this.partial = new PartialRanks(tally.ranks, tally.rankProducts());
    this.inputsZ = Index.threshold(MEASURES * layout.inputs().size());
    this.stepsZ = Index.threshold(layout.steps().size());
  }

  List<TargetDrivers> all() {
    List<TargetDrivers> all = new ArrayList<>();
    List<TargetColumn> columns = layout.columns();
    for (int column = 0; column < columns.size(); column++) {
      List<Optional<SensitivityTarget>> targets = columns.get(column).targets();
      Crossing[] crossings = new Crossing[tally.rows(column)];
      for (int row = 0; row < crossings.length; row++) {
        crossings[row] = tally.counts(column, row) ? tally.crossing(column, row) : null;
      }
      for (int i = 0; i < targets.size(); i++) {
        if (targets.get(i).isPresent()) {
          all.add(new One(column, i, targets.get(i).get(), crossings).drivers());
        }
      }
    }
    return all;
  }

  /** One target against all inputs. */
  private final class One {
    private final int column;
    private final int place;
    private final SensitivityTarget target;
    private final Crossing[] crossings;
    private final Pilot.Scale scale;
    private final boolean number;

    One(int column, int place, SensitivityTarget target, Crossing[] crossings) {
      this.column = column;
      this.place = place;
      this.target = target;
      this.scale = tally.scales.get(column);
      this.number = layout.columns().get(column).numbers();
      this.crossings = new Crossing[crossings.length];
      for (int row = 0; row < crossings.length; row++) {
        boolean split = !number && crossings[row] != null;
        this.crossings[row] = split ? crossings[row].against(place + 1) : crossings[row];
      }
    }

    private Conditional conditional(int row) {
      return number ? crossings[row].number() : crossings[row].indicator(1);
    }

    TargetDrivers drivers() {
      Conditional whole = conditional(tally.dummyRow(0));
      long count = (long) whole.count();
      if (count == 0) {
        return told(0, 0, 0, Optional.of("has no value in any trial"), List.of(), List.of());
      }
      double mean = scale.center() + scale.unit() * whole.mean();
      double sd = scale.unit() * Math.sqrt(whole.variance());
      Optional<String> refusal = refusal(count, whole.variance());
      if (refusal.isPresent()) {
        return told(count, mean, sd, refusal, List.of(), List.of());
      }
      return told(count, mean, sd, Optional.empty(), measured(count), steps());
    }

    private Optional<String> refusal(long count, double variance) {
      if (!Double.isFinite(variance)) {
        return Optional.of(TOO_WIDE);
      }
      if (!(variance > 0)) {
        return Optional.of("is the same in every trial, so nothing drives it");
      }
      return count < FEWEST
          ? Optional.of("has a value in " + count + " trials; at least " + FEWEST + " are needed")
          : Optional.empty();
    }

    private TargetDrivers told(
        long count,
        double mean,
        double sd,
        Optional<String> refusal,
        List<Driver> drivers,
        List<StepIndex> steps) {
      return new TargetDrivers(target, count, mean, sd, refusal, drivers, steps);
    }

    private List<Driver> measured(long count) {
      Noise noise = new Noise(crossings);
      List<Driver> drivers = new ArrayList<>();
      for (int input = 0; input < layout.inputs().size(); input++) {
        if (tally.bins.get(input).bins() > 1) {
          drivers.add(driver(input, count, noise));
        }
      }
      drivers.sort(
          Comparator.comparing((Driver driver) -> !driver.isResolved())
              .thenComparing(driver -> -driver.firstOrder().value()));
      return drivers;
    }

    private Driver driver(int place, long count, Noise noise) {
      Input input = layout.inputs().get(place);
      Crossing crossing = crossings[place];
      Conditional conditional = conditional(place);
      boolean ordered = !input.isUnordered();
      Optional<Index> rank = ordered ? Optional.of(rank(crossing, count)) : Optional.empty();
      Optional<Index> partialRank =
          ordered && count == trials
              ? partial.of(place, column, this.place, inputsZ)
              : Optional.empty();
      return new Driver(
          input,
          firstOrder(input, place, conditional),
          rank,
          partialRank,
          noise.pawn(crossing, inputsZ),
          noise.expected(crossing),
          levels(input, conditional));
    }

    private Index rank(Crossing crossing, long count) {
      double r = crossing.rankCorrelation();
      return Index.correlation(r, (1 + r * r / 2) / (count - 3), inputsZ);
    }

    /**
     * A noise's index is the sum of those of its steps so far, which are drawn apart. Where that is
     * lost in the error of so many, but the mean over the steps tells, it is that of the mean.
     */
    private Index firstOrder(Input input, int place, Conditional conditional) {
      Index whole = conditional.firstOrder(tally.bins.get(place).isEven(), inputsZ);
      if (input.kind() != Input.Kind.NOISE) {
        return whole;
      }
      double sum = 0;
      double variance = 0;
      for (int step = 0; step < layout.noiseSteps(); step++) {
        int row = tally.stepRow(step);
        if (layout.steps().get(step).input() == place && tally.counts(column, row)) {
          Index index = conditional(row).firstOrder(true, inputsZ);
          sum += index.value();
          variance += index.standardError() * index.standardError();
        }
      }
      double se = Math.sqrt(variance);
      boolean resolved = sum > inputsZ * se;
      return resolved || !whole.resolved() ? Index.share(sum, se, resolved) : whole;
    }

    private List<Driver.Level> levels(Input input, Conditional conditional) {
      List<Driver.Level> levels = new ArrayList<>();
      int last = conditional.n().length - 1;
      if (input.kind() == Input.Kind.EVENT) {
        level("never", conditional, 0, 0, levels);
        level("ever", conditional, 1, last, levels);
      } else if (input.options().isEmpty()) {
        level("low", conditional, 0, conditional.upTo(TENTH), levels);
        level("high", conditional, conditional.from(TENTH), last, levels);
      } else {
        for (int option = 0; option <= last; option++) {
          level(input.options().get(option), conditional, option, option, levels);
        }
      }
      return levels;
    }

    private void level(
        String name, Conditional conditional, int from, int to, List<Driver.Level> levels) {
      double[] level = conditional.level(from, to);
      if (Double.isFinite(level[0])) {
        levels.add(
            new Driver.Level(
                name, scale.center() + scale.unit() * level[0], scale.unit() * level[1]));
      }
    }

    private List<StepIndex> steps() {
      List<StepIndex> indices = new ArrayList<>();
      if (layout.columns().get(column).whole()) {
        for (int i = 0; i < layout.steps().size(); i++) {
          Layout.Step step = layout.steps().get(i);
          Input input = layout.inputs().get(step.input());
          String label = time.map(clock -> clock.label(step.step())).orElse("");
          boolean noise = input.kind() == Input.Kind.NOISE;
          Index index = conditional(tally.stepRow(i)).firstOrder(noise, stepsZ);
          indices.add(new StepIndex(input.kind(), input.name(), label, index));
        }
      }
      return indices;
    }
  }

  /**
   * How large the distance of a bin from the whole is without any influence: that of the inputs
   * that have none, in units of √(1/n_b − 1/n).
   */
  private final class Noise {
    private final double mean;
    private final double sd;

    Noise(Crossing[] crossings) {
      double count = 0;
      double sum = 0;
      double squares = 0;
      for (int dummy = 0; dummy < Tally.DUMMIES; dummy++) {
        for (double[] distance : crossings[tally.dummyRow(dummy)].distances()) {
          double unit = distance[1] / Math.sqrt(distance[3]);
          count++;
          sum += unit;
          squares += unit * unit;
        }
      }
      this.mean = sum / count;
      this.sd = Math.sqrt(Math.max(0, squares / count - mean * mean));
    }

    /** The mean distance of an input with these bins, if it has no influence. */
    double expected(Crossing crossing) {
      double expected = 0;
      for (double[] distance : crossing.distances()) {
        expected += distance[0] * mean * Math.sqrt(distance[3]);
      }
      return expected;
    }

    Index pawn(Crossing crossing, double z) {
      double value = 0;
      double variance = 0;
      double chance = 0;
      for (double[] distance : crossing.distances()) {
        value += distance[0] * distance[1];
        variance += distance[0] * distance[0] * distance[2];
        chance += distance[0] * distance[0] * sd * sd * distance[3];
      }
      boolean resolved = value > expected(crossing) + z * Math.sqrt(chance);
      return Index.share(value, Math.sqrt(variance), resolved);
    }
  }
}
