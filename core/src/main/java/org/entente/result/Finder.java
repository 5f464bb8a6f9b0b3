package org.entente.result;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.ToDoubleFunction;
import org.entente.formula.Names;

/** Finds things by name, and helps where a name is not there. */
final class Finder {
  /** Times closer than this are the same; a step is at least some hours long. */
  private static final double SAME_TIME = 1e-6;

  private Finder() {}

  /**
   * What stands under a name.
   *
   * @param kind what is looked for, such as "factor"
   * @throws NoSuchElementException if the name is not there, with the nearest one that is
   */
  static <T> T find(Map<String, T> all, String name, String kind) {
    T found = all.get(name);
    if (found == null) {
      throw new NoSuchElementException(
          "No " + kind + " is called \"" + name + "\"" + help(all.keySet(), name));
    }
    return found;
  }

  /**
   * The step that closes at a time.
   *
   * @param time how to ask a step for its time
   * @throws NoSuchElementException if no step closes then, with those that do
   */
  static <T> T at(List<T> steps, ToDoubleFunction<T> time, double wanted, String name) {
    for (T step : steps) {
      if (Math.abs(time.applyAsDouble(step) - wanted) < SAME_TIME) {
        return step;
      }
    }
    double first = time.applyAsDouble(steps.get(0));
    double last = time.applyAsDouble(steps.get(steps.size() - 1));
    throw new NoSuchElementException(
        String.format(
            Locale.ROOT,
            "Expected the close of one of the %d steps of %s from %s to %s, found %s",
            steps.size(),
            name,
            Text.plain(first),
            Text.plain(last),
            Text.plain(wanted)));
  }

  private static String help(Collection<String> known, String name) {
    if (known.isEmpty()) {
      return ": the results have none";
    }
    List<String> near = Names.didYouMean(name, known);
    return near.isEmpty()
        ? "; there are " + String.join(", ", known)
        : "; did you mean \"" + String.join("\" or \"", near) + "\"?";
  }
}
