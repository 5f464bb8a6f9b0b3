package org.entente.equation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.formula.Node;
import org.entente.formula.Parser;
import org.entente.formula.Printer;
import org.entente.model.Factor;
import org.entente.model.Process;
import org.entente.model.Quantity;
import org.entente.model.Time;

/**
 * The formulas that named processes stand for. They are written in the formula language, so what
 * {@code explain} shows is what runs. With s the speed and φ = (1 − s)<sup>dt</sup>, a
 * mean-reverting noise is scaled by √((1 − φ²) / (1 − (1 − s)²)): the exact ratio of the standard
 * deviations of an autoregression over dt years and over one, so that its spread after a year does
 * not depend on the step. Its limit at speed 0, a random walk, is √dt.
 */
public final class Processes {
  private static final String NOISE_SCALE =
      "if(speed > 0, sqrt((1 - (1 - speed)^(2 * dt)) / (1 - (1 - speed)^2)), sqrt(dt))";

  private Processes() {}

  /**
   * The formula that a factor's process stands for.
   *
   * @param name the factor's name
   * @param factor a factor, with a process or without
   * @param time the scenario's clock; at yearly steps {@code dt} is left out
   * @return the formula before bounds; empty for a Markov process, which moves between names, and
   *     if there is no process or an argument of it can not be read
   */
  public static Optional<String> formula(String name, Factor factor, Time time) {
    try {
      return factor
          .process()
          .filter(process -> !(process instanceof Process.Markov))
          .map(process -> Printer.print(node(name, factor, time)));
    } catch (IllegalArgumentException unreadable) {
      return Optional.empty();
    }
  }

  /** The tree of that formula; the arguments must be well-formed. */
  static Node node(String name, Factor factor, Time time) {
    Process process = factor.process().orElseThrow();
    Map<String, Node> arguments = new HashMap<>();
    arguments.put("self", new Node.Name(name, 0, 0));
    process.arguments().forEach((key, value) -> arguments.put(key, node(value)));
    String template = template(process, time.perYear() == 1, factor.noise().isPresent());
    return Substitution.in(Parser.parse(template), arguments);
  }

  private static Node node(Quantity quantity) {
    Quantity bare = quantity.bare();
    if (bare instanceof Quantity.Constant constant) {
      return new Node.Number(constant.value(), 0, 0);
    }
    if (bare instanceof Quantity.YesNo yesNo) {
      return new Node.Truth(yesNo.value(), 0, 0);
    }
    return Parser.parse(((Quantity.Formula) bare).text());
  }

  private static String template(Process process, boolean yearly, boolean noise) {
    String dt = yearly ? "" : " * dt";
    String jump = process.arguments().containsKey("jump") ? "jump" : "";
    String spread = noise ? (yearly ? "noise" : "noise * sqrt(dt)") : "";
    if (process instanceof Process.MeanReverting) {
      String keep = yearly ? "(1 - speed)" : "(1 - speed)^dt";
      String scaled = noise && !yearly ? "noise * " + NOISE_SCALE : spread;
      return sum("target", keep + " * (previous(self) - target)", jump, scaled);
    }
    if (process instanceof Process.RandomWalk walk) {
      return sum("previous(self)", walk.drift().isPresent() ? "drift" + dt : "", jump, spread);
    }
    if (process instanceof Process.Geometric) {
      return "previous(self) * exp(" + sum("growth" + dt, jump, spread) + ")";
    }
    String shock = sum(jump, spread);
    String exact =
        "capacity * previous(self) / (previous(self)"
            + " + (capacity - previous(self)) * exp(-rate"
            + dt
            + "))";
    return shock.isEmpty() ? exact : exact + " * exp(" + shock + ")";
  }

  private static String sum(String... parts) {
    List<String> there = new ArrayList<>();
    for (String part : parts) {
      if (!part.isEmpty()) {
        there.add(part);
      }
    }
    return String.join(" + ", there);
  }
}
