package org.entente.formula;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

/**
 * Random formulas of the right types, for properties: numbers of modest size, the names given, all
 * operators, {@code if} and every arithmetic function.
 */
public final class RandomFormulas {
  private static final Function[] ARITHMETIC =
      Arrays.stream(Function.values())
          .filter(function -> function.kind() == Function.Kind.ARITHMETIC)
          .toArray(Function[]::new);

  private RandomFormulas() {}

  /**
   * Formulas that give a number.
   *
   * @param numberNames names that stand for numbers, may be empty
   * @param yesNoNames names that stand for a yes/no, may be empty
   * @param depth most operations on the way to a leaf
   */
  public static Arbitrary<Node> numbers(
      List<String> numberNames, List<String> yesNoNames, int depth) {
    return level(numberNames, yesNoNames, depth).numbers;
  }

  /** Formulas that give a yes/no; arguments as for {@link #numbers}. */
  public static Arbitrary<Node> yesNo(
      List<String> numberNames, List<String> yesNoNames, int depth) {
    return level(numberNames, yesNoNames, depth).conditions;
  }

  /**
   * Without edge cases: those of nested formulas are so many that generating them takes minutes.
   */
  private record Level(Arbitrary<Node> numbers, Arbitrary<Node> conditions) {
    Level {
      numbers = numbers.withoutEdgeCases();
      conditions = conditions.withoutEdgeCases();
    }
  }

  private static Level level(List<String> numberNames, List<String> yesNoNames, int depth) {
    Arbitrary<Node> literals =
        Arbitraries.oneOf(
                Arbitraries.integers().between(0, 12).map(Integer::doubleValue),
                Arbitraries.doubles().between(0, 10).ofScale(3))
            .map(value -> new Node.Number(value, 0, 0));
    Arbitrary<Node> truths = Arbitraries.of(true, false).map(value -> new Node.Truth(value, 0, 0));
    Level level = new Level(orNames(literals, numberNames), orNames(truths, yesNoNames));
    for (int i = 0; i < depth; i++) {
      level = deeper(level);
    }
    return level;
  }

  private static Arbitrary<Node> orNames(Arbitrary<Node> literals, List<String> names) {
    if (names.isEmpty()) {
      return literals;
    }
    Arbitrary<Node> known = Arbitraries.of(names).map(name -> new Node.Name(name, 0, 0));
    return Arbitraries.frequencyOf(Tuple.of(1, literals), Tuple.of(2, known));
  }

  private static Level deeper(Level level) {
    Arbitrary<Node> numbers = level.numbers;
    Arbitrary<Node> conditions = level.conditions;
    return new Level(
        Arbitraries.frequencyOf(
            Tuple.of(2, numbers),
            Tuple.of(1, conditions),
            Tuple.of(1, numbers.map(operand -> new Node.Negate(operand, 0, 0))),
            Tuple.of(6, binary(Operator.Kind.ARITHMETIC, numbers)),
            Tuple.of(4, calls(numbers)),
            Tuple.of(2, choices(conditions, numbers))),
        Arbitraries.frequencyOf(
            Tuple.of(2, conditions),
            Tuple.of(1, conditions.map(operand -> new Node.Not(operand, 0, 0))),
            Tuple.of(3, binary(Operator.Kind.LOGICAL, conditions)),
            Tuple.of(4, binary(Operator.Kind.COMPARISON, numbers)),
            Tuple.of(1, choices(conditions, conditions))));
  }

  private static Arbitrary<Node> binary(Operator.Kind kind, Arbitrary<Node> operands) {
    Operator[] operators =
        Arrays.stream(Operator.values())
            .filter(operator -> operator.kind() == kind)
            .toArray(Operator[]::new);
    return Arbitraries.of(operators)
        .flatMap(
            operator ->
                operands.flatMap(
                    left -> operands.map(right -> new Node.Binary(operator, left, right, 0, 0))));
  }

  private static Arbitrary<Node> calls(Arbitrary<Node> operands) {
    return Arbitraries.of(ARITHMETIC)
        .flatMap(
            function -> {
              Form form = function.forms().get(0);
              int fewest = form.arguments().size();
              return operands
                  .list()
                  .ofMinSize(fewest)
                  .ofMaxSize(form.repeats() ? fewest + 2 : fewest)
                  .map(arguments -> new Node.Call(function, arguments, 0, 0));
            });
  }

  private static Arbitrary<Node> choices(Arbitrary<Node> conditions, Arbitrary<Node> arms) {
    return conditions.flatMap(
        condition ->
            arms.list()
                .ofSize(2)
                .map(
                    both -> {
                      List<Node> arguments = new ArrayList<>(both);
                      arguments.add(0, condition);
                      return new Node.Call(Function.IF, arguments, 0, 0);
                    }));
  }
}
