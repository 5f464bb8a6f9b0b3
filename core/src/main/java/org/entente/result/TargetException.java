package org.entente.result;

/** A target of precision does not suit the scenario: it names nothing there, or the wrong kind. */
public final class TargetException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  /**
   * A target that does not suit.
   *
   * @param message what was expected and what was found
   */
  TargetException(String message) {
    super(message);
  }
}
