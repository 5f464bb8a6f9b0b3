package org.entente.cli;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.entente.model.Time;
import org.entente.scenario.ScenarioFile;

/** The years that a table shows of factors and events. */
final class Years {
  private static final int BETWEEN = 5;

  /** More columns than this no line has room for. */
  private static final int MOST = 7;

  /** Years that are shown where a column is wide. */
  private static final int FEW = 4;

  private Years() {}

  /**
   * The years that nobody asked for by number: for one scenario the start, every fifth year (or
   * tenth …) and the end; for several the start, the middle and the end.
   *
   * @param files the scenarios
   * @return years in order; empty if no scenario has a clock
   */
  static List<Integer> usual(List<ScenarioFile> files) {
    List<Time> clocks = clocks(files).toList();
    if (clocks.isEmpty()) {
      return List.of();
    }
    int start = clocks.stream().mapToInt(Time::start).min().orElseThrow();
    int end = clocks.stream().mapToInt(Time::end).max().orElseThrow();
    SortedSet<Integer> years = new TreeSet<>(List.of(start, end));
    int between = files.size() == 1 ? between(end - start) : (end - start + 1) / 2;
    for (int year = start; year < end; year += Math.max(1, between)) {
      years.add(year);
    }
    return List.copyOf(years);
  }

  /**
   * A few years that nobody asked for by number, when a cell is wide: the start is left out, since
   * little has happened by then.
   *
   * @param files scenarios
   * @return four years at most, in order; empty if no scenario has a clock
   */
  static List<Integer> few(List<ScenarioFile> files) {
    List<Time> clocks = files.stream().flatMap(file -> file.scenario().time().stream()).toList();
    if (clocks.isEmpty()) {
      return List.of();
    }
    int start = clocks.stream().mapToInt(Time::start).min().orElseThrow();
    int end = clocks.stream().mapToInt(Time::end).max().orElseThrow();
    int between = Math.max(1, (end - start) / FEW);
    SortedSet<Integer> years = new TreeSet<>();
    for (int year = end; year > start && years.size() < FEW; year -= between) {
      years.add(year);
    }
    return List.copyOf(years);
  }

  private static int between(int span) {
    int between = span < BETWEEN ? 1 : BETWEEN;
    while (span / between + 2 > MOST) {
      between += BETWEEN;
    }
    return between;
  }

  /**
   * Checks years that somebody asked for.
   *
   * @throws Failure if no scenario has such a year
   */
  static void check(List<Integer> years, List<Time> clocks) {
    for (int year : years) {
      if (clocks.stream().noneMatch(time -> year >= time.start() && year <= time.end())) {
        throw Failure.input("--years: no scenario has the year " + year + clock(clocks));
      }
    }
  }

  /** The years in order, each once. */
  static List<Integer> inOrder(List<Integer> years) {
    return List.copyOf(new TreeSet<>(years));
  }

  private static String clock(List<Time> clocks) {
    return clocks.isEmpty()
        ? ""
        : "; it runs from " + clocks.get(0).start() + " to " + clocks.get(0).end();
  }

  private static Stream<Time> clocks(List<ScenarioFile> files) {
    return files.stream().flatMap(file -> file.scenario().time().stream());
  }

  /**
   * Other forms of a result have all years.
   *
   * @throws Failure if years were asked for
   */
  static void requireTable(Optional<List<Integer>> years) {
    if (years.isPresent()) {
      throw Failure.input("--years says what a table shows; other formats have all years");
    }
  }
}
