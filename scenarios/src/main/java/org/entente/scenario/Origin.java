package org.entente.scenario;

import java.util.Objects;

/**
 * Where a value of a scenario was written.
 *
 * @param file the file, as the user would name it
 * @param line line from 1
 * @param column column from 1, in characters
 */
public record Origin(String file, int line, int column) {
  /** Refuses a missing file. */
  public Origin {
    Objects.requireNonNull(file, "file");
  }

  /**
   * The place as compilers write it.
   *
   * @return for example {@code base.json:12:5}
   */
  @Override
  public String toString() {
    return file + ":" + line + ":" + column;
  }
}
