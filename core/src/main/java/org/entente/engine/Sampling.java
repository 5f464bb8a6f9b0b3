package org.entente.engine;

import org.entente.distribution.Sampler;
import org.entente.distribution.StudentCopula;
import org.entente.numeric.Numeric;

/** Instructions that draw. */
final class Sampling {
  private Sampling() {}

  /** Uniform numbers at an address. */
  static final class Uniform extends Instruction {
    private final int draw;

    Uniform(int out, int draw) {
      super(out);
      this.draw = draw;
    }

    @Override
    void run(Frame frame) {
      frame.draws[draw].fill(frame.firstTrial, frame.registers[out], frame.n);
    }
  }

  /** Normal scores of uniform numbers. */
  static final class Score extends Instruction {
    private final int a;

    Score(int out, int a) {
      super(out);
      this.a = a;
    }

    @Override
    void run(Frame frame) {
      Numeric.normalQuantile(frame.registers[a], frame.registers[out], frame.n);
    }
  }

  /** A distribution's values at uniform numbers. */
  static final class Sample extends Instruction {
    private final Sampler sampler;
    private final int[] in;

    Sample(int out, Sampler sampler, int[] in) {
      super(out);
      this.sampler = sampler;
      this.in = in;
    }

    @Override
    void run(Frame frame) {
      sampler.sample(frame.registers[in[0]], arguments(frame, in), frame.registers[out], frame.n);
    }
  }

  /** A distribution's values at normal scores. */
  static final class SampleScore extends Instruction {
    private final Sampler sampler;
    private final int[] in;

    SampleScore(int out, Sampler sampler, int[] in) {
      super(out);
      this.sampler = sampler;
      this.in = in;
    }

    @Override
    void run(Frame frame) {
      sampler.sampleScore(
          frame.registers[in[0]], arguments(frame, in), frame.registers[out], frame.n);
    }
  }

  /** Uniform numbers under Student's t copula. */
  static final class StudentScore extends Instruction {
    private final int score;
    private final int mixing;
    private final StudentCopula copula;

    StudentScore(int out, int score, int mixing, double df) {
      super(out);
      this.score = score;
      this.mixing = mixing;
      this.copula = new StudentCopula(df);
    }

    @Override
    void run(Frame frame) {
      double[] z = frame.registers[score];
      double[] w = frame.registers[mixing];
      double[] u = frame.registers[out];
      int n = frame.n;
      for (int i = 0; i < n; i++) {
        u[i] = copula.uniform(z[i], w[i]);
      }
    }
  }

  /** The columns after the first; valid until the next draw. */
  private static double[][] arguments(Frame frame, int[] in) {
    double[][] arguments = frame.arguments(in.length - 1);
    for (int k = 0; k < arguments.length; k++) {
      arguments[k] = frame.registers[in[k + 1]];
    }
    return arguments;
  }
}
