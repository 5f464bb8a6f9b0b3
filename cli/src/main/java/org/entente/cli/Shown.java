package org.entente.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.entente.analysis.trial.EventPath;
import org.entente.analysis.trial.FactorPath;
import org.entente.analysis.trial.ParameterValue;
import org.entente.analysis.trial.Trial;
import org.entente.equation.ValueType;
import org.entente.model.Time;
import org.entente.result.Rounding;

/**
 * What is to be shown of a trial, and how its values read.
 *
 * @param trial the trial
 * @param narrowing what was asked for
 */
record Shown(Trial trial, TrialCommand.Narrowing narrowing) {

  List<ParameterValue> parameters() {
    return trial.parameters().values().stream()
        .filter(parameter -> wanted(narrowing.parameters(), parameter.name()))
        .toList();
  }

  List<FactorPath> factors() {
    return trial.factors().values().stream()
        .filter(factor -> wanted(narrowing.factors(), factor.name()))
        .toList();
  }

  List<EventPath> events() {
    return trial.events().values().stream()
        .filter(event -> wanted(narrowing.events(), event.name()))
        .toList();
  }

  /** Whoever asks for some kinds of things does not want the others. */
  private boolean wanted(Optional<List<String>> names, String name) {
    return names.map(list -> list.contains(name)).orElse(!narrowing.some());
  }

  /** Steps of the years asked for; all steps if none were. */
  <T> List<T> steps(List<T> steps, ToDoubleFunction<T> time) {
    return narrowing
        .years()
        .map(
            years ->
                steps.stream()
                    .filter(step -> years.contains(year(time.applyAsDouble(step))))
                    .toList())
        .orElse(steps);
  }

  /** The calendar year that a step lies in; the start is the close of its year. */
  private static int year(double time) {
    return (int) Math.ceil(time);
  }

  /** The numbers of the steps that a table has columns for. */
  List<Integer> columns() {
    Time time = trial.scenario().time().orElse(null);
    List<Integer> columns = new ArrayList<>();
    for (int step = 0; time != null && step <= time.steps(); step++) {
      boolean closes = step % time.perYear() == 0;
      int year = time.year(step);
      if (narrowing.years().map(years -> years.contains(year)).orElse(closes)) {
        columns.add(step);
      }
    }
    return columns;
  }

  /** What stands over the column of a step: the year, unless its steps are asked for. */
  String heading(int step) {
    Time time = trial.scenario().time().orElseThrow();
    return narrowing.years().isPresent() ? time.label(step) : Integer.toString(time.year(step));
  }

  /** A value as it is written in a scenario: an option by its name, a yes/no as a word. */
  static String text(ValueType type, double value) {
    if (type instanceof ValueType.Choice choice) {
      return choice.options().get((int) value);
    }
    if (type instanceof ValueType.YesNo) {
      return value != 0 ? "yes" : "no";
    }
    return Rounding.number(value, 0);
  }
}
