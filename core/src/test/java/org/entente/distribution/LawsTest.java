package org.entente.distribution;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.entente.model.Distribution;
import org.entente.model.Family;
import org.entente.model.Quantity;
import org.junit.jupiter.api.Nested;

/** The contract for every kind of distribution. */
class LawsTest {
  @Nested
  class Constant extends LawContract {
    @Override
    Stream<Distribution> distributions() {
      return Stream.of(
          Distribution.normal(3, 0),
          Distribution.lognormal(3, 0),
          Distribution.uniform(2, 2),
          Distribution.triangular(-1, -1, -1),
          Distribution.pert(0, 0, 0),
          Distribution.of(Family.GAMMA, "mean", 2, "sd", 0),
          Distribution.of(Family.STUDENT_T, "df", 3, "sd", 0),
          Distribution.of(Family.POISSON, "mean", 0),
          Distribution.quantiles(4, 4, 4),
          new Distribution.Empirical(List.of(7.0)));
    }
  }

  @Nested
  class Normal extends LawContract {
    @Override
    Stream<Distribution> distributions() {
      return Stream.of(
          Distribution.normal(0, 1),
          Distribution.normal(-3, 0.25),
          Distribution.of(Family.NORMAL, "sd", 2),
          Distribution.of(Family.NORMAL, "p5", -1, "p95", 4));
    }
  }

  @Nested
  class Lognormal extends LawContract {
    @Override
    Stream<Distribution> distributions() {
      return Stream.of(
          Distribution.lognormal(5, 2),
          Distribution.of(Family.LOGNORMAL, "median", 2, "logSd", 0.5),
          Distribution.of(Family.LOGNORMAL, "logMean", -1, "logSd", 1.5),
          Distribution.of(Family.LOGNORMAL, "p5", 1, "p95", 9));
    }
  }

  @Nested
  class Uniform extends LawContract {
    @Override
    Stream<Distribution> distributions() {
      return Stream.of(
          Distribution.uniform(-2, 5), Distribution.of(Family.UNIFORM, "p5", 1, "p95", 2));
    }
  }

  @Nested
  class Triangular extends LawContract {
    @Override
    Stream<Distribution> distributions() {
      return Stream.of(
          Distribution.triangular(4.4, 4.8, 4.9),
          Distribution.triangular(0, 0, 1),
          Distribution.triangular(0, 1, 1),
          Distribution.of(Family.TRIANGULAR, "p5", 1, "mode", 2, "p95", 7),
          Distribution.of(Family.TRIANGULAR, "p5", 1, "mode", 1, "p95", 7));
    }
  }

  @Nested
  class Pert extends LawContract {
    @Override
    Stream<Distribution> distributions() {
      return Stream.of(
          Distribution.pert(-0.02, 0.04, 0.12),
          Distribution.pert(0, 0, 10),
          Distribution.pert(100, 101, 101),
          Distribution.of(Family.PERT, "min", 0, "mode", 2, "max", 8, "lambda", 20));
    }
  }

  @Nested
  class Beta extends LawContract {
    @Override
    Stream<Distribution> distributions() {
      return Stream.of(
          Distribution.of(Family.BETA, "alpha", 2, "beta", 5),
          Distribution.of(Family.BETA, "alpha", 0.5, "beta", 0.5),
          Distribution.of(Family.BETA, "alpha", 0.3, "beta", 4),
          Distribution.of(Family.BETA, "alpha", 300, "beta", 20, "min", -1, "max", 3),
          Distribution.of(Family.BETA, "alpha", 2e6, "beta", 5e6),
          Distribution.of(Family.BETA, "mean", 0.2, "sd", 0.1),
          Distribution.of(Family.BETA, "mean", 30, "sd", 10, "min", 0, "max", 100));
    }
  }

  @Nested
  class Gamma extends LawContract {
    @Override
    Stream<Distribution> distributions() {
      return Stream.of(
          Distribution.of(Family.GAMMA, "shape", 2, "scale", 3),
          Distribution.of(Family.GAMMA, "shape", 0.2, "rate", 4),
          Distribution.of(Family.GAMMA, "shape", 1, "rate", 0.5),
          Distribution.of(Family.GAMMA, "shape", 80, "scale", 0.1),
          Distribution.of(Family.GAMMA, "shape", 3e6, "scale", 1),
          Distribution.of(Family.GAMMA, "mean", 4, "sd", 1.5));
    }
  }

  @Nested
  class Exponential extends LawContract {
    @Override
    Stream<Distribution> distributions() {
      return Stream.of(
          Distribution.of(Family.EXPONENTIAL, "rate", 0.25),
          Distribution.of(Family.EXPONENTIAL, "mean", 3));
    }
  }

  @Nested
  class Weibull extends LawContract {
    @Override
    Stream<Distribution> distributions() {
      return Stream.of(
          Distribution.of(Family.WEIBULL, "shape", 1.5, "scale", 2),
          Distribution.of(Family.WEIBULL, "shape", 0.8, "scale", 1),
          Distribution.of(Family.WEIBULL, "shape", 12, "scale", 5));
    }
  }

