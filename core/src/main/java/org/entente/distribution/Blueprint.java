package org.entente.distribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.model.Distribution;
import org.entente.model.Family;
import org.entente.model.Quantity;

/**
 * A distribution taken apart: all of its arguments, those of parts and pieces inside included, in
 * one flat list, and how numbers in their places make the law.
 *
 * @param slots the arguments, in the order in which {@code recipe} takes their numbers
 * @param recipe numbers to law
 */
record Blueprint(List<Quantity> slots, Families.Recipe recipe) {
  private static final double WEIGHT_TOLERANCE = 1e-9;

  /** What named weights must sum to; those in a list have no word for the rest. */
  private static final String ONE_OR_REST = "1 (or give one of them as \"rest\")";

  static Blueprint of(Distribution distribution) {
    List<Quantity> slots = new ArrayList<>();
    Families.Recipe recipe = recipe(distribution, slots);
    return new Blueprint(List.copyOf(slots), recipe);
  }

  private static Families.Recipe recipe(Distribution distribution, List<Quantity> slots) {
    if (distribution instanceof Distribution.Parametric parametric) {
      return parametric(parametric, slots);
    }
    if (distribution instanceof Distribution.Choice choice) {
      int[] weights = weights(List.copyOf(choice.options().values()), slots);
      List<String> names = List.copyOf(choice.options().keySet());
      return v -> DiscreteLaw.ofOptions(weights(names, weights, v, ONE_OR_REST));
    }
    if (distribution instanceof Distribution.Discrete discrete) {
      return discrete(discrete, slots);
    }
    if (distribution instanceof Distribution.Empirical empirical) {
      Law law =
          EmpiricalLaw.of(empirical.values().stream().mapToDouble(Double::doubleValue).toArray());
      return v -> law;
    }
    if (distribution instanceof Distribution.Mixture mixture) {
      return mixture(mixture, slots);
    }
    if (distribution instanceof Distribution.Quantiles quantiles) {
      return quantiles(quantiles, slots);
    }
    return truncated((Distribution.Truncated) distribution, slots);
  }

  private static Families.Recipe parametric(
      Distribution.Parametric parametric, List<Quantity> slots) {
    Family.Form form = parametric.family().require(parametric.arguments());
    Families.Maker maker = Families.maker(parametric.family(), form);
    int required = form.required().size();
    double[] fixed = new double[required + form.optional().size()];
    int[] at = new int[fixed.length];
    for (int i = 0; i < fixed.length; i++) {
      String name = i < required ? form.required().get(i) : form.optional().get(i - required);
      Quantity quantity = parametric.arguments().get(name);
      at[i] = quantity == null ? -1 : add(quantity, slots);
      fixed[i] = i < required ? Double.NaN : maker.defaults()[i - required];
    }
    return v -> maker.recipe().law(pick(v, at, fixed));
  }

  private static int add(Quantity quantity, List<Quantity> slots) {
    slots.add(quantity);
    return slots.size() - 1;
  }

  /** Numbers from their places; a place of -1 takes the number in {@code instead}. */
  private static double[] pick(double[] values, int[] at, double[] instead) {
    double[] picked = new double[at.length];
    for (int i = 0; i < at.length; i++) {
      picked[i] = at[i] < 0 ? instead[i] : values[at[i]];
    }
    return picked;
  }

  /** Places of weights; -1 stands for the rest. */
  private static int[] weights(List<Quantity> weights, List<Quantity> slots) {
    int[] at = new int[weights.size()];
    for (int i = 0; i < at.length; i++) {
      boolean rest = weights.get(i).bare().equals(Distribution.Choice.REST);
      at[i] = rest ? -1 : add(weights.get(i), slots);
    }
    return at;
  }

  private static double[] weights(List<String> names, int[] at, double[] values, String total) {
    double[] weights = new double[at.length];
    double sum = 0;
    int rest = -1;
    for (int i = 0; i < at.length; i++) {
      if (at[i] < 0) {
        Check.require(rest < 0, names.get(i), "a number, for rest may stand only once", i);
        rest = i;
      } else {
        weights[i] = Check.probability("weight of " + names.get(i), values[at[i]]);
        sum += weights[i];
      }
    }
    if (rest >= 0) {
      Check.require(
          sum <= 1 + WEIGHT_TOLERANCE, "sum of the weights beside rest", "at most 1", sum);
      weights[rest] = Math.max(0, 1 - sum);
    } else {
      Check.require(Math.abs(sum - 1) <= WEIGHT_TOLERANCE, "sum of the weights", total, sum);
    }
    return weights;
  }

