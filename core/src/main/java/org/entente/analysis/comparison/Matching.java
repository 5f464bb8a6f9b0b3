package org.entente.analysis.comparison;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.analysis.comparison.Contrast.Unshared;
import org.entente.engine.Output;
import org.entente.engine.Program;
import org.entente.equation.ValueType;
import org.entente.model.Factor;
import org.entente.model.Scenario;
import org.entente.model.Time;
import org.entente.result.Derived;

/**
 * Which outputs of two programs are compared, as what, and why others are not. Things are the same
 * if they have the same kind and name, and those of a step if the steps close at the same time.
 */
final class Matching {
  /** Derived columns of a pair of numbers: difference, base, other, and the difference's sign. */
  static final int NUMBER_COLUMNS = 4;

  /** Times that differ by less than this are the same. */
  private static final double SAME_TIME = 1e6;

  /** Reasons that a message names. */
  private static final int FEW = 3;

  private final Program base;
  private final Program other;
  private final List<Pair> pairs = new ArrayList<>();
  private final List<Derived.Column> columns = new ArrayList<>();
  private final Set<Unshared> unshared = new LinkedHashSet<>();

  private Matching(Program base, Program other) {
    this.base = base;
    this.other = other;
  }

  /**
   * Two outputs that are compared.
   *
   * @param output the output of the base
   * @param base its place among the outputs of the base
   * @param other the place of its partner among the outputs of the other
   * @param column the first of its derived columns
   * @param values how many values each can take, if they are counted one by one; else 0, for a
   *     number
   * @param lowest the lowest of these values
   */
  record Pair(Output output, int base, int other, int column, Values values, int lowest) {
    boolean isNumber() {
      return values.base == 0;
    }
  }

  /**
   * How many values two outputs can take.
   *
   * @param base how many in the base
   * @param other how many in the other
   */
  record Values(int base, int other) {
    static final Values NUMBERS = new Values(0, 0);
  }

  private record Key(Output.Kind kind, String name, long time) {}

  static Matching of(Program base, Program other) {
    Matching matching = new Matching(base, other);
    matching.tellUnshared();
    matching.pair();
    return matching;
  }

  List<Pair> pairs() {
    return pairs;
  }

  List<Derived.Column> columns() {
    return columns;
  }

  List<Unshared> unshared() {
    return List.copyOf(unshared);
  }

  /** The reasons in one line, a few of them. */
  String why() {
    String few =
        unshared.stream().limit(FEW).map(Unshared::toString).collect(Collectors.joining("; "));
    return unshared.size() > FEW ? few + "; and so on" : few;
  }

  private Scenario baseScenario() {
    return base.equations().scenario();
  }

  private Scenario otherScenario() {
    return other.equations().scenario();
  }

  private void pair() {
    Map<Key, Integer> places = new HashMap<>();
    for (int i = 0; i < other.outputs().size(); i++) {
      places.put(key(other, other.outputs().get(i)), i);
    }
    for (int i = 0; i < base.outputs().size(); i++) {
      Output output = base.outputs().get(i);
      Integer partner = places.get(key(base, output));
      if (partner != null && isCompared(output) && hasSameUnit(output)) {
        pair(output, i, partner);
      }
    }
  }

  private static Key key(Program program, Output output) {
    Optional<Time> clock = program.equations().time();
    boolean whole = output.step() < 0 || clock.isEmpty();
    long time = whole ? -1 : Math.round(clock.get().time(output.step()) * SAME_TIME);
    return new Key(output.kind(), output.name(), time);
  }

  private boolean isCompared(Output output) {
    return switch (output.kind()) {
      case FACTOR, ACTIVE, STRUCK, OUTCOME -> true;
      case FUTURE ->
          baseScenario().futures().keySet().stream()
              .anyMatch(otherScenario().futures()::containsKey);
      default -> false;
    };
  }

