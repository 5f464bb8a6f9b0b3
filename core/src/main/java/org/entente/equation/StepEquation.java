package org.entente.equation;

import java.util.List;
import java.util.Optional;
import org.entente.model.Path;

/** What takes a new value in each step: a factor or an event. */
public sealed interface StepEquation {
  /**
   * Its name.
   *
   * @return name in formulas
   */
  String name();

  /**
   * A factor.
   *
   * @param name its name
   * @param type type of its value
   * @param initial how it begins; absent if its formula holds at the start too
   * @param formula its value in a step, before it is cut
   * @param noise its draw in each step, if it has noise
   * @param low lower bound, if any
   * @param high upper bound, if any
   * @param checks conditions on the arguments of its process
   * @param path where the formula or process is written
   */
  record FactorEquation(
      String name,
      ValueType type,
      Optional<Rule> initial,
      Term formula,
      Optional<Rule.Draw> noise,
      Optional<Term> low,
      Optional<Term> high,
      List<Check> checks,
      Path path)
      implements StepEquation {
    /** Copies the checks. */
    public FactorEquation {
      checks = List.copyOf(checks);
    }
  }

  /**
   * An event.
   *
   * @param name its name
   * @param initial whether it is on at the start; absent for no
   * @param chance its yearly probability or rate of striking
   * @param requires condition without which it can not strike
   * @param hazard whether {@code chance} is a rate
   * @param endChance yearly probability of ending, if it ends by chance
   * @param lasts years it stays on, if it ends by the clock
   * @param path where the event is written
   */
  record EventEquation(
      String name,
      Optional<Rule> initial,
      Check chance,
      Term requires,
      boolean hazard,
      Optional<Check> endChance,
      Optional<Check> lasts,
      Path path)
      implements StepEquation {}
}
