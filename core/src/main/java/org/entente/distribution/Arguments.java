package org.entente.distribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.entente.model.Distribution;
import org.entente.model.Quantity;

/** The arguments of a distribution, sorted into those that are constant and those that vary. */
final class Arguments {
  private final Distribution distribution;
  private final Families.Recipe recipe;
  private final Slot[] slots;
  private final List<Quantity> varying;

  private Arguments(
      Distribution distribution, Families.Recipe recipe, Slot[] slots, List<Quantity> varying) {
    this.distribution = distribution;
    this.recipe = recipe;
    this.slots = slots;
    this.varying = varying;
  }

  static Arguments of(Distribution distribution, ToDoubleFunction<Quantity> constant) {
    Blueprint blueprint = Blueprint.of(distribution);
    List<Quantity> varying = new ArrayList<>();
    List<Slot> slots = new ArrayList<>();
    for (Quantity quantity : blueprint.slots()) {
      double value = constant.applyAsDouble(quantity);
      if (Double.isNaN(value)) {
        slots.add(new Slot(varying.size(), value));
        varying.add(quantity);
      } else {
        slots.add(Slot.constant(value));
      }
    }
    return new Arguments(
        distribution, blueprint.recipe(), slots.toArray(new Slot[0]), List.copyOf(varying));
  }

  /** Whether the same distribution is made of the same constants. */
  boolean same(Arguments other) {
    return Arrays.equals(slots, other.slots) && distribution.equals(other.distribution);
  }

  /** A hash of the constants, which tell most distributions apart and are quick to read. */
  int hash() {
    return Arrays.hashCode(slots);
  }

  List<Quantity> varying() {
    return varying;
  }

  /** Argument number i of the flat list, constant or not. */
  Slot slot(int i) {
    return slots[i];
  }

  /** How many arguments there are, constant ones included. */
  int size() {
    return slots.length;
  }

  /** The law for given numbers of the varying arguments. */
  Law law(double[] numbers) {
    double[] values = new double[slots.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = slots[i].of(numbers);
    }
    return recipe.law(values);
  }
}
