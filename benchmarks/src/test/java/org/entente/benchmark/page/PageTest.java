package org.entente.benchmark.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.entente.benchmark.Stage;
import org.entente.benchmark.peer.Peer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageTest {
  /** Surefire runs the tests of a module in the folder of the module. */
  private static final Path DOCS = Path.of("..", "docs");

  @TempDir private Path folder;

  /**
   * After a change of the template: {@code java -jar benchmarks/target/benchmarks.jar page
   * --render}.
   */
  @Test
  void thePageInTheDocsSaysWhatWasMeasured() throws IOException {
    assumeThat(Page.figures(DOCS)).as("figures, which nobody has measured yet").exists();
    Files.copy(Page.figures(DOCS), Page.figures(folder));
    Page.render(folder);
    assertThat(Page.page(folder)).hasSameTextualContentAs(Page.page(DOCS));
    assertThat(Page.plot(folder)).hasSameTextualContentAs(Page.plot(DOCS));
  }

  @Test
  void thePageHasAPlaceForEveryFigure() throws Exception {
    invented().write(Page.figures(folder));
    Page.render(folder);
    assertThat(Files.readString(Page.page(folder)))
        .doesNotContain("{{", "NaN", "null")
        .contains(
            "| SSJ | 3.5 (3.0–4.0) | 3.5 (3.0–4.0) |", "| factors | 8 | 32 | 1", "2025-02-03");
    DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(Page.plot(folder).toFile());
  }

  private static Figures invented() {
    Figures figures = new Figures();
    for (String fact : List.of("machine", "java", "system")) {
      figures.fact(fact, "some " + fact);
    }
    figures.fact("date", "2025-02-03");
    for (String trials : List.of("10000", "100000")) {
      for (Peer peer : Peer.values()) {
        String name = "cold.shape." + trials + "." + peer.id();
        figures.put(name + ".ratio", Figure.of(3.5, 0.5));
        figures.put(name + ".seconds", Figure.of(1.5, 0.1));
        figures.put(name + ".mebibytes", Figure.of(80, 1));
      }
    }
    for (Peer peer : List.of(Peer.HAND, Peer.ENTENTE)) {
      figures.put("steady." + peer.id(), Figure.of(100, 2));
    }
    for (Stage stage : Stage.values()) {
      figures.put("stage." + stage, Figure.of(2 * stage.ordinal() + 3, 0.5));
    }
    for (int i : new int[] {1, 2, 4}) {
      figures.put("scaling.trials." + 100_000 * i, Figure.of(10 * i, 1));
      figures.put("scaling.factors." + 8 * i, Figure.of(10.5 * i, 1));
      figures.put("scaling.steps." + 20 * i, Figure.of(11 * i + i % 2, 1));
      figures.put("scaling.threads." + i, Figure.of(10.0 / i, 1));
    }
    figures.put("cold.help.seconds", Figure.of(0.2, 0.01));
    figures.put("allocation.simulation", Figure.exact(0));
    figures.put("allocation.whole", Figure.exact(120));
    return figures;
  }

  @Test
  void figuresSurviveWritingAndReading() throws IOException {
    Figures figures = new Figures();
    figures.fact("java", "some Java");
    figures.put("a.b", new Figure(1.25, 1, 1.5));
    Path file = folder.resolve("figures.tsv");
    figures.write(file);
    Figures read = Figures.read(file);
    assertThat(read.fact("java")).hasValue("some Java");
    assertThat(read.find("a.b")).hasValue(new Figure(1.25, 1, 1.5));
    assertThat(read.under("a.")).containsExactly("b");
  }
}
