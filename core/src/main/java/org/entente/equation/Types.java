package org.entente.equation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.formula.FormulaException;
import org.entente.formula.Function;
import org.entente.formula.Node;
import org.entente.formula.Operator;
import org.entente.formula.Parser;
import org.entente.model.Distribution;
import org.entente.model.Factor;
import org.entente.model.Family;
import org.entente.model.Parameter;
import org.entente.model.Process;
import org.entente.model.Quantity;
import org.entente.model.Scenario;

/**
 * Infers the type of every name from how it is written, before anything is bound. A factor's type
 * is that of its initial value if it has one, so a formula may look at its own past.
 */
final class Types {
  private final Scenario scenario;
  private final Map<String, ValueType> known = new HashMap<>();
  private final Set<String> open = new HashSet<>();
  private final List<String> order;

  Types(Scenario scenario) {
    this.scenario = scenario;
    this.order = Order.sort(mentions(), cycle -> {});
    order.forEach(this::of);
  }

  /** The names in an order in which each stands after those that decide its type. */
  List<String> order() {
    return order;
  }

  /** What decides each type; in this order no chain of names is ever followed far. */
  private Map<String, Set<String>> mentions() {
    Map<String, Set<String>> mentions = new LinkedHashMap<>();
    scenario.parameters().forEach((name, p) -> mentions.put(name, Mentions.in(p.value())));
    scenario
        .factors()
        .forEach(
            (name, f) ->
                f.initial()
                    .or(f::formula)
                    .ifPresent(decides -> mentions.put(name, Mentions.in(decides))));
    scenario.outcomes().forEach((name, o) -> mentions.put(name, Mentions.in(o.formula())));
    return mentions;
  }

  /** Type of a parameter, factor, event or outcome; a number if there is no such name. */
  ValueType of(String name) {
    ValueType type = known.get(name);
    if (type != null) {
      return type;
    }
    if (!open.add(name)) {
      return ValueType.NUMBER;
    }
    ValueType inferred = infer(name);
    open.remove(name);
    known.put(name, inferred);
    return inferred;
  }

  private ValueType infer(String name) {
    Parameter parameter = scenario.parameters().get(name);
    if (parameter != null) {
      return of(parameter.value());
    }
    Factor factor = scenario.factors().get(name);
    if (factor != null) {
      return of(factor);
    }
    if (scenario.events().containsKey(name)) {
      return ValueType.YES_NO;
    }
    return scenario.outcomes().containsKey(name)
        ? of(scenario.outcomes().get(name).formula())
        : ValueType.NUMBER;
  }

  private ValueType of(Factor factor) {
    if (factor.process().orElse(null) instanceof Process.Markov markov) {
      return new ValueType.Choice(new ArrayList<>(markov.states().keySet()));
    }
    if (factor.process().isPresent()) {
      return ValueType.NUMBER;
    }
    Optional<Quantity> decides = factor.initial().or(factor::formula);
    return decides.map(quantity -> of(quantity, noise(factor))).orElse(ValueType.NUMBER);
  }

  /** Type of a factor's noise. */
  ValueType noise(Factor factor) {
    Quantity noise = factor.noise().map(Quantity::bare).orElse(null);
    return noise instanceof Distribution distribution ? of(distribution) : ValueType.NUMBER;
  }

  private ValueType of(Quantity quantity) {
    return of(quantity, ValueType.NUMBER);
  }

  private ValueType of(Quantity quantity, ValueType noise) {
    Quantity bare = quantity.bare();
    if (bare instanceof Distribution distribution) {
      return of(distribution);
    }
    if (bare instanceof Quantity.Formula formula) {
      return parse(formula.text()).filter(node -> yesNo(node, noise)).isPresent()
          ? ValueType.YES_NO
          : ValueType.NUMBER;
    }
    return bare instanceof Quantity.YesNo ? ValueType.YES_NO : ValueType.NUMBER;
  }

  private static Optional<Node> parse(String text) {
    try {
      return Optional.of(Parser.parse(text));
    } catch (FormulaException reportedWhenBound) {
      return Optional.empty();
    }
  }

  /** Type of what a distribution draws. */
  static ValueType of(Distribution distribution) {
    if (distribution instanceof Distribution.Truncated truncated) {
      return of(truncated.distribution());
    }
    if (distribution instanceof Distribution.Choice choice) {
      return new ValueType.Choice(List.copyOf(choice.options().keySet()));
    }
    return distribution instanceof Distribution.Parametric parametric
            && parametric.family() == Family.BERNOULLI
        ? ValueType.YES_NO
        : ValueType.NUMBER;
  }

  private boolean yesNo(Node node, ValueType noise) {
    if (node instanceof Node.Truth || node instanceof Node.Not || node instanceof Node.Option) {
      return true;
    }
    if (node instanceof Node.Binary binary) {
      return binary.operator().kind() != Operator.Kind.ARITHMETIC;
    }
    if (node instanceof Node.Name name) {
      return name.name().equals("noise")
          ? noise == ValueType.YES_NO
          : of(name.name()) == ValueType.YES_NO;
    }
    return node instanceof Node.Call call && yesNo(call, noise);
  }

  private boolean yesNo(Node.Call call, ValueType noise) {
    Function function = call.function();
    return switch (function) {
      case STRUCK, EVER, ALWAYS -> true;
      case PREVIOUS, INITIAL, AT, FINAL -> yesNo(call.arguments().get(0), noise);
      case IF ->
          yesNo(call.arguments().get(1), noise)
              && (call.arguments().size() < 3 || yesNo(call.arguments().get(2), noise));
      default -> false;
    };
  }
}
