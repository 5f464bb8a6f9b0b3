package org.entente.analysis.comparison;

/** Two scenarios have nothing that could be compared; the message says why. */
public final class IncomparableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int other;

  IncomparableException(String message, int other) {
    super(message);
    this.other = other;
  }

  /**
   * Which scenario has nothing in common with the first.
   *
   * @return its place in the order in which they were given, from 1
   */
  public int other() {
    return other;
  }
}
