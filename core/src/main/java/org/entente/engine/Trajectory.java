package org.entente.engine;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.entente.equation.Term;
import org.entente.random.Address;

/** Everything that happened in one trial; a missing value is {@code null}. */
final class Trajectory {
  private final int length;
  final Map<String, Double> parameters = new LinkedHashMap<>();
  final Map<String, Double> outcomes = new LinkedHashMap<>();
  final Map<Address, Draw> draws = new HashMap<>();
  final Map<String, double[]> factors = new LinkedHashMap<>();
  final Map<String, double[]> uncut = new HashMap<>();
  final Map<String, boolean[]> cuts = new LinkedHashMap<>();
  final Map<String, double[]> noises = new HashMap<>();
  final Map<String, EventPath> events = new LinkedHashMap<>();
  final Map<Integer, Integer> judged = new HashMap<>();
  int future = -1;

  Trajectory(int length) {
    this.length = length;
  }

  void factor(String name, int step, double value, double whole) {
    factors.computeIfAbsent(name, key -> new double[length])[step] = value;
    uncut.computeIfAbsent(name, key -> new double[length])[step] = whole;
    cuts.computeIfAbsent(name, key -> new boolean[length])[step] = value != whole;
  }

  void noise(String name, int step, double value) {
    noises.computeIfAbsent(name, key -> new double[length])[step] = value;
  }

  EventPath event(String name) {
    return events.computeIfAbsent(name, key -> new EventPath(length));
  }

  Double read(Term.Reference reference, int step, int perYear) {
    int at = Math.max(0, step - reference.lag());
    String name = reference.name();
    return switch (reference.kind()) {
      case PARAMETER -> parameters.get(name);
      case OUTCOME -> outcomes.get(name);
      case FACTOR -> factors.get(name)[at];
      case NOISE -> noises.get(name)[at];
      case EVENT -> yes(event(name).on[at]);
      case STRUCK -> yes(event(name).struck[at]);
      case COUNT -> (double) event(name).count[at];
      case SINCE -> event(name).since(at, perYear);
    };
  }

  /** The value of a program's output in this trial; empty if it has none. */
  OptionalDouble value(Output output) {
    String name = output.name();
    int step = output.step();
    Double value =
        switch (output.kind()) {
          case FACTOR -> factors.get(name)[step];
          case CUT -> yes(cuts.get(name)[step]);
          case ACTIVE -> yes(event(name).on[step]);
          case STRUCK -> yes(event(name).count[step] > 0);
          case OUTCOME -> outcomes.get(name);
          case FUTURE -> (double) future;
          case JUDGED -> (double) judged.get(step);
          case PARAMETER -> parameters.get(name);
          case INITIAL, NOISE ->
              throw new IllegalArgumentException("A walk does not keep " + output);
        };
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  private static double yes(boolean yes) {
    return yes ? 1 : 0;
  }

  /** What happened to one event. */
  static final class EventPath {
    final boolean[] on;
    final boolean[] struck;
    final int[] count;

    /** Step of the last strike, or of the start if it was on then; -1 before either. */
    final int[] strikeStep;

    /** Years it lasts, fixed at that strike. */
    final double[] lasts;

    /** Whether the event was free to strike, but its requirement did not hold. */
    final boolean[] barred;

    /** The chance of striking in a step and the draw it was held against, where it was asked. */
    final Asked[] strike;

    /** The chance of ending in a step and the draw it was held against, where it was asked. */
    final Asked[] end;

    EventPath(int length) {
      barred = new boolean[length];
      strike = new Asked[length];
      end = new Asked[length];
      on = new boolean[length];
      struck = new boolean[length];
      count = new int[length];
      strikeStep = new int[length];
      lasts = new double[length];
    }

    Double since(int step, int perYear) {
      return strikeStep[step] < 0 ? null : (double) (step - strikeStep[step]) / perYear;
    }
  }
}
