package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.entente.result.NumberSummary;
import org.entente.result.Simulation;
import org.entente.scenario.Scenarios;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Summaries as a wide table, and all trials, read again by a library for CSV. */
class CsvTest {
  private static final String BASE = "src/test/scenarios/two/base.json";

  @TempDir Path folder;

  private static List<NamedCsvRecord> rows(String text) {
    return CsvReader.builder().ofNamedCsvRecord(text).stream().toList();
  }

  private List<NamedCsvRecord> samples(String scenario, String trials, String... more)
      throws IOException {
    Path file = folder.resolve("samples.csv");
    List<String> arguments =
        new java.util.ArrayList<>(
            List.of("run", scenario, "--trials", trials, "--samples", file.toString()));
    arguments.addAll(List.of(more));
    Cli run = Cli.run(arguments.toArray(String[]::new));
    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
    return rows(Files.readString(file));
  }

  @Test
  void wideAndLongSayTheSame() {
    String[] run = {"run", "src/test/scenarios/two", "--trials", "1000", "--format", "csv"};
    List<NamedCsvRecord> longer = rows(Cli.run(run).out());
    List<NamedCsvRecord> wide = rows(Cli.run(with(run, "--layout", "wide")).out());
    for (NamedCsvRecord line : longer) {
      List<NamedCsvRecord> found =
          wide.stream()
              .filter(row -> row.getFields().subList(0, 4).equals(line.getFields().subList(0, 4)))
              .toList();
      assertThat(found).hasSize(1);
      String statistic = line.getField("statistic");
      assertThat(found.get(0).getField(statistic)).isEqualTo(line.getField("value"));
      for (String part : List.of("standardError", "low", "high")) {
        assertThat(found.get(0).findField(statistic + "." + part).orElse(""))
            .isEqualTo(line.getField(part));
      }
    }
    assertThat(wide).hasSizeLessThan(longer.size() / 3);
  }

  private static String[] with(String[] arguments, String... more) {
    List<String> all = new java.util.ArrayList<>(List.of(arguments));
    all.addAll(List.of(more));
    return all.toArray(String[]::new);
  }

  @Test
  void aWideTableIsAskedForWithCsvOnly() {
    Cli run = Cli.run("run", BASE, "--layout", "wide");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).isEqualTo("entente: --layout wide is for --format csv\n");
  }

  @Test
  void aLineOfSamplesHoldsParametersOutcomesTheFutureAndFactorsByYear() throws IOException {
    List<NamedCsvRecord> rows = samples(BASE, "3");
    assertThat(rows).hasSize(3);
    List<String> header = rows.get(0).getHeader();
    assertThat(header.get(0)).isEqualTo("trial");
    assertThat(header).doesNotHaveDuplicates();
    List<String> kinds = header.stream().map(name -> name.split("\\.")[0]).distinct().toList();
    assertThat(kinds).containsExactly("trial", "parameter", "outcome", "future", "factor");
    assertThat(rows).extracting(row -> row.getField("trial")).containsExactly("0", "1", "2");
  }

  @Test
  void samplesAreTheTrialsThatTheSummaryIsMadeOf() throws IOException {
    List<NamedCsvRecord> rows = samples(BASE, "3000", "--seed", "7");
    Simulation simulation =
        Simulation.of(Scenarios.read(Path.of(BASE)).scenario()).trials(3000).seed(7).run();
    simulation
        .futures()
        .forEach(
            future ->
                assertThat(rows.stream().filter(row -> row.getField("future").equals(future.id())))
                    .hasSize((int) Math.round(future.probability().value() * 3000)));
    simulation
        .factors()
        .forEach(
            factor -> {
              if (factor.at(2034).summary() instanceof NumberSummary number) {
                double mean =
                    rows.stream()
                        .mapToDouble(
                            row ->
                                Double.parseDouble(
                                    row.getField("factor." + factor.name() + ".2034")))
                        .average()
                        .orElseThrow();
                assertThat(mean)
                    .isCloseTo(
                        number.mean().value(),
                        org.assertj.core.data.Offset.offset(1e-12 + Math.abs(mean) * 1e-12));
              }
            });
  }

  @Test
  void moreTrialsAndThreadsChangeNoLineOfThoseBefore() throws IOException {
    List<NamedCsvRecord> few = samples(BASE, "1500", "--threads", "1");
    List<NamedCsvRecord> many = samples(BASE, "20000", "--threads", "3");
    assertThat(many).hasSize(20_000);
    for (int i = 0; i < few.size(); i++) {
      assertThat(many.get(i).getFields()).isEqualTo(few.get(i).getFields());
    }
  }

  @Test
  void aNameThatEndsInGzIsCompressedAndTheSameBytesEveryTime() throws IOException {
    byte[][] files = new byte[2][];
    for (int i = 0; i < 2; i++) {
      Path file = folder.resolve(i + ".csv.gz");
      Cli.run("run", BASE, "--trials", "500", "--samples", file.toString());
      files[i] = Files.readAllBytes(file);
    }
    assertThat(files[0]).isEqualTo(files[1]);
    try (InputStream in = new GZIPInputStream(Files.newInputStream(folder.resolve("0.csv.gz")))) {
      assertThat(rows(new String(in.readAllBytes(), StandardCharsets.UTF_8))).hasSize(500);
    }
  }

  @Test
  void samplesAreOfOneScenarioAndNeedAFolder() {
    Path file = folder.resolve("samples.csv");
    Cli several = Cli.run("run", "src/test/scenarios/two", "--samples", file.toString());
    assertThat(several.exitCode()).isEqualTo(2);
    assertThat(several.err()).contains("--samples takes one scenario at a time");
    Cli nowhere = Cli.run("run", BASE, "--samples", folder.resolve("no/where.csv").toString());
    assertThat(nowhere.exitCode()).isEqualTo(2);
    assertThat(nowhere.err()).contains("--samples: there is no folder");
    assertThat(folder).isEmptyDirectory();
  }
}
