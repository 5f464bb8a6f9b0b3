package org.entente.report;

import java.util.Optional;
import org.entente.model.Scenario;

/**
 * What the page is called, and what stands below that.
 *
 * @param title of the page
 * @param lede what is said of it; may be empty
 */
record Heading(String title, String lede) {
  /** Letters of the longest first sentence that can head a page. */
  private static final int MOST = 160;

  /** Letters of the longest title that is set in the largest size. */
  private static final int LARGE = 60;

  /**
   * The title given, or else that of the scenario. A title of one word, such as "Base", tells a
   * scenario from its variants but not what it is about: then the first sentence of the description
   * heads the page.
   */
  static Heading of(Scenario base, Optional<String> title) {
    String description = base.description();
    int end = description.indexOf(". ");
    String sentence =
        end < 0 ? description.replaceFirst("\\.$", "") : description.substring(0, end);
    boolean takes = title.isEmpty() && !base.title().contains(" ");
    return takes && !sentence.isEmpty() && sentence.length() <= MOST
        ? new Heading(sentence, end < 0 ? "" : description.substring(end + 2))
        : new Heading(title.orElse(base.title()), description);
  }

  /** Whether the title needs a smaller size. */
  boolean isLong() {
    return title.length() > LARGE;
  }
}
