package org.entente.report;

import org.entente.result.Estimate;
import org.entente.result.Probability;
import org.entente.result.Rounding;

/**
 * A cell of a table.
 *
 * @param text what it says; a number has {@code -} for minus
 * @param half half of a 95 % interval of Monte Carlo error; empty if none is shown
 * @param link id of the element on the page that the text leads to; empty if none
 * @param hidden whether the text is the same as above, and only read aloud
 */
record Cell(String text, String half, String link, boolean hidden) {
  /** Says that there is nothing to say. */
  static final Cell EMPTY = of("");

  Cell(String text, String half, String link) {
    this(text, half, link, false);
  }

  static Cell of(String text) {
    return new Cell(text, "", "");
  }

  /** What the cell above says already. */
  static Cell ditto(String text) {
    return new Cell(text, "", "", true);
  }

  static Cell of(long number) {
    return of(Long.toString(number));
  }

  /** A text that leads to an element of the page. */
  static Cell link(String text, String id) {
    return new Cell(text, "", id);
  }

  /** A probability in percent. */
  static Cell percent(Probability probability) {
    String half =
        probability.standardError() == 0
            ? ""
            : Rounding.percentHalfWidth(probability.standardError());
    return new Cell(Rounding.percent(probability), half, "");
  }

  /** A mean. */
  static Cell mean(Estimate mean) {
    double error = mean.standardError().orElse(0);
    if (error == 0) {
      return of(Rounding.number(mean.value(), 0));
    }
    String text = Rounding.number(mean.value(), error, Rounding.decimals(error));
    return new Cell(text, Rounding.number(Rounding.HALF_WIDTH * error, error), "");
  }
}
