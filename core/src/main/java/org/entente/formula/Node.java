package org.entente.formula;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The tree of a formula. Every node knows which characters of the text it was read from: {@code
 * start} is the first, from 0, {@code end} the one after the last; both are 0 in trees that were
 * not read from a text.
 */
public sealed interface Node {
  /**
   * First character in the text.
   *
   * @return index from 0
   */
  int start();

  /**
   * The character after the last.
   *
   * @return index from 0
   */
  int end();

  /**
   * The same tree with all positions 0.
   *
   * @return a tree that equals any other of the same meaning
   */
  Node withoutPositions();

  /**
   * Whether another tree is the same but for positions.
   *
   * @param other any tree
   * @return whether they say the same
   */
  default boolean sameAs(Node other) {
    return withoutPositions().equals(other.withoutPositions());
  }

  /**
   * A number. The parser gives only numbers that are not negative; in trees made otherwise it may
   * be negative.
   *
   * @param value the number, finite
   * @param start first character
   * @param end character after the last
   */
  record Number(double value, int start, int end) implements Node {
    /** Refuses NaN and infinity, which no formula can write. */
    public Number {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException("expected a finite number, found " + value);
      }
    }

    @Override
    public Node withoutPositions() {
      return new Number(value, 0, 0);
    }
  }

  /**
   * {@code true} or {@code false}.
   *
   * @param value which of the two
   * @param start first character
   * @param end character after the last
   */
  record Truth(boolean value, int start, int end) implements Node {
    @Override
    public Node withoutPositions() {
      return new Truth(value, 0, 0);
    }
  }

  /**
   * A bare name: of the scenario or built in.
   *
   * @param name the name
   * @param start first character
   * @param end character after the last
   */
  record Name(String name, int start, int end) implements Node {
    /** Refuses a missing name. */
    public Name {
      Objects.requireNonNull(name, "name");
    }

    @Override
    public Node withoutPositions() {
      return new Name(name, 0, 0);
    }
  }

  /**
   * Whether a choice fell on an option: {@code pressure.unites}.
   *
   * @param name name of the choice
   * @param option name of the option
   * @param start first character
   * @param end character after the last
   */
  record Option(String name, String option, int start, int end) implements Node {
    /** Refuses missing names. */
    public Option {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(option, "option");
    }

    @Override
    public Node withoutPositions() {
      return new Option(name, option, 0, 0);
    }
  }

  /**
   * The opposite number: {@code -x}.
   *
   * @param operand a number
   * @param start first character
   * @param end character after the last
   */
  record Negate(Node operand, int start, int end) implements Node {
    /** Refuses a missing operand. */
    public Negate {
      Objects.requireNonNull(operand, "operand");
    }

    @Override
    public Node withoutPositions() {
      return new Negate(operand.withoutPositions(), 0, 0);
    }
  }

  /**
   * The opposite yes/no: {@code not c}.
   *
   * @param operand a yes/no
   * @param start first character
   * @param end character after the last
   */
  record Not(Node operand, int start, int end) implements Node {
    /** Refuses a missing operand. */
    public Not {
      Objects.requireNonNull(operand, "operand");
    }

    @Override
    public Node withoutPositions() {
      return new Not(operand.withoutPositions(), 0, 0);
    }
  }

  /**
   * An operator between two operands.
   *
   * @param operator the operator
   * @param left what stands before it
   * @param right what stands after it
   * @param start first character
   * @param end character after the last
   */
  record Binary(Operator operator, Node left, Node right, int start, int end) implements Node {
    /** Refuses missing members. */
    public Binary {
      Objects.requireNonNull(operator, "operator");
      Objects.requireNonNull(left, "left");
      Objects.requireNonNull(right, "right");
    }

    @Override
    public Node withoutPositions() {
      return new Binary(operator, left.withoutPositions(), right.withoutPositions(), 0, 0);
    }
  }

  /**
   * A function and what it is applied to.
   *
   * @param function the function
   * @param arguments its arguments, as many as one of its forms takes
   * @param start first character
   * @param end character after the last
   */
  record Call(Function function, List<Node> arguments, int start, int end) implements Node {
    /** Copies the arguments and refuses a number of them that the function does not take. */
    public Call {
      arguments = List.copyOf(arguments);
      if (function.form(arguments.size()).isEmpty()) {
        String forms =
            function.forms().stream()
                .map(form -> form.show(function.word()))
                .collect(Collectors.joining(" or "));
        throw new IllegalArgumentException(
            "expected " + forms + ", found " + arguments.size() + " argument(s)");
      }
    }

    @Override
    public Node withoutPositions() {
      return new Call(function, arguments.stream().map(Node::withoutPositions).toList(), 0, 0);
    }
  }
}
