package org.entente.benchmark.peer;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.entente.model.Correlation;
import org.entente.model.Event;
import org.entente.model.Factor;
import org.entente.model.Future;
import org.entente.model.Outcome;
import org.entente.model.Process;
import org.entente.model.Scenario;
import org.entente.model.Time;
import org.entente.result.FactorResult;
import org.entente.result.NumberSummary;
import org.entente.result.Quantile;
import org.entente.result.Settings;
import org.entente.result.Simulation;
import org.entente.scenario.Scenarios;

/**
 * A model of the flagship's shape that can also be written by hand: eight correlated factors (five
 * that grow, three that revert), three events, twenty yearly steps, four futures. Wanted are mean,
 * standard deviation and five percentiles of four growing factors in each year, and the shares of
 * the futures.
 */
public final class ShapeModel {
  /** Yearly steps. */
  public static final int STEPS = 20;

  /** Factors that grow. */
  public static final int GROWING = 5;

  /** Factors that revert to a mean and are bounded. */
  public static final int REVERTING = 3;

  /** All factors. */
  public static final int FACTORS = GROWING + REVERTING;

  /** How many of the growing factors are reported. */
  public static final int KEPT = 4;

  /** Futures. */
  public static final int FUTURES = 4;

  static final double CORRELATION = 0.3;
  static final double GROWTH_NOISE = 0.1;
  static final double INDEX_NOISE = 0.05;

  private ShapeModel() {}

  static double initialIndex(int i) {
    return 0.4 + 0.1 * i;
  }

  /** The correlation matrix of the noises. */
  static double[][] correlations() {
    double[][] matrix = new double[FACTORS][FACTORS];
    for (int i = 0; i < FACTORS; i++) {
      for (int j = 0; j < FACTORS; j++) {
        matrix[i][j] = i == j ? 1 : CORRELATION;
      }
    }
    return matrix;
  }

  /** The lower Cholesky factor of {@link #correlations()}. */
  static double[][] root() {
    return new CholeskyDecomposition(new Array2DRowRealMatrix(correlations())).getL().getData();
  }

  /** The rows of {@link #root()} up to the diagonal, one after the other. */
  static double[] packedRoot() {
    double[][] root = root();
    double[] packed = new double[FACTORS * (FACTORS + 1) / 2];
    for (int i = 0; i < FACTORS; i++) {
      System.arraycopy(root[i], 0, packed, i * (i + 1) / 2, i + 1);
    }
    return packed;
  }

  /**
   * The future that a path ended in, by its place in the scenario.
   *
   * @param late the first growing factor, averaged over the last five years
   * @param last the last growing factor at the end
   */
  static int future(double late, boolean everSettled, boolean everStrike, double last) {
    if (late > 1.8 && everSettled) {
      return 0;
    }
    if (late < 1.2 || !everStrike) {
      return 1;
    }
    return last < 8 ? 2 : 3;
  }

  static ShapeResult run(long trials, int threads, long seed) {
    Scenario scenario = Scenarios.read(json()).scenario();
    return result(Simulation.of(scenario).settings(settings(trials, threads, seed)).run());
  }

  /**
   * Asks for what the peers compute, and for no more.
   *
   * @param trials how many trials
   * @param threads how many threads work
   * @param seed any number
   * @return the settings
   */
  public static Settings settings(long trials, int threads, long seed) {
    return Settings.defaults()
        .trials(trials)
        .threads(threads)
        .seed(seed)
        .only(Settings.Part.FACTORS, Settings.Part.FUTURES);
  }

  static ShapeResult result(Simulation simulation) {
    double[] shares =
        simulation.futures().stream().mapToDouble(f -> f.probability().value()).toArray();
    List<ShapeResult.Column> columns = new ArrayList<>();
    for (FactorResult factor : simulation.factors()) {
      for (int step = 1; step <= STEPS; step++) {
        columns.add(column((NumberSummary) factor.at(2024 + step).summary()));
      }
    }
    return new ShapeResult(shares, columns);
  }

