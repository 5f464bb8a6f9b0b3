package org.entente.equation;

import java.util.LinkedHashSet;
import java.util.Set;
import org.entente.formula.FormulaException;
import org.entente.formula.Node;
import org.entente.formula.Parser;
import org.entente.model.Distribution;
import org.entente.model.Path;
import org.entente.model.Quantity;

/** Which names a quantity mentions, before anything is bound. */
final class Mentions {
  private Mentions() {}

  /** Names that a number, formula or distribution mentions. */
  static Set<String> in(Quantity quantity) {
    Set<String> names = new LinkedHashSet<>();
    Quantity bare = quantity.bare();
    if (bare instanceof Distribution distribution) {
      DistributionWalk.visit(
          distribution, Path.ROOT, (argument, path) -> names.addAll(in(argument)));
    } else if (bare instanceof Quantity.Formula formula) {
      try {
        collect(Parser.parse(formula.text()), names);
      } catch (FormulaException reportedWhenBound) {
        return names;
      }
    }
    return names;
  }

  /** Names that a formula mentions. */
  static Set<String> in(Node node) {
    Set<String> names = new LinkedHashSet<>();
    collect(node, names);
    return names;
  }

  private static void collect(Node node, Set<String> names) {
    if (node instanceof Node.Name name) {
      names.add(name.name());
    } else if (node instanceof Node.Option option) {
      names.add(option.name());
    } else if (node instanceof Node.Negate negate) {
      collect(negate.operand(), names);
    } else if (node instanceof Node.Not not) {
      collect(not.operand(), names);
    } else if (node instanceof Node.Binary binary) {
      collect(binary.left(), names);
      collect(binary.right(), names);
    } else if (node instanceof Node.Call call) {
      call.arguments().forEach(argument -> collect(argument, names));
    }
  }
}
