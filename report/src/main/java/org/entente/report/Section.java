package org.entente.report;

/** A section of the page. */
interface Section {
  /** The id of its element, by which the contents lead to it. */
  String id();

  /** Its heading. */
  String title();

  /** Whether there is nothing to show, so that it is left out. */
  default boolean isEmpty() {
    return false;
  }

  /** Writes what stands under the heading. */
  void write(Html html);
}
