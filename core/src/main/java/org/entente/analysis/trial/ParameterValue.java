package org.entente.analysis.trial;

import java.util.Objects;
import java.util.Optional;
import org.entente.engine.Draw;
import org.entente.equation.ValueType;

/**
 * A parameter in one trial.
 *
 * @param name its name
 * @param label what it is called, empty if only its name is
 * @param unit its unit, empty if it has none
 * @param type what kind of value it has
 * @param value its value; an option of a choice is its index, yes is 1
 * @param draw the draw it was made from; empty if it is a number or a formula
 */
public record ParameterValue(
    String name, String label, String unit, ValueType type, double value, Optional<Draw> draw) {
  /** Refuses missing members. */
  public ParameterValue {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(label, "label");
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(draw, "draw");
  }
}
