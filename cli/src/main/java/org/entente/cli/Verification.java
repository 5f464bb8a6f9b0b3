package org.entente.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.entente.engine.RunCancelledException;
import org.entente.engine.SimulationException;
import org.entente.result.Settings;
import org.entente.result.Simulation;
import org.entente.scenario.ScenarioFile;

/** What {@code entente verify} does. */
final class Verification {
  /** Places that are named when results differ. */
  private static final int NAMED = 5;

  private final Console console;
  private final Path record;
  private final Path folder;
  private final Optional<Integer> threads;
  private final boolean quiet;

  Verification(Console console, Path record, Optional<Integer> threads, boolean quiet) {
    this.console = console;
    this.record = record;
    this.folder = Optional.ofNullable(record.getParent()).orElse(Path.of(""));
    this.threads = threads;
    this.quiet = quiet;
  }

  /**
   * Repeats the run.
   *
   * @return 0 if all results are the same, 1 if some differ, 2 if it can not be repeated
   */
  int execute() {
    RunRecord expected = RecordReader.read(record);
    Settings settings = settings(expected);
    if (!expected.version().equals(Version.text())) {
      console.tell(
          "recorded with version " + expected.version() + ", repeated with " + Version.text());
    }
    List<ScenarioFile> files = new ArrayList<>();
    for (RunRecord.Entry entry : expected.scenarios()) {
      files.add(unchanged(entry));
    }
    List<String> lines = new ArrayList<>();
    boolean same = compare(expected, files, settings, lines);
    lines.add(same ? "The results are the same, bit by bit." : "The results are not the same.");
    new Target(console, Optional.empty()).write(lines);
    return same ? ExitCode.FINE : ExitCode.FAILED;
  }

  private Settings settings(RunRecord expected) {
    try {
      Settings settings =
          Settings.defaults()
              .trials(expected.trials())
              .seed(expected.seed())
              .sampling(expected.sampling());
      return threads.map(settings::threads).orElse(settings);
    } catch (IllegalArgumentException wrong) {
      throw Failure.input(wrong.getMessage());
    }
  }

  /**
   * Reads a scenario again.
   *
   * @throws Failure if a file is missing, broken or not the one that was recorded
   */
  private ScenarioFile unchanged(RunRecord.Entry entry) {
    for (Map.Entry<String, String> file : entry.files().entrySet()) {
      Path path = path(file.getKey());
      if (!Files.isRegularFile(path)) {
        throw Failure.input(record + ": the recorded file " + path + " is not there");
      }
      if (!RunRecord.sha256(path).equals(file.getValue())) {
        throw Failure.input(
            record + ": the file " + path + " has changed since the run was recorded");
      }
    }
    ScenarioFile file =
        Explain.read(console, path(entry.file()))
            .orElseThrow(() -> Failure.input(record + ": " + entry.file() + " is broken"));
    if (!file.sha256().equals(entry.sha256())) {
      throw Failure.input(
          record
              + ": "
              + path(entry.file())
              + " no longer means what it did when it was recorded: data that it names have changed");
    }
    return file;
  }

  /** A file named in the record; one outside of its folder is read, but not without a word. */
  private Path path(String name) {
    try {
      Path path = folder.resolve(name).normalize();
      if (!path.toAbsolutePath().startsWith(folder.toAbsolutePath().normalize())) {
        outside(path);
      }
      return path;
    } catch (InvalidPathException wrong) {
      throw Failure.input(record + ": '" + name + "' is no name of a file");
    }
  }

  private final Set<Path> told = new LinkedHashSet<>();

  private void outside(Path path) {
    if (told.add(path)) {
      console.tell("reading " + path + ", which lies outside of the record's folder");
    }
  }

  private boolean compare(
      RunRecord expected, List<ScenarioFile> files, Settings settings, List<String> lines) {
    boolean shown = console.live() && !quiet;
    Progress progress =
        new Progress(console.err(), shown, System::nanoTime, files.size(), settings.trials());
    boolean same = true;
    try (Interruption interruption = new Interruption(progress, console)) {
      for (int i = 0; i < files.size(); i++) {
        progress.begin(files.get(i).title());
        Map<String, String> found = digests(files.get(i), settings, progress);
        progress.end();
        if (interruption.happened()) {
          throw new RunCancelledException(0, settings.trials());
        }
        same &= compare(files.get(i), expected.scenarios().get(i).results(), found, lines);
      }
    }
    return same;
  }

  private static Map<String, String> digests(
      ScenarioFile file, Settings settings, Progress progress) {
    try {
      return Digests.of(Simulation.run(file.scenario(), settings, progress));
    } catch (SimulationException stopped) {
      throw Failure.failed(Runs.place(file, stopped.failure().path()) + stopped.getMessage());
    }
  }

  private static boolean compare(
      ScenarioFile file,
      Map<String, String> expected,
      Map<String, String> found,
      List<String> lines) {
    Set<String> places = new LinkedHashSet<>(expected.keySet());
    places.addAll(found.keySet());
    List<String> different =
        places.stream()
            .filter(place -> !Objects.equals(expected.get(place), found.get(place)))
            .toList();
    if (different.isEmpty()) {
      lines.add(file.file() + ": " + places.size() + " results the same");
      return true;
    }
    String named = String.join(", ", different.subList(0, Math.min(NAMED, different.size())));
    String more = different.size() > NAMED ? " and " + (different.size() - NAMED) + " more" : "";
    lines.add(
        file.file()
            + ": "
            + different.size()
            + " of "
            + places.size()
            + " results differ: "
            + named
            + more);
    return false;
  }
}