  @Nested
  class StudentT extends LawContract {
    @Override
    Stream<Distribution> distributions() {
      return Stream.of(
          Distribution.studentT(6, 0.3),
          Distribution.of(Family.STUDENT_T, "df", 5, "scale", 2, "mean", -1),
          Distribution.of(Family.STUDENT_T, "df", 5.5, "sd", 2, "mean", 10),
          Distribution.studentT(40, 1),
          Distribution.studentT(1e7, 1));
    }
  }

  @Nested
  class Counts extends LawContract {
    @Override
    Stream<Distribution> distributions() {
      return Stream.of(
          Distribution.of(Family.BINOMIAL, "n", 10, "probability", 0.3),
          Distribution.of(Family.BINOMIAL, "n", 1, "probability", 0.5),
          Distribution.of(Family.BINOMIAL, "n", 0, "probability", 0.5),
          Distribution.of(Family.BINOMIAL, "n", 8, "probability", 1),
          Distribution.of(Family.BINOMIAL, "n", 8, "probability", 0),
          Distribution.of(Family.BINOMIAL, "n", 100_000, "probability", 0.01),
          Distribution.of(Family.BINOMIAL, "n", 5e8, "probability", 0.4),
          Distribution.of(Family.POISSON, "mean", 0.1),
          Distribution.of(Family.POISSON, "mean", 3.7),
          Distribution.of(Family.POISSON, "mean", 4e6));
    }
  }

  @Nested
  class Separate extends LawContract {
    @Override
    Stream<Distribution> distributions() {
      return Stream.of(
          Distribution.bernoulli(0.3),
          Distribution.bernoulli(0),
          Distribution.bernoulli(1),
          Distribution.choice("divides", 0.2, "unites"),
          Distribution.discrete(1, 2, 3, 4),
          Distribution.discrete(5, -1, 5, 2),
          new Distribution.Discrete(
              List.of(Quantity.of(10), Quantity.of(-2), Quantity.of(3)),
              List.of(Quantity.of(0.5), Quantity.of(0.2), Distribution.Choice.REST)));
    }
  }

  @Nested
  class Empirical extends LawContract {
    @Override
    Stream<Distribution> distributions() {
      return Stream.of(
          new Distribution.Empirical(List.of(3.0, 1.0, 4.0, 1.5, 9.0)),
          new Distribution.Empirical(List.of(1.0, 2.0)),
          new Distribution.Empirical(List.of(2.0, 1.0, 2.0, 2.0, 5.0)));
    }
  }

  @Nested
  class Mixture extends LawContract {
    @Override
    Stream<Distribution> distributions() {
      return Stream.of(
          mixture(0.3, Distribution.normal(0, 1), Distribution.normal(5, 0.5)),
          mixture(0.25, Quantity.of(0), Distribution.lognormal(5, 2)),
          mixture(0.5, Distribution.uniform(0, 1), Distribution.uniform(3, 4)),
          mixture(0.5, Quantity.of(-1), Quantity.of(2)),
          mixture(1, Distribution.studentT(5, 1), Quantity.of(2)),
          mixture(0.9, Distribution.studentT(5, 1), Distribution.pert(-4, 1, 3)));
    }
  }

  @Nested
  class Quantiles extends LawContract {
    @Override
    Stream<Distribution> distributions() {
      return Stream.of(
          Distribution.quantiles(1, 2, 4),
          quantiles(Optional.of(0.0), Optional.empty(), 5, 1, 50, 2, 95, 10),
          quantiles(Optional.empty(), Optional.of(9.0), 10, -4, 50, 5, 90, 8),
          quantiles(Optional.of(0.0), Optional.of(1.0), 5, 0.1, 25, 0.3, 50, 0.5, 95, 0.8),
          quantiles(Optional.empty(), Optional.empty(), 10, 0, 90, 3),
          quantiles(Optional.empty(), Optional.empty(), 5, -2, 25, -0.8, 50, 0.1, 75, 1.2, 95, 3));
    }
  }

  @Nested
  class Truncated extends LawContract {
    @Override
    Stream<Distribution> distributions() {
      return Stream.of(
          Distribution.normal(0, 1).truncate(-1, 2),
          Distribution.normal(0, 1).truncate(9, 20),
          Distribution.normal(0, 1).truncate(-20, -9),
          new Distribution.Truncated(
              Distribution.lognormal(5, 2), Optional.of(Quantity.of(4)), Optional.empty()),
          Distribution.studentT(3, 1).truncate(-2, 5),
          Distribution.of(Family.POISSON, "mean", 3.7).truncate(2, 6),
          mixture(0.4, Quantity.of(0), Distribution.normal(0, 1)).truncate(0, 9),
          Distribution.pert(0, 3, 10).truncate(2, 30));
    }
  }

  static Distribution mixture(double weight, Quantity one, Quantity other) {
    Map<String, Distribution.Part> parts = new LinkedHashMap<>();
    parts.put("one", Distribution.Part.of(weight, one));
    parts.put("other", Distribution.Part.of(1 - weight, other));
    return new Distribution.Mixture(parts);
  }

  static Distribution quantiles(Optional<Double> min, Optional<Double> max, double... points) {
    TreeMap<Double, Quantity> map = new TreeMap<>();
    for (int i = 0; i < points.length; i += 2) {
      map.put(points[i], Quantity.of(points[i + 1]));
    }
    return new Distribution.Quantiles(map, min.map(Quantity::of), max.map(Quantity::of));
  }
}
