package org.entente.analysis.sensitivity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.engine.Engine;

/**
 * Partial rank correlations: of an input and a target, both less what the ranks of all drawn inputs
 * (but that one) tell of them by linear regression (R. L. Iman, W. J. Conover, 1979, "The use of
 * the rank transform in regression", Technometrics 21).
 *
 * <p>Ranks are those of the bins, whole numbers, so sums of products are exact and their order does
 * not matter; a correlation of 0.88 comes out lower by 0.01 for it, one near 0 as it is. A choice
 * of more than two options takes part with one column for each option but the first, and has no
 * correlation of its own.
 */
final class PartialRanks {
  /** The most columns that are correlated with one another: some seconds for 10^6 trials. */
  static final int MOST_COLUMNS = 480;

  private static final int RANK = Binning.RANKS;

  /** A pivot smaller than this means that an input is told by the others. */
  private static final double SINGULAR = 1e-9;

  private final Shape shape;
  private final double n;
  private final double[][] correlations;
  private final double[][] inverse;
  private final boolean solved;
  private final Map<Integer, double[]> regressions = new HashMap<>();

  /**
   * Reads off the sums of products.
   *
   * @param shape the columns
   * @param products sums of the products of every two columns, the first being 1
   */
  PartialRanks(Shape shape, long[] products) {
    this.shape = shape;
    int size = shape.size();
    this.n = shape.isPossible() ? products[0] : 0;
    this.correlations = new double[size][size];
    for (int i = 1; i < size; i++) {
      for (int j = i; j < size; j++) {
        double r = correlation(products, size, i, j);
        correlations[i][j] = r;
        correlations[j][i] = r;
      }
    }
    int drawn = shape.controls;
    this.inverse = new double[drawn][drawn];
    this.solved = shape.isPossible() && n > drawn + 3 && invert(drawn);
  }

  private double correlation(long[] products, int size, int i, int j) {
    double mi = products[i] / n;
    double mj = products[j] / n;
    double vi = products[i * size + i] / n - mi * mi;
    double vj = products[j * size + j] / n - mj * mj;
    double cov = products[i * size + j] / n - mi * mj;
    return vi > 0 && vj > 0 ? cov / Math.sqrt(vi * vj) : i == j ? 1 : 0;
  }

