package org.entente.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Immutable maps that keep the order in which a scenario was written. */
final class Ordered {
  private Ordered() {}

  static <V> Map<String, V> copy(Map<String, V> map) {
    Map<String, V> copy = new LinkedHashMap<>(map);
    copy.forEach(
        (key, value) -> {
          Objects.requireNonNull(key, "name");
          Objects.requireNonNull(value, key);
        });
    return Collections.unmodifiableMap(copy);
  }

  static <V> Map<String, V> with(Map<String, V> map, String name, V value) {
    Map<String, V> copy = new LinkedHashMap<>(map);
    copy.put(name, value);
    return copy;
  }
}
