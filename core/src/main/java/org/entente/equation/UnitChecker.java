package org.entente.equation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.entente.equation.Problems.Text;
import org.entente.formula.Function;
import org.entente.formula.Node;
import org.entente.formula.Operator;
import org.entente.formula.Printer;
import org.entente.unit.Unit;

/**
 * Checks the units of one formula: what is added or compared must be of the same unit, products
 * multiply units, and a function such as {@code exp} takes a pure number. What is wrong is reported
 * where it stands, and the rest is checked as if it were right.
 */
final class UnitChecker {
  private static final int SHOWN = 30;

  private final Units units;
  private final Measure noise;
  private final Text text;
  private final Problems problems;

  UnitChecker(Units units, Measure noise, Text text, Problems problems) {
    this.units = units;
    this.noise = noise;
    this.text = text;
    this.problems = problems;
  }

  /** The unit of a formula; terms of sums are held to what is needed, if that is known. */
  Measure measure(Node node, Optional<Unit> needed) {
    if (node instanceof Node.Name name) {
      return name(name.name());
    }
    if (node instanceof Node.Binary binary) {
      return binary(binary, needed);
    }
    if (node instanceof Node.Call call) {
      return call(call, needed);
    }
    if (node instanceof Node.Negate negate) {
      return measure(negate.operand(), needed);
    }
    if (node instanceof Node.Not not) {
      measure(not.operand(), Optional.empty());
      return Measure.COUNT;
    }
    return node instanceof Node.Number ? Measure.OPEN : Measure.COUNT;
  }

  private Measure measure(Node node) {
    return measure(node, Optional.empty());
  }

  private Measure name(String name) {
    return switch (name) {
      case "pi" -> Measure.OPEN;
      case "start", "end", "dt", "time", "year", "elapsed" -> Measure.YEAR;
      case "noise" -> noise;
      default -> units.of(name);
    };
  }

  private Measure binary(Node.Binary node, Optional<Unit> needed) {
    return switch (node.operator()) {
      case ADD, SUBTRACT -> same(terms(node), needed);
      case MULTIPLY, DIVIDE -> product(node);
      case POWER -> power(node.left(), node.right());
      case AND, OR -> {
        measure(node.left());
        measure(node.right());
        yield Measure.COUNT;
      }
      default -> {
        same(List.of(node.left(), node.right()), Optional.empty());
        yield Measure.COUNT;
      }
    };
  }

  private Measure product(Node.Binary node) {
    Measure left = measure(node.left());
    Measure right = measure(node.right());
    boolean divides = node.operator() == Operator.DIVIDE;
    Measure product = divides ? left.over(right) : left.times(right);
    if (!product.known() || left.known() == right.known()) {
      return product;
    }
    OptionalDouble literal = literal(left.known() ? node.right() : node.left());
    if (literal.isEmpty()) {
      return product;
    }
    boolean below = divides && left.known();
    return product.factor(below ? 1 / literal.getAsDouble() : literal.getAsDouble());
  }

  /** The terms of a sum, from the left. */
  private static List<Node> terms(Node.Binary sum) {
    List<Node> terms = new ArrayList<>();
    Node rest = sum;
    while (rest instanceof Node.Binary binary
        && (binary.operator() == Operator.ADD || binary.operator() == Operator.SUBTRACT)) {
      terms.add(0, binary.right());
      rest = binary.left();
    }
    terms.add(0, rest);
    return terms;
  }

  /** Holds formulas to one unit: to what is needed if any of them has it, else to the first. */
  private Measure same(List<Node> nodes, Optional<Unit> needed) {
    List<Measure> measures = new ArrayList<>();
    for (Node node : nodes) {
      measures.add(measure(node, needed));
    }
    int model = model(measures, needed);
    Measure all = measures.get(model);
    for (int i = 0; i < measures.size(); i++) {
      Measure other = measures.get(i);
      if (all.fits(other)) {
        all = all.or(other);
      } else {
        differs(nodes.get(i), other, all, nodes.get(model));
      }
    }
    return all;
  }

  private static int model(List<Measure> measures, Optional<Unit> needed) {
    int first = -1;
    for (int i = measures.size() - 1; i >= 0; i--) {
      if (measures.get(i).known()) {
        boolean right = needed.isPresent() && measures.get(i).unit().isSame(needed.get());
        if (right) {
          return i;
        }
        first = i;
      }
    }
    return Math.max(first, 0);
  }

  private void differs(Node node, Measure found, Measure wanted, Node model) {
    String like = shown(model);
    String message =
        "expected "
            + wanted.unit()
            + (like.isEmpty() ? "" : ", the unit of '" + like + "'")
            + ", found "
            + found.unit();
    problems.add("unit-mismatch", text, node, message, conversion(found.unit(), wanted.unit()));
  }

  /** What to multiply by, if two units differ in scale alone. */
  static String conversion(Unit found, Unit wanted) {
    OptionalDouble factor = found.in(wanted);
    if (factor.isEmpty()) {
      return "";
    }
    double ratio = factor.getAsDouble();
    return ratio >= 1
        ? "multiply by " + Fold.show(ratio) + " to convert"
        : "divide by " + Fold.show(1 / ratio) + " to convert";
  }

