package org.entente.equation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.equation.StepEquation.EventEquation;
import org.entente.equation.StepEquation.FactorEquation;
import org.entente.model.Bounds;
import org.entente.model.Distribution;
import org.entente.model.Event;
import org.entente.model.Factor;
import org.entente.model.Family;
import org.entente.model.Path;
import org.entente.model.Process;
import org.entente.model.Quantity;
import org.entente.model.Scenario;
import org.entente.model.Time;
import org.entente.random.Role;

/** Builds the equations of factors and events. */
final class StepBuilder {
  private final Time time;
  private final Formulas formulas;
  private final Problems problems;
  private final Map<String, StepEquation> equations = new LinkedHashMap<>();

  StepBuilder(Scenario scenario, Time time, Formulas formulas, Problems problems) {
    this.time = time;
    this.formulas = formulas;
    this.problems = problems;
    scenario.factors().forEach((name, factor) -> equations.put(name, factor(name, factor)));
    scenario.events().forEach((name, event) -> equations.put(name, event(name, event)));
  }

  Map<String, StepEquation> equations() {
    return equations;
  }

  /** What each factor and event needs first, at the start or in a later step. */
  Map<String, Set<String>> needs(boolean atStart) {
    Map<String, Set<String>> needs = new LinkedHashMap<>();
    equations.forEach((name, equation) -> needs.put(name, needs(equation, atStart)));
    return needs;
  }

  private static Set<String> needs(StepEquation equation, boolean atStart) {
    Needs needs = new Needs(atStart);
    if (equation instanceof FactorEquation factor) {
      needs(factor, needs, atStart);
    } else {
      needs((EventEquation) equation, needs, atStart);
    }
    return needs.names();
  }

  private static void needs(FactorEquation factor, Needs needs, boolean atStart) {
    needs.add(factor.low()).add(factor.high());
    if (atStart && factor.initial().isPresent()) {
      needs.add(factor.initial().get());
      return;
    }
    needs.add(factor.formula());
    factor.noise().ifPresent(needs::add);
    factor.checks().forEach(check -> needs.add(check.term()));
  }

  private static void needs(EventEquation event, Needs needs, boolean atStart) {
    if (atStart) {
      event.initial().ifPresent(initial -> needs.add(initial).add(event.lasts().map(Check::term)));
      return;
    }
    needs.add(event.chance().term()).add(event.requires());
    needs.add(event.endChance().map(Check::term)).add(event.lasts().map(Check::term));
  }

  private FactorEquation factor(String name, Factor factor) {
    Path path = Path.of("factors", name);
    if (factor.process().orElse(null) instanceof Process.Markov markov) {
      return new MarkovBuilder(name, factor, markov, time, formulas, problems).equation();
    }
    complete(factor, path);
    Place place = factor.initial().isPresent() ? Place.STEP : Place.ALWAYS;
    Optional<Rule> initial =
        factor
            .initial()
            .map(q -> formulas.rule(q, path.child("initial"), Place.START, name, Role.INITIAL));
    Optional<Rule.Draw> noise = factor.noise().flatMap(q -> noise(name, q, path, place));
    Term formula = formula(name, factor, path, place);
    type(initial, formula, path);
    Optional<Term> low = bound(factor.bounds().flatMap(Bounds::low), path, 0);
    Optional<Term> high = bound(factor.bounds().flatMap(Bounds::high), path, 1);
    inOrder(low, high, path.child("bounds"));
    return new FactorEquation(
        name,
        initial.map(Rule::type).orElse(formula.yesNo() ? ValueType.YES_NO : ValueType.NUMBER),
        initial,
        formula,
        noise,
        low,
        high,
        checks(factor, path),
        path);
  }

  private void complete(Factor factor, Path path) {
    if (factor.formula().isPresent() == factor.process().isPresent()) {
      boolean both = factor.formula().isPresent();
      problems.add(
          both ? "exclusive-members" : "missing-member",
          path,
          both
              ? "'formula' and 'process' exclude each other, found both"
              : "expected a 'formula' or a 'process', found neither",
          both ? "remove one, or set it to null in the variant" : "");
    }
    if (factor.process().isPresent() && factor.initial().isEmpty()) {
      problems.add(
          "missing-member",
          path,
          "expected an 'initial' value: a process needs one to start from",
          "");
    }
  }

  private void type(Optional<Rule> initial, Term formula, Path path) {
    ValueType type = initial.map(Rule::type).orElse(ValueType.NUMBER);
    if (type instanceof ValueType.Choice) {
      problems.add(
          "type-mismatch",
          path.child("initial"),
          "expected a number or a yes/no, found a choice",
          "only a markov process moves between options");
    }
    if (type == ValueType.YES_NO && !formula.yesNo()) {
      problems.add(
          "type-mismatch",
          path.child("initial"),
          "the initial value is a yes/no, but the formula gives a number",
          "write 1 for yes and 0 for no, or make the formula a comparison");
    }
  }

  private Term formula(String name, Factor factor, Path path, Place place) {
    String noiseOf = factor.noise().isPresent() ? name : "";
    if (factor.formula().isPresent()) {
      return formulas.number(factor.formula().get(), path.child("formula"), place, noiseOf);
    }
    if (factor.process().isEmpty() || factor.initial().isEmpty()) {
      return new Term.Constant(0, false);
    }
    int before = problems.count();
    Path at = path.child("process");
    factor
        .process()
        .get()
        .arguments()
        .forEach((key, value) -> formulas.number(value, at.child(key), Place.STEP));
    return problems.count() > before
        ? new Term.Constant(0, false)
        : formulas.composed(Processes.node(name, factor, time), at, noiseOf);
  }

