package org.entente.scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.entente.engine.UnreachedFutures;
import org.entente.equation.Equations;
import org.entente.model.Path;
import org.entente.model.Problem;
import org.entente.model.Scenario;

/**
 * A scenario as it was read: the value itself, and where each part of it was written. Immutable.
 *
 * @see Scenarios#read(java.nio.file.Path)
 */
public final class ScenarioFile {
  private final Scenario scenario;
  private final Json.Obj tree;
  private final List<Document> documents;
  private final List<Diagnostic> doubts;

  ScenarioFile(
      Scenario scenario, Json.Obj tree, List<Document> documents, List<Diagnostic> doubts) {
    this.scenario = scenario;
    this.tree = tree;
    this.documents = documents;
    this.doubts = doubts;
  }

  /**
   * The scenario, laid over whatever the file extends.
   *
   * @return a scenario that reads and checks without a problem
   */
  public Scenario scenario() {
    return scenario;
  }

  /**
   * The file that was read.
   *
   * @return its name as the user gave it
   */
  public String file() {
    return documents.get(0).name();
  }

  /**
   * All files that were read.
   *
   * @return the file itself, the file it extends, and so on to the model
   */
  public List<String> files() {
    return documents.stream().map(Document::name).toList();
  }

  /**
   * The scenario's title.
   *
   * @return never empty
   */
  public String title() {
    return scenario.title();
  }

  /**
   * A fingerprint of the scenario's meaning: the SHA-256 of its canonical text, as {@link
   * Scenarios#writeSelfContained} gives it, data included. Layout, the order of members that are
   * words of the format, and which of several files wrote a value do not count. It is worked out
   * anew by each call.
   *
   * @return 64 hexadecimal digits
   */
  public String sha256() {
    return Scenarios.sha256(Scenarios.writeSelfContained(scenario));
  }

  /**
   * What the file says that it may not mean: names that a variant misspells or takes away in vain.
   * It was noticed while reading and costs nothing to ask for.
   *
   * @return warnings in the order of the file; most often none
   */
  public List<Diagnostic> doubts() {
    return doubts;
  }

  /**
   * All that is doubtful, though nothing is wrong: {@link #doubts()}, numbers without a unit,
   * parameters that nothing uses and futures in which no path can end. Each call looks at the whole
   * scenario anew.
   *
   * @return warnings in the order of the files
   */
  public List<Diagnostic> warnings() {
    List<Diagnostic> warnings = new ArrayList<>(doubts);
    List<Problem> problems = new ArrayList<>(Equations.warnings(scenario));
    problems.addAll(UnreachedFutures.warnings(Equations.of(scenario)));
    for (Problem problem : problems) {
      Diagnostic warning = Meaning.located(problem, tree);
      boolean told =
          doubts.stream().anyMatch(doubt -> doubt.problem().path().equals(problem.path()));
      if (!told || !problem.code().equals("unused-parameter")) {
        warnings.add(warning);
      }
    }
    List<String> files = files();
    warnings.sort(
        Comparator.comparingInt((Diagnostic d) -> files.indexOf(d.file()))
            .thenComparingInt(Diagnostic::line)
            .thenComparingInt(Diagnostic::column));
    return List.copyOf(warnings);
  }

  /**
   * Where a value was last written.
   *
   * @param path a path such as {@code factors.trade.process.speed}; the wrapping of a value need
   *     not be named
   * @return the file and the place of the value, or of its name if it is an object or array; empty
   *     if there is nothing at the path
   */
  public Optional<Origin> origin(Path path) {
    return Tree.find(tree, path)
        .map(Tree.Found::shown)
        .map(at -> new Origin(at.document().name(), at.line(), at.column()));
  }
}
