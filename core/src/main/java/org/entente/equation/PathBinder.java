package org.entente.equation;

import java.util.List;
import java.util.OptionalDouble;
import org.entente.equation.Problems.Text;
import org.entente.formula.Function;
import org.entente.formula.Node;
import org.entente.model.Time;

/** Binds path functions: turns their windows of years into steps. */
final class PathBinder {
  private final Binder outer;
  private final Time time;
  private final int lastStep;
  private final Problems problems;
  private final Text text;

  PathBinder(Binder outer, Time time, int lastStep, Problems problems, Text text) {
    this.outer = outer;
    this.time = time;
    this.lastStep = lastStep;
    this.problems = problems;
    this.text = text;
  }

  Term bind(Node.Call node) {
    Function function = node.function();
    boolean condition =
        switch (function) {
          case EVER, ALWAYS, YEARS_WHERE, FIRST_YEAR -> true;
          default -> false;
        };
    Term body = outer.inside(node.arguments().get(0), condition);
    return switch (function) {
      case FINAL -> new Term.OverPath(function, body, lastStep, lastStep);
      case AT -> at(node, body);
      case FIRST_YEAR -> firstYear(node, body);
      default -> window(node, body, node.arguments().size() == 3);
    };
  }

  private Term at(Node.Call node, Term body) {
    Node argument = node.arguments().get(1);
    OptionalDouble year = outer.constantOf(argument);
    if (year.isEmpty()) {
      return new Term.OverPath(node.function(), body, lastStep, lastStep);
    }
    double steps = (year.getAsDouble() - time.start()) * time.perYear();
    if (!(steps >= 0 && steps <= lastStep) || Math.rint(steps) != steps) {
      outer.problem(
          "outside-the-clock",
          argument,
          "expected a time from "
              + time.start()
              + " to "
              + time.end()
              + " at which a step closes,"
              + " found "
              + Fold.show(year.getAsDouble()),
          "");
      return new Term.OverPath(node.function(), body, lastStep, lastStep);
    }
    return new Term.OverPath(node.function(), body, (int) steps, (int) steps);
  }

  /** Forms: (c), (c, standIn), (c, from, to), (c, from, to, standIn). */
  private Term firstYear(Node.Call node, Term body) {
    List<Node> arguments = node.arguments();
    Term first = window(node, body, arguments.size() >= 3);
    if (arguments.size() % 2 == 1) {
      return first;
    }
    return new Term.OrElse(first, outer.outside(arguments.get(arguments.size() - 1)));
  }

  private Term window(Node.Call node, Term body, boolean stated) {
    if (!stated) {
      return new Term.OverPath(node.function(), body, 1, lastStep);
    }
    OptionalDouble from = outer.constantOf(node.arguments().get(1));
    OptionalDouble to = outer.constantOf(node.arguments().get(2));
    if (from.isEmpty() || to.isEmpty()) {
      return new Term.OverPath(node.function(), body, 1, lastStep);
    }
    named(node.arguments().get(1), from.getAsDouble());
    named(node.arguments().get(2), to.getAsDouble());
    return years(node, body, from.getAsDouble(), to.getAsDouble());
  }

  /** A year that is named outright, and still to come, leaves nothing to judge by. */
  private void named(Node argument, double year) {
    boolean early = lastStep < time.steps();
    if (early && year > time.year(lastStep) && !Mentions.in(argument).contains("end")) {
      outer.problem("not-yet", argument, "the year is still to come", "");
    }
  }

  private Term years(Node.Call node, Term body, double from, double to) {
    int first = 0;
    while (first <= lastStep && time.year(first) < from) {
      first++;
    }
    int last = lastStep;
    while (last >= 0 && time.year(last) > to) {
      last--;
    }
    if (last < first) {
      problems.add(
          "outside-the-clock",
          text,
          node,
          "the window from "
              + Fold.show(from)
              + " to "
              + Fold.show(to)
              + " holds no step of the years "
              + time.start()
              + " to "
              + time.end(),
          from > to ? "write the earlier year first" : "");
    }
    return new Term.OverPath(node.function(), body, first, Math.max(first, last));
  }
}
