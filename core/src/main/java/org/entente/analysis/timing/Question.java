package org.entente.analysis.timing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.equation.Equations;
import org.entente.equation.StepEquation;
import org.entente.equation.StepEquation.FactorEquation;
import org.entente.formula.Names;
import org.entente.model.Factor;
import org.entente.model.Path;
import org.entente.model.Problem;
import org.entente.model.Scenario;
import org.entente.model.ScenarioException;
import org.entente.model.Time;

/**
 * What is asked of a scenario, put to it as factors: those of the scenario are not reported, and
 * one for each subject is.
 *
 * @param scenario the scenario as it was given
 * @param equations its equations with a factor more for each subject
 * @param subjects what is timed
 * @param races places of subjects that compete to be first
 */
record Question(Scenario scenario, Equations equations, List<Subject> subjects, List<int[]> races) {

  /** Checks names and formulas. */
  static Question of(
      Scenario scenario, List<String> events, Map<String, String> whens, List<List<String>> races) {
    if (scenario.time().isEmpty()) {
      throw refused("no-time", Path.ROOT, "the scenario has no time for anything to happen in", "");
    }
    Set<String> timed = new LinkedHashSet<>(events);
    races.forEach(timed::addAll);
    timed.removeAll(whens.keySet());
    timed.forEach(name -> known(name, scenario.events().keySet(), whens.keySet()));
    if (timed.isEmpty() && whens.isEmpty()) {
      timed.addAll(scenario.events().keySet());
    }
    if (timed.isEmpty() && whens.isEmpty()) {
      throw refused(
          "no-events", Path.ROOT, "the scenario has no events", "name a threshold to be timed");
    }
    List<Subject> subjects = subjects(scenario, timed, whens);
    Equations equations = equations(scenario, subjects);
    return new Question(scenario, equations, subjects, places(races, subjects));
  }

  private static void known(String name, Collection<String> events, Collection<String> whens) {
    if (!events.contains(name)) {
      List<String> all = new ArrayList<>(events);
      all.addAll(whens);
      List<String> near = Names.didYouMean(name, all);
      String hint =
          near.isEmpty()
              ? all.isEmpty() ? "it has none" : "there are " + String.join(", ", all)
              : "did you mean '" + String.join("' or '", near) + "'?";
      throw refused("unknown-event", Path.ROOT, "the scenario has no event '" + name + "'", hint);
    }
  }

  private static List<Subject> subjects(
      Scenario scenario, Set<String> events, Map<String, String> whens) {
    List<Subject> subjects = new ArrayList<>();
    for (String event : events) {
      subjects.add(new Subject(event, "", free(scenario, "timed" + subjects.size())));
    }
    whens.forEach(
        (name, formula) ->
            subjects.add(new Subject(name, formula, free(scenario, "timed" + subjects.size()))));
    return List.copyOf(subjects);
  }

  /** A name that nothing in the scenario has. */
  private static String free(Scenario scenario, String wanted) {
    String name = wanted;
    while (scenario.parameters().containsKey(name)
        || scenario.factors().containsKey(name)
        || scenario.events().containsKey(name)
        || scenario.outcomes().containsKey(name)) {
      name += "_";
    }
    return name;
  }

  private static Equations equations(Scenario scenario, List<Subject> subjects) {
    Equations.of(scenario); // its own problems are told in its own terms
    Scenario more = scenario;
    for (Map.Entry<String, Factor> factor : scenario.factors().entrySet()) {
      more = more.factor(factor.getKey(), factor.getValue().report(false));
    }
    for (Subject subject : subjects) {
      more = more.factor(subject.factor(), factor(subject));
    }
    try {
      Equations equations = Equations.of(more);
      requireConditions(equations, subjects);
      return equations;
    } catch (ScenarioException wrong) {
      throw inTermsOf(subjects, wrong);
    }
  }

  private static Factor factor(Subject subject) {
    return subject.isEvent()
        ? Factor.of("count(" + subject.name() + ")").initial(0)
        : Factor.of(subject.formula()).initial(0);
  }

  private static void requireConditions(Equations equations, List<Subject> subjects) {
    for (StepEquation equation : equations.inStep()) {
      for (Subject subject : subjects) {
        boolean threshold = equation.name().equals(subject.factor()) && !subject.isEvent();
        if (threshold && !((FactorEquation) equation).formula().yesNo()) {
          throw refused(
              "not-a-condition",
              at(subject),
              "expected a yes/no, found a number: " + subject.formula(),
              "compare it, for example with '> 0'");
        }
      }
    }
  }

  /** Where a message places what was asked: a threshold, not a factor that nobody wrote. */
  static Path at(Subject subject) {
    return Path.of(subject.name());
  }

  private static ScenarioException inTermsOf(List<Subject> subjects, ScenarioException wrong) {
    List<Problem> problems = new ArrayList<>();
    for (Problem problem : wrong.problems()) {
      List<String> names = problem.path().names();
      Path path = problem.path();
      for (Subject subject : subjects) {
        path = names.contains(subject.factor()) ? at(subject) : path;
      }
      problems.add(
          new Problem(problem.code(), path, problem.message(), problem.hint(), problem.span()));
    }
    return new ScenarioException(problems);
  }

  private static List<int[]> places(List<List<String>> races, List<Subject> subjects) {
    List<String> names = subjects.stream().map(Subject::name).toList();
    return races.stream().map(race -> race.stream().mapToInt(names::indexOf).toArray()).toList();
  }

  private static ScenarioException refused(String code, Path path, String message, String hint) {
    return new ScenarioException(List.of(Problem.of(code, path, message, hint)));
  }

  Time time() {
    return scenario.time().orElseThrow();
  }

  String label(Subject subject) {
    return subject.isEvent() ? scenario.events().get(subject.name()).label() : "";
  }
}
