package org.entente.equation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.entente.formula.Names;
import org.entente.model.Correlation;
import org.entente.model.Distribution;
import org.entente.model.Path;
import org.entente.model.Scenario;

/** Checks the correlations of a scenario and makes the matrices that join its draws. */
final class Correlations {
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
    List<String> names = names(pairs);
    double[][] values = new double[names.size()][names.size()];
    for (int i = 0; i < values.length; i++) {
      values[i][i] = 1;
    }
    for (Correlation pair : pairs) {
      int i = names.indexOf(pair.first());
      int j = names.indexOf(pair.second());
      double value = pair.value();
      if (pair.kind() == Correlation.Kind.RANK) {
        value = 2 * StrictMath.sin(Math.PI / 6 * value);
      }
      values[i][j] = value;
      values[j][i] = value;
    }
    if (names.isEmpty()) {
      return Correlated.NONE;
    }
    double[][] rows =
        new org.apache.commons.math3.linear.CholeskyDecomposition(
                new org.apache.commons.math3.linear.Array2DRowRealMatrix(values))
            .getL()
            .getData();
    return new Correlated(names, rows, scenario.copula().df());
  }

  private static List<String> names(List<Correlation> pairs) {
    Set<String> names = new TreeSet<>();
    for (Correlation pair : pairs) {
      names.add(pair.first());
      names.add(pair.second());
    }
    return List.copyOf(names);
  }
}
