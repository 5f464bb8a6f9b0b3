package org.entente.benchmark.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.entente.benchmark.Stage;
import org.entente.benchmark.peer.Peer;
import org.entente.benchmark.peer.ShapeModel;

/** The tables and plots of the page, in Markdown, each from the figures. */
final class Tables {
  /** Entente asked for what people read: a table, which has five of the years. */
  static final String AS_TABLE = "entente-table";

  private static final String NOT_MEASURED = "";
  private static final List<String> GROWING = List.of("trials", "factors", "steps");

  private final Figures figures;

  Tables(Figures figures) {
    this.figures = figures;
  }

  String of(String name) {
    return switch (name) {
      case "ratios" -> peers(this::ratio);
      case "seconds" -> peers(this::seconds);
      case "commands" -> commands();
      case "stages" -> stages();
      case "steady" -> steady();
      case "growth" -> growth();
      default -> throw new IllegalArgumentException("Expected the name of a table, found " + name);
    };
  }

  private String peers(Function<String, String> cell) {
    List<Integer> sizes = sizes();
    List<List<String>> rows = new ArrayList<>();
    List<String> head = new ArrayList<>(List.of("trials"));
    sizes.forEach(trials -> head.add(power(trials)));
    rows.add(head);
    for (Peer peer : Peer.values()) {
      rows.add(peer(peer.title(), peer.id(), sizes, cell));
      if (peer == Peer.ENTENTE) {
        rows.add(peer(peer.title() + ", a table of some years", AS_TABLE, sizes, cell));
      }
    }
    return markdown(rows);
  }

  private static List<String> peer(
      String title, String id, List<Integer> sizes, Function<String, String> cell) {
    List<String> row = new ArrayList<>(List.of(title));
    sizes.forEach(trials -> row.add(cell.apply("cold.shape." + trials + "." + id)));
    return row;
  }

  private List<Integer> sizes() {
    return figures.under("cold.shape.").stream()
        .filter(name -> name.endsWith(Peer.HAND.id() + ".ratio"))
        .map(name -> Integer.parseInt(name.substring(0, name.indexOf('.'))))
        .distinct()
        .sorted()
        .toList();
  }

  private String ratio(String program) {
    if (program.endsWith("." + Peer.HAND.id())) {
      return "1";
    }
    return figures.find(program + ".ratio").map(Figure::text).orElse(NOT_MEASURED);
  }

  private String seconds(String program) {
    Optional<Figure> seconds = figures.find(program + ".seconds");
    String memory =
        figures
            .find(program + ".mebibytes")
            .map(found -> ", " + Math.round(found.value()) + " MiB")
            .orElse("");
    return seconds.map(found -> found.shortText() + " s" + memory).orElse(NOT_MEASURED);
  }

