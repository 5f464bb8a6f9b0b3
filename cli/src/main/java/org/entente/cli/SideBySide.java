package org.entente.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.entente.model.Time;
import org.entente.result.Simulation;

/**
 * Several results as columns of one table. A row belongs to whatever has the same name in all of
 * them; a scenario that does not have it leaves its column blank.
 *
 * @param results at least one
 * @param terminal where the table will be shown
 */
record SideBySide(List<Ran> results, Terminal terminal) {

  /** Whether there is only one column. */
  boolean single() {
    return results.size() == 1;
  }

  /** The first year of the first scenario to begin; 0 if none has a clock. */
  int start() {
    return results.stream()
        .flatMap(result -> result.file().scenario().time().stream())
        .mapToInt(Time::start)
        .min()
        .orElse(0);
  }

  /** The titles of the scenarios; equal ones are told apart by their files. */
  List<String> titles() {
    List<String> titles = results.stream().map(result -> result.file().title()).toList();
    List<String> columns = new ArrayList<>();
    for (int i = 0; i < titles.size(); i++) {
      boolean unique = titles.indexOf(titles.get(i)) == titles.lastIndexOf(titles.get(i));
      String file = unique ? "" : " " + results.get(i).file().file();
      columns.add(terminal.show(titles.get(i) + file));
    }
    return columns;
  }

  /**
   * The rows of a table, in the order in which names first appear.
   *
   * @param things what a result has
   * @param name by which to know the same thing in another result
   * @return for each name what each result has
   */
  <T> List<Row<T>> rows(
      Function<Simulation, ? extends Collection<T>> things, Function<T, String> name) {
    Map<String, Row<T>> rows = new LinkedHashMap<>();
    for (int column = 0; column < results.size(); column++) {
      for (T thing : things.apply(results.get(column).simulation())) {
        rows.computeIfAbsent(name.apply(thing), key -> new Row<>(results.size()))
            .set(column, thing);
      }
    }
    return List.copyOf(rows.values());
  }

  /**
   * What the results have of one name.
   *
   * @param <T> the kind of thing
   */
  static final class Row<T> {
    private final List<Optional<T>> columns = new ArrayList<>();

    private Row(int size) {
      for (int i = 0; i < size; i++) {
        columns.add(Optional.empty());
      }
    }

    private void set(int column, T thing) {
      columns.set(column, Optional.of(thing));
    }

    /** The first that there is, which speaks for all. */
    T first() {
      return columns.stream().flatMap(Optional::stream).findFirst().orElseThrow();
    }

    /** What one result has. */
    Optional<T> in(int column) {
      return columns.get(column);
    }

    /** One cell for each result. */
    List<Table.Cell> cells(Function<T, Table.Cell> cell) {
      return columns.stream().map(thing -> thing.map(cell).orElse(Table.Cell.EMPTY)).toList();
    }
  }
}
