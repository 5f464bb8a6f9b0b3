package org.entente.analysis.timing;

/**
 * Something that is timed.
 *
 * @param name the event, or what the threshold is called
 * @param formula the threshold's formula; empty for an event
 * @param factor the factor that tells of it: how often the event has struck so far, or whether the
 *     formula holds
 */
record Subject(String name, String formula, String factor) {
  boolean isEvent() {
    return formula.isEmpty();
  }
}
