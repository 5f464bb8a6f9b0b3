package org.entente.equation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.distribution.Sampler;
import org.entente.equation.Problems.Text;
import org.entente.formula.FormulaError;
import org.entente.formula.FormulaException;
import org.entente.formula.Node;
import org.entente.formula.Parser;
import org.entente.model.Distribution;
import org.entente.model.Path;
import org.entente.model.Quantity;
import org.entente.model.Time;
import org.entente.random.Role;

/** Turns the quantities of a scenario into bound terms and draws, wherever they stand. */
final class Formulas {
  private static final Term BROKEN = new Term.Constant(1, false);

  private final Map<String, Symbol> symbols;
  private final Optional<Time> time;
  private final int lastStep;
  private final Problems problems;
  private final Map<String, Node> trees = new HashMap<>();

  Formulas(Map<String, Symbol> symbols, Optional<Time> time, int lastStep, Problems problems) {
    this.symbols = symbols;
    this.time = time;
    this.lastStep = lastStep;
    this.problems = problems;
  }

  /** The trees of all formulas that could be read, by their text. */
  Map<String, Node> trees() {
    return trees;
  }

  /** A term that gives a number; yes and no count 1 and 0. */
  Term number(Quantity quantity, Path path, Place place, String noiseOf) {
    return node(quantity, path)
        .map(node -> binder(quantity, path, place, noiseOf).number(node))
        .orElse(BROKEN);
  }

  /** A term that gives a number and has no noise. */
  Term number(Quantity quantity, Path path, Place place) {
    return number(quantity, path, place, "");
  }

  /** A term that gives a yes or no. */
  Term yesNo(Quantity quantity, Path path, Place place) {
    return node(quantity, path)
        .map(node -> binder(quantity, path, place, "").yesNo(node))
        .orElse(new Term.Constant(1, true));
  }

  /** A term that gives what it gives: a number, or a yes or no. */
  Term either(Quantity quantity, Path path, Place place) {
    return node(quantity, path)
        .map(node -> binder(quantity, path, place, "").either(node))
        .orElse(BROKEN);
  }

  /** A term made from a tree that was checked in its parts. */
  Term composed(Node node, Path path, String noiseOf) {
    return new Binder(symbols, time, lastStep, Place.STEP, noiseOf, new Text("", path), problems)
        .either(node);
  }

  private Binder binder(Quantity quantity, Path path, Place place, String noiseOf) {
    Text text = new Text(text(quantity), path);
    return new Binder(symbols, time, lastStep, place, noiseOf, text, problems);
  }

  private static String text(Quantity quantity) {
    Quantity bare = quantity.bare();
    if (bare instanceof Quantity.Formula formula) {
      return formula.text();
    }
    return bare instanceof Quantity.Constant constant
        ? Fold.show(constant.value())
        : bare.toString();
  }

  private Optional<Node> node(Quantity quantity, Path path) {
    Quantity bare = quantity.bare();
    if (bare instanceof Quantity.Constant constant) {
      return number(constant, path);
    }
    if (bare instanceof Quantity.YesNo yesNo) {
      return Optional.of(new Node.Truth(yesNo.value(), 0, 0));
    }
    if (bare instanceof Quantity.Formula formula) {
      return parse(formula.text(), path);
    }
    problems.add(
        "distribution-out-of-place",
        path,
        "expected a number or a formula, found a distribution",
        "formulas never draw: make it a parameter or a noise and use its name here");
    return Optional.empty();
  }

  private Optional<Node> number(Quantity.Constant constant, Path path) {
    if (!Double.isFinite(constant.value())) {
      problems.add("not-finite", path, "expected a finite number, found " + constant.value(), "");
      return Optional.empty();
    }
    int end = Fold.show(constant.value()).length();
    return Optional.of(new Node.Number(constant.value(), 0, end));
  }

  private Optional<Node> parse(String text, Path path) {
    try {
      Node tree = trees.get(text);
      if (tree == null) {
        tree = Parser.parse(text);
        trees.put(text, tree);
      }
      return Optional.of(tree);
    } catch (FormulaException exception) {
      for (FormulaError error : exception.errors()) {
        problems.add(new Text(text, path), error);
      }
      return Optional.empty();
    }
  }

  /** A draw, or the term of a quantity that is not drawn. */
  Rule rule(Quantity quantity, Path path, Place place, String name, Role role) {
    if (quantity.bare() instanceof Distribution distribution) {
      return draw(distribution, path, place, name, role)
          .map(Rule.class::cast)
          .orElse(new Rule.Computed(BROKEN));
    }
    return new Rule.Computed(number(quantity, path, place));
  }

  /** A draw; empty if its distribution is wrong, which is then reported. */
  Optional<Rule.Draw> draw(
      Distribution distribution, Path path, Place place, String name, Role role) {
    int before = problems.count();
    Map<Quantity, Term> arguments = new IdentityHashMap<>();
    DistributionWalk.visit(
        distribution,
        path,
        (quantity, at) -> arguments.put(quantity.bare(), number(quantity, at, place)));
    if (problems.count() > before) {
      return Optional.empty();
    }
    try {
      Sampler sampler = Sampler.of(distribution, quantity -> constant(arguments, quantity));
      List<Term> varying = new ArrayList<>();
      for (Quantity argument : sampler.arguments()) {
        varying.add(arguments.get(argument.bare()));
      }
      return Optional.of(new Rule.Draw(name, role, sampler, varying, Types.of(distribution), path));
    } catch (IllegalArgumentException invalid) {
      problems.add(
          "bad-distribution",
          blamed(distribution, path, invalid.getMessage()),
          invalid.getMessage(),
          "");
      return Optional.empty();
    }
  }

  /** The argument that a message begins with, if there is one of that name; else the whole. */
  private static Path blamed(Distribution distribution, Path path, String message) {
    String name = message.substring(0, Math.max(0, message.indexOf(' ')));
    List<Path> found = new ArrayList<>();
    DistributionWalk.visit(
        distribution,
        path,
        (argument, at) -> {
          List<String> names = at.names();
          int listed = names.size() - 2;
          if (names.get(names.size() - 1).equals(name)) {
            found.add(at);
          } else if (listed > path.names().size() - 1 && names.get(listed).equals(name)) {
            found.add(new Path(names.subList(0, listed + 1)));
          }
        });
    List<Path> different = found.stream().distinct().toList();
    return different.size() == 1 ? different.get(0) : path;
  }

  private static double constant(Map<Quantity, Term> arguments, Quantity quantity) {
    return arguments.get(quantity.bare()) instanceof Term.Constant constant
        ? constant.value()
        : Double.NaN;
  }
}
