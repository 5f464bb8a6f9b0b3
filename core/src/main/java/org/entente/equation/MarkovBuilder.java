package org.entente.equation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.equation.StepEquation.FactorEquation;
import org.entente.formula.Operator;
import org.entente.model.Distribution;
import org.entente.model.Factor;
import org.entente.model.Path;
import org.entente.model.Process;
import org.entente.model.Quantity;
import org.entente.model.Time;
import org.entente.random.Role;

/**
 * Builds the equation of a factor that moves between named states. One uniform draw decides: below
 * the first chance it goes to the first state named, below the sum of the first two to the second,
 * and so on; above them all it stays. At steps shorter than a year the chance of leaving, L,
 * becomes 1 − (1 − L)<sup>dt</sup>, and the shares of where to are kept.
 */
final class MarkovBuilder {
  private final String name;
  private final Factor factor;
  private final Process.Markov markov;
  private final Time time;
  private final Formulas formulas;
  private final Problems problems;
  private final Path path;
  private final List<String> states;
  private final List<Check> checks = new ArrayList<>();

  MarkovBuilder(
      String name,
      Factor factor,
      Process.Markov markov,
      Time time,
      Formulas formulas,
      Problems problems) {
    this.name = name;
    this.factor = factor;
    this.markov = markov;
    this.time = time;
    this.formulas = formulas;
    this.problems = problems;
    this.path = Path.of("factors", name);
    this.states = List.copyOf(markov.states().keySet());
  }

  FactorEquation equation() {
    refuse();
    Distribution uniform = Distribution.uniform(0, 1);
    return new FactorEquation(
        name,
        new ValueType.Choice(states),
        Optional.of(initial()),
        next(),
        formulas.draw(uniform, path.child("process"), Place.STEP, name, Role.NOISE),
        Optional.empty(),
        Optional.empty(),
        checks,
        path);
  }

  private void refuse() {
    if (states.isEmpty()) {
      problems.add("missing-member", at(), "expected at least one state", "");
    }
    if (factor.formula().isPresent()) {
      problems.add(
          "exclusive-members",
          path,
          "'formula' and 'process' exclude each other, found both",
          "remove one, or set it to null in the variant");
    }
    if (factor.noise().isPresent() || factor.bounds().isPresent()) {
      problems.add(
          "exclusive-members",
          path,
          "a markov process has no 'noise' and no 'bounds', found one of them",
          "");
    }
  }

  private Path at() {
    return path.child("process").child("states");
  }

  private Rule initial() {
    Path where = path.child("initial");
    Quantity quantity = factor.initial().map(Quantity::bare).orElse(null);
    if (quantity instanceof Quantity.Formula state && states.contains(state.text())) {
      return new Rule.Computed(new Term.Constant(states.indexOf(state.text()), false));
    }
    if (quantity instanceof Distribution.Choice choice
        && states.containsAll(choice.options().keySet())) {
      return formulas.rule(inOrder(choice), where, Place.START, name, Role.INITIAL);
    }
    problems.add(
        quantity == null ? "missing-member" : "type-mismatch",
        quantity == null ? path : where,
        "expected an 'initial' state: one of "
            + String.join(", ", states)
            + ", or a choice of them",
        "");
    return new Rule.Computed(new Term.Constant(0, false));
  }

  /** The same choice over all states, so that an option's index is its state's. */
  private Distribution.Choice inOrder(Distribution.Choice choice) {
    Map<String, Quantity> options = new LinkedHashMap<>();
    for (String state : states) {
      options.put(state, choice.options().getOrDefault(state, Quantity.of(0)));
    }
    return new Distribution.Choice(options);
  }

  private Term next() {
    Term next = index(states.size() - 1);
    for (int from = states.size() - 1; from >= 0; from--) {
      Term row = row(from);
      next = from == states.size() - 1 ? row : new Term.If(isIn(from), row, Optional.of(next));
    }
    return next;
  }

