package org.entente.formula;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What to write instead: hints for functions that do not exist. */
final class Suggestions {
  /** Names of other languages, in small letters. */
  private static final Map<String, Function> ALIASES =
      Map.ofEntries(
          Map.entry("ln", Function.LOG),
          Map.entry("avg", Function.AVERAGE),
          Map.entry("mean", Function.AVERAGE),
          Map.entry("sum", Function.TOTAL),
          Map.entry("integral", Function.TOTAL),
          Map.entry("any", Function.EVER),
          Map.entry("all", Function.ALWAYS),
          Map.entry("last", Function.FINAL),
          Map.entry("first", Function.FIRST_YEAR),
          Map.entry("lag", Function.PREVIOUS),
          Map.entry("delay", Function.PREVIOUS),
          Map.entry("prev", Function.PREVIOUS),
          Map.entry("minimum", Function.MIN),
          Map.entry("maximum", Function.MAX),
          Map.entry("limit", Function.CLAMP),
          Map.entry("sgn", Function.SIGN),
          Map.entry("signum", Function.SIGN),
          Map.entry("ceiling", Function.CEIL),
          Map.entry("int", Function.FLOOR),
          Map.entry("trunc", Function.FLOOR),
          Map.entry("rem", Function.MOD),
          Map.entry("power", Function.POW),
          Map.entry("arctan", Function.ATAN),
          Map.entry("sigmoid", Function.LOGISTIC),
          Map.entry("expit", Function.LOGISTIC),
          Map.entry("phi", Function.NORMAL_CDF),
          Map.entry("pnorm", Function.NORMAL_CDF),
          Map.entry("qnorm", Function.NORMAL_QUANTILE),
          Map.entry("probit", Function.NORMAL_QUANTILE),
          Map.entry("lgamma", Function.LN_GAMMA),
          Map.entry("gammaln", Function.LN_GAMMA),
          Map.entry("ifelse", Function.IF),
          Map.entry("iff", Function.IF));

  private static final Set<String> DRAWS =
      Set.of("random", "rand", "rnd", "normal", "uniform", "rnorm", "runif", "triangular", "pert");

  private static final List<String> WORDS =
      Arrays.stream(Function.values()).map(Function::word).toList();

  private Suggestions() {}

  /**
   * A hint for a call of what is not a function.
   *
   * @param word what was called
   * @param arguments the texts of its arguments
   */
  static String forCall(String word, List<String> arguments) {
    String small = word.toLowerCase(Locale.ROOT);
    if (BuiltIn.of(word).isPresent()) {
      return "'" + word + "' is a plain name: leave out the parentheses";
    }
    if (DRAWS.contains(small)) {
      return "formulas never draw: make it a parameter or a noise and use its name";
    }
    if (ALIASES.containsKey(small)) {
      return "did you mean '" + ALIASES.get(small).word() + "'?";
    }
    List<String> near = Names.didYouMean(word, WORDS);
    return near.isEmpty() ? forName(word, arguments) : didYouMean(near);
  }

  static String didYouMean(List<String> names) {
    return "did you mean '" + String.join("' or '", names) + "'?";
  }

  private static String forName(String word, List<String> arguments) {
    if (arguments.size() != 1) {
      return "";
    }
    String argument = arguments.get(0);
    if (argument.matches("[12][0-9]{3}(\\.[0-9]+)?|start.*|end.*")) {
      return "did you mean 'at(" + word + ", " + argument + ")'?";
    }
    if (argument.matches("(t|time|year)? ?- ?(1|dt)")) {
      return "did you mean 'previous(" + word + ")'?";
    }
    return argument.isEmpty()
        ? "a name stands without parentheses"
        : "for a product write '" + word + " * (" + shortened(argument) + ")'";
  }

  static String shortened(String text) {
    return text.length() <= 40 ? text : text.substring(0, 37) + "...";
  }
}
