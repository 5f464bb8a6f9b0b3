package org.entente.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.random.Sampling;

/**
 * Reads the record of a run strictly. A record may come from anywhere: its size and the number of
 * trials it asks for are limited, and every member must be there, be of the right kind and say
 * something that makes sense.
 */
final class RecordReader {
  /** The most bytes of a record. */
  static final int MAX_BYTES = 16 << 20;

  /** The most trials that a record may ask for: more would hold a machine for days. */
  static final long MAX_TRIALS = 1_000_000_000L;

  private static final int MAX_SCENARIOS = 1000;

  private final Path file;
  private final JsonParser json;

  private RecordReader(Path file, JsonParser json) {
    this.file = file;
    this.json = json;
  }

  /**
   * Reads a record.
   *
   * @throws Failure if it can not be read or is no sound record, saying where
   */
  static RunRecord read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(MAX_BYTES + 1);
      if (bytes.length > MAX_BYTES) {
        throw Failure.input(file + ": the record is larger than " + (MAX_BYTES >> 20) + " MiB");
      }
      try (JsonParser json =
          new JsonFactory()
              .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
              .createParser(bytes)) {
        return new RecordReader(file, json).record();
      }
    } catch (JsonProcessingException wrong) {
      throw Failure.input(
          file
              + ":"
              + wrong.getLocation().getLineNr()
              + ":"
              + wrong.getLocation().getColumnNr()
              + ": this is not JSON: "
              + wrong.getOriginalMessage());
    } catch (IOException failed) {
      throw Failure.input("cannot read " + file + ": " + Target.reason(failed));
    }
  }

  private RunRecord record() throws IOException {
    json.nextToken();
    Map<String, Object> all = object("the record");
    if (json.nextToken() != null) {
      throw wrong("expected nothing after the record");
    }
    if (!"entente run".equals(all.get("record"))) {
      throw wrong("expected a record of a run, with \"record\": \"entente run\"");
    }
    long trials = number(all, "trials");
    if (trials < 1 || trials > MAX_TRIALS) {
      throw wrong("expected 1 to 10^9 trials, found " + trials);
    }
    Sampling sampling =
        Sampling.of(text(all, "sampling"))
            .orElseThrow(() -> wrong("expected \"sampling\", the name of a sampling plan"));
    if (!sampling.problem(trials).isEmpty()) {
      throw wrong(sampling.problem(trials));
    }
    return new RunRecord(
        text(all, "version"),
        text(all, "java"),
        trials,
        number(all, "seed"),
        sampling,
        entries(all.get("scenarios")));
  }

  private List<RunRecord.Entry> entries(Object scenarios) {
    if (!(scenarios instanceof List<?> list) || list.isEmpty() || list.size() > MAX_SCENARIOS) {
      throw wrong("expected \"scenarios\", a list of 1 to " + MAX_SCENARIOS);
    }
    List<RunRecord.Entry> entries = new ArrayList<>();
    for (Object item : list) {
      if (!(item instanceof Map<?, ?> scenario)) {
        throw wrong("expected each of the scenarios to be an object");
      }
      RunRecord.Entry entry =
          new RunRecord.Entry(
              text(scenario, "title"),
              text(scenario, "sha256"),
              texts(scenario, "files"),
              texts(scenario, "results"));
      if (entry.files().isEmpty()) {
        throw wrong("expected \"files\" of '" + entry.title() + "' to name one at least");
      }
      entries.add(entry);
    }
    return entries;
  }

  private Map<String, String> texts(Map<?, ?> object, String name) {
    if (!(object.get(name) instanceof Map<?, ?> map)) {
      throw wrong("expected \"" + name + "\", an object");
    }
    Map<String, String> texts = new LinkedHashMap<>();
    map.keySet().forEach(key -> texts.put(key.toString(), text(map, key.toString())));
    return texts;
  }

  private String text(Map<?, ?> object, String name) {
    if (object.get(name) instanceof String text) {
      return text;
    }
    throw wrong("expected \"" + name + "\", a text");
  }

  private long number(Map<?, ?> object, String name) {
    if (object.get(name) instanceof Long number) {
      return number;
    }
    throw wrong("expected \"" + name + "\", a whole number");
  }

  private Failure wrong(String message) {
    return Failure.input(file + ": " + message);
  }

  private Object value() throws IOException {
    JsonToken token = json.currentToken();
    if (token == JsonToken.START_OBJECT) {
      return object("an object");
    }
    if (token == JsonToken.START_ARRAY) {
      List<Object> items = new ArrayList<>();
      while (json.nextToken() != JsonToken.END_ARRAY) {
        items.add(value());
      }
      return items;
    }
    if (token == JsonToken.VALUE_NUMBER_INT
        && json.getNumberType() != JsonParser.NumberType.BIG_INTEGER) {
      return json.getLongValue();
    }
    if (token == JsonToken.VALUE_STRING) {
      return json.getText();
    }
    throw wrong("expected texts and whole numbers only, found " + json.getText());
  }

  private Map<String, Object> object(String expected) throws IOException {
    if (json.currentToken() != JsonToken.START_OBJECT) {
      throw wrong("expected " + expected + ", found something else");
    }
    Map<String, Object> members = new LinkedHashMap<>();
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String name = json.currentName();
      json.nextToken();
      members.put(name, value());
    }
    return members;
  }
}
