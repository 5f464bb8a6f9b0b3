package org.entente.equation;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Which names terms need before they can be evaluated. */
final class Needs {
  private final Set<String> names = new LinkedHashSet<>();
  private final boolean atStart;

  /**
   * An empty collection.
   *
   * @param atStart whether the terms are evaluated at the start, where every lag means the start
   */
  Needs(boolean atStart) {
    this.atStart = atStart;
  }

  Set<String> names() {
    return names;
  }

  Needs add(Optional<Term> term) {
    term.ifPresent(this::add);
    return this;
  }

  Needs add(Rule rule) {
    if (rule instanceof Rule.Computed computed) {
      return add(computed.term());
    }
    ((Rule.Draw) rule).arguments().forEach(this::add);
    return this;
  }

  Needs add(Term term) {
    if (term instanceof Term.Reference reference) {
      if (reference.kind() != Term.Kind.NOISE && (reference.lag() == 0 || atStart)) {
        names.add(reference.name());
      }
    } else if (term instanceof Term.Binary binary) {
      add(binary.left());
      add(binary.right());
    } else if (term instanceof Term.Negate negate) {
      add(negate.operand());
    } else if (term instanceof Term.Not not) {
      add(not.operand());
    } else if (term instanceof Term.Apply apply) {
      apply.arguments().forEach(this::add);
    } else if (term instanceof Term.If choice) {
      add(choice.condition());
      add(choice.then());
      add(choice.otherwise());
    } else if (term instanceof Term.OrElse orElse) {
      add(orElse.value());
      add(orElse.standIn());
    } else if (term instanceof Term.OverPath path) {
      add(path.body());
    }
    return this;
  }
}
