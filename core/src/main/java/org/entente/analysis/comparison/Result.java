package org.entente.analysis.comparison;

import java.util.List;
import org.entente.engine.Output;
import org.entente.engine.OutputChoice;
import org.entente.engine.Program;
import org.entente.equation.Equations;
import org.entente.equation.ValueType;
import org.entente.formula.Names;
import org.entente.model.Scenario;

/**
 * The result that a waterfall is of.
 *
 * @param kind what it is
 * @param name id of a future or name of an outcome
 */
record Result(Kind kind, String name) {
  enum Kind {
    NONE,
    FUTURE,
    OUTCOME
  }

  static final Result NONE = new Result(Kind.NONE, "");

  static Result future(String id) {
    return new Result(Kind.FUTURE, id);
  }

  static Result outcome(String name) {
    return new Result(Kind.OUTCOME, name);
  }

  /** Refuses what can not be attributed, before anybody waits. */
  void check(Scenario base, List<Change> changes) {
    if (changes.isEmpty()) {
      throw new IllegalArgumentException(
          "Expected a variant that changes something, found one with the results of its base");
    }
    Scenario variant = Change.together(changes).make().apply(base);
    Equations.of(base);
    Program whole = program(variant);
    switch (kind) {
      case NONE ->
          throw new IllegalArgumentException("Expected a future or an outcome, found neither");
      case FUTURE -> {
        if (!base.futures().containsKey(name) && !variant.futures().containsKey(name)) {
          throw unknown("a future", variant.futures().keySet());
        }
      }
      case OUTCOME -> {
        if (!base.outcomes().containsKey(name) || !variant.outcomes().containsKey(name)) {
          throw unknown("an outcome that base and variant both have", variant.outcomes().keySet());
        }
        requireNumber(whole.outputs().get(0));
        requireNumber(program(base).outputs().get(0));
      }
      default -> throw new IllegalStateException(kind.toString());
    }
  }

  private void requireNumber(Output output) {
    if (output.type() instanceof ValueType.Choice) {
      throw new IllegalArgumentException(
          "Expected an outcome that is a number or a yes/no, found " + name + ", " + output.type());
    }
  }

  private IllegalArgumentException unknown(String expected, java.util.Collection<String> known) {
    List<String> near = Names.didYouMean(name, known);
    return new IllegalArgumentException(
        "Expected "
            + expected
            + ", found '"
            + name
            + "'"
            + (near.isEmpty()
                ? "; there " + (known.isEmpty() ? "is none" : "are " + String.join(", ", known))
                : "; did you mean '" + String.join("' or '", near) + "'?"));
  }

  /** A program that computes this result alone. */
  Program program(Scenario scenario) {
    OutputChoice choice = kind == Kind.OUTCOME ? OutputChoice.outcome(name) : OutputChoice.FUTURES;
    return Program.compile(Equations.of(scenario), choice);
  }

  /** The value of the output that stands for this future in a scenario; -2 if there is none. */
  double index(Scenario scenario) {
    int index = List.copyOf(scenario.futures().keySet()).indexOf(name);
    return index < 0 ? ABSENT : index;
  }

  boolean isFuture() {
    return kind == Kind.FUTURE;
  }

  private static final double ABSENT = -2;
}
