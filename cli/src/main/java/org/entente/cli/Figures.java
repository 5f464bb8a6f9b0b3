package org.entente.cli;

import org.entente.analysis.Difference;
import org.entente.cli.Table.Cell;
import org.entente.random.Sampling;
import org.entente.result.ChoiceSummary;
import org.entente.result.Estimate;
import org.entente.result.Gain;
import org.entente.result.NumberSummary;
import org.entente.result.Probability;
import org.entente.result.Quantile;
import org.entente.result.Rounding;
import org.entente.result.Settings;
import org.entente.result.Statistics;
import org.entente.result.Summary;
import org.entente.result.YesNoSummary;

/**
 * Estimates as cells of tables: every number with the digits that its error supports.
 *
 * @param terminal where they will be shown
 * @param halfWidth the standard errors in half of a 95 % interval
 */
record Figures(Terminal terminal, double halfWidth) {
  /** Errors below this share of a number's spread are not worth the digits. */
  private static final double FINEST = 1e-6;

  private static final double MEDIAN = 0.5;
  private static final double LOW = 0.05;
  private static final double HIGH = 0.95;
  private static final double LOWER_QUARTER = 0.25;
  private static final double UPPER_QUARTER = 0.75;

  /** Estimates from independent trials. */
  Figures(Terminal terminal) {
    this(terminal, Rounding.HALF_WIDTH);
  }

  /** Estimates of some runs, whose errors may come from a few replications. */
  static Figures of(SideBySide scenarios) {
    return of(scenarios.results().get(0).simulation().settings(), scenarios.terminal());
  }

  /** Estimates of a run, whose errors may come from a few replications. */
  static Figures of(Settings settings, Terminal terminal) {
    boolean plain = settings.sampling() == Sampling.MONTE_CARLO;
    return new Figures(terminal, plain ? Rounding.HALF_WIDTH : Rounding.REPLICATED_HALF_WIDTH);
  }

  /** A probability in percent with half of its interval. */
  Cell probability(Probability probability) {
    if (probability.standardError() == 0) {
      return Cell.of(percent(probability));
    }
    String half = Rounding.percentHalfWidth(probability.standardError(), halfWidth);
    return Cell.of(percent(probability), plusMinus(half));
  }

  /** A difference of probabilities in points of percent, with its sign and half of its interval. */
  Cell difference(Difference difference) {
    if (difference.standardError() == 0) {
      return Cell.of(Rounding.fixed(100 * difference.value(), 0));
    }
    String sign = difference.value() > 0 ? "+" : "";
    String value = Rounding.percent(difference.value(), difference.standardError());
    String half = Rounding.percentHalfWidth(difference.standardError());
    return Cell.of(sign + value, plusMinus(half));
  }

  /** A probability in percent alone. */
  String percent(Probability probability) {
    return Rounding.percent(probability);
  }

  /** The ends of a probability's interval in percent. */
  String interval(Probability probability) {
    return Rounding.percentLow(probability) + terminal.to() + Rounding.percentHigh(probability);
  }

  /** The median of a number with its 90 % band, or the probability of a yes/no in percent. */
  Cell summary(Summary summary) {
    if (summary instanceof NumberSummary number) {
      return number(number);
    }
    if (summary instanceof YesNoSummary yesNo) {
      return probability(yesNo.probability());
    }
    return Cell.of("none");
  }

  /** The same with the sign of percent, for tables in which most are numbers. */
  Cell inPercent(Summary summary) {
    Cell cell = summary(summary);
    return summary instanceof YesNoSummary ? Cell.of(cell.head(), cell.tail() + " %") : cell;
  }

  private Cell number(NumberSummary number) {
    String low = quantile(number, LOW);
    String high = quantile(number, HIGH);
    String median = quantile(number, MEDIAN);
    return low.equals(high) ? Cell.of(median) : Cell.of(median, " (" + range(low, high) + ")");
  }

  /** The middle half of a number. */
  Cell middle(NumberSummary number) {
    return Cell.of(range(quantile(number, LOWER_QUARTER), quantile(number, UPPER_QUARTER)));
  }

  /** The 90 % band of a number. */
  Cell most(NumberSummary number) {
    String low = quantile(number, LOW);
    String high = quantile(number, HIGH);
    return Cell.of(low.equals(high) ? low : range(low, high));
  }

  private String range(String low, String high) {
    return low + (high.startsWith("-") ? " to " : terminal.to()) + high;
  }

  /** A quantile with no more decimals than suit the band it belongs to. */
  private static String quantile(NumberSummary number, double p) {
    Quantile quantile = number.quantile(p);
    double error = Statistics.standardError(number, quantile);
    return Rounding.number(quantile.value(), error, decimals(number));
  }

  private static int decimals(NumberSummary number) {
    if (Statistics.isWhole(number)) {
      return 0;
    }
    double low = Math.abs(number.quantile(LOW).value());
    double high = Math.abs(number.quantile(HIGH).value());
    return Rounding.enoughDecimals(Math.max(low, high));
  }

  /** The mean of a number with half of its interval. */
  Cell mean(NumberSummary number) {
    return mean(number.mean(), FINEST * number.sd().orElse(0));
  }

  /** A mean with half of its interval. */
  Cell mean(Estimate mean) {
    return mean(mean, 0);
  }

  private Cell mean(Estimate mean, double least) {
    double value = mean.value();
    double known = mean.standardError().orElse(0);
    if (known == 0) {
      return Cell.of(Rounding.number(value, 0));
    }
    double error = Math.max(known, least);
    String text = Rounding.number(value, error, Rounding.decimals(error));
    return Cell.of(text, plusMinus(Rounding.number(halfWidth * error, error)));
  }

  /** The standard deviation of a number. */
  Cell sd(NumberSummary number) {
    double sd = number.sd().orElse(0);
    // A standard deviation's own standard error, for a normal number; others' are of that order.
    return Cell.of(Rounding.number(sd, sd / Math.sqrt(2.0 * number.count())));
  }

  /** The share of one option of a choice. */
  Cell share(Summary summary, String option) {
    return summary instanceof ChoiceSummary choice
        ? Cell.of(percent(choice.share(option)), " %")
        : Cell.EMPTY;
  }

  /** What a plan gained for one estimate, with the interval of that. */
  Cell gain(Gain gain) {
    double error = (gain.high() - gain.low()) / (2 * Rounding.HALF_WIDTH);
    return Cell.of(
        Rounding.number(gain.ratio(), error),
        " ("
            + range(Rounding.number(gain.low(), error), Rounding.number(gain.high(), error))
            + ")");
  }

  /** What something is called in a table, with its unit. */
  String label(String label, String name, String unit) {
    String words = label.isEmpty() ? name : label;
    return terminal.show(unit.isEmpty() ? words : words + ", " + unit);
  }

  /** What stands before half of an interval. */
  String plusMinus(String half) {
    return " " + terminal.plusMinus() + " " + half;
  }
}
