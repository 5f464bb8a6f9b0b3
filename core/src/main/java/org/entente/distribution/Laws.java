package org.entente.distribution;

import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.entente.model.Distribution;
import org.entente.model.Family;
import org.entente.model.Quantity;

/** Makes laws. A spread of 0 makes the constant. */
public final class Laws {
  private Laws() {}

  /**
   * The law of a distribution whose arguments are all known.
   *
   * @param distribution the distribution
   * @param value the number that an argument stands for
   * @return its law
   * @throws IllegalArgumentException if arguments are not valid; the message names the argument,
   *     what it must be, and what it was
   */
  public static Law of(Distribution distribution, ToDoubleFunction<Quantity> value) {
    Blueprint blueprint = Blueprint.of(distribution);
    double[] values = blueprint.slots().stream().mapToDouble(value).toArray();
    return blueprint.recipe().law(values);
  }

  /**
   * The law of a distribution whose arguments are all numbers.
   *
   * @param distribution the distribution
   * @return its law
   * @throws IllegalArgumentException if an argument is a formula, or if arguments are not valid
   */
  public static Law of(Distribution distribution) {
    return of(distribution, Laws::number);
  }

  /**
   * The law of a parametric family.
   *
   * @param family the family
   * @param arguments numbers by name, in one of the family's forms
   * @return the law
   * @throws IllegalArgumentException if arguments fit no form or are not valid
   */
  public static Law of(Family family, Map<String, Double> arguments) {
    Family.Form form = family.require(arguments);
    Families.Maker maker = Families.maker(family, form);
    List<String> required = form.required();
    List<String> optional = form.optional();
    double[] values = new double[required.size() + optional.size()];
    for (int i = 0; i < values.length; i++) {
      int extra = i - required.size();
      values[i] =
          extra < 0
              ? arguments.get(required.get(i))
              : arguments.getOrDefault(optional.get(extra), maker.defaults()[extra]);
    }
    return maker.recipe().law(values);
  }

  /**
   * The number in a quantity that is one.
   *
   * @param quantity a number, or yes (1) or no (0), possibly with support
   * @return the number
   * @throws IllegalArgumentException if it is a formula or a distribution
   */
  public static double number(Quantity quantity) {
    if (quantity.bare() instanceof Quantity.Constant constant) {
      return constant.value();
    }
    if (quantity.bare() instanceof Quantity.YesNo yesNo) {
      return yesNo.value() ? 1 : 0;
    }
    throw new IllegalArgumentException("Expected a number, found " + quantity.bare());
  }

  /**
   * The law that passes exactly through elicited quantiles: a metalog (Keelin 2016) with as many
   * terms as points, on the logarithm or log-odds where there are ends.
   *
   * @param percents rising, over 0 and under 100
   * @param values the quantiles, rising; if all are equal the law is the constant
   * @param min lower end, or negative infinity
   * @param max upper end, or infinity
   * @return the law
   * @throws IllegalArgumentException if no such distribution exists; the message says where
   */
  public static Law quantiles(double[] percents, double[] values, double min, double max) {
    int n = values.length;
    Check.require(n >= 2 && n <= 16, "number of quantiles", "from 2 to 16", n);
    double[] probabilities = new double[n];
    for (int i = 0; i < n; i++) {
      Check.require(
          percents[i] > 0 && percents[i] < 100, "percentile", "over 0 and under 100", percents[i]);
      Check.finite(name(percents[i]), values[i]);
      probabilities[i] = percents[i] / 100;
    }
    if (values[0] == values[n - 1]) {
      return new ConstantLaw(values[0]);
    }
    for (int i = 1; i < n; i++) {
      Check.over(name(percents[i]), values[i], name(percents[i - 1]), values[i - 1]);
    }
    Check.require(
        values[0] > min, name(percents[0]), "over min (" + Check.show(min) + ")", values[0]);
    Check.require(
        values[n - 1] < max,
        name(percents[n - 1]),
        "under max (" + Check.show(max) + ")",
        values[n - 1]);
    return MetalogLaw.of(probabilities, values, min, max);
  }

  private static String name(double percent) {
    return "p" + Check.show(percent);
  }
}
