package org.entente.equation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.entente.distribution.Copulas;
import org.entente.distribution.CorrelationMatrix;
import org.entente.formula.Names;
import org.entente.model.Correlation;
import org.entente.model.Distribution;
import org.entente.model.Path;
import org.entente.model.Scenario;

/** Checks the correlations of a scenario and makes the matrices that join its draws. */
final class Correlations {
  private static final int MOST_SHOWN = 6;

  /** A matrix of this size is still checked, and its nearest valid one found, in seconds. */
  private static final int MOST_CORRELATED = 100;

  private final Scenario scenario;
  private final Problems problems;
  private final List<Correlation> betweenNoises = new ArrayList<>();
  private final List<Correlation> betweenParameters = new ArrayList<>();
  private final Correlated noises;
  private final Correlated parameters;

  Correlations(Scenario scenario, Problems problems) {
    this.scenario = scenario;
    this.problems = problems;
    Set<Set<String>> pairs = new HashSet<>();
    for (Correlation correlation : scenario.correlations()) {
      check(correlation, pairs);
    }
    this.noises = matrix(betweenNoises);
    this.parameters = matrix(betweenParameters);
  }

  Correlated noises() {
    return noises;
  }

  Correlated parameters() {
    return parameters;
  }

  private static Path path(Correlation correlation) {
    return Path.of("correlations", correlation.first(), correlation.second());
  }

  private void check(Correlation correlation, Set<Set<String>> pairs) {
    Path path = path(correlation);
    if (!(Math.abs(correlation.value()) <= 1)) {
      problems.add(
          "bad-correlation",
          path,
          "expected a correlation from -1 to 1, found " + Fold.show(correlation.value()),
          "");
      return;
    }
    if (correlation.first().equals(correlation.second())
        || !pairs.add(Set.of(correlation.first(), correlation.second()))) {
      problems.add(
          "bad-correlation",
          path,
          correlation.first().equals(correlation.second())
              ? "a variable can not be correlated with itself"
              : "this pair is written twice",
          "write each pair once");
      return;
    }
    sort(correlation, path);
  }

  private void sort(Correlation correlation, Path path) {
    Side first = side(correlation.first(), path);
    Side second = side(correlation.second(), path);
    if (first == Side.NEITHER || second == Side.NEITHER) {
      return;
    }
    if (first != second) {
      problems.add(
          "bad-correlation",
          path,
          "expected two factors with noise, or two distributed parameters, found one of each",
          "");
      return;
    }
    (first == Side.NOISE ? betweenNoises : betweenParameters).add(correlation);
  }

  private enum Side {
    NOISE,
    PARAMETER,
    NEITHER
  }

  private Side side(String name, Path path) {
    if (scenario.factors().containsKey(name)) {
      if (scenario.factors().get(name).noise().isPresent()) {
        return Side.NOISE;
      }
      problems.add("bad-correlation", path, "factor '" + name + "' has no noise to correlate", "");
    } else if (scenario.parameters().containsKey(name)) {
      if (scenario.parameters().get(name).value().bare() instanceof Distribution) {
        return Side.PARAMETER;
      }
      problems.add(
          "bad-correlation", path, "parameter '" + name + "' is not drawn from a distribution", "");
    } else {
      unknown(name, path);
    }
    return Side.NEITHER;
  }

  private void unknown(String name, Path path) {
    Set<String> known = new TreeSet<>(scenario.factors().keySet());
    known.addAll(scenario.parameters().keySet());
    List<String> near = Names.didYouMean(name, known);
    problems.add(
        "unknown-name",
        path,
        "expected a factor or a parameter, found '" + name + "'",
        near.isEmpty() ? "" : "did you mean '" + String.join("' or '", near) + "'?");
  }

  private Correlated matrix(List<Correlation> pairs) {
    if (pairs.isEmpty()) {
      return Correlated.NONE;
    }
    if (tooMany(pairs)) {
      return Correlated.NONE;
    }
    CorrelationMatrix matrix = CorrelationMatrix.of(pairs.stream().map(this::pair).toList());
    if (!matrix.isValid()) {
      refuse(matrix, pairs);
      return Correlated.NONE;
    }
    return new Correlated(matrix.names(), matrix.cholesky(), scenario.copula().df());
  }

  private boolean tooMany(List<Correlation> pairs) {
    Set<String> names = new TreeSet<>();
    pairs.forEach(pair -> names.addAll(List.of(pair.first(), pair.second())));
    if (names.size() > MOST_CORRELATED) {
      problems.add(
          "bad-correlation",
          path(pairs.get(0)),
          "expected at most " + MOST_CORRELATED + " correlated variables, found " + names.size(),
          "");
    }
    return names.size() > MOST_CORRELATED;
  }

  /** A pair by the correlation of its underlying normals. */
  private CorrelationMatrix.Pair pair(Correlation correlation) {
    double value = correlation.value();
    OptionalDouble df = scenario.copula().df();
    if (correlation.kind() == Correlation.Kind.RANK) {
      value =
          df.isPresent()
              ? Copulas.normalOfRank(value, df.getAsDouble())
              : Copulas.normalOfRank(value);
    }
    return new CorrelationMatrix.Pair(correlation.first(), correlation.second(), value);
  }

  private void refuse(CorrelationMatrix matrix, List<Correlation> pairs) {
    String changes =
        matrix.changes().stream()
            .limit(MOST_SHOWN)
            .map(
                change ->
                    String.format(
                        Locale.ROOT,
                        "%s with %s %.4f instead of %s",
                        change.first(),
                        change.second(),
                        change.to(),
                        Fold.show(change.from())))
            .collect(Collectors.joining(", "));
    problems.add(
        "bad-correlation",
        path(pairs.get(0)),
        "the correlations contradict each other: no variables can have them all (least eigenvalue "
            + String.format(Locale.ROOT, "%.4f", matrix.leastEigenvalue())
            + ")",
        "the nearest that can: " + changes);
  }
}
