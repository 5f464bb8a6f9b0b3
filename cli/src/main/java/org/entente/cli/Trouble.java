package org.entente.cli;

import java.util.List;
import org.entente.scenario.Diagnostic;

/**
 * What is wrong with one input.
 *
 * @param file the file or folder, as the user named it
 * @param diagnostics at least one
 */
record Trouble(String file, List<Diagnostic> diagnostics) {
  /** Copies the diagnostics. */
  Trouble {
    diagnostics = List.copyOf(diagnostics);
  }
}
