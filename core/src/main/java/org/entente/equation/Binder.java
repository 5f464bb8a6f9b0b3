package org.entente.equation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.entente.equation.Problems.Text;
import org.entente.equation.Term.Clock.Reading;
import org.entente.equation.Term.Kind;
import org.entente.formula.Function;
import org.entente.formula.Names;
import org.entente.formula.Node;
import org.entente.formula.Operator;
import org.entente.model.Time;

/**
 * Binds the names of one formula: from the tree that the parser gives to a {@link Term}. Whatever
 * is wrong is reported where it stands; the term that stands in for it keeps the rest of the
 * formula checkable and is never run.
 */
final class Binder {
  /** Stands in for what could not be bound. */
  private static final Term BROKEN_NUMBER = new Term.Constant(1, false);

  private static final Term BROKEN_YES_NO = new Term.Constant(1, true);

  private final Map<String, Symbol> symbols;
  private final Optional<Time> time;
  private final int lastStep;
  private final Place place;
  private final String noiseOf;
  private final Text text;
  private final Problems problems;

  /**
   * A binder of one formula.
   *
   * @param noiseOf name of the factor whose noise may be used, empty if none may
   * @param lastStep the step that counts as the end
   */
  Binder(
      Map<String, Symbol> symbols,
      Optional<Time> time,
      int lastStep,
      Place place,
      String noiseOf,
      Text text,
      Problems problems) {
    this.symbols = symbols;
    this.time = time;
    this.lastStep = lastStep;
    this.place = place;
    this.noiseOf = noiseOf;
    this.text = text;
    this.problems = problems;
  }

  /** Binds a formula that must give a number; yes/no counts 1 or 0. */
  Term number(Node node) {
    return settled(node, bind(node, 0));
  }

  /** Binds a formula that must give a yes or no. */
  Term yesNo(Node node) {
    return settled(node, condition(node, 0));
  }

  /** Binds a formula of either type. */
  Term either(Node node) {
    return settled(node, bind(node, 0));
  }

  private Term settled(Node node, Term term) {
    if (term.optional() && !place.outcomes()) {
      return problem(
          "no-value",
          node,
          "this may have no value, and " + place.words() + " must always have one",
          "give a stand-in, for example since(e, 0), or a third argument to if");
    }
    return term;
  }

  private Term bind(Node node, int lag) {
    return Fold.constant(bound(node, lag));
  }

  private Term bound(Node node, int lag) {
    if (node instanceof Node.Number number) {
      return new Term.Constant(number.value(), false);
    }
    if (node instanceof Node.Truth truth) {
      return new Term.Constant(truth.value() ? 1 : 0, true);
    }
    if (node instanceof Node.Name name) {
      return name(name, lag);
    }
    if (node instanceof Node.Option option) {
      return option(option, lag);
    }
    if (node instanceof Node.Negate negate) {
      return new Term.Negate(bind(negate.operand(), lag));
    }
    if (node instanceof Node.Not not) {
      return new Term.Not(condition(not.operand(), lag));
    }
    if (node instanceof Node.Binary binary) {
      return binary(binary, lag);
    }
    return call((Node.Call) node, lag);
  }

  private Term binary(Node.Binary node, int lag) {
    if (node.operator().kind() == Operator.Kind.LOGICAL) {
      return new Term.Binary(
          node.operator(), condition(node.left(), lag), condition(node.right(), lag));
    }
    return new Term.Binary(node.operator(), bind(node.left(), lag), bind(node.right(), lag));
  }

  private Term condition(Node node, int lag) {
    int before = problems.count();
    Term term = bind(node, lag);
    if (!term.yesNo()) {
      if (problems.count() == before) {
        problems.add(
            "not-a-condition",
            text,
            node,
            "expected a yes/no, found a number",
            "compare it, for example with '> 0'");
      }
      return BROKEN_YES_NO;
    }
    return term.optional() ? new Term.OrElse(term, new Term.Constant(0, true)) : term;
  }

