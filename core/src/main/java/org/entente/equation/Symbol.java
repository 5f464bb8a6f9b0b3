package org.entente.equation;

import java.util.OptionalDouble;
import org.entente.model.Path;

/**
 * What a name of the scenario stands for.
 *
 * @param kind parameter, factor, event or outcome
 * @param name the name
 * @param type type of its value
 * @param constant its value, if it is the same in every trial
 * @param optional whether it may have no value
 * @param path where it is defined
 */
record Symbol(
    Term.Kind kind,
    String name,
    ValueType type,
    OptionalDouble constant,
    boolean optional,
    Path path) {

  Symbol constant(double value) {
    return new Symbol(kind, name, type, OptionalDouble.of(value), optional, path);
  }

  Symbol optional(boolean may) {
    return new Symbol(kind, name, type, constant, may, path);
  }
}
