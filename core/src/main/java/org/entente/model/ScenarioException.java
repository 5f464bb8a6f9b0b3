package org.entente.model;

import java.util.List;
import java.util.stream.Collectors;

/** Thrown when a scenario can not be simulated as it stands; carries every problem found. */
public final class ScenarioException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  /**
   * All problems of a scenario.
   *
   * @param problems at least one
   */
  public ScenarioException(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /**
   * Every problem found.
   *
   * @return at least one
   */
  public List<Problem> problems() {
    return problems;
  }
}
