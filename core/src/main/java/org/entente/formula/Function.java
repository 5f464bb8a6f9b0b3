package org.entente.formula;

import static org.entente.formula.Argument.condition;
import static org.entente.formula.Argument.event;
import static org.entente.formula.Argument.formula;
import static org.entente.formula.Argument.number;
import static org.entente.formula.Argument.whole;
import static org.entente.formula.Argument.year;
import static org.entente.formula.Arithmetic.one;
import static org.entente.formula.Arithmetic.two;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.entente.numeric.Numeric;

/**
 * Every function of the formula language, as one table: parser, checker, engine, documentation and
 * tests all read it.
 *
 * <p>Functions of kind {@link Kind#ARITHMETIC} are pure: {@link #apply(double...)} gives their
 * value, with the same bits on every machine ({@link Numeric}). The others look at time, events or
 * the whole path, or choose what to evaluate; their meaning belongs to whoever runs a formula.
 */
public enum Function {
  /** The smallest. */
  MIN(
      two(Math::min),
      Form.of(number("x"), number("y")).andMore(),
      "the smallest",
      "min(trade, 10)"),
  /** The largest. */
  MAX(two(Math::max), Form.of(number("x"), number("y")).andMore(), "the largest", "max(trade, 0)"),
  /** A number kept within two others. */
  CLAMP(
      Arithmetic.clamp(),
      Form.of(number("x"), number("low"), number("high")),
      "x kept within low and high: min(max(x, low), high)",
      "clamp(index, 0, 1)"),
  /** Distance from zero. */
  ABS(one(Math::abs), "distance from zero", "abs(x - y)"),
  /** −1, 0 or 1. */
  SIGN(one(Numeric::sign), "-1, 0 or 1 as x is negative, zero or positive", "sign(moved(trade))"),
  /** Whole number below. */
  FLOOR(one(Math::floor), "the largest whole number that is not above x", "floor(2.7)"),
  /** Whole number above. */
  CEIL(one(Math::ceil), "the smallest whole number that is not below x", "ceil(2.1)"),
  /** Nearest whole number. */
  ROUND(one(Numeric::round), "the nearest whole number, halves away from zero", "round(2.5)"),
  /** Remainder. */
  MOD(
      two(Numeric::mod),
      Form.of(number("a"), number("b")),
      "remainder a - b * floor(a / b), with the sign of b",
      "mod(year, 4)"),
  /** e to the power x. */
  EXP(one(Numeric::exp), "e to the power x", "exp(-0.1 * elapsed)"),
  /** exp(x) − 1. */
  EXPM1(one(Numeric::expm1), "exp(x) - 1, accurate near 0", "expm1(0.001)"),
  /** Natural logarithm. */
  LOG(one(Numeric::log), "natural logarithm", "log(trade / initial(trade))"),
  /** log(1 + x). */
  LOG1P(one(Numeric::log1p), "log(1 + x), accurate near 0", "log1p(0.001)"),
  /** Logarithm to base 10. */
  LOG10(one(Numeric::log10), "logarithm to base 10", "log10(trade / initial(trade))"),
  /** Square root. */
  SQRT(one(Numeric::sqrt), "square root", "sqrt(dt)"),
  /** Power. */
  POW(two(Numeric::pow), Form.of(number("a"), number("b")), "a ^ b", "pow(1.02, elapsed)"),
  /** Length of the hypotenuse. */
  HYPOT(
      two(Numeric::hypot),
      Form.of(number("a"), number("b")),
      "sqrt(a^2 + b^2), without overflow on the way",
      "hypot(3, 4)"),
  /** Sine. */
  SIN(one(Numeric::sin), "sine of an angle in radians", "sin(2 * pi * time)"),
  /** Cosine. */
  COS(one(Numeric::cos), "cosine of an angle in radians", "cos(2 * pi * time)"),
  /** Tangent. */
  TAN(one(Numeric::tan), "tangent of an angle in radians", "tan(0.5)"),
  /** Hyperbolic tangent. */
  TANH(one(Numeric::tanh), "hyperbolic tangent, between -1 and 1", "tanh(0.5 * x)"),
  /** Angle from a tangent. */
  ATAN(one(Numeric::atan), "angle between -pi/2 and pi/2 whose tangent is x", "atan(1)"),
  /** Angle of a point. */
  ATAN2(
      two(Numeric::atan2),
      Form.of(number("y"), number("x")),
      "angle of the point (x, y), between -pi and pi",
      "atan2(1, 1)"),
  /** Error function. */
  ERF(one(Numeric::erf), "error function, 2 * normalCdf(x * sqrt(2)) - 1", "erf(0.5)"),
  /** Logistic function. */
  LOGISTIC(one(Numeric::logistic), "1 / (1 + exp(-x)), between 0 and 1", "logistic(0.4 * gap)"),
  /** Inverse of the logistic function. */
  LOGIT(one(Numeric::logit), "log(x / (1 - x)), inverse of logistic", "logit(0.2)"),
  /** Standard normal distribution function. */
  NORMAL_CDF(
      "normalCdf",
      one(Numeric::normalCdf),
      "share of a standard normal below x",
      "normalCdf(-1.6)"),
  /** Standard normal quantile. */
  NORMAL_QUANTILE(
      "normalQuantile",
      one(Numeric::normalQuantile),
      "value below which the share x of a standard normal lies",
      "normalQuantile(0.95)"),
  /** Gamma function. */
  GAMMA(one(Numeric::gamma), "gamma function; gamma(n + 1) is n factorial", "gamma(5)"),
  /** Logarithm of the gamma function. */
  LN_GAMMA(
      "lnGamma", one(Numeric::lnGamma), "natural logarithm of gamma(x), for x > 0", "lnGamma(50)"),

