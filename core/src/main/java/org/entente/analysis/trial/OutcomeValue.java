package org.entente.analysis.trial;

import java.util.Objects;
import java.util.OptionalDouble;
import org.entente.equation.ValueType;

/**
 * An outcome in one trial.
 *
 * @param name its name
 * @param label what it is called, empty if only its name is
 * @param unit its unit, empty if it has none
 * @param type a number or a yes/no
 * @param value its value, yes as 1; empty if it has none
 */
public record OutcomeValue(
    String name, String label, String unit, ValueType type, OptionalDouble value) {
  /** Refuses missing members. */
  public OutcomeValue {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(label, "label");
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(value, "value");
  }
}
