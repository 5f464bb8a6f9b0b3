package org.entente.scenario;

import java.util.List;
import java.util.Set;

/**
 * What kind of object stands at a place of a scenario file, as far as the overlay has to know: the
 * members of a collection are names that the modeler chose, so that a parameter called {@code type}
 * or {@code note} is nothing special, while those of any other object are words of the format.
 */
enum Place {
  /** The whole file. */
  SCENARIO,
  /** An object whose members are words of the format. */
  OBJECT,
  /** What the base rate of a value is; its own support is its source. */
  BASE_RATE,
  /** Objects or values by name. */
  COLLECTION,
  /** Collections by name. */
  COLLECTION_OF_COLLECTIONS;

  private static final Set<String> COLLECTIONS =
      Set.of("sources", "parameters", "factors", "events", "outcomes", "futures");
  private static final Set<String> INNER_COLLECTIONS = Set.of("options", "parts");
  private static final Set<String> NO_VALUES =
      Set.of("label", "title", "description", "note", "unit", "report", "about");

  /** The kind of object that a member of an object at this place would be. */
  Place member(String name) {
    return switch (this) {
      case SCENARIO -> ofScenario(name);
      case COLLECTION_OF_COLLECTIONS -> COLLECTION;
      case COLLECTION, BASE_RATE -> OBJECT;
      case OBJECT -> ofObject(name);
    };
  }

  private static Place ofScenario(String name) {
    if (name.equals("correlations")) {
      return COLLECTION_OF_COLLECTIONS;
    }
    return COLLECTIONS.contains(name) ? COLLECTION : OBJECT;
  }

  private static Place ofObject(String name) {
    return switch (name) {
      case "baseRate" -> BASE_RATE;
      case "states" -> COLLECTION_OF_COLLECTIONS;
      default -> INNER_COLLECTIONS.contains(name) ? COLLECTION : OBJECT;
    };
  }

  /** The members that say what the values in an object here rest on. */
  List<String> support() {
    return switch (this) {
      case OBJECT -> Vocabulary.SUPPORT;
      case BASE_RATE -> List.of("source", "claims");
      default -> List.of();
    };
  }

  /** Whether a member of an object here is, or holds, a value that needs support. */
  boolean isValue(String name) {
    boolean words = this == OBJECT || this == BASE_RATE;
    return !(words && (NO_VALUES.contains(name) || support().contains(name)));
  }

  /** Whether an object here is a distribution or process if it has a member {@code type}. */
  boolean hasTypes() {
    return this == OBJECT;
  }
}