  private Term name(Node.Name node, int lag) {
    return switch (node.name()) {
      case "pi" -> new Term.Constant(Math.PI, false);
      case "start" -> constant(node, clock -> clock.start());
      case "end" -> constant(node, clock -> clock.start() + (double) lastStep / clock.perYear());
      case "dt" -> constant(node, Time::dt);
      case "time" -> clock(node, Reading.TIME, lag);
      case "year" -> clock(node, Reading.YEAR, lag);
      case "elapsed" -> clock(node, Reading.ELAPSED, lag);
      case "noise" -> noise(node, lag);
      default -> symbol(node, lag);
    };
  }

  private Term constant(Node node, java.util.function.ToDoubleFunction<Time> reading) {
    if (time.isEmpty()) {
      return noTime(node);
    }
    return new Term.Constant(reading.applyAsDouble(time.get()), false);
  }

  private Term noTime(Node node) {
    return problem("no-time", node, "the scenario has no 'time'", "give it a start and an end");
  }

  private Term clock(Node.Name node, Reading reading, int lag) {
    if (time.isEmpty()) {
      return noTime(node);
    }
    if (!place.state()) {
      return problem(
          "no-step",
          node,
          "'" + node.name() + "' changes from step to step, and " + place.words() + " has no step",
          "use 'start' or 'end', or read it inside a path function");
    }
    return new Term.Clock(reading, lag);
  }

  private Term noise(Node.Name node, int lag) {
    if (noiseOf.isEmpty()) {
      return problem(
          "no-noise",
          node,
          "'noise' is known only in the formula of a factor that has a noise",
          "give the factor a noise, or make the noise a factor of its own: \"formula\": \"noise\"");
    }
    if (lag != 0) {
      return problem(
          "no-noise",
          node,
          "the noise of another step can not be read",
          "make the noise a factor of its own (\"formula\": \"noise\") and use its previous value");
    }
    return new Term.Reference(Kind.NOISE, noiseOf, 0, noiseIsYesNo(), false);
  }

  private boolean noiseIsYesNo() {
    Symbol noise = symbols.get("noise of " + noiseOf);
    return noise != null && noise.type() == ValueType.YES_NO;
  }

  private Term symbol(Node.Name node, int lag) {
    Symbol symbol = symbols.get(node.name());
    if (symbol == null) {
      return unknown(node, node.name(), symbols.keySet());
    }
    if (symbol.type() instanceof ValueType.Choice choice) {
      return problem(
          "choice-without-option",
          node,
          "'" + symbol.name() + "' is a choice, read as one of its options",
          "write " + choices(symbol.name(), choice));
    }
    return usable(node, symbol)
        ? reference(symbol, symbol.kind(), lag, symbol.type() == ValueType.YES_NO)
        : broken(symbol);
  }

  private static Term broken(Symbol symbol) {
    return symbol.type() == ValueType.NUMBER ? BROKEN_NUMBER : BROKEN_YES_NO;
  }

  private static String choices(String name, ValueType.Choice choice) {
    List<String> all = new ArrayList<>();
    for (String option : choice.options()) {
      all.add(name + "." + option);
    }
    return String.join(" or ", all);
  }

  private Term reference(Symbol symbol, Kind kind, int lag, boolean yesNo) {
    if (symbol.constant().isPresent()) {
      return new Term.Constant(symbol.constant().getAsDouble(), yesNo);
    }
    boolean moves = kind != Kind.PARAMETER && kind != Kind.OUTCOME;
    return new Term.Reference(kind, symbol.name(), moves ? lag : 0, yesNo, symbol.optional());
  }

  /** Whether a name has a value where this formula stands; says why not. */
  private boolean usable(Node node, Symbol symbol) {
    boolean step = symbol.kind() == Kind.FACTOR || symbol.kind() == Kind.EVENT;
    if (step && !place.state()) {
      outOfPlace(node, symbol);
      return false;
    }
    if (symbol.kind() == Kind.OUTCOME && !place.outcomes()) {
      problems.add(
          "outcome-out-of-place",
          text,
          node,
          "outcome '"
              + symbol.name()
              + "' is known only at the end; "
              + place.words()
              + " can not use it",
          "use the factors and events it is made of");
      return false;
    }
    return true;
  }

