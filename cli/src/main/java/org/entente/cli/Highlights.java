package org.entente.cli;

import org.entente.model.Problem;
import org.entente.scenario.Diagnostic;

/**
 * Sets off the parts of a diagnostic where the terminal can: the place in bold, what is meant in
 * red or yellow. The code always stands behind the message; {@code docs/errors.md} has a section of
 * that name.
 *
 * @param terminal what messages are written to
 */
record Highlights(Terminal terminal) implements Diagnostic.Style {
  /** The text of a diagnostic as a terminal can show it. */
  static String show(Diagnostic diagnostic, Terminal terminal) {
    return diagnostic.show(new Highlights(terminal));
  }

  @Override
  public String place(String text) {
    return terminal.bold(text);
  }

  @Override
  public String mark(Problem.Severity severity, String text) {
    return severity == Problem.Severity.ERROR ? terminal.red(text) : terminal.yellow(text);
  }

  @Override
  public String margin(String text) {
    return terminal.dim(text);
  }

  @Override
  public String code(String code) {
    return " " + terminal.dim("[" + code + "]");
  }
}
