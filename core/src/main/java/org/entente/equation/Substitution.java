package org.entente.equation;

import java.util.List;
import java.util.Map;
import org.entente.formula.Node;

/** Puts formulas in the place of names. */
final class Substitution {
  private Substitution() {}

  /** The template with each name that is a key replaced by its formula. */
  static Node in(Node template, Map<String, Node> formulas) {
    if (template instanceof Node.Name name) {
      return formulas.getOrDefault(name.name(), name);
    }
    if (template instanceof Node.Negate negate) {
      return new Node.Negate(in(negate.operand(), formulas), 0, 0);
    }
    if (template instanceof Node.Binary binary) {
      return new Node.Binary(
          binary.operator(), in(binary.left(), formulas), in(binary.right(), formulas), 0, 0);
    }
    if (template instanceof Node.Call call) {
      List<Node> arguments =
          call.arguments().stream().map(argument -> in(argument, formulas)).toList();
      return new Node.Call(call.function(), arguments, 0, 0);
    }
    return template;
  }
}
