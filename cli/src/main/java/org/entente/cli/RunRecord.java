package org.entente.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.random.Sampling;

/**
 * What it takes to repeat a run and to tell whether the results are the same bits, as {@code
 * record.schema.json} describes it. Files are named relative to the folder of the record.
 *
 * @param version of Entente
 * @param java of the platform; it has no influence on results
 * @param trials of each scenario
 * @param seed which trials
 * @param sampling how numbers were drawn
 * @param scenarios what was run
 */
record RunRecord(
    String version, String java, long trials, long seed, Sampling sampling, List<Entry> scenarios) {

  /** Copies the scenarios. */
  RunRecord {
    scenarios = List.copyOf(scenarios);
  }

  /**
   * A scenario and what came out.
   *
   * @param title its title
   * @param sha256 fingerprint of its meaning
   * @param files fingerprints of the files that it was read from, by name; its own first
   * @param results fingerprints of results by place
   */
  record Entry(
      String title, String sha256, Map<String, String> files, Map<String, String> results) {
    /** The file of the scenario itself. */
    String file() {
      return files.keySet().iterator().next();
    }
  }

  /**
   * The record of a run.
   *
   * @param folder where the record will lie
   * @throws Failure if a file can not be read again
   */
  static RunRecord of(Path folder, List<Ran> results) {
    var settings = results.get(0).simulation().settings();
    List<Entry> entries = new ArrayList<>();
    for (Ran ran : results) {
      Map<String, String> files = new LinkedHashMap<>();
      for (String file : ran.file().files()) {
        files.put(relative(folder, Path.of(file)), sha256(Path.of(file)));
      }
      entries.add(
          new Entry(ran.file().title(), ran.file().sha256(), files, Digests.of(ran.simulation())));
    }
    return new RunRecord(
        Version.text(),
        System.getProperty("java.version", ""),
        settings.trials(),
        settings.seed(),
        settings.sampling(),
        entries);
  }

  /** A file as seen from a folder, with slashes on every system. */
  private static String relative(Path folder, Path file) {
    Path from = folder.toAbsolutePath().normalize();
    Path to = file.toAbsolutePath().normalize();
    Path path = from.getRoot().equals(to.getRoot()) ? from.relativize(to) : to;
    return path.toString().replace(File.separatorChar, '/');
  }

  /**
   * The fingerprint of a file's bytes.
   *
   * @throws Failure if it can not be read
   */
  static String sha256(Path file) {
    try {
      return Digests.sha256(Files.readAllBytes(file));
    } catch (IOException failed) {
      throw Failure.input("cannot read " + file + ": " + Target.reason(failed));
    }
  }

  /** Writes the record in UTF-8. */
  void write(OutputStream out) throws IOException {
    try (JsonGenerator json = ResultJson.generator(out)) {
      json.writeStartObject();
      json.writeStringField("record", "entente run");
      json.writeStringField("version", version);
      json.writeStringField("java", java);
      json.writeNumberField("trials", trials);
      json.writeNumberField("seed", seed);
      json.writeStringField("sampling", sampling.word());
      json.writeArrayFieldStart("scenarios");
      for (Entry entry : scenarios) {
        json.writeStartObject();
        json.writeStringField("title", entry.title);
        json.writeStringField("sha256", entry.sha256);
        texts(json, "files", entry.files);
        json.writeStringField("result", Digests.whole(entry.results));
        texts(json, "results", entry.results);
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  private static void texts(JsonGenerator json, String name, Map<String, String> texts)
      throws IOException {
    json.writeObjectFieldStart(name);
    for (Map.Entry<String, String> text : texts.entrySet()) {
      json.writeStringField(text.getKey(), text.getValue());
    }
    json.writeEndObject();
  }
}
