package org.entente.scenario;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.entente.equation.Equations;
import org.entente.model.Path;
import org.entente.model.Problem;
import org.entente.model.Scenario;
import org.entente.model.Time;

/**
 * Adds what is wrong with a scenario's meaning to what is wrong with its form, and finds where in
 * the files it is. What is but a consequence of a fault of form is left out: it would vanish with
 * it.
 */
final class Meaning {
  private static final Set<String> COLLECTIONS =
      Set.of("parameters", "factors", "events", "outcomes");
  private static final Set<String> WORDS =
      Set.of(
          "label",
          "unit",
          "about",
          "title",
          "description",
          "note",
          "report",
          "evidence",
          "baseRate",
          "assumption");

  /** Stands in for a clock that is not sound. */
  private static final Time STAND_IN = Time.yearly(2000, 2050);

  /** Codes of problems that do not hang on the clock. */
  private static final Pattern TIMELESS =
      Pattern.compile("formula-|unknown-|unit-|bad-unit|not-a|type-mismatch|name-clash");

  private final Json.Obj tree;
  private final List<Path> broken;
  private final Set<String> brokenNames = new HashSet<>();

  private Meaning(Json.Obj tree, List<Path> faults) {
    this.tree = tree;
    this.broken = faults.stream().filter(Meaning::isOfValue).toList();
    this.broken.forEach(this::noteNames);
  }

  /** Checks a scenario that was bound, perhaps with faults that were found on the way. */
  static void check(Scenario scenario, Json.Obj tree, Findings findings) {
    Meaning meaning = new Meaning(tree, findings.paths());
    if (meaning.canJudge()) {
      boolean clock = meaning.hasClock();
      Equations.check(clock ? scenario : scenario.time(STAND_IN)).stream()
          .filter(problem -> clock || TIMELESS.matcher(problem.code()).lookingAt())
          .filter(problem -> !meaning.follows(problem))
          .forEach(problem -> meaning.report(problem, findings));
    }
  }

  /** A fault of a label or of evidence changes no meaning. */
  private static boolean isOfValue(Path path) {
    List<String> names = path.names();
    boolean words = names.size() >= 3 && WORDS.contains(names.get(2));
    return !names.isEmpty() && !words && !names.get(0).equals("sources");
  }

  private void noteNames(Path path) {
    List<String> names = path.names();
    if (names.size() > 1 && COLLECTIONS.contains(names.get(0))) {
      brokenNames.add(names.get(1));
    } else if (names.size() == 1 && tree.get(names.get(0)).orElse(null) instanceof Json.Obj lost) {
      brokenNames.addAll(lost.members().keySet());
    }
  }

  /** Without all names of a kind nothing can be said. */
  private boolean canJudge() {
    return broken.stream()
        .noneMatch(path -> path.names().size() == 1 && COLLECTIONS.contains(path.names().get(0)));
  }

  /** Without a clock that is sound, what hangs on years can not be said. */
  private boolean hasClock() {
    return broken.stream().noneMatch(path -> path.names().get(0).equals("time"));
  }

  private boolean follows(Problem problem) {
    Path at = problem.path();
    return broken.stream().anyMatch(path -> isWithin(at, path) || isWithin(path, at))
        || brokenNames.stream().anyMatch(name -> mentions(subject(problem), name));
  }

  private static boolean isWithin(Path inner, Path outer) {
    int size = outer.names().size();
    return inner.names().size() >= size && inner.names().subList(0, size).equals(outer.names());
  }

  /** What a problem is about: the part of a formula that is meant, or all that stands there. */
  private String subject(Problem problem) {
    return problem
        .span()
        .map(span -> span.formula().substring(span.start(), span.end()))
        .orElseGet(() -> problem.message() + texts(Tree.nearest(tree, problem.path()).value()));
  }

  /** All texts in a value. */
  static String texts(Json json) {
    if (json instanceof Json.Text text) {
      return " " + text.value();
    }
    if (json instanceof Json.Obj object) {
      return object.members().values().stream()
          .map(member -> texts(member.value()))
          .collect(Collectors.joining());
    }
    return json instanceof Json.Arr array
        ? array.items().stream().map(Meaning::texts).collect(Collectors.joining())
        : "";
  }

  /** Whether a text has a word in it. */
  static boolean mentions(String text, String name) {
    return Pattern.compile("\\b" + Pattern.quote(name) + "\\b").matcher(text).find();
  }

  private void report(Problem problem, Findings findings) {
    Diagnostic found = located(explained(problem), tree);
    findings.add(found);
  }

  /** A name that a variant took away is not misspelt. */
  private Problem explained(Problem problem) {
    if (!problem.code().equals("unknown-name") || problem.span().isEmpty()) {
      return problem;
    }
    String name = subject(problem);
    for (String collection : COLLECTIONS) {
      if (tree.get(collection).orElse(null) instanceof Json.Obj names
          && names.removed().containsKey(name)) {
        Location at = names.removed().get(name);
        String hint =
            "the null in "
                + at.document().name()
                + " line "
                + at.line()
                + " takes '"
                + name
                + "' away";
        return new Problem(problem.code(), problem.path(), problem.message(), hint, problem.span());
      }
    }
    return problem;
  }

  /** A problem of a scenario, where it is in the files that it was read from. */
  static Diagnostic located(Problem problem, Json.Obj tree) {
    Tree.Found found = Tree.nearest(tree, problem.path());
    if (problem.span().isPresent() && Tree.unwrapped(found.value()) instanceof Json.Text text) {
      Problem.Span span = problem.span().get();
      String raw = text.at().document().text();
      int start = Tokens.inside(raw, text.at().offset(), span.start());
      int end = Tokens.inside(raw, text.at().offset(), span.end());
      return Diagnostic.at(new Location(text.at().document(), start), end - start, problem);
    }
    return Diagnostic.at(found.shown(), found.shown().length(), problem);
  }
}
