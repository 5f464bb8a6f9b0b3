package org.entente.model;

import java.util.ArrayList;
import java.util.List;

/**
 * A place in a scenario, by the names that lead there, as in its JSON file.
 *
 * @param names member names from the outside in; positions in lists are numbers from 0
 */
public record Path(List<String> names) {
  /** The whole scenario. */
  public static final Path ROOT = new Path(List.of());

  /** Copies the names. */
  public Path {
    names = List.copyOf(names);
  }

  /**
   * A place.
   *
   * @param names names from the outside in
   * @return the path
   */
  public static Path of(String... names) {
    return new Path(List.of(names));
  }

  /**
   * A place inside this one.
   *
   * @param name the member's name
   * @return the longer path
   */
  public Path child(String name) {
    List<String> longer = new ArrayList<>(names);
    longer.add(name);
    return new Path(longer);
  }

  /**
   * A place in a list here.
   *
   * @param index position from 0
   * @return the longer path
   */
  public Path child(int index) {
    return child(Integer.toString(index));
  }

  /**
   * The path as people write it.
   *
   * @return for example {@code factors.trade.formula}
   */
  @Override
  public String toString() {
    return String.join(".", names);
  }
}