  private List<Check> checks(Factor factor, Path path) {
    List<Check> checks = new ArrayList<>();
    if (factor.process().orElse(null) instanceof Process.MeanReverting reverting) {
      Path at = path.child("process").child("speed");
      Term speed = formulas.number(reverting.speed(), at, Place.STEP);
      add(checks, new Check(speed, 0, 1, "the share of the gap closed in a year", at));
    }
    return checks;
  }

  /** A check of a constant is made now, that of anything else in the run. */
  private void add(List<Check> checks, Check check) {
    if (!constantly(check)) {
      checks.add(check);
    }
  }

  private boolean constantly(Check check) {
    if (!(check.term() instanceof Term.Constant constant)) {
      return false;
    }
    if (!check.allows(constant.value())) {
      String to = check.high() == Double.MAX_VALUE ? " or more" : " to " + Fold.show(check.high());
      problems.add(
          "out-of-range",
          check.path(),
          "expected "
              + check.what()
              + " to be "
              + Fold.show(check.low())
              + to
              + ", found "
              + Fold.show(constant.value()),
          "");
    }
    return true;
  }

  private Check checked(Check check) {
    constantly(check);
    return check;
  }

  private Optional<Term> bound(Optional<Quantity> bound, Path path, int index) {
    return bound.map(q -> formulas.number(q, path.child("bounds").child(index), Place.ALWAYS));
  }

  /** Bounds that are formulas are looked at in the run. */
  private void inOrder(Optional<Term> low, Optional<Term> high, Path path) {
    if (low.orElse(null) instanceof Term.Constant least
        && high.orElse(null) instanceof Term.Constant most
        && least.value() > most.value()) {
      problems.add(
          "out-of-range",
          path,
          "expected the lower bound to be at most the upper one, found "
              + Fold.show(least.value())
              + " and "
              + Fold.show(most.value()),
          "write the lower one first");
    }
  }

  /** A number or formula is short for a normal with that sd and mean 0. */
  private Optional<Rule.Draw> noise(String name, Quantity noise, Path path, Place place) {
    Path at = path.child("noise");
    if (noise.bare() instanceof Distribution distribution) {
      if (Types.of(distribution) instanceof ValueType.Choice) {
        problems.add(
            "type-mismatch",
            at,
            "expected a noise of numbers or yes/no, found a choice",
            "number the options with a discrete distribution, or use a markov process");
        return Optional.empty();
      }
      return formulas.draw(distribution, at, place, name, Role.NOISE);
    }
    int before = problems.count();
    formulas.number(noise, at, place);
    if (problems.count() > before) {
      return Optional.empty();
    }
    Distribution normal = Distribution.of(Family.NORMAL, "mean", 0.0, "sd", noise.bare());
    return formulas.draw(normal, at, place, name, Role.NOISE);
  }

  private EventEquation event(String name, Event event) {
    Path path = Path.of("events", name);
    boolean hazard = event.rate().isPresent();
    alternatives(event, path);
    Optional<Rule> initial =
        event
            .initial()
            .map(q -> formulas.rule(q, path.child("initial"), Place.START, name, Role.INITIAL));
    initial.filter(rule -> rule.type() != ValueType.YES_NO).ifPresent(rule -> notYesNo(path));
    return new EventEquation(
        name,
        initial,
        chance(event, path),
        event
            .requires()
            .map(q -> formulas.yesNo(q, path.child("requires"), Place.STEP))
            .orElse(new Term.Constant(1, true)),
        hazard,
        event.endProbability().map(q -> endChance(q, path)),
        event.lasts().map(q -> lasts(q, path, event.initial().isPresent())),
        path);
  }

  private void notYesNo(Path path) {
    problems.add(
        "type-mismatch",
        path.child("initial"),
        "expected a yes/no, found another type",
        "write true or false");
  }

  private void alternatives(Event event, Path path) {
    if (event.probability().isPresent() == event.rate().isPresent()) {
      boolean both = event.rate().isPresent();
      problems.add(
          both ? "exclusive-members" : "missing-member",
          path,
          both
              ? "'probability' and 'rate' exclude each other, found both"
              : "expected a 'probability' or a 'rate', found neither",
          both ? "remove one, or set it to null in the variant" : "");
    }
    if (event.endProbability().isPresent() && event.lasts().isPresent()) {
      problems.add(
          "exclusive-members",
          path,
          "'endProbability' and 'lasts' exclude each other, found both",
          "remove one, or set it to null in the variant");
    }
  }

  private Check chance(Event event, Path path) {
    if (event.rate().isPresent()) {
      Path at = path.child("rate");
      Term rate = formulas.number(event.rate().get(), at, Place.STEP);
      return checked(new Check(rate, 0, Double.MAX_VALUE, "the yearly rate", at));
    }
    Path at = path.child("probability");
    Term chance =
        event
            .probability()
            .map(q -> formulas.number(q, at, Place.STEP))
            .orElse(new Term.Constant(0, false));
    return checked(new Check(chance, 0, 1, "the yearly probability", at));
  }

  private Check endChance(Quantity quantity, Path path) {
    Path at = path.child("endProbability");
    Term chance = formulas.number(quantity, at, Place.STEP);
    return checked(new Check(chance, 0, 1, "the yearly probability of ending", at));
  }

  private Check lasts(Quantity quantity, Path path, boolean fromStart) {
    Path at = path.child("lasts");
    Term years = formulas.number(quantity, at, fromStart ? Place.ALWAYS : Place.STEP);
    return checked(new Check(years, 0, Double.MAX_VALUE, "the number of years it lasts", at));
  }
}
