package org.entente.scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.entente.model.Path;
import org.entente.model.Problem;

/** Collects what is wrong with a scenario file, so that everything is said at once. */
final class Findings {
  /** More problems than this are not worth reading; the last message then says that there are. */
  private static final int MOST = 100;

  private final List<Diagnostic> found = new ArrayList<>();
  private final List<Diagnostic> doubts = new ArrayList<>();
  private final List<Addition> additions = new ArrayList<>();
  private final List<String> files = new ArrayList<>();

  /**
   * A name that a variant adds, and that is near to one that it might have meant to change.
   *
   * @param path where it is
   * @param at where its name is written
   * @param question whether the other was meant
   */
  record Addition(Path path, Location at, String question) {}

  void added(Addition addition) {
    additions.add(addition);
  }

  List<Addition> additions() {
    return additions;
  }

  /** Whether another name was meant by one that a variant adds; empty if that is not likely. */
  String question(Path path) {
    return additions.stream()
        .filter(addition -> addition.path().equals(path))
        .map(Addition::question)
        .findFirst()
        .orElse("");
  }

  /** Files are reported in the order in which they were opened. */
  void opened(Document document) {
    files.add(document.name());
  }

  /** How far down a file lies: 0 for the one that is read, 1 for what it extends, and so on. */
  int level(Location location) {
    return files.indexOf(location.document().name());
  }

  /** Marks the token at a location. */
  void add(String code, Location location, Path path, String message, String hint) {
    add(location, location.length(), Problem.of(code, path, message, hint));
  }

  void add(Location location, int length, Problem problem) {
    add(Diagnostic.at(location, length, problem));
  }

  void add(Diagnostic diagnostic) {
    if (found.size() <= MOST) {
      found.add(diagnostic);
    }
  }

  /** Tells of something that need not be wrong. */
  void warn(String code, Location location, Path path, String message, String hint) {
    Problem problem = Problem.of(code, path, message, hint).as(Problem.Severity.WARNING);
    doubts.add(Diagnostic.at(location, location.length(), problem));
  }

  List<Diagnostic> warnings() {
    return List.copyOf(doubts);
  }

  /** How much was found so far. */
  int count() {
    return found.size();
  }

  /** Forgets what was found since there was so much. */
  void forgetAfter(int count) {
    found.subList(count, found.size()).clear();
  }

  /** Adds a problem after which reading can not go on, and stops. */
  ScenarioFileException fatal(Location location, int length, String code, String... messageHint) {
    add(location, length, Problem.of(code, Path.ROOT, messageHint[0], messageHint[1]));
    return new ScenarioFileException(sorted());
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  List<Path> paths() {
    return found.stream().map(diagnostic -> diagnostic.problem().path()).toList();
  }

  void throwIfAny() {
    if (!found.isEmpty()) {
      throw new ScenarioFileException(sorted());
    }
  }

  private List<Diagnostic> sorted() {
    List<Diagnostic> sorted = new ArrayList<>();
    found.stream()
        .limit(MOST)
        .sorted(
            Comparator.comparingInt((Diagnostic d) -> files.indexOf(d.file()))
                .thenComparingInt(Diagnostic::line)
                .thenComparingInt(Diagnostic::column))
        .forEach(sorted::add);
    if (found.size() > MOST) {
      sorted.add(
          Diagnostic.ofFile(
              files.get(0),
              Problem.of(
                  "more-problems",
                  Path.ROOT,
                  "and more problems; these are the first " + MOST,
                  "")));
    }
    return sorted;
  }
}