  private static Families.Recipe discrete(Distribution.Discrete discrete, List<Quantity> slots) {
    int n = discrete.values().size();
    int k = discrete.weights().size();
    Check.require(n > 0, "number of values", "at least 1", n);
    Check.require(k == 0 || k == n, "number of weights", "that of the values (" + n + ")", k);
    int[] values = discrete.values().stream().mapToInt(value -> add(value, slots)).toArray();
    int[] weights = weights(discrete.weights(), slots);
    List<String> names = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      names.add("values[" + i + "]");
    }
    double[] none = new double[n];
    return v -> {
      double[] numbers = pick(v, values, none);
      for (int i = 0; i < n; i++) {
        Check.finite(names.get(i), numbers[i]);
      }
      return DiscreteLaw.of(numbers, k == 0 ? equal(n) : weights(names, weights, v, "1"));
    };
  }

  private static double[] equal(int n) {
    double[] weights = new double[n];
    Arrays.fill(weights, 1.0 / n);
    return weights;
  }

  private static Families.Recipe mixture(Distribution.Mixture mixture, List<Quantity> slots) {
    List<String> names = List.copyOf(mixture.parts().keySet());
    List<Quantity> shares = new ArrayList<>();
    List<Families.Recipe> parts = new ArrayList<>();
    for (Map.Entry<String, Distribution.Part> part : mixture.parts().entrySet()) {
      shares.add(part.getValue().weight());
      parts.add(part(part.getKey(), part.getValue().value(), slots));
    }
    int[] weights = weights(shares, slots);
    return v -> mixture(weights(names, weights, v, ONE_OR_REST), parts, v);
  }

  private static Families.Recipe part(String name, Quantity value, List<Quantity> slots) {
    if (value.bare() instanceof Distribution distribution) {
      return recipe(distribution, slots);
    }
    int at = add(value, slots);
    return v -> new ConstantLaw(Check.finite("value of " + name, v[at]));
  }

  private static Law mixture(double[] weights, List<Families.Recipe> recipes, double[] values) {
    List<Law> laws = new ArrayList<>();
    double[] used = new double[weights.length];
    for (int i = 0; i < weights.length; i++) {
      Law law = recipes.get(i).law(values);
      if (weights[i] > 0) {
        used[laws.size()] = weights[i];
        laws.add(law);
      }
    }
    return laws.size() == 1
        ? laws.get(0)
        : new MixtureLaw(Arrays.copyOf(used, laws.size()), laws.toArray(new Law[0]));
  }

  private static Families.Recipe quantiles(Distribution.Quantiles quantiles, List<Quantity> slots) {
    double[] percents =
        quantiles.points().keySet().stream().mapToDouble(Double::doubleValue).toArray();
    int[] at = quantiles.points().values().stream().mapToInt(q -> add(q, slots)).toArray();
    int min = end(quantiles.min(), slots);
    int max = end(quantiles.max(), slots);
    return v ->
        Laws.quantiles(
            percents,
            pick(v, at, percents),
            min < 0 ? Double.NEGATIVE_INFINITY : Check.finite("min", v[min]),
            max < 0 ? Double.POSITIVE_INFINITY : Check.finite("max", v[max]));
  }

  private static int end(Optional<Quantity> end, List<Quantity> slots) {
    return end.isPresent() ? add(end.get(), slots) : -1;
  }

  private static Families.Recipe truncated(Distribution.Truncated truncated, List<Quantity> slots) {
    Families.Recipe whole = recipe(truncated.distribution(), slots);
    int low = end(truncated.low(), slots);
    int high = end(truncated.high(), slots);
    return v ->
        TruncatedLaw.of(
            whole.law(v),
            low < 0 ? Double.NEGATIVE_INFINITY : v[low],
            high < 0 ? Double.POSITIVE_INFINITY : v[high]);
  }
}
