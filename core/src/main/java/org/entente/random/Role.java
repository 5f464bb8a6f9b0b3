package org.entente.random;

/**
 * What a draw is for. A variable's name and a role together name one sequence of draws: a factor's
 * initial value and its noise share a name and nothing else.
 */
public enum Role {
  /** The value of a parameter, once per trial. */
  PARAMETER(1),
  /** The initial value of a factor or event, once per trial. */
  INITIAL(2),
  /** The noise of a factor, once per step. */
  NOISE(3),
  /** Whether an event strikes, once per step. */
  STRIKE(4),
  /** Whether an event ends, once per step. */
  END(5),
  /** What correlated draws share, such as the chi-square of Student's t copula. */
  COPULA(6);

  private final int code;

  Role(int code) {
    this.code = code;
  }

  /**
   * The number that enters the key of a draw; unlike the ordinal it never changes.
   *
   * @return a number of its own for each role
   */
  int code() {
    return code;
  }
}