  private static String shown(Node node) {
    String shown = Printer.print(node);
    return shown.length() > SHOWN ? "" : shown;
  }

  private Measure power(Node base, Node exponent) {
    Measure measure = measure(base);
    Measure by = measure(exponent);
    OptionalDouble literal = literal(exponent);
    if (literal.isPresent() && measure.known()) {
      return Measure.of(measure.unit().power(literal.getAsDouble()));
    }
    boolean yearly = !measure.known() || measure.unit().isOfTime();
    if (by.known() && !(by.unit().isPure() || yearly && by.unit().isOfTime())) {
      notPure(exponent, by, "an exponent is a pure number");
    }
    if (!yearly) {
      problems.add(
          "unit-exponent",
          text,
          exponent,
          "the base has the unit " + measure.unit() + ": its exponent must be a number written out",
          "divide the base by a quantity of the same unit first");
      return Measure.UNKNOWN;
    }
    return measure.known() ? Measure.PURE : measure;
  }

  /** The value of something written in numbers alone. */
  private static OptionalDouble literal(Node node) {
    if (node instanceof Node.Number number) {
      return OptionalDouble.of(number.value());
    }
    if (node instanceof Node.Negate negate) {
      OptionalDouble value = literal(negate.operand());
      return value.isPresent() ? OptionalDouble.of(-value.getAsDouble()) : value;
    }
    if (node instanceof Node.Binary binary
        && binary.operator().kind() == Operator.Kind.ARITHMETIC) {
      OptionalDouble left = literal(binary.left());
      OptionalDouble right = left.isPresent() ? literal(binary.right()) : left;
      return right.isPresent()
          ? OptionalDouble.of(binary.operator().apply(left.getAsDouble(), right.getAsDouble()))
          : right;
    }
    return OptionalDouble.empty();
  }

  private Measure call(Node.Call node, Optional<Unit> needed) {
    List<Node> arguments = node.arguments();
    Node first = arguments.get(0);
    return switch (node.function()) {
      case MIN, MAX, CLAMP, HYPOT, MOD -> same(arguments, needed);
      case ATAN2 -> {
        same(arguments, Optional.empty());
        yield Measure.PURE;
      }
      case ABS, FLOOR, CEIL, ROUND -> measure(first, needed);
      case SIGN -> {
        measure(first);
        yield Measure.COUNT;
      }
      case SQRT -> root(measure(first));
      case POW -> power(first, arguments.get(1));
      case IF -> {
        measure(first);
        yield same(arguments.subList(1, arguments.size()), needed);
      }
      case PREVIOUS, INITIAL, MOVED -> measure(first, needed);
      case STRUCK, COUNT -> Measure.COUNT;
      case SINCE -> {
        years(arguments);
        yield Measure.YEAR;
      }
      case AT, FINAL, PEAK, TROUGH, AVERAGE, TOTAL, EVER, ALWAYS, YEARS_WHERE, FIRST_YEAR ->
          path(node, needed);
      default -> ofPure(node);
    };
  }

  private static Measure root(Measure measure) {
    return measure.known() ? Measure.of(measure.unit().power(0.5)) : measure;
  }

  private Measure path(Node.Call node, Optional<Unit> needed) {
    boolean total = node.function() == Function.TOTAL;
    Measure inside = measure(node.arguments().get(0), total ? Optional.empty() : needed);
    years(node.arguments());
    return switch (node.function()) {
      case EVER, ALWAYS -> Measure.COUNT;
      case YEARS_WHERE, FIRST_YEAR -> Measure.YEAR;
      case TOTAL -> inside.times(Measure.YEAR);
      default -> inside;
    };
  }

  /** Everything after the first argument must be in years. */
  private void years(List<Node> arguments) {
    for (Node argument : arguments.subList(1, arguments.size())) {
      Measure found = measure(argument, Optional.of(Unit.YEAR));
      if (!found.fits(Unit.YEAR)) {
        problems.add(
            "unit-mismatch",
            text,
            argument,
            "expected year, found " + found.unit(),
            conversion(found.unit(), Unit.YEAR));
      }
    }
  }

  /** A function that makes sense of pure numbers only. */
  private Measure ofPure(Node.Call node) {
    Measure all = Measure.OPEN;
    for (Node argument : node.arguments()) {
      Measure found = measure(argument, Optional.of(Unit.PURE));
      if (!found.fits(Unit.PURE)) {
        notPure(argument, found, "'" + node.function().word() + "' takes a pure number");
        found = Measure.PURE;
      }
      all = all.or(found);
    }
    return all;
  }

  private void notPure(Node node, Measure found, String what) {
    problems.add(
        "unit-not-pure",
        text,
        node,
        what + ", found " + found.unit(),
        found.unit().isPure()
            ? conversion(found.unit(), Unit.PURE)
            : "divide by a quantity of the same unit first, for example by its initial value");
  }
}
