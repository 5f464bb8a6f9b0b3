package org.entente.equation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.entente.formula.Function;

/** Writes bound terms as formulas again, for messages about a run. */
public final class TermText {
  private TermText() {}

  /**
   * A term as a formula.
   *
   * @param term any term
   * @return text in the formula language, with more parentheses than a person would write
   */
  public static String of(Term term) {
    if (term instanceof Term.Constant constant) {
      return constant.yesNo()
          ? Boolean.toString(constant.value() != 0)
          : Fold.show(constant.value());
    }
    if (term instanceof Term.Reference reference) {
      return name(reference);
    }
    if (term instanceof Term.Clock clock) {
      return lagged(clock.reading().name().toLowerCase(Locale.ROOT), clock.lag());
    }
    if (term instanceof Term.Binary binary) {
      return inner(binary.left()) + " " + binary.operator().symbol() + " " + inner(binary.right());
    }
    if (term instanceof Term.Negate negate) {
      return "-" + inner(negate.operand());
    }
    if (term instanceof Term.Not not) {
      return "not " + inner(not.operand());
    }
    if (term instanceof Term.Apply apply) {
      return call(apply.function().word(), apply.arguments());
    }
    if (term instanceof Term.If choice) {
      String rest = choice.otherwise().map(other -> ", " + of(other)).orElse("");
      return "if(" + of(choice.condition()) + ", " + of(choice.then()) + rest + ")";
    }
    if (term instanceof Term.OrElse orElse) {
      return orElse(orElse);
    }
    Term.OverPath path = (Term.OverPath) term;
    return path.function().word() + "(" + of(path.body()) + ")";
  }

  private static String orElse(Term.OrElse orElse) {
    String value = of(orElse.value());
    return value.endsWith(")")
        ? value.substring(0, value.length() - 1) + ", " + of(orElse.standIn()) + ")"
        : value;
  }

  private static String call(String word, List<Term> arguments) {
    return arguments.stream().map(TermText::of).collect(Collectors.joining(", ", word + "(", ")"));
  }

  private static String inner(Term term) {
    boolean compound = term instanceof Term.Binary || term instanceof Term.Not;
    return compound ? "(" + of(term) + ")" : of(term);
  }

  private static String name(Term.Reference reference) {
    return switch (reference.kind()) {
      case NOISE -> "noise";
      case STRUCK -> lagged(call(Function.STRUCK, reference), reference.lag());
      case COUNT -> lagged(call(Function.COUNT, reference), reference.lag());
      case SINCE -> lagged(call(Function.SINCE, reference), reference.lag());
      default -> lagged(reference.name(), reference.lag());
    };
  }

  private static String call(Function function, Term.Reference reference) {
    return function.word() + "(" + reference.name() + ")";
  }

  private static String lagged(String text, int lag) {
    if (lag == 0) {
      return text;
    }
    if (lag >= Term.START) {
      return "initial(" + text + ")";
    }
    return lag == 1 ? "previous(" + text + ")" : "previous(" + text + ", " + lag + ")";
  }

  /**
   * The names that a term reads at its own step, path functions aside.
   *
   * @param term any term
   * @return references by the text they are written as, in the order of writing
   */
  public static Map<String, Term.Reference> references(Term term) {
    Map<String, Term.Reference> found = new LinkedHashMap<>();
    collect(term, found);
    return found;
  }

  private static void collect(Term term, Map<String, Term.Reference> found) {
    if (term instanceof Term.Reference reference) {
      found.putIfAbsent(name(reference), reference);
    } else if (!(term instanceof Term.OverPath)) {
      term.parts().forEach(part -> collect(part, found));
    }
  }

  /**
   * The path functions in a term, those inside others aside.
   *
   * @param term any term
   * @return the outermost path functions in it
   */
  public static List<Term.OverPath> paths(Term term) {
    if (term instanceof Term.OverPath path) {
      return List.of(path);
    }
    return term.parts().stream().flatMap(part -> paths(part).stream()).toList();
  }
}
