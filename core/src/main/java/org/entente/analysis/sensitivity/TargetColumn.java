package org.entente.analysis.sensitivity;

import java.util.List;
import java.util.Optional;
import org.entente.engine.Output;

/**
 * An output of a program that holds one target, or for the column of futures several.
 *
 * @param output its place among the program's outputs
 * @param targets for an outcome its one target; for futures one place for each, empty if it is not
 *     asked for
 * @param step the last step of its year, or {@link Output#WHOLE_PATH}
 */
record TargetColumn(int output, List<Optional<SensitivityTarget>> targets, int step) {
  TargetColumn {
    targets = List.copyOf(targets);
  }

  /** Whether it belongs to the whole path rather than to a year. */
  boolean whole() {
    return step == Output.WHOLE_PATH;
  }

  /** Whether something drawn in a step comes before. */
  boolean isAfter(int drawn) {
    return whole() || drawn <= step;
  }

  /** Whether the values are indices of futures, from -1 for none. */
  boolean futures() {
    return first().kind() == SensitivityTarget.Kind.FUTURE;
  }

  /** Whether the values are numbers, neither yes or no nor futures. */
  boolean numbers() {
    return first().kind() == SensitivityTarget.Kind.NUMBER;
  }

  private SensitivityTarget first() {
    return targets.stream().flatMap(Optional::stream).findFirst().orElseThrow();
  }
}
