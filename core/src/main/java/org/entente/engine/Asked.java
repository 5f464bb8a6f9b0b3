package org.entente.engine;

/**
 * A chance that was held against a draw: whether an event strikes, or ends, in a step. It does if
 * the draw is below the chance.
 *
 * @param chance the chance in the step, already converted from a year to its length
 * @param uniform the draw, over 0 and below 1
 */
public record Asked(double chance, double uniform) {
  /**
   * Whether what was asked came about.
   *
   * @return true if the draw is below the chance
   */
  public boolean below() {
    return uniform < chance;
  }
}
