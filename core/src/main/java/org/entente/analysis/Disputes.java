package org.entente.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.entente.engine.RunControl;
import org.entente.model.About;
import org.entente.model.Distribution;
import org.entente.model.Family;
import org.entente.model.Parameter;
import org.entente.model.Quantity;
import org.entente.model.Scenario;
import org.entente.result.Settings;

/**
 * What hangs on the disputed structure of a scenario: how likely each future is if a dispute is
 * settled one way or the other. A dispute is a parameter {@code about} structure that is drawn as a
 * choice or as a yes/no.
 *
 * <p>Each dispute is settled each way in turn, with all other draws as they are. Runs share their
 * draws and whatever else the answer does not touch, which is calculated once. The difference d =
 * 1[future after one answer] − 1[future after the other] is taken trial by trial: its mean is the
 * effect, and √(var(d) / n) its standard error (common random numbers; A. M. Law, "Simulation
 * Modeling and Analysis", 5th ed., section 11.2).
 */
public final class Disputes {
  private Disputes() {}

  /**
   * The effect of each dispute on each future.
   *
   * @param scenario any scenario
   * @param settings trials, seed and threads
   * @param control told how many of {@link #trials} are done, asked whether to go on
   * @return one entry for each dispute, in the order in which the scenario writes its parameters
   * @throws org.entente.model.ScenarioException if the scenario is not sound
   * @throws IllegalArgumentException if the settings have a sampling plan, under which the errors
   *     would be wrong, or a stop rule
   */
  public static List<Dispute> of(Scenario scenario, Settings settings, RunControl control) {
    Settings plain = settings.requireIndependent();
    Map<String, Map<String, Quantity>> disputed = disputed(scenario);
    return disputed.isEmpty()
        ? List.of()
        : settle(scenario, disputed, plain, new Together(control));
  }

  /**
   * How many trials that takes in all.
   *
   * @param scenario any scenario
   * @param settings trials, seed and threads
   * @return the trials of all runs together
   */
  public static long trials(Scenario scenario, Settings settings) {
    return disputed(scenario).values().stream().mapToLong(Map::size).sum() * settings.trials();
  }

  private static Map<String, Map<String, Quantity>> disputed(Scenario scenario) {
    Map<String, Map<String, Quantity>> disputed = new LinkedHashMap<>();
    scenario
        .parameters()
        .forEach(
            (name, parameter) -> {
              Map<String, Quantity> answers = answers(parameter);
              if (!answers.isEmpty() && !scenario.futures().isEmpty()) {
                disputed.put(name, answers);
              }
            });
    return disputed;
  }

  /** The ways in which a dispute can be settled; none if the parameter is no dispute. */
  private static Map<String, Quantity> answers(Parameter parameter) {
    Map<String, Quantity> answers = new LinkedHashMap<>();
    if (parameter.about() != About.STRUCTURE) {
      return answers;
    }
    Quantity value = parameter.value().bare();
    if (value instanceof Distribution.Choice choice) {
      choice.options().keySet().forEach(option -> answers.put(option, only(option, choice)));
    } else if (value instanceof Distribution.Parametric parametric
        && parametric.family() == Family.BERNOULLI) {
      answers.put("no", Distribution.bernoulli(0));
      answers.put("yes", Distribution.bernoulli(1));
    }
    return answers;
  }

  /** The same choice, settled: all options stay known to formulas. */
  private static Distribution only(String settled, Distribution.Choice choice) {
    Map<String, Quantity> options = new LinkedHashMap<>();
    choice
        .options()
        .keySet()
        .forEach(option -> options.put(option, Quantity.of(option.equals(settled) ? 1 : 0)));
    return new Distribution.Choice(options);
  }

  /** Settles each dispute each way, all others left open. */
  private static List<Dispute> settle(
      Scenario scenario,
      Map<String, Map<String, Quantity>> disputes,
      Settings settings,
      Together progress) {
    List<Scenario> settled = new ArrayList<>();
    List<Integer> references = new ArrayList<>();
    disputes.forEach(
        (name, answers) -> {
          Parameter parameter = scenario.parameters().get(name);
          int reference = settled.size();
          for (Quantity answer : answers.values()) {
            settled.add(scenario.parameter(name, parameter.value(answer)));
            references.add(reference);
          }
        });
    PairedFutures paired = PairedFutures.of(settled, references, settings, progress);
    List<String> futures = List.copyOf(scenario.futures().keySet());
    List<Dispute> results = new ArrayList<>();
    int at = 0;
    for (Map.Entry<String, Map<String, Quantity>> dispute : disputes.entrySet()) {
      List<Answer> answers = new ArrayList<>();
      for (String option : dispute.getValue().keySet()) {
        answers.add(new Answer(option, effects(futures, paired, at++)));
      }
      String label = scenario.parameters().get(dispute.getKey()).label();
      results.add(new Dispute(dispute.getKey(), label, answers));
    }
    return results;
  }

  private static List<Effect> effects(List<String> futures, PairedFutures paired, int answer) {
    List<Effect> effects = new ArrayList<>();
    for (int future = 0; future < futures.size(); future++) {
      effects.add(
          new Effect(
              futures.get(future),
              paired.probability(answer, future),
              paired.difference(answer, future)));
    }
    return effects;
  }

  /**
   * A disputed sign or mechanism.
   *
   * @param parameter its name
   * @param label what it is called, empty if only its name is
   * @param answers the ways in which it can be settled
   */
  public record Dispute(String parameter, String label, List<Answer> answers) {
    /** Copies the answers. */
    public Dispute {
      Objects.requireNonNull(parameter, "parameter");
      Objects.requireNonNull(label, "label");
      answers = List.copyOf(answers);
    }
  }

  /**
   * One way to settle a dispute.
   *
   * @param option its name; {@code yes} or {@code no} for a yes/no
   * @param effects what it does to each future, in their order
   */
  public record Answer(String option, List<Effect> effects) {
    /** Copies the effects. */
    public Answer {
      Objects.requireNonNull(option, "option");
      effects = List.copyOf(effects);
    }
  }

  /**
   * What an answer does to a future.
   *
   * @param future the future's id
   * @param probability how likely the future is if the dispute is settled so
   * @param difference that probability less the one under the first answer
   */
  public record Effect(
      String future, org.entente.result.Probability probability, Difference difference) {
    /** Refuses missing members. */
    public Effect {
      Objects.requireNonNull(future, "future");
      Objects.requireNonNull(probability, "probability");
      Objects.requireNonNull(difference, "difference");
    }
  }
}
