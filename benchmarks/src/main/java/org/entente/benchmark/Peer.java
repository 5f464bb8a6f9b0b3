package org.entente.benchmark;

import java.util.Locale;

/** A program that simulates {@link ShapeModel}. */
enum Peer {
  /** The scenario, run by Entente. */
  ENTENTE("Entente") {
    @Override
    ShapeResult run(int trials, int threads, long seed) {
      return ShapeModel.run(trials, threads, seed);
    }
  },

  /** A loop written by hand that keeps its samples. */
  HAND("plain Java by hand, samples kept") {
    @Override
    ShapeResult run(int trials, int threads, long seed) {
      return HandWritten.run(trials, threads, seed);
    }
  },

  /** The same loop with Entente's statistics. */
  HAND_TALLIED("plain Java by hand, Entente's statistics") {
    @Override
    ShapeResult run(int trials, int threads, long seed) {
      return HandTallied.run(trials, threads, seed);
    }
  },

  /** Apache Commons Math, as an analyst would use it. */
  COMMONS_MATH("Commons Math") {
    @Override
    ShapeResult run(int trials, int threads, long seed) {
      return WithCommonsMath.run(trials, threads, seed);
    }
  },

  /** SSJ, as its manual suggests. */
  SSJ("SSJ") {
    @Override
    ShapeResult run(int trials, int threads, long seed) {
      return WithSsj.run(trials, threads, seed);
    }
  },

  /** finmath-lib, whole vectors of trials at a time. */
  FINMATH("finmath-lib") {
    @Override
    ShapeResult run(int trials, int threads, long seed) {
      return WithFinmath.run(trials, threads, seed);
    }
  };

  private final String title;

  Peer(String title) {
    this.title = title;
  }

  /** What it is called in a table. */
  String title() {
    return title;
  }

  /** What it is called on a command line: {@code hand-tallied}. */
  String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Peer of(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /** Simulates the model; the same seed, trials and threads give the same numbers. */
  abstract ShapeResult run(int trials, int threads, long seed);
}
