package org.entente.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.entente.analysis.sensitivity.Driver;
import org.entente.analysis.sensitivity.Drivers;
import org.entente.analysis.sensitivity.GroupIndex;
import org.entente.analysis.sensitivity.Grouping;
import org.entente.analysis.sensitivity.Index;
import org.entente.analysis.sensitivity.Input;
import org.entente.analysis.sensitivity.SobolIndices;
import org.entente.analysis.sensitivity.TargetDrivers;
import org.entente.analysis.sensitivity.TargetIndices;
import org.entente.cli.Table.Cell;
import org.entente.cli.Table.Group;
import org.entente.result.Rounding;

/**
 * Tables by year: how the parts of a target's variance move through the years, and which years'
 * noises and strikes tell at the end.
 *
 * @param top the most lines of a table
 * @param terminal where they will be shown
 */
record SensitivityYears(int top, Terminal terminal) {
  private static final int COLUMNS = 6;
  private static final Cell UNRESOLVED = Cell.of("·");

  /**
   * A table with a title that stands above it.
   *
   * @param title any length
   * @param table the table
   */
  record Titled(String title, Table table) {}

  /** The tables of what drives the targets; none if no year was asked for. */
  List<Titled> tables(Drivers drivers) {
    List<Titled> tables = new ArrayList<>();
    byTarget(drivers.targets()).values().forEach(years -> tables.add(parts(years)));
    if (!tables.isEmpty()) {
      for (TargetDrivers one : drivers.targets()) {
        if (!one.steps().isEmpty()) {
          tables.add(steps(one));
        }
      }
    }
    return tables;
  }

  /** The tables of the indices of ignorance and chance. */
  List<Titled> tables(SobolIndices indices) {
    List<Titled> tables = new ArrayList<>();
    Map<String, List<TargetIndices>> targets = new LinkedHashMap<>();
    for (TargetIndices one : indices.targets()) {
      if (!one.target().time().isEmpty() && !one.groups(Grouping.SPLIT).isEmpty()) {
        targets.computeIfAbsent(one.target().name(), key -> new ArrayList<>()).add(one);
      }
    }
    targets.values().forEach(years -> tables.add(split(years)));
    return tables;
  }

  private static Map<String, List<TargetDrivers>> byTarget(List<TargetDrivers> all) {
    Map<String, List<TargetDrivers>> years = new LinkedHashMap<>();
    for (TargetDrivers one : all) {
      if (!one.target().time().isEmpty() && one.refusal().isEmpty()) {
        years.computeIfAbsent(one.target().name(), key -> new ArrayList<>()).add(one);
      }
    }
    return years;
  }

  /** Some of the years, evenly spread, the last one in. */
  private static <T> List<T> some(List<T> years) {
    TreeSet<Integer> places = new TreeSet<>();
    int count = Math.min(COLUMNS, years.size());
    for (int i = 1; i <= count; i++) {
      places.add(Math.max(0, Math.round(i * (float) years.size() / count) - 1));
    }
    return places.stream().map(years::get).toList();
  }

  private Titled parts(List<TargetDrivers> all) {
    List<TargetDrivers> years = some(all);
    Map<String, Double> largest = new LinkedHashMap<>();
    Map<String, Map<String, Index>> cells = new LinkedHashMap<>();
    for (TargetDrivers year : years) {
      for (Driver driver : year.drivers()) {
        if (driver.firstOrder().resolved()) {
          String label = label(driver.input());
          largest.merge(label, driver.firstOrder().value(), Math::max);
          cells
              .computeIfAbsent(label, key -> new LinkedHashMap<>())
              .put(year.target().time(), driver.firstOrder());
        }
      }
    }
    String title = all.get(0).target().label();
    return table(
        "What drives \"" + title + "\" by year, % of variance",
        years.stream().map(year -> year.target().time()).toList(),
        largest,
        cells);
  }

  private Titled steps(TargetDrivers one) {
    List<String> times = one.steps().stream().map(step -> step.time()).distinct().sorted().toList();
    List<String> shown = some(times);
    Map<String, Double> largest = new LinkedHashMap<>();
    Map<String, Map<String, Index>> cells = new LinkedHashMap<>();
    one.steps()
        .forEach(
            step -> {
              if (step.firstOrder().resolved()) {
                String label =
                    terminal.show(
                        step.name()
                            + (step.kind() == Input.Kind.EVENT ? " (first strike)" : " (noise)"));
                largest.merge(label, step.firstOrder().value(), Math::max);
                cells
                    .computeIfAbsent(label, key -> new LinkedHashMap<>())
                    .put(step.time(), step.firstOrder());
              }
            });
    return table(
        "Which year's luck tells in \"" + one.target().label() + "\" at the end, % of variance",
        shown,
        largest,
        cells);
  }

  private Titled table(
      String title,
      List<String> years,
      Map<String, Double> largest,
      Map<String, Map<String, Index>> cells) {
    List<Group> rows =
        largest.entrySet().stream()
            .sorted(
                Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(top)
            .map(
                entry ->
                    Group.of(
                        entry.getKey(),
                        years.stream()
                            .map(year -> cell(cells.get(entry.getKey()).get(year)))
                            .toList()))
            .toList();
    return new Titled(terminal.show(title), new Table("", years, rows));
  }

  private Titled split(List<TargetIndices> all) {
    List<TargetIndices> years = some(all);
    List<Group> rows = new ArrayList<>();
    List<GroupIndex> groups = years.get(0).groups(Grouping.SPLIT);
    for (GroupIndex group : groups) {
      String name = group.group().name();
      rows.add(
          Group.of(
              terminal.show(name + " alone"),
              years.stream()
                  .map(year -> cell(year.group(Grouping.SPLIT, name).firstOrder()))
                  .toList()));
    }
    rows.add(
        Group.of(
            "only together",
            years.stream()
                .map(year -> cell(year.groups(Grouping.SPLIT).get(0).together()))
                .toList()));
    String label = all.get(0).target().label();
    return new Titled(
        terminal.show("Ignorance and chance in \"" + label + "\" by year, % of variance"),
        new Table("", years.stream().map(year -> year.target().time()).toList(), rows));
  }

  private Cell cell(Index index) {
    if (index == null || !index.resolved()) {
      return UNRESOLVED;
    }
    double error = index.standardError();
    return error > 0
        ? Cell.of(
            Rounding.percent(index.value(), error),
            " " + terminal.plusMinus() + " " + Rounding.percentHalfWidth(error))
        : Cell.of(Rounding.number(100 * index.value(), 0));
  }

  private String label(Input input) {
    String words = input.label().isEmpty() ? input.name() : input.label();
    return terminal.show(
        input.kind() == Input.Kind.PARAMETER ? words : words + " (" + input.kind().word() + ")");
  }
}
