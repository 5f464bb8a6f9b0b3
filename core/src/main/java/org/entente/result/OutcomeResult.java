package org.entente.result;

import java.util.Objects;

/**
 * An outcome.
 *
 * @param name its name in formulas
 * @param label what it is called in tables, empty if only its name is
 * @param unit its unit, empty if none is stated
 * @param summary what was found out, over the trials in which it has a value
 */
public record OutcomeResult(String name, String label, String unit, Summary summary)
    implements Described {
  /** Refuses missing members. */
  public OutcomeResult {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(label, "label");
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(summary, "summary");
  }

  @Override
  public String title() {
    return name;
  }

  /**
   * The share of trials in which the outcome has a value.
   *
   * @return the share with its error
   */
  public Probability present() {
    return summary.present();
  }

  /** The outcome with what was found out. */
  @Override
  public String toString() {
    return Text.heading(name, label, unit) + ": " + summary;
  }
}