  /** A choice between two formulas. */
  IF(
      Kind.CONDITIONAL,
      Result.FORMULA,
      "a if the condition holds, else b; only the chosen one is evaluated."
          + " Without b, in outcomes, no value",
      "if(hot, 0.6, 0.1)",
      Form.of(condition("c"), formula("a")).orNone(),
      Form.of(condition("c"), formula("a"), formula("b"))),

  /** A formula as it stood some steps ago. */
  PREVIOUS(
      Kind.TIME,
      Result.FORMULA,
      "the formula as it stood one step, or n steps, ago",
      "previous(trade)",
      Form.of(formula("f")),
      Form.of(formula("f"), whole("n"))),
  /** A formula as it stood at start. */
  INITIAL(
      Kind.TIME,
      Result.FORMULA,
      "the formula as it stood at start",
      "initial(trade)",
      Form.of(formula("f"))),
  /** How far a quantity has moved. */
  MOVED(
      Kind.TIME,
      Result.NUMBER,
      "previous(f) - initial(f)",
      "moved(sanctions)",
      Form.of(number("f"))),

  /** Years since an event struck. */
  SINCE(
      Kind.EVENT,
      Result.NUMBER,
      "years since the event last struck, 0 in that step; before the first strike no value, or the"
          + " stand-in",
      "since(contract, 0)",
      Form.of(event("e")).orNone(),
      Form.of(event("e"), number("standIn"))),
  /** Whether an event strikes in this step. */
  STRUCK(
      Kind.EVENT,
      Result.YES_NO,
      "yes in the step in which the event strikes",
      "struck(strike)",
      Form.of(event("e"))),
  /** Strikes so far. */
  COUNT(
      Kind.EVENT,
      Result.NUMBER,
      "how often the event has struck so far",
      "count(strike)",
      Form.of(event("e"))),

  /** A formula at a time. */
  AT(
      Kind.PATH,
      Result.FORMULA,
      "the formula as it stands at time t",
      "at(trade, 2035)",
      Form.of(formula("f"), year("t"))),
  /** A formula at the end. */
  FINAL(
      Kind.PATH,
      Result.FORMULA,
      "the formula as it stands at the end",
      "final(trade)",
      Form.of(formula("f"))),
  /** The largest value of a window. */
  PEAK(Result.NUMBER, "the largest value in the window", "peak(trade)", number("f")),
  /** The smallest value of a window. */
  TROUGH(Result.NUMBER, "the smallest value in the window", "trough(trade)", number("f")),
  /** The sum over a window, in years. */
  TOTAL(
      Result.NUMBER,
      "the sum of f * dt over the steps of the window",
      "total(gas, 2025, 2030)",
      number("f")),
  /** The mean over a window. */
  AVERAGE(
      Result.NUMBER,
      "the mean over the steps of the window",
      "average(trade, end - 4, end)",
      number("f")),
  /** Whether a condition holds at least once. */
  EVER(
      Result.YES_NO,
      "yes if the condition holds in at least one step of the window",
      "ever(snapback)",
      condition("c")),
  /** Whether a condition holds throughout. */
  ALWAYS(
      Result.YES_NO,
      "yes if the condition holds in every step of the window",
      "always(trade > 2)",
      condition("c")),
  /** How long a condition holds. */
  YEARS_WHERE(
      "yearsWhere",
      Result.NUMBER,
      "how many years of the window the condition holds",
      "yearsWhere(hot)",
      condition("c")),
  /** The first year in which a condition holds. */
  FIRST_YEAR(
      "firstYear",
      "the first calendar year of the window in which the condition holds; if none, no value or the"
          + " stand-in",
      "firstYear(trade > 10)",
      Form.of(condition("c")).orNone(),
      Form.of(condition("c"), number("standIn")),
      Form.of(condition("c"), year("from"), year("to")).orNone(),
      Form.of(condition("c"), year("from"), year("to"), number("standIn")));

  private static final Map<String, Function> BY_WORD = byWord();

