package org.entente.scenario;

/** What may stand at a place where a quantity is asked for; a formula may stand at each. */
enum Slot {
  /** A number. */
  NUMBER(true, false, false, "a number or a formula"),
  /** A yes or no. */
  CONDITION(false, true, false, "true, false or a formula"),
  /** A number or a yes or no. */
  VALUE(true, true, false, "a number, true, false or a formula"),
  /** A number that may be drawn. */
  DRAWN_NUMBER(true, false, true, "a number, a formula or a distribution"),
  /** A yes or no that may be drawn. */
  DRAWN_CONDITION(false, true, true, "true, false, a formula or a distribution"),
  /** Anything. */
  DRAWN_VALUE(true, true, true, "a number, true, false, a formula or a distribution");

  final boolean takesNumber;
  final boolean takesTruth;
  final boolean takesDistribution;

  /** In the words of a message. */
  final String expected;

  Slot(boolean takesNumber, boolean takesTruth, boolean takesDistribution, String expected) {
    this.takesNumber = takesNumber;
    this.takesTruth = takesTruth;
    this.takesDistribution = takesDistribution;
    this.expected = expected;
  }
}
