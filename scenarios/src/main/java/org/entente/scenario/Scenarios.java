package org.entente.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.entente.model.Scenario;

/**
 * Reads and writes scenario files.
 *
 * <pre>{@code
 * Scenario scenario = Scenarios.read(Path.of("scenarios/russia-iran/base.json")).scenario();
 * }</pre>
 *
 * <p>Reading is strict, and every problem of a file is reported at once by a {@link
 * ScenarioFileException} whose message is meant for the modeler.
 */
public final class Scenarios {
  private Scenarios() {}

  /**
   * Reads a file and what it extends, which must lie in the file's own folder or below.
   *
   * @param file a scenario in JSON
   * @return the scenario and where its parts were written
   * @throws ScenarioFileException if it can not be read or anything in it is wrong
   */
  public static ScenarioFile read(Path file) {
    Path folder = Optional.ofNullable(file.getParent()).orElse(Path.of(""));
    return read(file, folder);
  }

  /**
   * Reads a file and what it extends.
   *
   * @param file a scenario in JSON
   * @param root folder in which everything that is extended must lie, symbolic links followed
   * @return the scenario and where its parts were written
   * @throws ScenarioFileException if it can not be read or anything in it is wrong
   */
  public static ScenarioFile read(Path file, Path root) {
    Findings findings = new Findings();
    return bound(Layers.read(file, root, findings), findings);
  }

  /**
   * Reads a scenario from a text; it can extend nothing.
   *
   * @param json a scenario in JSON
   * @return the scenario and where its parts were written, in a file called {@code (text)}
   * @throws ScenarioFileException if anything in it is wrong
   */
  public static ScenarioFile read(String json) {
    Findings findings = new Findings();
    return bound(Layers.read(new Document("(text)", json), findings), findings);
  }

  /**
   * Reads the scenarios of a folder: the {@code *.json} files directly in it, without schemas
   * ({@code *.schema.json}). A broken file does not hide the others.
   *
   * @param folder a folder; what its files extend must lie in it, too
   * @return what became of each file: models first, then variants, each in the order of file names
   * @throws ScenarioFileException if it is no folder that can be read
   */
  public static List<Reading> readFolder(Path folder) {
    return TextFile.list(folder).stream()
        .filter(file -> file.getFileName().toString().endsWith(".json"))
        .filter(file -> !file.getFileName().toString().endsWith(".schema.json"))
        .sorted(Comparator.comparing(Layers::isVariant).thenComparing(Path::getFileName))
        .map(file -> Reading.of(file, folder))
        .toList();
  }

  private static ScenarioFile bound(Layers.Result layers, Findings findings) {
    Scenario scenario = Binder.bind(layers.merged(), layers.data(), findings);
    Meaning.check(scenario, layers.merged(), findings);
    findings.throwIfAny();
    Variants.tellUnused(layers.merged(), findings);
    return new ScenarioFile(scenario, layers.merged(), layers.documents(), findings.warnings());
  }

  /**
   * The canonical text of a scenario: members in the documented order, two spaces a level, short
   * things on one line. Reading it gives an equal scenario; where it names data files, from the
   * folder that it was read from.
   *
   * @param scenario any scenario
   * @return JSON, with a line end after the last line
   * @throws IllegalArgumentException if it holds what no file can: a number that is not finite, or
   *     a distribution where nothing is drawn
   */
  public static String write(Scenario scenario) {
    return Layout.print(ScenarioWriter.write(scenario, false));
  }

  /**
   * The canonical text of a scenario that needs no other file: as {@link #write} gives it, but with
   * the observations themselves where it names a data file. The hash of a scenario is that of this
   * text.
   *
   * @param scenario any scenario
   * @return JSON, with a line end after the last line
   * @throws IllegalArgumentException as {@link #write} does
   */
  public static String writeSelfContained(Scenario scenario) {
    return Layout.print(ScenarioWriter.write(scenario, true));
  }

  /**
   * A file in the layout of {@link #write}, and otherwise as its author wrote it: members keep
   * their order, names, texts and numbers their spelling (0.30 stays 0.30), and one blank line
   * stays where some were. Any file that holds one JSON object can be laid out, whatever else is
   * wrong with it.
   *
   * @param file a JSON file
   * @return its text in the canonical layout, with a line end after the last line
   * @throws ScenarioFileException if it can not be read, is no JSON object, or has a member twice
   */
  public static String format(Path file) {
    return Relayout.of(TextFile.read(file, file.toString()));
  }

  /**
   * The JSON Schema (draft 2020-12) of scenario files, as editors use it.
   *
   * @return JSON
   */
  public static String schema() {
    try (InputStream in = Scenarios.class.getResourceAsStream("scenario.schema.json")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String sha256(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
