package org.entente.cli;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.scenario.Scenarios;

/** What {@code entente new} does: a folder with a small scenario to begin with. */
final class Starter {
  private static final String SCHEMA = "scenario.schema.json";

  private static final Map<String, String> FILES = files();

  private Starter() {}

  private static Map<String, String> files() {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("base.json", "a model, with remarks: begin here");
    files.put("crisis-prone.json", "a variant of it, which says only what differs");
    files.put(SCHEMA, "lets editors complete and check both");
    return files;
  }

  /**
   * Writes the starter and tells what to do with it.
   *
   * @param console receives the names of the files
   * @param folder the folder to make; it may be there if it is empty
   * @param title the model's title, if it is not to be made of the folder's name
   * @return the exit code
   * @throws Failure if there is something in the folder already, or it can not be written
   */
  static int execute(Console console, Path folder, Optional<String> title) {
    try {
      requireNew(folder);
      Files.createDirectories(folder);
      for (String file : FILES.keySet()) {
        String text = text(file, title.orElseGet(() -> title(folder)));
        Files.writeString(folder.resolve(file), text, StandardOpenOption.CREATE_NEW);
      }
    } catch (IOException failed) {
      throw Failure.failed("cannot write into " + folder + ": " + Target.reason(failed));
    }
    new Target(console, Optional.empty()).write(told(folder));
    return ExitCode.FINE;
  }

  private static void requireNew(Path folder) throws IOException {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw Failure.input(folder + " is a file; name a folder that is not there yet");
    }
    if (Files.isDirectory(folder)) {
      try (Stream<Path> entries = Files.list(folder)) {
        if (entries.findAny().isPresent()) {
          throw Failure.input(
              "there is something in the folder " + folder + " already; name a new one");
        }
      }
    }
  }

  private static String text(String file, String title) throws IOException {
    if (file.equals(SCHEMA)) {
      return Scenarios.schema();
    }
    try (InputStream in = Starter.class.getResourceAsStream("starter/" + file)) {
      String quoted = String.valueOf(JsonStringEncoder.getInstance().quoteAsString(title));
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("TITLE", quoted);
    }
  }

  /** A title made of a folder's name: north-sea becomes North sea. */
  private static String title(Path folder) {
    String name = folder.toAbsolutePath().normalize().getFileName().toString();
    String words = name.replaceAll("[-_ ]+", " ").strip();
    return words.isEmpty()
        ? name
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  private static List<String> told(Path folder) {
    List<String> lines = new ArrayList<>();
    int width = folder.resolve(SCHEMA).toString().length() + 2;
    FILES.forEach(
        (file, what) ->
            lines.add(Terminal.padRight(folder.resolve(file).toString(), width) + what));
    lines.add("");
    lines.add("'entente run " + folder + "' runs the two side by side.");
    return lines;
  }

  /**
   * Prints the schema.
   *
   * @param console standard output
   * @param out the file to write to, if not standard output
   * @return the exit code
   */
  static int printSchema(Console console, Optional<Path> out) {
    byte[] schema = Scenarios.schema().getBytes(StandardCharsets.UTF_8);
    new Target(console, out).write(stream -> stream.write(schema));
    return ExitCode.FINE;
  }
}