  private final String word;
  private final Kind kind;
  private final Result result;
  private final Arithmetic arithmetic;
  private final List<Form> forms;
  private final String meaning;
  private final String example;

  /** A function of one number. */
  Function(Arithmetic arithmetic, String meaning, String example) {
    this(arithmetic, Form.of(number("x")), meaning, example);
  }

  Function(String word, Arithmetic arithmetic, String meaning, String example) {
    this(
        word,
        Kind.ARITHMETIC,
        Result.NUMBER,
        arithmetic,
        List.of(Form.of(number("x"))),
        meaning,
        example);
  }

  /** A function of numbers. */
  Function(Arithmetic arithmetic, Form form, String meaning, String example) {
    this(null, Kind.ARITHMETIC, Result.NUMBER, arithmetic, List.of(form), meaning, example);
  }

  Function(Kind kind, Result result, String meaning, String example, Form... forms) {
    this(null, kind, result, Arithmetic.NONE, List.of(forms), meaning, example);
  }

  /** A function of the steps of a window. */
  Function(Result result, String meaning, String example, Argument argument) {
    this(null, result, meaning, example, argument);
  }

  Function(String word, Result result, String meaning, String example, Argument argument) {
    this(
        word,
        Kind.PATH,
        result,
        Arithmetic.NONE,
        List.of(Form.of(argument), Form.of(argument, year("from"), year("to"))),
        meaning,
        example);
  }

  Function(String word, String meaning, String example, Form... forms) {
    this(word, Kind.PATH, Result.NUMBER, Arithmetic.NONE, List.of(forms), meaning, example);
  }

  Function(
      String word,
      Kind kind,
      Result result,
      Arithmetic arithmetic,
      List<Form> forms,
      String meaning,
      String example) {
    this.word = word == null ? name().toLowerCase(Locale.ROOT) : word;
    this.kind = kind;
    this.result = result;
    this.arithmetic = arithmetic;
    this.forms = forms;
    this.meaning = meaning;
    this.example = example;
  }

  /** What a function looks at. */
  public enum Kind {
    /** Numbers alone. */
    ARITHMETIC,
    /** A condition that decides what is evaluated. */
    CONDITIONAL,
    /** Earlier steps of a path. */
    TIME,
    /** The strikes of an event. */
    EVENT,
    /** A whole path; only outcomes and futures may use it. */
    PATH
  }

  /** What a function gives. */
  public enum Result {
    /** A number. */
    NUMBER,
    /** A yes/no. */
    YES_NO,
    /** What its formula, or its arms, give: yes/no if they all do, else a number. */
    FORMULA
  }

  /**
   * The function of a name.
   *
   * @param word name as written in a formula, case-sensitive
   * @return the function, empty if there is none of that name
   */
  public static Optional<Function> of(String word) {
    return Optional.ofNullable(BY_WORD.get(word));
  }

  /**
   * Its name in formulas.
   *
   * @return for example {@code firstYear}
   */
  public String word() {
    return word;
  }

  /**
   * What it looks at.
   *
   * @return its kind
   */
  public Kind kind() {
    return kind;
  }

  /**
   * What it gives.
   *
   * @return its result
   */
  public Result result() {
    return result;
  }

  /**
   * The ways to call it.
   *
   * @return forms, the shortest first
   */
  public List<Form> forms() {
    return forms;
  }

  /**
   * The form of a call.
   *
   * @param arguments number of arguments
   * @return the form, empty if the function does not take so many
   */
  public Optional<Form> form(int arguments) {
    return forms.stream().filter(form -> form.takes(arguments)).findFirst();
  }

  /**
   * Its meaning in one line.
   *
   * @return plain text
   */
  public String meaning() {
    return meaning;
  }

  /**
   * A formula that uses it.
   *
   * @return text that parses
   */
  public String example() {
    return example;
  }

  /**
   * The value at one number.
   *
   * @param a the argument
   * @return the value; NaN outside the domain
   * @throws UnsupportedOperationException if it is not arithmetic
   */
  public double apply(double a) {
    return arithmetic.apply(a);
  }

  /**
   * The value at two numbers.
   *
   * @param a first argument
   * @param b second argument
   * @return the value; NaN outside the domain
   * @throws UnsupportedOperationException if it is not arithmetic
   */
  public double apply(double a, double b) {
    return arithmetic.apply(a, b);
  }

  /**
   * The value at as many numbers as a form takes. {@code min} and {@code max} of more than two fold
   * from the left.
   *
   * @param arguments the arguments in order
   * @return the value; NaN outside the domain
   * @throws UnsupportedOperationException if it is not arithmetic
   */
  public double apply(double... arguments) {
    return arithmetic.apply(arguments);
  }

  private static Map<String, Function> byWord() {
    Map<String, Function> table = new LinkedHashMap<>();
    Arrays.stream(values()).forEach(function -> table.put(function.word, function));
    return table;
  }
}
