package org.entente.model;

/**
 * The clock of a scenario: the state at {@code start} is the close of that year, and {@code
 * perYear} equal steps follow in each year until the close of {@code end}.
 *
 * <p>Steps are counted from 0, the state at {@code start}; step 1 is the first that moves. With
 * {@code start} 2024 and quarterly steps:
 *
 * <pre>
 * step   0      1        2        3        4        5
 * time   2024   2024.25  2024.5   2024.75  2025     2025.25
 * year   2024   2025     2025     2025     2025     2026
 * label  2024   2025 Q1  2025 Q2  2025 Q3  2025 Q4  2026 Q1
 * </pre>
 *
 * @param start the year at whose close the scenario begins
 * @param end the year at whose close it ends, after {@code start}
 * @param perYear steps in a year: 1, 4 (quarters), 12 (months) or any other whole number
 */
public record Time(int start, int end, int perYear) {

  /** The most steps a scenario may have, so that no file can ask for an endless run. */
  public static final int MAX_STEPS = 6000;

  /** Refuses an empty or backward span, fewer than one step in a year, and too many steps. */
  public Time {
    if (start < 0 || end > 9999) {
      throw new IllegalArgumentException(
          "Expected years from 0 to 9999, found " + start + " to " + end);
    }
    if (end <= start) {
      throw new IllegalArgumentException(
          "Expected end to be after start (" + start + "), found " + end);
    }
    if (perYear < 1) {
      throw new IllegalArgumentException("Expected at least 1 step in a year, found " + perYear);
    }
    if ((long) (end - start) * perYear > MAX_STEPS) {
      throw new IllegalArgumentException(
          "Expected at most "
              + MAX_STEPS
              + " steps in all, found "
              + (long) (end - start) * perYear);
    }
  }

  /**
   * Yearly steps.
   *
   * @param start the year at whose close the scenario begins
   * @param end the year at whose close it ends
   * @return the clock
   */
  public static Time yearly(int start, int end) {
    return new Time(start, end, 1);
  }

  /**
   * Quarterly steps.
   *
   * @param start the year at whose close the scenario begins
   * @param end the year at whose close it ends
   * @return the clock
   */
  public static Time quarterly(int start, int end) {
    return new Time(start, end, 4);
  }

  /**
   * Monthly steps.
   *
   * @param start the year at whose close the scenario begins
   * @param end the year at whose close it ends
   * @return the clock
   */
  public static Time monthly(int start, int end) {
    return new Time(start, end, 12);
  }

  /**
   * How many steps follow the state at {@code start}.
   *
   * @return the number of the last step
   */
  public int steps() {
    return (end - start) * perYear;
  }

  /**
   * Length of a step.
   *
   * @return years, 1 for yearly steps
   */
  public double dt() {
    return 1.0 / perYear;
  }

  /**
   * Close of a step.
   *
   * @param step number of the step, 0 for the state at {@code start}
   * @return years; 2025 is the end of 2025
   */
  public double time(int step) {
    return start + elapsed(step);
  }

  /**
   * Years from {@code start} to the close of a step.
   *
   * @param step number of the step
   * @return years, 0 at {@code start}
   */
  public double elapsed(int step) {
    return (double) step / perYear;
  }

  /**
   * Calendar year in which a step lies.
   *
   * @param step number of the step
   * @return the year; {@code start} for step 0
   */
  public int year(int step) {
    return start + (step + perYear - 1) / perYear;
  }

  /**
   * A step in words.
   *
   * @param step number of the step
   * @return for example {@code 2025}, {@code 2025 Q1} or {@code 2025 M03}
   */
  public String label(int step) {
    int year = year(step);
    if (perYear == 1 || step == 0) {
      return Integer.toString(year);
    }
    int part = (step - 1) % perYear + 1;
    return switch (perYear) {
      case 4 -> year + " Q" + part;
      case 12 -> String.format(java.util.Locale.ROOT, "%d M%02d", year, part);
      default -> year + " " + part + "/" + perYear;
    };
  }
}