  private void outOfPlace(Node node, Symbol symbol) {
    String what = symbol.kind() == Kind.FACTOR ? "factor" : "event";
    boolean outcome = place == Place.OUTCOME;
    String suggestion = symbol.type() == ValueType.YES_NO ? "ever(%s)" : "final(%s)";
    problems.add(
        "needs-a-step",
        text,
        node,
        what
            + " '"
            + symbol.name()
            + "' has a value in each step; "
            + place.words()
            + " has one for the whole path",
        outcome
            ? "did you mean "
                + String.format(java.util.Locale.ROOT, suggestion, symbol.name())
                + "?"
            : "parameters may use other parameters only");
  }

  private Term option(Node.Option node, int lag) {
    Symbol symbol = symbols.get(node.name());
    if (symbol == null) {
      unknown(node, node.name(), symbols.keySet());
      return BROKEN_YES_NO;
    }
    if (!(symbol.type() instanceof ValueType.Choice choice)) {
      problem(
          "not-a-choice",
          node,
          "'" + symbol.name() + "' is " + symbol.type() + ", not a choice with options",
          "");
      return BROKEN_YES_NO;
    }
    int index = choice.options().indexOf(node.option());
    if (index < 0) {
      problem(
          "unknown-option",
          node,
          "'" + symbol.name() + "' has no option '" + node.option() + "'",
          "write " + choices(symbol.name(), choice));
      return BROKEN_YES_NO;
    }
    if (!usable(node, symbol)) {
      return BROKEN_YES_NO;
    }
    return new Term.Binary(
        Operator.EQUAL,
        reference(symbol, symbol.kind(), lag, false),
        new Term.Constant(index, false));
  }

  private Term call(Node.Call node, int lag) {
    Function function = node.function();
    return switch (function.kind()) {
      case ARITHMETIC -> arithmetic(node, lag);
      case CONDITIONAL -> conditional(node, lag);
      case TIME -> timeShift(node, lag);
      case EVENT -> event(node, lag);
      case PATH -> path(node);
    };
  }

  private Term arithmetic(Node.Call node, int lag) {
    List<Term> arguments = new ArrayList<>();
    for (Node argument : node.arguments()) {
      arguments.add(bind(argument, lag));
    }
    return new Term.Apply(node.function(), arguments);
  }

  private Term conditional(Node.Call node, int lag) {
    List<Node> arguments = node.arguments();
    Term condition = condition(arguments.get(0), lag);
    Term then = bind(arguments.get(1), lag);
    if (arguments.size() == 2) {
      return new Term.If(condition, then, Optional.empty());
    }
    return new Term.If(condition, then, Optional.of(bind(arguments.get(2), lag)));
  }

  private Term timeShift(Node.Call node, int lag) {
    Function function = node.function();
    if (time.isEmpty()) {
      return noTime(node);
    }
    if (!place.state()) {
      return problem(
          "no-step",
          node,
          "'" + function.word() + "' looks at a step, and " + place.words() + " has none",
          place == Place.OUTCOME ? "use it inside a path function, for example final(...)" : "");
    }
    if (function != Function.INITIAL && !place.past()) {
      return problem(
          "no-step-before",
          node,
          "'" + function.word() + "' looks at the step before, and there is none at the start",
          place == Place.ALWAYS ? "give the factor an 'initial' value" : "");
    }
    Node body = node.arguments().get(0);
    return switch (function) {
      case INITIAL -> bind(body, Term.START);
      case MOVED ->
          new Term.Binary(Operator.SUBTRACT, bind(body, earlier(lag, 1)), bind(body, Term.START));
      default -> bind(body, earlier(lag, steps(node)));
    };
  }

  private static int earlier(int lag, int steps) {
    return Math.min(Term.START, lag + steps);
  }

  private int steps(Node.Call node) {
    if (node.arguments().size() < 2) {
      return 1;
    }
    Node argument = node.arguments().get(1);
    OptionalDouble steps = fixed(argument);
    if (steps.isPresent() && steps.getAsDouble() >= 1 && isWhole(steps.getAsDouble())) {
      return (int) Math.min(Term.START, steps.getAsDouble());
    }
    if (steps.isPresent()) {
      problem(
          "bad-lag",
          argument,
          "expected a whole number of steps, 1 or more, found " + Fold.show(steps.getAsDouble()),
          "");
    }
    return 1;
  }

