package org.entente.equation;

/** Where a formula stands, and so what it may look at. */
enum Place {
  /** A parameter's value: other parameters only. */
  PARAMETER("a parameter", false, false, false),
  /** An initial value: parameters and the state at the start. */
  START("an initial value", true, false, false),
  /** The formula of a factor without initial value, which holds at the start too. */
  ALWAYS("a formula that holds at the start too", true, false, false),
  /** What is evaluated in every step after the start. */
  STEP("a formula of the step", true, true, false),
  /** An outcome or future, outside path functions. */
  OUTCOME("an outcome", false, false, true),
  /** The inside of a path function. */
  PATH("a path function", true, true, true);

  private final String words;
  private final boolean state;
  private final boolean past;
  private final boolean outcomes;

  Place(String words, boolean state, boolean past, boolean outcomes) {
    this.words = words;
    this.state = state;
    this.past = past;
    this.outcomes = outcomes;
  }

  String words() {
    return words;
  }

  /** Whether factors, events and the clock have a value here. */
  boolean state() {
    return state;
  }

  /** Whether there is a step before. */
  boolean past() {
    return past;
  }

  /** Whether outcomes may be used, and values may be missing. */
  boolean outcomes() {
    return outcomes;
  }
}
