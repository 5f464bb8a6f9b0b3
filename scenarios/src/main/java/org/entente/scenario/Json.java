package org.entente.scenario;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A JSON value that knows where it was written. */
sealed interface Json {

  /** Where the value begins. */
  Location at();

  /** The value in the words of a message. */
  String described();

  /**
   * An object.
   *
   * @param at where it begins
   * @param members its members by name, in order
   * @param removed names that an overlay took away, and where it did
   */
  record Obj(Location at, Map<String, Member> members, Map<String, Location> removed)
      implements Json {
    public Obj {
      members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
      removed = Map.copyOf(removed);
    }

    boolean has(String name) {
      return members.containsKey(name);
    }

    Optional<Json> get(String name) {
      return Optional.ofNullable(members.get(name)).map(Member::value);
    }

    @Override
    public String described() {
      return "an object";
    }
  }

  /**
   * A member of an object.
   *
   * @param name where its name is written
   * @param value its value
   */
  record Member(Location name, Json value) {}

  /**
   * An array.
   *
   * @param at where it begins
   * @param items its items
   */
  record Arr(Location at, List<Json> items) implements Json {
    public Arr {
      items = Collections.unmodifiableList(new ArrayList<>(items));
    }

    @Override
    public String described() {
      return "an array";
    }
  }

  /**
   * A string.
   *
   * @param at where its opening quote stands
   * @param value its characters
   */
  record Text(Location at, String value) implements Json {
    private static final int SHOWN = 40;

    @Override
    public String described() {
      return value.length() <= SHOWN
          ? "the text '" + value + "'"
          : "a text of " + value.length() + " characters";
    }
  }

  /**
   * A number.
   *
   * @param at where it begins
   * @param text how it is written
   */
  record Num(Location at, String text) implements Json {
    /** The nearest double; infinite if there is none. */
    double value() {
      return Double.parseDouble(text);
    }

    /** Whether a number other than 0 became 0. */
    boolean vanishes() {
      String digits = text.split("[eE]")[0];
      return value() == 0 && digits.chars().anyMatch(c -> c >= '1' && c <= '9');
    }

    @Override
    public String described() {
      return "the number " + (text.length() <= 24 ? text : text.substring(0, 24) + "…");
    }
  }

  /**
   * True or false.
   *
   * @param at where it begins
   * @param value which
   */
  record Bool(Location at, boolean value) implements Json {
    @Override
    public String described() {
      return Boolean.toString(value);
    }
  }

  /**
   * The word null.
   *
   * @param at where it begins
   */
  record Nil(Location at) implements Json {
    @Override
    public String described() {
      return "null";
    }
  }
}
