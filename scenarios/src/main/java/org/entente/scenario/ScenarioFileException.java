package org.entente.scenario;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Thrown when a scenario file can not be used as it stands. It carries every problem found, in all
 * files that were laid over one another; its message is the text a modeler should see.
 */
public final class ScenarioFileException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final transient List<Diagnostic> diagnostics;

  /**
   * All problems of a file.
   *
   * @param diagnostics at least one, in the order in which they should be read
   */
  public ScenarioFileException(List<Diagnostic> diagnostics) {
    super(diagnostics.stream().map(Diagnostic::toString).collect(Collectors.joining("\n")));
    this.diagnostics = List.copyOf(diagnostics);
  }

  /**
   * Every problem found.
   *
   * @return at least one
   */
  public List<Diagnostic> diagnostics() {
    return diagnostics;
  }
}
