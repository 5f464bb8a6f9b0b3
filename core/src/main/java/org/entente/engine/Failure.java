package org.entente.engine;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.entente.model.Path;

/**
 * Why a trial could not be calculated.
 *
 * @param path where the failing formula is written
 * @param what what happened, with the value
 * @param formula the failing part as a formula, empty if it is none
 * @param label the step in words, empty if it is not in a step
 * @param trial number of the trial, from 0
 * @param seed the run's seed
 * @param inputs the values that went in, by name
 */
public record Failure(
    Path path,
    String what,
    String formula,
    String label,
    long trial,
    long seed,
    Map<String, Double> inputs) {

  /** Copies nothing: the engine hands over maps that it does not keep. */
  public Failure {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(what, "what");
    Objects.requireNonNull(formula, "formula");
    Objects.requireNonNull(label, "label");
    Objects.requireNonNull(inputs, "inputs");
  }

  /**
   * The failure in words.
   *
   * @return one to three lines
   */
  @Override
  public String toString() {
    String where = label.isEmpty() ? "" : " in " + label;
    String text = path + ": " + what + where + " (trial " + trial + ", seed " + seed + ")";
    if (!formula.isEmpty()) {
      text += "\n  in " + formula;
    }
    return inputs.isEmpty() ? text : text + "\n  with " + values();
  }

  private String values() {
    return inputs.entrySet().stream()
        .map(entry -> entry.getKey() + " = " + show(entry.getValue()))
        .collect(Collectors.joining(", "));
  }

  private static String show(double value) {
    return Math.rint(value) == value && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }
}
