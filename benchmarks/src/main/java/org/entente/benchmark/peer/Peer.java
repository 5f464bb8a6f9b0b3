package org.entente.benchmark.peer;

import java.util.Locale;

/** A program that simulates {@link ShapeModel}. */
public enum Peer {
  /** The scenario, run by Entente. */
  ENTENTE("Entente") {
    @Override
    public ShapeResult run(int trials, int threads, long seed) {
      return ShapeModel.run(trials, threads, seed);
    }
  },

  /** A loop written by hand that keeps its samples. */
  HAND("plain Java by hand, samples kept") {
    @Override
    public ShapeResult run(int trials, int threads, long seed) {
      return HandWritten.run(trials, threads, seed);
    }
  },

  /** The same loop with Entente's statistics. */
  HAND_TALLIED("plain Java by hand, Entente's statistics") {
    @Override
    public ShapeResult run(int trials, int threads, long seed) {
      return HandTallied.run(trials, threads, seed);
    }
  },

  /** Apache Commons Math, as an analyst would use it. */
  COMMONS_MATH("Commons Math") {
    @Override
    public ShapeResult run(int trials, int threads, long seed) {
      return WithCommonsMath.run(trials, threads, seed);
    }
  },

  /** SSJ, as its manual suggests. */
  SSJ("SSJ") {
    @Override
    public ShapeResult run(int trials, int threads, long seed) {
      return WithSsj.run(trials, threads, seed);
    }
  },

  /** finmath-lib, whole vectors of trials at a time. */
  FINMATH("finmath-lib") {
    @Override
    public ShapeResult run(int trials, int threads, long seed) {
      return WithFinmath.run(trials, threads, seed);
    }
  };

  private final String title;

  Peer(String title) {
    this.title = title;
  }

  /**
   * What it is called in a table.
   *
   * @return a few words
   */
  public String title() {
    return title;
  }

  /**
   * What it is called on a command line.
   *
   * @return an id such as {@code hand-tallied}
   */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * A peer.
   *
   * @param id its id
   * @return the peer
   */
  public static Peer of(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /**
   * Simulates the model; the same arguments give the same numbers.
   *
   * @param trials how many trials
   * @param threads how many threads work
   * @param seed any number
   * @return what is wanted of the model
   */
  public abstract ShapeResult run(int trials, int threads, long seed);
}