  static ShapeResult.Column column(NumberSummary summary) {
    double[] percentiles = summary.quantiles().stream().mapToDouble(Quantile::value).toArray();
    return new ShapeResult.Column(summary.mean().value(), summary.sd().orElseThrow(), percentiles);
  }

  /**
   * The model.
   *
   * @return the scenario
   */
  public static Scenario scenario() {
    return scenario(1, STEPS);
  }

  /**
   * Several of these models side by side, each with noises correlated among themselves; the futures
   * are those of the first.
   *
   * @param copies how many
   * @param steps how many yearly steps
   * @return the scenario
   */
  public static Scenario scenario(int copies, int steps) {
    Scenario scenario = Scenario.of("Shape", Time.yearly(2024, 2024 + steps));
    scenario =
        scenario
            .event("settled", Event.of(0.05))
            .event("crisis", Event.of(0.1).endProbability(0.3))
            .event("strike", Event.of("if(crisis, 0.3, 0.05)").lasts(0));
    for (int copy = 0; copy < copies; copy++) {
      scenario = factors(scenario, copy == 0 ? "" : "_" + copy);
    }
    return futures(scenario);
  }

  /**
   * The model as a scenario file.
   *
   * @return JSON
   */
  public static String json() {
    return Scenarios.write(scenario());
  }

  /**
   * The noises of the model alone, all of them reported.
   *
   * @param correlated whether they are correlated
   * @return the scenario
   */
  public static Scenario noises(boolean correlated) {
    Scenario scenario = Scenario.of("Noises", Time.yearly(2024, 2024 + STEPS));
    List<String> names = IntStream.range(0, FACTORS).mapToObj(i -> "noise" + i).toList();
    for (String name : names) {
      scenario = scenario.factor(name, Factor.of("noise").initial(0).noise(1));
    }
    return correlated ? correlated(scenario, names) : scenario;
  }

  /**
   * The model with events that never strike, and so cost nothing.
   *
   * @return the scenario
   */
  public static Scenario withoutEvents() {
    Event never = Event.of(0);
    return scenario().event("settled", never).event("crisis", never).event("strike", never);
  }

  private static Scenario factors(Scenario before, String suffix) {
    Scenario scenario = before;
    List<String> names = new ArrayList<>();
    for (int i = 0; i < REVERTING; i++) {
      names.add("index" + i + suffix);
      scenario = scenario.factor("index" + i + suffix, index(i));
    }
    for (int i = 0; i < GROWING; i++) {
      names.add("level" + i + suffix);
      scenario = scenario.factor("level" + i + suffix, level(i, suffix));
    }
    return correlated(scenario, names);
  }

  private static Scenario correlated(Scenario before, List<String> names) {
    Scenario scenario = before;
    for (int i = 0; i < names.size(); i++) {
      for (int j = 0; j < i; j++) {
        scenario = scenario.correlation(Correlation.of(names.get(i), names.get(j), CORRELATION));
      }
    }
    return scenario;
  }

  private static Factor index(int i) {
    return Factor.of(Process.meanReverting(0.3, "0.5 + 0.2 * crisis - 0.1 * settled"))
        .initial(initialIndex(i))
        .noise(INDEX_NOISE)
        .bounds(0, 1)
        .report(false);
  }

  private static Factor level(int i, String suffix) {
    String index = "index" + i % REVERTING + suffix;
    return Factor.of(Process.geometric("0.03 - 0.1 * (" + index + " - 0.5)"))
        .initial(1 + i)
        .noise(GROWTH_NOISE)
        .report(i < KEPT);
  }

  private static Scenario futures(Scenario scenario) {
    return scenario
        .outcome("late", Outcome.of("average(level0, end - 4, end)"))
        .future("high", Future.of("High", "late > 1.8 and ever(settled)"))
        .future("low", Future.of("Low", "late < 1.2 or not ever(strike)"))
        .future("lagging", Future.of("Lagging", "final(level4) < 8"))
        .future("rest", Future.rest("Rest"));
  }
}
