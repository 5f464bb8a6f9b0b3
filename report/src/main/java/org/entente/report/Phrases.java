package org.entente.report;

import java.util.List;
import org.entente.model.Time;
import org.entente.result.Probability;

/** Turns of phrase that several sections use. */
final class Phrases {
  private Phrases() {}

  /** A probability in a sentence, such as {@code 22.7 % ± 0.3}. */
  static String percent(Probability probability) {
    Cell cell = Cell.percent(probability);
    // No line ends within a number and its unit.
    return cell.text() + "\u00a0%" + (cell.half().isEmpty() ? "" : "\u00a0±\u00a0" + cell.half());
  }

  /** What something is called: its label, or else its name. */
  static String label(String label, String name) {
    return label.isEmpty() ? name : label;
  }

  /** A number of things, such as {@code 1 event} or {@code 32 events}. */
  static String count(long number, String one, String several) {
    return String.format(java.util.Locale.ROOT, "%,d %s", number, number == 1 ? one : several);
  }

  /** Items as a list in a sentence. */
  static String and(List<String> items) {
    int last = items.size() - 1;
    return last < 1
        ? String.join("", items)
        : String.join(", ", items.subList(0, last)) + " and " + items.get(last);
  }

  /** A clock in words. */
  static String clock(Time time) {
    String step =
        switch (time.perYear()) {
          case 1 -> "yearly steps";
          case 4 -> "quarterly steps";
          case 12 -> "monthly steps";
          default -> time.perYear() + " steps a year";
        };
    return "close of " + time.start() + " to close of " + time.end() + ", " + step;
  }

  /** Where a chart puts a step: nothing if its label is that number already. */
  static String x(double time, String label) {
    String number = time == Math.rint(time) ? Long.toString((long) time) : Double.toString(time);
    return number.equals(label) ? null : number;
  }

  /** A text as an id that is valid and that no other text has. */
  static String id(String text) {
    StringBuilder id = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean plain = c < 128 && (Character.isLetterOrDigit(c) || c == '-');
      id.append(plain ? String.valueOf(c) : "_" + Integer.toHexString(c) + "_");
    }
    return id.toString();
  }
}