  private String commands() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("command", "seconds", "most memory, MiB"));
    command(rows, "`./entente --help`", "cold.help");
    for (int trials : new int[] {10_000, 100_000, 1_000_000}) {
      String name = "`./entente run scenarios/russia-iran/base.json --trials " + trials + "`";
      command(rows, name, "cold.flagship." + trials);
    }
    command(rows, "the shape model, 10<sup>6</sup> trials, `-Xmx64m`", "cold.small-heap");
    command(rows, "the shape model, 10<sup>8</sup> trials", "cold.shape.100000000.entente");
    command(rows, "the shape model, 10<sup>9</sup> trials", "cold.shape.1000000000.entente");
    return markdown(rows);
  }

  private void command(List<List<String>> rows, String title, String name) {
    figures
        .find(name + ".seconds")
        .ifPresent(
            seconds ->
                rows.add(
                    List.of(
                        title,
                        seconds.text(),
                        figures
                            .find(name + ".mebibytes")
                            .map(found -> String.valueOf(Math.round(found.value())))
                            .orElse(NOT_MEASURED))));
  }

  private String stages() {
    double scores = (double) ShapeModel.FACTORS / Stage.DRAWS;
    Figure uniforms = stage(Stage.UNIFORMS);
    Figure simulation = stage(Stage.SIMULATION);
    Figure all = stage(Stage.STATISTICS);
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("stage", "ns per trial and step", "share of all"));
    cost(rows, Stage.DRAWS + " uniform numbers", uniforms, all);
    cost(rows, "· their random bits", stage(Stage.BITS), all);
    Figure normals = stage(Stage.NORMALS).minus(uniforms.times(scores));
    cost(rows, ShapeModel.FACTORS + " normal numbers from them", normals, all);
    cost(rows, "correlation", stage(Stage.CORRELATED).minus(stage(Stage.NORMALS)), all);
    cost(rows, "formulas", stage(Stage.FORMULAS).minus(stage(Stage.CORRELATED)), all);
    cost(rows, "· their " + ShapeModel.GROWING + " exponentials", stage(Stage.EXP), all);
    Figure events = simulation.minus(stage(Stage.FORMULAS)).minus(uniforms.times(1 - scores));
    cost(rows, "events and futures", events, all);
    cost(rows, "**simulation in all**", simulation, all);
    cost(rows, "statistics of " + ShapeModel.KEPT + " numbers", all.minus(simulation), all);
    cost(rows, "· merging chunks", stage(Stage.MERGE), all);
    cost(rows, "**all**", all, all);
    return markdown(rows);
  }

  private Figure stage(Stage stage) {
    return figures
        .find("stage." + stage)
        .orElseThrow(() -> new IllegalStateException("Stage " + stage + " was not measured"));
  }

  private static void cost(List<List<String>> rows, String title, Figure cost, Figure all) {
    String share = Math.round(100 * cost.value() / all.value()) + " %";
    rows.add(List.of(title, cost.text(), share));
  }

  private String steady() {
    Figure baseline = figures.find("steady." + Peer.HAND.id()).orElseThrow();
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("10<sup>6</sup> trials, warmed up", "ms", "ratio"));
    for (Peer peer : Peer.values()) {
      figures
          .find("steady." + peer.id())
          .ifPresent(
              ms -> {
                String ratio = peer == Peer.HAND ? "1" : ms.over(baseline).text();
                rows.add(List.of(peer.title(), ms.text(), ratio));
              });
    }
    return markdown(rows);
  }

  private String growth() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("time grows with", "from", "to", "to the power of"));
    for (Plot.Panel panel : panels()) {
      rows.add(
          List.of(
              panel.axis(),
              String.valueOf(Math.round(panel.x()[0])),
              String.valueOf(Math.round(panel.x()[panel.x().length - 1])),
              panel.fit().exponent().text()));
    }
    return markdown(rows);
  }

  /** How many times as fast two threads are as one. */
  Figure speedUp() {
    return figures
        .find("scaling.threads.1")
        .orElseThrow()
        .over(figures.find("scaling.threads.2").orElseThrow());
  }

  String plot() {
    return Plot.svg("milliseconds", panels());
  }

  private List<Plot.Panel> panels() {
    return GROWING.stream().map(this::panel).toList();
  }

  private Plot.Panel panel(String axis) {
    String prefix = "scaling." + axis + ".";
    List<String> values = figures.under(prefix);
    double[] x = values.stream().mapToDouble(Double::parseDouble).sorted().toArray();
    double[] y =
        Arrays.stream(x)
            .map(value -> figures.find(prefix + Math.round(value)).orElseThrow().value())
            .toArray();
    return new Plot.Panel("Time by " + axis, axis, x, y, Power.fit(x, y));
  }

  private static String power(int trials) {
    return "10<sup>" + Math.round(Math.log10(trials)) + "</sup>";
  }

  private static String markdown(List<List<String>> rows) {
    List<String> lines = new ArrayList<>();
    for (List<String> row : rows) {
      lines.add("| " + String.join(" | ", row) + " |");
    }
    String rule = rows.get(0).stream().map(cell -> "---").collect(Collectors.joining("|"));
    lines.add(1, "|" + rule + "|");
    return String.join("\n", lines);
  }
}
