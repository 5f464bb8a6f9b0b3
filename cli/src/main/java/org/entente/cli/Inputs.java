package org.entente.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.model.Problem;
import org.entente.scenario.Diagnostic;
import org.entente.scenario.ScenarioFile;
import org.entente.scenario.ScenarioFileException;
import org.entente.scenario.Scenarios;

/**
 * The scenario files that a command line names. A folder stands for the {@code *.json} files
 * directly in it, complete models first, then variants, each by name; hidden files and JSON Schemas
 * ({@code *.schema.json}) are none.
 *
 * @param read the files that could be read, in the order in which they are shown
 * @param problems what is wrong with the others
 * @param several whether more than one file is meant, so that results come in a list
 */
record Inputs(List<ScenarioFile> read, List<Trouble> problems, boolean several) {
  private static final String NONE = "there is no scenario file (*.json) directly in this folder";

  /**
   * Reads all files.
   *
   * @param arguments files and folders
   * @return what could be read and what could not
   */
  static Inputs read(List<Path> arguments) {
    List<ScenarioFile> read = new ArrayList<>();
    List<Trouble> problems = new ArrayList<>();
    boolean folders = false;
    for (Path argument : arguments) {
      if (Files.isDirectory(argument)) {
        folders = true;
        readFolder(argument, read, problems);
      } else {
        readFile(argument, problems).ifPresent(read::add);
      }
    }
    return new Inputs(List.copyOf(read), List.copyOf(problems), folders || arguments.size() > 1);
  }

  /**
   * The files that are meant, read or not.
   *
   * @param arguments files and folders
   * @return the files as they were named, and for each folder its scenario files by name
   * @throws Failure if a folder has none
   */
  static List<Path> files(List<Path> arguments) {
    List<Path> files = new ArrayList<>();
    for (Path argument : arguments) {
      List<Path> inside = Files.isDirectory(argument) ? scenarioFiles(argument) : List.of(argument);
      if (inside.isEmpty()) {
        throw Failure.input(none(argument));
      }
      files.addAll(inside);
    }
    return files;
  }

  private static String none(Path folder) {
    return folder + ": " + NONE;
  }

  private static void readFolder(Path folder, List<ScenarioFile> read, List<Trouble> problems) {
    List<Path> files = scenarioFiles(folder);
    if (files.isEmpty()) {
      problems.add(empty(folder));
    }
    List<ScenarioFile> found = new ArrayList<>();
    files.forEach(file -> readFile(file, problems).ifPresent(found::add));
    found.sort(Comparator.comparing(file -> file.files().size() > 1));
    read.addAll(found);
  }

  private static Trouble empty(Path folder) {
    Problem problem = Problem.of("no-scenario", org.entente.model.Path.ROOT, NONE, "");
    Diagnostic diagnostic = new Diagnostic(problem, folder.toString(), 0, 0, 1, "");
    return new Trouble(folder.toString(), List.of(diagnostic));
  }

  private static List<Path> scenarioFiles(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.filter(Inputs::isScenario).sorted().toList();
    } catch (IOException failed) {
      throw Failure.input("cannot read the folder " + folder + ": " + Target.reason(failed));
    }
  }

  private static boolean isScenario(Path entry) {
    String name = entry.getFileName().toString();
    return name.endsWith(".json")
        && !name.endsWith(".schema.json")
        && !name.startsWith(".")
        && Files.isRegularFile(entry);
  }

  private static Optional<ScenarioFile> readFile(Path file, List<Trouble> problems) {
    try {
      return Optional.of(Scenarios.read(file));
    } catch (ScenarioFileException wrong) {
      problems.add(new Trouble(file.toString(), wrong.diagnostics()));
      return Optional.empty();
    }
  }
}
