package org.entente.cli;

import java.util.Locale;

/** The form of a result. */
enum Format {
  /** For people. */
  TABLE,
  /** For programs. */
  JSON,
  /** For spreadsheets and statistics. */
  CSV;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
