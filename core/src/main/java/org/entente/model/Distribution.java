package org.entente.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A distribution as it is written in a scenario: its arguments are again quantities, so they may
 * depend on parameters and, for noise, on the state of the step. The mathematics is in package
 * {@code org.entente.distribution}.
 */
public sealed interface Distribution extends Quantity
    permits Distribution.Parametric,
        Distribution.Choice,
        Distribution.Discrete,
        Distribution.Empirical,
        Distribution.Mixture,
        Distribution.Quantiles,
        Distribution.Truncated {

  /**
   * The name of the kind in scenario files.
   *
   * @return for example {@code normal} or {@code mixture}
   */
  String type();

  /**
   * A distribution of a parametric family.
   *
   * @param family the family
   * @param arguments quantities by name, in one of the family's forms
   */
  record Parametric(Family family, Map<String, Quantity> arguments) implements Distribution {
    /** Copies the arguments in their order. */
    public Parametric {
      Objects.requireNonNull(family, "family");
      arguments = Ordered.copy(arguments);
    }

    @Override
    public String type() {
      return family.type();
    }
  }

  /**
   * One of several named options.
   *
   * @param options weight of each option; the weights sum to 1, and one may be {@link #REST}
   */
  record Choice(Map<String, Quantity> options) implements Distribution {
    /** Stands for what the other weights leave of 1. */
    public static final Quantity REST = new Formula("rest");

    /** Copies the options in their order. */
    public Choice {
      options = Ordered.copy(options);
    }

    @Override
    public String type() {
      return "choice";
    }
  }

  /**
   * One of several numbers.
   *
   * @param values the numbers
   * @param weights their weights, summing to 1; empty if all are equally likely
   */
  record Discrete(List<Quantity> values, List<Quantity> weights) implements Distribution {
    /** Copies the lists. */
    public Discrete {
      values = List.copyOf(values);
      weights = List.copyOf(weights);
    }

    @Override
    public String type() {
      return "discrete";
    }
  }

  /**
   * What was observed: quantiles are interpolated between the ordered observations.
   *
   * @param values the observations, in any order
   * @param from the data file that they were read from, if they do not stand in the scenario itself
   */
  record Empirical(List<Double> values, Optional<Column> from) implements Distribution {
    /** Copies the observations. */
    public Empirical {
      values = List.copyOf(values);
      Objects.requireNonNull(from, "from");
    }

    /**
     * Observations that stand in the scenario itself.
     *
     * @param values observations, in any order
     */
    public Empirical(List<Double> values) {
      this(values, Optional.empty());
    }

    /**
     * A column of a data file beside the scenario.
     *
     * @param file its path from the scenario's folder, with slashes
     * @param name the column's name
     */
    public record Column(String file, String name) {
      /** Refuses missing members. */
      public Column {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(name, "name");
      }
    }

    @Override
    public String type() {
      return "empirical";
    }
  }

  /**
   * A mixture of distributions.
   *
   * @param parts the parts by name; their weights sum to 1, and one may be {@link Choice#REST}
   */
  record Mixture(Map<String, Part> parts) implements Distribution {
    /** Copies the parts in their order. */
    public Mixture {
      parts = Ordered.copy(parts);
    }

    @Override
    public String type() {
      return "mixture";
    }
  }

  /**
   * One part of a mixture.
   *
   * @param weight its share
   * @param value a distribution, or a number or formula for an atom
   * @param support what supports the part
   * @param note a remark, empty if there is none
   */
  record Part(Quantity weight, Quantity value, Support support, String note) {
    /** Refuses missing members. */
    public Part {
      Objects.requireNonNull(weight, "weight");
      Objects.requireNonNull(value, "value");
      Objects.requireNonNull(support, "support");
      Objects.requireNonNull(note, "note");
    }

    /**
     * A part without support of its own.
     *
     * @param weight its share
     * @param value what is drawn
     * @return the part
     */
    public static Part of(double weight, Quantity value) {
      return new Part(Quantity.of(weight), value, Support.NONE, "");
    }
  }

  /**
   * A distribution fitted through elicited quantiles.
   *
   * @param points values by probability in percent (0 to 100, both out): 5 is p5, 97.5 is p97.5
   * @param min lower end, if the quantity has one
   * @param max upper end, if the quantity has one
   */
  record Quantiles(
      SortedMap<Double, Quantity> points, Optional<Quantity> min, Optional<Quantity> max)
      implements Distribution {
    /** Copies the points. */
    public Quantiles {
      points = Collections.unmodifiableSortedMap(new TreeMap<>(points));
      Objects.requireNonNull(min, "min");
      Objects.requireNonNull(max, "max");
    }

    @Override
    public String type() {
      return "quantiles";
    }
  }

  /**
   * A distribution given that its value lies between two ends.
   *
   * @param distribution what is truncated
   * @param low lower end, if any
   * @param high upper end, if any
   */
  record Truncated(Distribution distribution, Optional<Quantity> low, Optional<Quantity> high)
      implements Distribution {
    /** Refuses missing members, and to truncate twice: one range says it all. */
    public Truncated {
      Objects.requireNonNull(distribution, "distribution");
      if (distribution instanceof Truncated) {
        throw new IllegalArgumentException("Expected a distribution that is not truncated yet");
      }
      Objects.requireNonNull(low, "low");
      Objects.requireNonNull(high, "high");
    }

    @Override
    public String type() {
      return distribution.type();
    }
  }

  /**
   * This distribution given that its value lies between two ends.
   *
   * @param low lower end
   * @param high upper end
   * @return the truncated distribution
   */
  default Truncated truncate(double low, double high) {
    return new Truncated(this, Optional.of(Quantity.of(low)), Optional.of(Quantity.of(high)));
  }

  /**
   * Any parametric distribution.
   *
   * @param family the family
   * @param arguments names and quantities in turn; a quantity is a number, a formula's text or a
   *     {@link Quantity}
   * @return the distribution
   */
  static Parametric of(Family family, Object... arguments) {
    Map<String, Quantity> named = new LinkedHashMap<>();
    for (int i = 0; i < arguments.length; i += 2) {
      named.put((String) arguments[i], quantity(arguments[i + 1]));
    }
    return new Parametric(family, named);
  }

  private static Quantity quantity(Object value) {
    if (value instanceof Quantity quantity) {
      return quantity;
    }
    return value instanceof Number number
        ? Quantity.of(number.doubleValue())
        : Quantity.of((String) value);
  }

  /**
   * Normal.
   *
   * @param mean mean
   * @param sd standard deviation
   * @return the distribution
   */
  static Parametric normal(double mean, double sd) {
    return of(Family.NORMAL, "mean", mean, "sd", sd);
  }

  /**
   * Lognormal by its own mean and standard deviation.
   *
   * @param mean mean of the value, not of its logarithm
   * @param sd standard deviation of the value
   * @return the distribution
   */
  static Parametric lognormal(double mean, double sd) {
    return of(Family.LOGNORMAL, "mean", mean, "sd", sd);
  }

  /**
   * Uniform.
   *
   * @param min lower end
   * @param max upper end
   * @return the distribution
   */
  static Parametric uniform(double min, double max) {
    return of(Family.UNIFORM, "min", min, "max", max);
  }

  /**
   * Triangular.
   *
   * @param min lower end
   * @param mode most likely value
   * @param max upper end
   * @return the distribution
   */
  static Parametric triangular(double min, double mode, double max) {
    return of(Family.TRIANGULAR, "min", min, "mode", mode, "max", max);
  }

  /**
   * PERT: a beta distribution by its ends and mode.
   *
   * @param min lower end
   * @param mode most likely value
   * @param max upper end
   * @return the distribution
   */
  static Parametric pert(double min, double mode, double max) {
    return of(Family.PERT, "min", min, "mode", mode, "max", max);
  }

  /**
   * Student's t with mean 0.
   *
   * @param df degrees of freedom, over 2
   * @param sd true standard deviation, a number or a formula's text
   * @return the distribution
   */
  static Parametric studentT(double df, Object sd) {
    return of(Family.STUDENT_T, "df", df, "sd", sd);
  }

  /**
   * Yes with a probability.
   *
   * @param probability from 0 to 1
   * @return the distribution
   */
  static Parametric bernoulli(double probability) {
    return of(Family.BERNOULLI, "probability", probability);
  }

  /**
   * One of several numbers, all equally likely.
   *
   * @param values the numbers
   * @return the distribution
   */
  static Discrete discrete(double... values) {
    List<Quantity> numbers = new java.util.ArrayList<>();
    for (double value : values) {
      numbers.add(Quantity.of(value));
    }
    return new Discrete(numbers, List.of());
  }

  /**
   * One of two options.
   *
   * @param option name of the first option
   * @param weight its probability
   * @param other name of the second option, which takes the rest
   * @return the distribution
   */
  static Choice choice(String option, double weight, String other) {
    Map<String, Quantity> options = new LinkedHashMap<>();
    options.put(option, Quantity.of(weight));
    options.put(other, Choice.REST);
    return new Choice(options);
  }

  /**
   * Fitted through three elicited quantiles.
   *
   * @param p5 value with a chance of 5 % to be below
   * @param p50 median
   * @param p95 value with a chance of 5 % to be above
   * @return the distribution
   */
  static Quantiles quantiles(double p5, double p50, double p95) {
    SortedMap<Double, Quantity> points = new TreeMap<>();
    points.put(5.0, Quantity.of(p5));
    points.put(50.0, Quantity.of(p50));
    points.put(95.0, Quantity.of(p95));
    return new Quantiles(points, Optional.empty(), Optional.empty());
  }
}
