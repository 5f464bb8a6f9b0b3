package org.entente.analysis.trial;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.entente.analysis.trial.Clause.Join;
import org.entente.analysis.trial.Clause.Reading;
import org.entente.engine.WalkedTrial;
import org.entente.equation.Equations;
import org.entente.formula.Function;
import org.entente.formula.Names;
import org.entente.formula.Node;
import org.entente.formula.Operator;
import org.entente.formula.Parser;
import org.entente.formula.Printer;
import org.entente.model.Quantity;

/** Takes conditions apart and reads off a trial what each part says. */
final class Clauses {
  private final Equations equations;
  private final WalkedTrial trial;

  Clauses(Equations equations, WalkedTrial trial) {
    this.equations = equations;
    this.trial = trial;
  }

  /** The condition of a future. */
  Clause of(Quantity when) {
    Quantity bare = when.bare();
    if (bare instanceof Quantity.Formula formula) {
      return of(Parser.parse(formula.text()));
    }
    boolean yes = bare instanceof Quantity.YesNo yesNo && yesNo.value();
    return new Clause(Boolean.toString(yes), Join.NONE, Optional.of(yes), List.of(), List.of());
  }

  private Clause of(Node node) {
    if (node instanceof Node.Binary binary && binary.operator() == Operator.AND) {
      return joined(node, Join.AND, operands(binary));
    }
    if (node instanceof Node.Binary binary && binary.operator() == Operator.OR) {
      return joined(node, Join.OR, operands(binary));
    }
    if (node instanceof Node.Not not) {
      return joined(node, Join.NOT, List.of(not.operand()));
    }
    return new Clause(Printer.print(node), Join.NONE, holds(node), readings(node), List.of());
  }

  private Clause joined(Node node, Join join, List<Node> parts) {
    return new Clause(
        Printer.print(node), join, holds(node), List.of(), parts.stream().map(this::of).toList());
  }

  /** What a chain of the same operator joins, from left to right. */
  private static List<Node> operands(Node.Binary chain) {
    List<Node> operands = new ArrayList<>();
    for (Node side : List.of(chain.left(), chain.right())) {
      if (side instanceof Node.Binary inner && inner.operator() == chain.operator()) {
        operands.addAll(operands(inner));
      } else {
        operands.add(side);
      }
    }
    return operands;
  }

  private Optional<Boolean> holds(Node node) {
    OptionalDouble value = value(node);
    return value.isEmpty() ? Optional.empty() : Optional.of(value.getAsDouble() != 0);
  }

  private OptionalDouble value(Node node) {
    return trial.value(equations.ofPath(Printer.print(node)));
  }

  private List<Reading> readings(Node node) {
    Map<String, Reading> readings = new LinkedHashMap<>();
    if (node instanceof Node.Binary comparison) {
      for (Node side : List.of(comparison.left(), comparison.right())) {
        read(side, readings);
        quantities(side, readings);
      }
    } else {
      quantities(node, readings);
      readings.remove(Printer.print(node));
    }
    return List.copyOf(readings.values());
  }

  private void read(Node node, Map<String, Reading> readings) {
    boolean known =
        node instanceof Node.Number
            || node instanceof Node.Truth
            || node instanceof Node.Name name && Names.isReserved(name.name());
    if (!known) {
      readings.computeIfAbsent(Printer.print(node), text -> new Reading(text, value(node)));
    }
  }

  /** The names and path functions in a formula; inside a path function there is no one value. */
  private void quantities(Node node, Map<String, Reading> readings) {
    if (node instanceof Node.Name || node instanceof Node.Option) {
      read(node, readings);
    } else if (node instanceof Node.Call call && overPath(call.function())) {
      read(node, readings);
    } else {
      parts(node).forEach(part -> quantities(part, readings));
    }
  }

  private static boolean overPath(Function function) {
    return function.kind() == Function.Kind.PATH;
  }

  private static List<Node> parts(Node node) {
    if (node instanceof Node.Negate negate) {
      return List.of(negate.operand());
    }
    if (node instanceof Node.Not not) {
      return List.of(not.operand());
    }
    if (node instanceof Node.Binary binary) {
      return List.of(binary.left(), binary.right());
    }
    return node instanceof Node.Call call ? call.arguments() : List.of();
  }
}