  private boolean hasSameUnit(Output output) {
    String ours = unit(baseScenario(), output);
    String theirs = unit(otherScenario(), output);
    if (!ours.equals(theirs)) {
      say(output, "its unit is '" + ours + "' in the base and '" + theirs + "' in the other");
    }
    return ours.equals(theirs);
  }

  private static String unit(Scenario scenario, Output output) {
    return switch (output.kind()) {
      case FACTOR -> scenario.factors().get(output.name()).unit();
      case OUTCOME -> scenario.outcomes().get(output.name()).unit();
      default -> "";
    };
  }

  private void pair(Output output, int place, int partner) {
    ValueType type = output.type();
    ValueType otherType = other.outputs().get(partner).type();
    if (output.kind() == Output.Kind.FUTURE) {
      int ours = baseScenario().futures().size() + 1;
      int theirs = otherScenario().futures().size() + 1;
      add(output, place, partner, new Values(ours, theirs), -1);
    } else if (!type.equals(otherType)) {
      say(output, "it is " + type + " in the base and " + otherType + " in the other");
    } else if (type instanceof ValueType.Choice choice) {
      int options = choice.options().size();
      add(output, place, partner, new Values(options, options), 0);
    } else {
      boolean number = type instanceof ValueType.Number;
      add(output, place, partner, number ? Values.NUMBERS : new Values(2, 2), 0);
    }
  }

  private void add(Output output, int place, int partner, Values values, int lowest) {
    pairs.add(new Pair(output, place, partner, columns.size(), values, lowest));
    if (values.equals(Values.NUMBERS)) {
      columns.add(Derived.Column.NUMBER);
      columns.add(Derived.Column.MOMENTS);
      columns.add(Derived.Column.MOMENTS);
      columns.add(Derived.Column.counted(PairSink.SIGNS));
    } else {
      columns.add(Derived.Column.counted(values.base * values.other));
    }
  }

  private void say(Output output, String why) {
    String kind = output.kind().name().toLowerCase(java.util.Locale.ROOT);
    unshared.add(new Unshared(kind + " " + output.name(), why));
  }

  /** What only one of the scenarios has. */
  private void tellUnshared() {
    tellUnshared("future", baseScenario().futures(), otherScenario().futures());
    tellUnshared("outcome", baseScenario().outcomes(), otherScenario().outcomes());
    tellUnshared("factor", reported(baseScenario()), reported(otherScenario()));
    tellUnshared("event", baseScenario().events(), otherScenario().events());
    Optional<Time> ours = baseScenario().time();
    Optional<Time> theirs = otherScenario().time();
    if (ours.isPresent() && theirs.isPresent() && !ours.equals(theirs)) {
      unshared.add(
          new Unshared(
              "times that only one has",
              "the clock runs from "
                  + clock(ours.get())
                  + " in the base and from "
                  + clock(theirs.get())
                  + " in the other; futures and outcomes are those of each one's own horizon"));
    }
  }

  private static String clock(Time time) {
    String steps = time.perYear() == 1 ? "" : " with " + time.perYear() + " steps a year";
    return time.start() + " to " + time.end() + steps;
  }

  private static Map<String, Factor> reported(Scenario scenario) {
    Map<String, Factor> reported = new LinkedHashMap<>(scenario.factors());
    reported.values().removeIf(factor -> !factor.report());
    return reported;
  }

  private void tellUnshared(String kind, Map<String, ?> ours, Map<String, ?> theirs) {
    tellMissing(kind, ours.keySet(), theirs.keySet(), "only the base has it");
    tellMissing(kind, theirs.keySet(), ours.keySet(), "only the other has it");
  }

  private void tellMissing(
      String kind, Collection<String> names, Collection<String> elsewhere, String why) {
    for (String name : names) {
      if (!elsewhere.contains(name)) {
        unshared.add(new Unshared(kind + " " + name, why));
      }
    }
  }
}
