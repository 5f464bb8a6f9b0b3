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
    }
    term.parts().forEach(this::add);
    return this;
  }
}
