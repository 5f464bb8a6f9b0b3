package org.entente.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.entente.equation.Equations;
import org.entente.equation.FutureEquation;
import org.entente.model.Path;
import org.entente.model.Problem;
import org.entente.model.ScenarioException;

/**
 * Futures in which no path can end, as far as it is plain without a run: a condition that never
 * holds, or one that holds only where that of an earlier future does, which is then taken.
 */
public final class UnreachedFutures {
  private final List<FutureEquation> futures;
  private final List<Column> conditions;
  private final Implications implications = new Implications();
  private final List<Problem> warnings = new ArrayList<>();

  private UnreachedFutures(List<FutureEquation> futures, List<Column> conditions) {
    this.futures = futures;
    this.conditions = conditions;
  }

  /**
   * Finds futures in which provably no path can end. That none is found proves nothing.
   *
   * @param equations the scenario's equations
   * @return a warning for each such future, in the order of judgement; none if the scenario is too
   *     large to be compiled, which {@link Program#compile} tells
   */
  public static List<Problem> warnings(Equations equations) {
    if (equations.futures().isEmpty()) {
      return List.of();
    }
    try {
      Unroller unroller = new Unroller(List.of(equations), OutputChoice.FUTURES);
      UnreachedFutures all = new UnreachedFutures(equations.futures(), unroller.conditions());
      for (int i = 0; i < all.futures.size(); i++) {
        all.judge(i);
      }
      return List.copyOf(all.warnings);
    } catch (ScenarioException tooLarge) {
      return List.of();
    }
  }

  private void judge(int future) {
    Column condition = conditions.get(future);
    if (condition == null) {
      always(futures.size()).ifPresent(taken -> afterAlways(future, taken));
    } else if (implications.never(condition)) {
      warn(future, "its condition never holds", "look at the bounds of what it compares");
    } else if (always(future).isPresent()) {
      afterAlways(future, always(future).get());
    } else {
      before(future, earlier -> implications.implies(condition, earlier))
          .ifPresent(taken -> afterWider(future, taken));
    }
  }

  private Optional<String> always(int future) {
    return before(future, Implications::always);
  }

  /** The first future before another whose condition is of some kind. */
  private Optional<String> before(int future, Predicate<Column> kind) {
    return IntStream.range(0, future)
        .filter(i -> conditions.get(i) != null && kind.test(conditions.get(i)))
        .mapToObj(i -> futures.get(i).id())
        .findFirst();
  }

  private void afterAlways(int future, String taken) {
    warn(
        future,
        "the condition of '" + taken + "' always holds",
        "change the condition of '" + taken + "'");
  }

  private void afterWider(int future, String taken) {
    warn(
        future,
        "where its condition holds, that of '" + taken + "', which is judged first, holds too",
        "write it before '" + taken + "', or change one of the two conditions");
  }

  private void warn(int future, String why, String hint) {
    FutureEquation equation = futures.get(future);
    Path path = equation.when().isPresent() ? equation.path() : Path.of("futures", equation.id());
    String message = "no path can end in '" + equation.id() + "': " + why;
    warnings.add(Problem.of("unreached-future", path, message, hint).as(Problem.Severity.WARNING));
  }
}