  /** Inverts the correlations of the drawn inputs by Cholesky's factors. */
  private boolean invert(int k) {
    double[][] l = new double[k][k];
    for (int i = 0; i < k; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = correlations[i + 1][j + 1];
        for (int m = 0; m < j; m++) {
          sum -= l[i][m] * l[j][m];
        }
        if (i == j && !(sum > SINGULAR)) {
          return false;
        }
        l[i][j] = i == j ? Math.sqrt(sum) : sum / l[j][j];
      }
    }
    for (int column = 0; column < k; column++) {
      double[] x = solve(l, unit(k, column));
      for (int row = 0; row < k; row++) {
        inverse[row][column] = x[row];
      }
    }
    return true;
  }

  private static double[] unit(int k, int at) {
    double[] unit = new double[k];
    unit[at] = 1;
    return unit;
  }

  private static double[] solve(double[][] l, double[] b) {
    int k = b.length;
    for (int i = 0; i < k; i++) {
      for (int j = 0; j < i; j++) {
        b[i] -= l[i][j] * b[j];
      }
      b[i] /= l[i][i];
    }
    for (int i = k - 1; i >= 0; i--) {
      for (int j = i + 1; j < k; j++) {
        b[i] -= l[j][i] * b[j];
      }
      b[i] /= l[i][i];
    }
    return b;
  }

  /**
   * The partial rank correlation of an input with a target.
   *
   * @param input place of the input
   * @param column place of the target's column
   * @param category the future if the column is that of futures, else 0
   * @param z how many standard errors from 0 count as resolved
   * @return empty where there is none: too few trials, inputs that tell one another, a choice of
   *     more than two, a target without a value in some trials, or one that does not vary
   */
  Optional<Index> of(int input, int column, int category, double z) {
    int at = shape.inputAt[input];
    int target = shape.targetAt(column, category);
    if (!solved || at < 0 || target < 0) {
      return Optional.empty();
    }
    boolean control = at <= shape.controls;
    double[] byY = regressions.computeIfAbsent(target, this::regression);
    double restY = 1 - product(byY, target);
    double partial;
    if (control) {
      double b = byY[at - 1];
      partial = b / Math.sqrt(restY * inverse[at - 1][at - 1] + b * b);
    } else {
      double restX = 1 - product(regressions.computeIfAbsent(at, this::regression), at);
      double cov = correlations[at][target] - product(byY, at);
      partial = cov / Math.sqrt(restX * restY);
    }
    double degrees = n - (shape.controls - (control ? 1 : 0)) - 3;
    return Double.isFinite(partial)
        ? Optional.of(Index.correlation(partial, 1 / degrees, z))
        : Optional.empty();
  }

  /** Coefficients of a column's linear regression on the drawn inputs. */
  private double[] regression(int column) {
    double[] b = new double[shape.controls];
    for (int i = 0; i < b.length; i++) {
      for (int j = 0; j < b.length; j++) {
        b[i] += inverse[i][j] * correlations[j + 1][column];
      }
    }
    return b;
  }

  private double product(double[] regression, int column) {
    double sum = 0;
    for (int i = 0; i < regression.length; i++) {
      sum += regression[i] * correlations[i + 1][column];
    }
    return sum;
  }

  /** Which columns are correlated: 1, the drawn inputs, the events, the targets. */
  static final class Shape {
    private final List<int[]> ranks = new ArrayList<>();
    private final List<Integer> rows = new ArrayList<>();
    private final List<Integer> targetColumns = new ArrayList<>();
    private final int[] inputAt;
    private final int[][] targetAt;
    private final boolean wanted;
    private int controls;

    Shape(Layout layout, List<Binning> bins, List<Pilot.Scale> scales, boolean wanted) {
      this.wanted = wanted;
      this.inputAt = new int[bins.size()];
      this.targetAt = new int[scales.size()][];
      for (int input = 0; input < bins.size(); input++) {
        addInput(layout.inputs().get(input), input, bins.get(input));
        controls = input < layout.drawn() ? ranks.size() : controls;
      }
      for (int column = 0; column < scales.size(); column++) {
        addTarget(layout.columns().get(column), column, scales.get(column));
      }
    }

    private void addInput(Input input, int place, Binning bins) {
      inputAt[place] = -1;
      if (bins.bins() < 2) {
        return;
      }
      if (input.isUnordered()) {
        for (int option = 1; option < bins.bins(); option++) {
          add(place, indicator(bins.bins(), option));
        }
        return;
      }
      inputAt[place] = ranks.size() + 1;
      int[] table = new int[bins.bins()];
      for (int bin = 0; bin < table.length; bin++) {
        table[bin] = bins.rank(bin);
      }
      add(place, table);
    }

    private void add(int row, int[] table) {
      ranks.add(table);
      rows.add(row);
      targetColumns.add(-1);
    }

    private static int[] indicator(int size, int at) {
      int[] table = new int[size];
      table[at] = RANK;
      return table;
    }

    private void addTarget(TargetColumn column, int place, Pilot.Scale scale) {
      int targets = column.targets().size();
      targetAt[place] = new int[targets];
      for (int target = 0; target < targets; target++) {
        targetAt[place][target] = ranks.size() + 1;
        ranks.add(targetRanks(column, target, scale));
        rows.add(-1);
        targetColumns.add(place);
      }
    }

    /** Trials without a value have rank 0; whoever asks for such a target gets no correlation. */
    private static int[] targetRanks(TargetColumn column, int target, Pilot.Scale scale) {
      int[] table = new int[scale.categories() + 1];
      if (column.numbers()) {
        Binning bins = scale.bins().orElseThrow();
        for (int bin = 0; bin < bins.bins(); bin++) {
          table[bin] = bins.rank(bin);
        }
      } else {
        table[target + 1] = RANK;
      }
      return table;
    }

    boolean isPossible() {
      return wanted && ranks.size() <= MOST_COLUMNS;
    }

    /** How many columns there are, the leading 1 included. */
    int size() {
      return isPossible() ? ranks.size() + 1 : 1;
    }

    private int targetAt(int column, int category) {
      return targetAt[column][category];
    }
  }

  /** Sums of products of one worker. */
  static final class Sums {
    private final Shape shape;
    private final int size;
    private final long[] total;
    private final int[] block;
    private final int[] rows;

    Sums(Shape shape) {
      this.shape = shape;
      this.size = shape.size();
      this.total = new long[size * size];
      this.block = new int[size * size];
      this.rows = new int[size * Engine.BLOCK];
    }

    /** Adds a block: a product is at most 10^6, so the sum of a block fits into an int. */
    void add(byte[][] bins, short[][] categories, int n) {
      if (size == 1) {
        return;
      }
      Arrays.fill(rows, n * size, Math.min(rows.length, (n + 3) * size), 0);
      fill(bins, categories, n);
      Arrays.fill(block, 0);
      for (int i = 0; i < n; i += 4) {
        four(i * size);
      }
      for (int i = 0; i < total.length; i++) {
        total[i] += block[i];
      }
    }

    private void fill(byte[][] bins, short[][] categories, int n) {
      for (int i = 0; i < n; i++) {
        rows[i * size] = 1;
      }
      for (int column = 1; column < size; column++) {
        int[] table = shape.ranks.get(column - 1);
        int row = shape.rows.get(column - 1);
        if (row >= 0) {
          byte[] where = bins[row];
          for (int i = 0; i < n; i++) {
            rows[i * size + column] = table[where[i]];
          }
        } else {
          short[] where = categories[shape.targetColumns.get(column - 1)];
          for (int i = 0; i < n; i++) {
            rows[i * size + column] = table[where[i]];
          }
        }
      }
    }

    /** Adds the products of four trials at once, so that each sum is loaded and stored once. */
    private void four(int at) {
      int b = at + size;
      int c = b + size;
      int d = c + size;
      int[] r = rows;
      int[] into = block;
      for (int i = 0; i < size; i++) {
        int x = r[at + i];
        int y = r[b + i];
        int z = r[c + i];
        int w = r[d + i];
        int base = i * size;
        for (int j = i; j < size; j++) {
          into[base + j] += x * r[at + j] + y * r[b + j] + z * r[c + j] + w * r[d + j];
        }
      }
    }

    long[] total() {
      return total;
    }
  }
}