  private static boolean isWhole(double value) {
    return Math.rint(value) == value;
  }

  /** The value of an argument that must be the same in every trial and step. */
  private OptionalDouble fixed(Node argument) {
    int before = problems.count();
    Term term = bind(argument, 0);
    if (term instanceof Term.Constant constant) {
      return problems.count() == before
          ? OptionalDouble.of(constant.value())
          : OptionalDouble.empty();
    }
    problem(
        "not-constant", argument, "expected a constant built from numbers, 'start' and 'end'", "");
    return OptionalDouble.empty();
  }

  private Term event(Node.Call node, int lag) {
    Node argument = node.arguments().get(0);
    Symbol symbol = eventNamed(node, argument);
    if (symbol == null) {
      return node.function() == Function.STRUCK ? BROKEN_YES_NO : BROKEN_NUMBER;
    }
    Term value =
        switch (node.function()) {
          case STRUCK -> new Term.Reference(Kind.STRUCK, symbol.name(), lag, true, false);
          case COUNT -> new Term.Reference(Kind.COUNT, symbol.name(), lag, false, false);
          default -> new Term.Reference(Kind.SINCE, symbol.name(), lag, false, true);
        };
    return node.arguments().size() == 2
        ? new Term.OrElse(value, bind(node.arguments().get(1), lag))
        : value;
  }

  private Symbol eventNamed(Node.Call node, Node argument) {
    if (!(argument instanceof Node.Name name)) {
      problem(
          "not-an-event",
          argument,
          "expected the name of an event in '" + node.function().word() + "(...)'",
          "");
      return null;
    }
    Symbol symbol = symbols.get(name.name());
    if (symbol == null) {
      List<String> events = new ArrayList<>();
      symbols.values().stream()
          .filter(other -> other.kind() == Kind.EVENT)
          .forEach(other -> events.add(other.name()));
      unknown(argument, name.name(), events);
      return null;
    }
    if (symbol.kind() != Kind.EVENT) {
      problem(
          "not-an-event",
          argument,
          "expected the name of an event, found "
              + symbol.kind().name().toLowerCase(java.util.Locale.ROOT)
              + " '"
              + name.name()
              + "'",
          "");
      return null;
    }
    return usable(argument, symbol) ? symbol : null;
  }

  private Term path(Node.Call node) {
    if (place != Place.OUTCOME && place != Place.PATH) {
      return problemOf(
          node,
          "path-out-of-place",
          "'" + node.function().word() + "' looks at the whole path; " + place.words() + " can not",
          "path functions belong in outcomes and futures");
    }
    if (time.isEmpty()) {
      return noTime(node);
    }
    return new PathBinder(this, time.get(), lastStep, problems, text).bind(node);
  }

  private Term problemOf(Node.Call node, String code, String message, String hint) {
    problem(code, node, message, hint);
    boolean yesNo = node.function() == Function.EVER || node.function() == Function.ALWAYS;
    return yesNo ? BROKEN_YES_NO : BROKEN_NUMBER;
  }

  /** Binds the inside of a path function. */
  Term inside(Node body, boolean asCondition) {
    Binder inner = new Binder(symbols, time, lastStep, Place.PATH, "", text, problems);
    return asCondition ? inner.condition(body, 0) : inner.bind(body, 0);
  }

  /** A constant argument of a path function. */
  OptionalDouble constantOf(Node argument) {
    return fixed(argument);
  }

  /** An argument of the outcome itself. */
  Term outside(Node argument) {
    return bind(argument, 0);
  }

  Term problem(String code, Node node, String message, String hint) {
    problems.add(code, text, node, message, hint);
    return BROKEN_NUMBER;
  }

  private Term unknown(Node node, String name, Iterable<String> known) {
    List<String> names = new ArrayList<>();
    known.forEach(
        other -> {
          if (!other.contains(" ")) {
            names.add(other);
          }
        });
    List<String> near = Names.didYouMean(name, names);
    String hint = near.isEmpty() ? "" : "did you mean '" + String.join("' or '", near) + "'?";
    return problem("unknown-name", node, "unknown name '" + name + "'", hint);
  }
}