  private Term isIn(int state) {
    Term previous = new Term.Reference(Term.Kind.FACTOR, name, 1, false, false);
    return new Term.Binary(Operator.EQUAL, previous, index(state));
  }

  private static Term index(int state) {
    return new Term.Constant(state, false);
  }

  private Term row(int from) {
    Path where = at().child(states.get(from));
    List<Integer> targets = new ArrayList<>();
    List<Term> chances = new ArrayList<>();
    markov
        .states()
        .get(states.get(from))
        .forEach(
            (to, chance) -> {
              targets.add(target(from, to, where));
              chances.add(chance(chance, where.child(to)));
            });
    if (chances.isEmpty()) {
      return index(from);
    }
    Term leaving = leaving(chances, where);
    return choose(from, targets, chances, leaving);
  }

  private int target(int from, String to, Path where) {
    int index = states.indexOf(to);
    if (index < 0 || index == from) {
      problems.add(
          "unknown-state",
          where.child(to),
          index < 0
              ? "expected one of the states " + String.join(", ", states) + ", found '" + to + "'"
              : "expected another state: the chance of staying is what the others leave",
          "");
    }
    return Math.max(index, 0);
  }

  private Term chance(Quantity chance, Path where) {
    Term term = formulas.number(chance, where, Place.STEP);
    check(term, "the yearly chance of leaving", where);
    return term;
  }

  private Term leaving(List<Term> chances, Path where) {
    Term sum = chances.get(0);
    for (int i = 1; i < chances.size(); i++) {
      sum = plus(sum, chances.get(i));
    }
    check(sum, "the sum of the yearly chances of leaving", where);
    return sum;
  }

  private void check(Term term, String what, Path where) {
    Check check = new Check(term, 0, 1, what, where);
    if (!(term instanceof Term.Constant constant)) {
      checks.add(check);
    } else if (!check.allows(constant.value())) {
      problems.add(
          "out-of-range",
          where,
          "expected " + what + " to be 0 to 1, found " + Fold.show(constant.value()),
          "");
    }
  }

  private static Term plus(Term left, Term right) {
    return Fold.constant(new Term.Binary(Operator.ADD, left, right));
  }

  private Term choose(int from, List<Integer> targets, List<Term> chances, Term leaving) {
    Term below = null;
    List<Term> thresholds = new ArrayList<>();
    for (Term chance : chances) {
      Term share = scaled(chance, leaving);
      below = below == null ? share : plus(below, share);
      thresholds.add(below);
    }
    Term next = index(from);
    Term draw = new Term.Reference(Term.Kind.NOISE, name, 0, false, false);
    for (int i = targets.size() - 1; i >= 0; i--) {
      Term goes = new Term.Binary(Operator.LESS, draw, thresholds.get(i));
      next = new Term.If(goes, index(targets.get(i)), Optional.of(next));
    }
    return next;
  }

  /** The chance in one step: its share of the chance to leave at all. */
  private Term scaled(Term chance, Term leaving) {
    if (time.perYear() == 1) {
      return chance;
    }
    Term one = new Term.Constant(1, false);
    Term stays = Fold.constant(new Term.Binary(Operator.SUBTRACT, one, leaving));
    Term staysStep =
        Fold.constant(new Term.Binary(Operator.POWER, stays, new Term.Constant(time.dt(), false)));
    Term leaves = Fold.constant(new Term.Binary(Operator.SUBTRACT, one, staysStep));
    Term ratio = Fold.constant(new Term.Binary(Operator.DIVIDE, leaves, leaving));
    Term scaled = Fold.constant(new Term.Binary(Operator.MULTIPLY, chance, ratio));
    Term any =
        Fold.constant(new Term.Binary(Operator.GREATER, leaving, new Term.Constant(0, false)));
    return Fold.constant(new Term.If(any, scaled, Optional.of(new Term.Constant(0, false))));
  }
}
