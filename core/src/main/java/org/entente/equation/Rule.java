package org.entente.equation;

import java.util.List;
import java.util.Objects;
import org.entente.distribution.Sampler;
import org.entente.model.Path;
import org.entente.random.Role;

/** How a value comes about: by a formula, or by a draw. */
public sealed interface Rule {
  /**
   * Type of the value.
   *
   * @return number, yes/no or choice
   */
  ValueType type();

  /**
   * A value by a formula.
   *
   * @param term the bound formula
   */
  record Computed(Term term) implements Rule {
    /** Refuses a missing term. */
    public Computed {
      Objects.requireNonNull(term, "term");
    }

    @Override
    public ValueType type() {
      return term.yesNo() ? ValueType.YES_NO : ValueType.NUMBER;
    }
  }

  /**
   * A value by a draw: the sampler makes it from one uniform number, whose address is name, role
   * and step.
   *
   * @param name name of the variable
   * @param role what is drawn for it
   * @param sampler makes the value
   * @param arguments the sampler's arguments, in its order
   * @param type type of the value
   * @param path where the distribution is written
   */
  record Draw(
      String name, Role role, Sampler sampler, List<Term> arguments, ValueType type, Path path)
      implements Rule {
    /** Copies the arguments. */
    public Draw {
      arguments = List.copyOf(arguments);
    }
  }
}
