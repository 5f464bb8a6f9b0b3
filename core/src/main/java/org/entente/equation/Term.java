package org.entente.equation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.entente.formula.Function;
import org.entente.formula.Operator;

/**
 * A formula whose names are bound and whose time is resolved: the common input of the compiler and
 * of its slow twin. Times are lags counted in steps, cut at the start: lag 0 is this step, {@link
 * #START} the state at the start.
 */
public sealed interface Term {

  /** A lag longer than any run: the state at the start. */
  int START = 1 << 20;

  /**
   * Whether the term may have no value in some trial.
   *
   * @return true if it may
   */
  boolean optional();

  /**
   * Whether the term is a yes or no.
   *
   * @return false for a number
   */
  boolean yesNo();

  /**
   * The terms that this one is made of.
   *
   * @return its operands in the order of writing; none for a constant, name or clock
   */
  default List<Term> parts() {
    return List.of();
  }

  /** What a name stands for. */
  enum Kind {
    /** A parameter: one value per trial. */
    PARAMETER,
    /** A factor: one value per step. */
    FACTOR,
    /** The noise of a factor: one draw per step. */
    NOISE,
    /** Whether an event is on. */
    EVENT,
    /** Whether an event strikes in the step. */
    STRUCK,
    /** How often an event has struck so far. */
    COUNT,
    /** Years since an event last struck. */
    SINCE,
    /** An outcome: one value per trial. */
    OUTCOME
  }

  /**
   * A fixed value.
   *
   * @param value a finite number; 1 and 0 for yes and no
   * @param yesNo whether it is a yes or no
   */
  record Constant(double value, boolean yesNo) implements Term {
    @Override
    public boolean optional() {
      return false;
    }
  }

  /**
   * The value of a name.
   *
   * @param kind what the name stands for
   * @param name the name
   * @param lag how many steps ago, cut at the start; 0 for what does not move
   * @param yesNo whether it is a yes or no
   * @param optional whether it may have no value
   */
  record Reference(Kind kind, String name, int lag, boolean yesNo, boolean optional)
      implements Term {}

  /**
   * A reading of the clock.
   *
   * @param reading what is read
   * @param lag how many steps ago, cut at the start
   */
  record Clock(Reading reading, int lag) implements Term {
    /** What can be read from the clock. */
    public enum Reading {
      /** Close of the step in years. */
      TIME,
      /** Calendar year in which the step lies. */
      YEAR,
      /** Years since the start. */
      ELAPSED
    }

    @Override
    public boolean optional() {
      return false;
    }

    @Override
    public boolean yesNo() {
      return false;
    }
  }

  /**
   * Two terms joined by an operator. {@code and} and {@code or} look at the right one only if the
   * left one has not settled the answer. A comparison with a term that has no value is no.
   *
   * @param operator the operator
   * @param left left side
   * @param right right side
   */
  record Binary(Operator operator, Term left, Term right) implements Term {
    @Override
    public List<Term> parts() {
      return List.of(left, right);
    }

    @Override
    public boolean optional() {
      return !yesNo() && (left.optional() || right.optional());
    }

    @Override
    public boolean yesNo() {
      return operator.kind() != Operator.Kind.ARITHMETIC;
    }
  }

  /**
   * The opposite number.
   *
   * @param operand a number
   */
  record Negate(Term operand) implements Term {
    @Override
    public List<Term> parts() {
      return List.of(operand);
    }

    @Override
    public boolean optional() {
      return operand.optional();
    }

    @Override
    public boolean yesNo() {
      return false;
    }
  }

  /**
   * No for yes and yes for no.
   *
   * @param operand a yes or no
   */
  record Not(Term operand) implements Term {
    @Override
    public List<Term> parts() {
      return List.of(operand);
    }

    @Override
    public boolean optional() {
      return false;
    }

    @Override
    public boolean yesNo() {
      return true;
    }
  }

  /**
   * A function of numbers.
   *
   * @param function an arithmetic function
   * @param arguments its arguments
   */
  record Apply(Function function, List<Term> arguments) implements Term {
    /** Copies the arguments. */
    public Apply {
      arguments = List.copyOf(arguments);
    }

    @Override
    public List<Term> parts() {
      return arguments;
    }

    @Override
    public boolean optional() {
      return arguments.stream().anyMatch(Term::optional);
    }

    @Override
    public boolean yesNo() {
      return false;
    }
  }

  /**
   * One of two terms; only the chosen one may fail.
   *
   * @param condition a yes or no
   * @param then value if yes
   * @param otherwise value if no; without it there is none
   */
  record If(Term condition, Term then, Optional<Term> otherwise) implements Term {
    /** Refuses missing members. */
    public If {
      Objects.requireNonNull(condition, "condition");
      Objects.requireNonNull(then, "then");
      Objects.requireNonNull(otherwise, "otherwise");
    }

    @Override
    public List<Term> parts() {
      return otherwise
          .map(other -> List.of(condition, then, other))
          .orElse(List.of(condition, then));
    }

    @Override
    public boolean optional() {
      return otherwise.isEmpty() || then.optional() || otherwise.get().optional();
    }

    @Override
    public boolean yesNo() {
      return then.yesNo() && otherwise.map(Term::yesNo).orElse(true);
    }
  }

  /**
   * A term, or a stand-in where it has no value.
   *
   * @param value may have no value
   * @param standIn stands in
   */
  record OrElse(Term value, Term standIn) implements Term {
    @Override
    public List<Term> parts() {
      return List.of(value, standIn);
    }

    @Override
    public boolean optional() {
      return standIn.optional();
    }

    @Override
    public boolean yesNo() {
      return value.yesNo() && standIn.yesNo();
    }
  }

  /**
   * A function of a path: what a term did from one step to another. Steps in which the term has no
   * value are passed over.
   *
   * @param function a path function
   * @param body the term, read in each step
   * @param first first step looked at
   * @param last last step looked at; before {@code first} if the window holds no step
   */
  record OverPath(Function function, Term body, int first, int last) implements Term {
    @Override
    public List<Term> parts() {
      return List.of(body);
    }

    @Override
    public boolean optional() {
      return switch (function) {
        case EVER, ALWAYS, YEARS_WHERE -> false;
        case FIRST_YEAR -> true;
        default -> body.optional() || last < first;
      };
    }

    @Override
    public boolean yesNo() {
      return switch (function) {
        case EVER, ALWAYS -> true;
        case AT, FINAL -> body.yesNo();
        default -> false;
      };
    }
  }
}
