package org.entente.engine;

/**
 * A lowered term.
 *
 * @param column its values; meaningless in trials where it has none
 * @param present whether it has a value; {@code null} if it always has
 * @param finite whether its values are known to be finite wherever they count
 */
record Value(Column column, Column present, boolean finite) {
  static Value sound(Column column) {
    return new Value(column, null, true);
  }
}
