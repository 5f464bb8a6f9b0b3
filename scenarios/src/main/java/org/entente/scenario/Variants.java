package org.entente.scenario;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.formula.Names;
import org.entente.model.Path;

/** Finds what a variant writes that its author may not have meant. */
final class Variants {
  /** Collections whose names stand in formulas. */
  private static final Set<String> NAMED = Set.of("parameters", "factors", "events");

  private final Findings findings;

  private Variants(Findings findings) {
    this.findings = findings;
  }

  /** Looks at a variant beside what it extends. */
  static void check(Json.Obj over, Json.Obj base, Findings findings) {
    new Variants(findings).compare(over, base, Path.ROOT);
  }

  private void compare(Json.Obj over, Json.Obj base, Path path) {
    over.members()
        .forEach(
            (name, member) -> {
              Optional<Json> there = base.get(name);
              Path at = path.child(name);
              if (there.isEmpty()) {
                fresh(name, member, base, path);
              } else if (member.value() instanceof Json.Obj object
                  && there.get() instanceof Json.Obj below
                  && !object.has("type")) {
                compare(object, below, at);
              }
            });
  }

  private void fresh(String name, Json.Member member, Json.Obj base, Path path) {
    String question = Nearest.question(name, base.members().keySet());
    if (member.value() instanceof Json.Nil nil) {
      if (!base.removed().containsKey(name)) {
        findings.warn(
            "removes-nothing",
            nil.at(),
            path.child(name),
            "there is no '" + name + "' here that null could take away",
            question);
      }
    } else if (!question.isEmpty() && isNamed(path)) {
      findings.added(new Findings.Addition(path.child(name), member.name(), question));
    }
  }

  private static boolean isNamed(Path path) {
    return path.names().size() == 1 && NAMED.contains(path.names().get(0));
  }

  /** Tells of names that a variant adds, that nothing uses, and that are near to another. */
  static void tellUnused(Json.Obj merged, Findings findings) {
    List<Findings.Addition> additions = findings.additions();
    if (additions.isEmpty()) {
      return;
    }
    String texts = Meaning.texts(merged);
    for (Findings.Addition addition : additions) {
      String name = addition.path().names().get(1);
      if (Names.isValid(name) && !Meaning.mentions(texts, name)) {
        findings.warn(
            "unused-name",
            addition.at(),
            addition.path(),
            "the variant adds '" + name + "', and nothing uses it",
            addition.question());
      }
    }
  }
}
