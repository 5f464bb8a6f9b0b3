package org.entente.analysis.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.entente.result.Estimate;
import org.entente.result.Probability;
import org.entente.result.Settings;

/** Makes parts with their errors of what was tallied. */
final class Parts {
  private final Settings settings;
  private final List<Change> changes;
  private final List<Tallied> tallied;
  private final int orders;
  private final int rows;
  private final long count;

  Parts(Settings settings, List<Change> changes, List<Tallied> tallied, int orders) {
    this.settings = settings;
    this.changes = changes;
    this.tallied = tallied;
    this.orders = orders;
    this.rows = (tallied.get(0).means().length - 3) / changes.size() - 1;
    this.count = tallied.stream().mapToLong(Tallied::count).sum();
  }

  Waterfall waterfall() {
    long trials = tallied.stream().mapToLong(Tallied::trials).sum();
    if (count == 0) {
      throw new IllegalArgumentException(
          "Expected a result that has a value in some trial whatever is changed, found one that"
              + " has none in all "
              + trials);
    }
    int ends = changes.size() * (rows + 1);
    List<Waterfall.Part> parts = new ArrayList<>();
    for (int i = 0; i < changes.size(); i++) {
      double ofOrders = orders == 0 ? 0 : orderErrorSquared(i);
      parts.add(
          new Waterfall.Part(
              changes.get(i), estimate(changes.size() * rows + i, ofOrders), Math.sqrt(ofOrders)));
    }
    return new Waterfall(
        settings,
        Probability.of(count, trials),
        estimate(ends, 0),
        estimate(ends + 1, 0),
        estimate(ends + 2, 0),
        parts,
        orders);
  }

  private double weight(Tallied some) {
    return (double) some.count() / count;
  }

  private Estimate estimate(int column, double ofOrders) {
    double mean = 0;
    double ofTrials = 0;
    for (Tallied some : tallied) {
      double weight = weight(some);
      mean += weight * some.means()[column];
      ofTrials += weight * weight * some.errorSquared(column);
    }
    return Waterfall.estimate(
        mean,
        count < 2 ? OptionalDouble.empty() : OptionalDouble.of(Math.sqrt(ofTrials + ofOrders)));
  }

  /** The variance that comes of sampling orders: how far pairs of orders are apart. */
  private double orderErrorSquared(int part) {
    return tallied.size() == 1 ? ofSharedTrials(part) : ofOwnTrials(part);
  }

  /** On the same trials pairs differ by their orders alone. */
  private double ofSharedTrials(int part) {
    double[] means = new double[rows];
    for (int row = 0; row < rows; row++) {
      means[row] = tallied.get(0).means()[row * changes.size() + part];
    }
    return variance(means) / rows;
  }

  /** On trials of their own pairs differ by these, too, which is taken off. */
  private double ofOwnTrials(int part) {
    double[] means = new double[tallied.size()];
    double ofTrials = 0;
    double weights = 0;
    for (int k = 0; k < means.length; k++) {
      means[k] = tallied.get(k).means()[part];
      ofTrials += tallied.get(k).errorSquared(part) / means.length;
      weights += weight(tallied.get(k)) * weight(tallied.get(k));
    }
    return Math.max(0, variance(means) - ofTrials) * weights;
  }

  private static double variance(double[] values) {
    double mean = 0;
    for (double value : values) {
      mean += value / values.length;
    }
    double sum = 0;
    for (double value : values) {
      sum += (value - mean) * (value - mean);
    }
    return sum / (values.length - 1);
  }
}
