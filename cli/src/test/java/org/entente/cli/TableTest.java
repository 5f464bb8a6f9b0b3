package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.entente.cli.Table.Cell;
import org.entente.cli.Table.Group;
import org.entente.cli.Table.Line;

class TableTest {
  private static final Table SMALL =
      new Table(
          "Futures",
          List.of("Base", "Growing frictions"),
          List.of(
              Group.of(
                  "Growing frictions", List.of(Cell.of("23", " ± 3"), Cell.of("5.2", " ± 1.1"))),
              new Group(
                  "Trade, USD bn/year",
                  List.of(
                      new Line("2024", List.of(Cell.of("4.8"), Cell.EMPTY)),
                      new Line("2044", List.of(Cell.of("9.1"), Cell.of("7.7")))))));

  private static String text(Table table, int width) {
    return String.join("\n", table.render(new Terminal(width, false, true)));
  }

  @Example
  void withRoomEverythingStandsOnOneLine() {
    assertThat(text(SMALL, 80))
        .isEqualTo(
            """
            Futures                      Base  Growing frictions
            Growing frictions          23 ± 3          5.2 ± 1.1
            Trade, USD bn/year  2024  4.8
                                2044  9.1              7.7""");
  }

  @Example
  void headingsBreakBeforeLabelsDo() {
    assertThat(text(SMALL, 48).lines().limit(2).map(String::strip))
        .containsExactly("Growing", "Futures                      Base  frictions");
  }

  @Example
  void labelsOfGroupsWithKeysMoveAboveWhenThereIsLittleRoom() {
    assertThat(text(SMALL, 40).lines())
        .contains("Futures", "Growing frictions", "Trade, USD bn/year")
        .anyMatch(line -> line.startsWith("  2024"));
  }

  @Provide
  Arbitrary<Table> tables() {
    Arbitrary<String> words = Arbitraries.of("a", "trade", "growing frictions", "gas of the north");
    Arbitrary<Cell> cells =
        Combinators.combine(Arbitraries.of("", "1", "23.4", "<0.04"), Arbitraries.of("", " ± 3"))
            .as(Cell::of);
    return Arbitraries.integers()
        .between(1, 7)
        .flatMap(
            columns -> {
              Arbitrary<Group> groups =
                  Combinators.combine(words, cells.list().ofSize(columns)).as(Group::of);
              return Combinators.combine(
                      words, words.list().ofSize(columns), groups.list().ofMinSize(1).ofMaxSize(5))
                  .as(Table::new);
            });
  }

  @Property
  void noLineIsWiderThanTheTerminal(
      @ForAll("tables") Table table, @ForAll @IntRange(min = 40, max = 120) int width) {
    assertThat(table.render(new Terminal(width, false, true)))
        .allMatch(line -> Terminal.length(line) <= width);
  }

  @Property
  void everyCellIsShownOnce(
      @ForAll("tables") Table table, @ForAll @IntRange(min = 40, max = 120) int width) {
    String text = text(table, width);
    int expected = 0;
    for (Group group : table.groups()) {
      for (Cell cell : group.lines().get(0).cells()) {
        expected += cell.tail().isEmpty() ? 0 : 1;
      }
    }
    assertThat(text.chars().filter(c -> c == '±').count()).isEqualTo(expected);
  }

  @Property
  void tailsBeginAtOnePlaceDownAColumn(@ForAll("tables") Table table) {
    List<Integer> places = new ArrayList<>();
    Table one = new Table(table.title(), table.columns().subList(0, 1), firstCells(table));
    for (String line : one.render(new Terminal(120, false, true))) {
      if (line.indexOf('±') >= 0) {
        places.add(line.indexOf('±'));
      }
    }
    assertThat(places.stream().distinct().count()).isLessThanOrEqualTo(1);
  }

  private static List<Group> firstCells(Table table) {
    return table.groups().stream()
        .map(group -> Group.of(group.label(), group.lines().get(0).cells().subList(0, 1)))
        .toList();
  }
}
