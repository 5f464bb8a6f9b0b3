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

  private record Found(Location location, Diagnostic diagnostic) {}

  private final List<Found> found = new ArrayList<>();
  private final List<String> files = new ArrayList<>();

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
    if (found.size() <= MOST) {
      found.add(new Found(location, Diagnostic.at(location, length, problem)));
    }
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
    return found.stream().map(f -> f.diagnostic().problem().path()).toList();
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
            Comparator.comparingInt((Found f) -> files.indexOf(f.diagnostic().file()))
                .thenComparingInt(f -> f.location().offset()))
        .forEach(f -> sorted.add(f.diagnostic()));
    if (found.size() > MOST) {
      sorted.add(
          Diagnostic.ofFile(
              files.get(0),
              Problem.of("more", Path.ROOT, "and more problems; these are the first " + MOST, "")));
    }
    return sorted;
  }
}
