package org.entente.model;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A named way in which a factor moves. It stands for a formula, so that nobody has to write
 * stochastic calculus; speeds, growths, rates and noises are yearly whatever the step. With s the
 * speed and φ = (1 − s)<sup>dt</sup>:
 *
 * <pre>
 * meanReverting  target + φ (previous − target) + jump + noise √((1 − φ²) / (1 − (1 − s)²))
 * randomWalk     previous + drift dt + jump + noise √dt
 * geometric      previous · exp(growth dt + jump + noise √dt)
 * logistic       K previous / (previous + (K − previous) exp(−rate dt)) · exp(jump + noise √dt)
 * markov         stays, or leaves for another state with that state's yearly chance
 * </pre>
 *
 * <p>All but logistic are exact in distribution at any step if their arguments are constant;
 * logistic is exact without noise.
 */
public sealed interface Process
    permits Process.MeanReverting,
        Process.RandomWalk,
        Process.Geometric,
        Process.Logistic,
        Process.Markov {

  /**
   * The name of the kind in scenario files.
   *
   * @return for example {@code meanReverting}
   */
  String type();

  /**
   * The arguments that are given, by name; a Markov process has none but its states.
   *
   * @return quantities by name in the order of the record
   */
  Map<String, Quantity> arguments();

  /**
   * Reverts towards a target, by a share of the gap each year.
   *
   * @param speed share of the gap closed in a year, 0 to 1
   * @param target where it tends
   * @param jump added once in the step, never scaled
   */
  record MeanReverting(Quantity speed, Quantity target, Optional<Quantity> jump)
      implements Process {
    /** Refuses missing members. */
    public MeanReverting {
      Objects.requireNonNull(speed, "speed");
      Objects.requireNonNull(target, "target");
      Objects.requireNonNull(jump, "jump");
    }

    /**
     * The same process with a jump.
     *
     * @param formula added once in its step
     * @return a copy
     */
    public MeanReverting jump(String formula) {
      return new MeanReverting(speed, target, Optional.of(Quantity.of(formula)));
    }

    @Override
    public String type() {
      return "meanReverting";
    }

    @Override
    public Map<String, Quantity> arguments() {
      return named("speed", Optional.of(speed), "target", Optional.of(target), "jump", jump);
    }
  }

  /**
   * Moves by a drift and noise.
   *
   * @param drift change in a year, 0 if absent
   * @param jump added once in the step, never scaled
   */
  record RandomWalk(Optional<Quantity> drift, Optional<Quantity> jump) implements Process {
    /** Refuses missing members. */
    public RandomWalk {
      Objects.requireNonNull(drift, "drift");
      Objects.requireNonNull(jump, "jump");
    }

    /**
     * The same process with a jump.
     *
     * @param formula added once in its step
     * @return a copy
     */
    public RandomWalk jump(String formula) {
      return new RandomWalk(drift, Optional.of(Quantity.of(formula)));
    }

    @Override
    public String type() {
      return "randomWalk";
    }

    @Override
    public Map<String, Quantity> arguments() {
      return named("drift", drift, "jump", jump);
    }
  }

  /**
   * Grows in proportion to itself.
   *
   * @param growth growth of the logarithm in a year
   * @param jump added to the logarithm once in the step, never scaled
   */
  record Geometric(Quantity growth, Optional<Quantity> jump) implements Process {
    /** Refuses missing members. */
    public Geometric {
      Objects.requireNonNull(growth, "growth");
      Objects.requireNonNull(jump, "jump");
    }

    /**
     * The same process with a jump.
     *
     * @param formula added to the logarithm once in its step
     * @return a copy
     */
    public Geometric jump(String formula) {
      return new Geometric(growth, Optional.of(Quantity.of(formula)));
    }

    @Override
    public String type() {
      return "geometric";
    }

    @Override
    public Map<String, Quantity> arguments() {
      return named("growth", Optional.of(growth), "jump", jump);
    }
  }

  /**
   * Grows towards a capacity.
   *
   * @param rate yearly rate of growth far below the capacity
   * @param capacity where growth ends
   * @param jump added to the logarithm once in the step, never scaled
   */
  record Logistic(Quantity rate, Quantity capacity, Optional<Quantity> jump) implements Process {
    /** Refuses missing members. */
    public Logistic {
      Objects.requireNonNull(rate, "rate");
      Objects.requireNonNull(capacity, "capacity");
      Objects.requireNonNull(jump, "jump");
    }

    /**
     * The same process with a jump.
     *
     * @param formula added to the logarithm once in its step
     * @return a copy
     */
    public Logistic jump(String formula) {
      return new Logistic(rate, capacity, Optional.of(Quantity.of(formula)));
    }

    @Override
    public String type() {
      return "logistic";
    }

    @Override
    public Map<String, Quantity> arguments() {
      return named("rate", Optional.of(rate), "capacity", Optional.of(capacity), "jump", jump);
    }
  }

  /**
   * Moves between named states.
   *
   * @param states for each state the yearly chances of leaving for each other state; the rest stays
   */
  record Markov(Map<String, Map<String, Quantity>> states) implements Process {
    /** Copies the states in their order. */
    public Markov {
      Map<String, Map<String, Quantity>> copy = new LinkedHashMap<>();
      states.forEach((state, chances) -> copy.put(state, Ordered.copy(chances)));
      states = Ordered.copy(copy);
    }

    @Override
    public String type() {
      return "markov";
    }

    @Override
    public Map<String, Quantity> arguments() {
      return Map.of();
    }
  }

  private static Map<String, Quantity> named(Object... pairs) {
    Map<String, Quantity> named = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      if (((Optional<?>) pairs[i + 1]).orElse(null) instanceof Quantity quantity) {
        named.put((String) pairs[i], quantity);
      }
    }
    return named;
  }

  /**
   * Reversion towards a target.
   *
   * @param speed share of the gap closed in a year
   * @param target number or formula of the place where it tends
   * @return the process
   */
  static MeanReverting meanReverting(double speed, String target) {
    return new MeanReverting(Quantity.of(speed), Quantity.of(target), Optional.empty());
  }

  /**
   * Reversion towards a fixed target.
   *
   * @param speed share of the gap closed in a year
   * @param target where it tends
   * @return the process
   */
  static MeanReverting meanReverting(double speed, double target) {
    return new MeanReverting(Quantity.of(speed), Quantity.of(target), Optional.empty());
  }

  /**
   * A random walk.
   *
   * @param drift change in a year
   * @return the process
   */
  static RandomWalk randomWalk(double drift) {
    return new RandomWalk(Optional.of(Quantity.of(drift)), Optional.empty());
  }

  /**
   * Geometric growth.
   *
   * @param growth formula of the growth of the logarithm in a year
   * @return the process
   */
  static Geometric geometric(String growth) {
    return new Geometric(Quantity.of(growth), Optional.empty());
  }

  /**
   * Geometric growth at a fixed rate.
   *
   * @param growth growth of the logarithm in a year
   * @return the process
   */
  static Geometric geometric(double growth) {
    return new Geometric(Quantity.of(growth), Optional.empty());
  }

  /**
   * Logistic growth.
   *
   * @param rate yearly rate of growth far below the capacity
   * @param capacity where growth ends
   * @return the process
   */
  static Logistic logistic(double rate, double capacity) {
    return new Logistic(Quantity.of(rate), Quantity.of(capacity), Optional.empty());
  }
}
