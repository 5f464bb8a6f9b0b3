package org.entente.model;

/** What the spread of a parameter stands for. */
public enum About {
  /** What we do not know (epistemic). */
  KNOWLEDGE("knowledge"),
  /** Settled by luck once per trial (aleatory). */
  CHANCE("chance"),
  /** A disputed sign or mechanism. */
  STRUCTURE("structure");

  private final String word;

  About(String word) {
    this.word = word;
  }

  /**
   * The word in scenario files.
   *
   * @return for example {@code knowledge}
   */
  public String word() {
    return word;
  }
}
