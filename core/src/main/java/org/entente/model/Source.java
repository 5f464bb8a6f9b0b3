package org.entente.model;

import java.util.Objects;

/**
 * A document that values rest on.
 *
 * @param title its title
 * @param publisher who published it, empty if unknown
 * @param date ISO date, possibly partial ({@code 2025-01}), empty if unknown
 * @param url where it can be read, empty if unknown
 * @param note a remark, empty if there is none
 */
public record Source(String title, String publisher, String date, String url, String note) {
  /** Refuses missing texts. */
  public Source {
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(publisher, "publisher");
    Objects.requireNonNull(date, "date");
    Objects.requireNonNull(url, "url");
    Objects.requireNonNull(note, "note");
  }

  /**
   * A source.
   *
   * @param title its title
   * @param publisher who published it
   * @param date ISO date, possibly partial
   * @return the source
   */
  public static Source of(String title, String publisher, String date) {
    return new Source(title, publisher, date, "", "");
  }
}
