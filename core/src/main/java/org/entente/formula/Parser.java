package org.entente.formula;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads the text of a formula.
 *
 * <p>A parser by precedence climbing (Richards and Whitby-Strevens 1979, "BCPL: the language and
 * its compiler", §6.2): {@link #expression} reads everything that binds at least as strongly as
 * asked for. It goes on after an error where it can, so that one call reports as many as possible.
 *
 * <p>Formulas are untrusted input: text, nesting and the depth of the tree are limited, so that
 * neither this class nor anybody who walks the tree can run out of stack.
 */
public final class Parser {
  /** Most characters of a formula. */
  public static final int MAX_LENGTH = 10_000;

  /** Most parentheses, calls, signs and powers inside one another. */
  public static final int MAX_NESTING = 100;

  /** Most nodes on the way from the root of a tree to a leaf. */
  public static final int MAX_DEPTH = 500;

  private static final Map<String, Operator> OPERATORS =
      Arrays.stream(Operator.values())
          .collect(Collectors.toUnmodifiableMap(Operator::symbol, UnaryOperator.identity()));

  private static final Pattern DECIMAL_COMMA = Pattern.compile("\\b[0-9]+,[0-9]+");

  private final String text;
  private final ErrorList errors;
  private final List<Token> tokens;
  private int at;
  private int nesting;

  private Parser(String text) {
    this.text = text;
    this.errors = new ErrorList();
    this.tokens = Lexer.tokens(text, errors);
  }

  /** Ends the reading of an argument, or of the formula, after an error was noted. */
  private static final class Abandoned extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final boolean all;

    Abandoned(boolean all) {
      super(null, null, false, false);
      this.all = all;
    }
  }

  /**
   * Reads a formula.
   *
   * @param text the formula, at most {@link #MAX_LENGTH} characters
   * @return its tree, with positions
   * @throws FormulaException with every error found, if there is one
   */
  public static Node parse(String text) {
    if (text.length() > MAX_LENGTH) {
      ErrorList errors = new ErrorList();
      errors.add(
          "formula-too-long",
          MAX_LENGTH,
          MAX_LENGTH,
          "a formula has at most " + MAX_LENGTH + " characters, found " + text.length(),
          "split it: give its parts names of their own");
      throw errors.exception(text);
    }
    return new Parser(text).formula();
  }

  private Node formula() {
    try {
      Node node = whole();
      checkDepth(node, MAX_DEPTH);
      if (errors.isEmpty()) {
        return node;
      }
    } catch (Abandoned noted) {
      // The errors say why.
    }
    throw errors.exception(text);
  }

  private Node whole() {
    if (peek().kind() == Token.Kind.END) {
      errors.add("formula-empty", 0, 0, "the formula is empty", "write a number or a name");
      throw new Abandoned(true);
    }
    Node node = expression(0);
    if (peek().kind() != Token.Kind.END) {
      throw leftOver();
    }
    return node;
  }

  /** Stops at the first node that is too deep: it never recurses further than allowed. */
  private void checkDepth(Node node, int allowed) {
    if (allowed == 0) {
      errors.add(
          "formula-too-deep",
          node.start(),
          node.end(),
          "a chain of more than " + MAX_DEPTH + " operations ends here",
          "split the formula: give its parts names of their own");
      throw new Abandoned(true);
    }
    for (Node child : children(node)) {
      checkDepth(child, allowed - 1);
    }
  }

  private static List<Node> children(Node node) {
    if (node instanceof Node.Binary binary) {
      return List.of(binary.left(), binary.right());
    }
    if (node instanceof Node.Negate negate) {
      return List.of(negate.operand());
    }
    if (node instanceof Node.Not not) {
      return List.of(not.operand());
    }
    return node instanceof Node.Call call ? call.arguments() : List.of();
  }

  // Expressions

  private Node expression(int weakest) {
    Node left = prefix(weakest);
    Node chain = null;
    while (true) {
      Operator operator = operator();
      if (operator == null || operator.precedence() < weakest) {
        return left;
      }
      if (tokenOf(operator)) {
        at++;
      }
      Node right = right(operator);
      boolean comparison = operator.kind() == Operator.Kind.COMPARISON;
      if (comparison && left == chain) {
        chained((Node.Binary) left, operator, right);
      }
      left = new Node.Binary(operator, left, right, left.start(), right.end());
      chain = comparison ? left : null;
    }
  }

  /** Whether the operator stands here, in whatever spelling; if not, it was left out. */
  private boolean tokenOf(Operator operator) {
    Token token = peek();
    return token.is("%")
        || token.is(operator.symbol())
        || token.isName() && token.text().equalsIgnoreCase(operator.symbol());
  }

  private Node right(Operator operator) {
    if (operator != Operator.POWER) {
      return expression(operator.precedence() + 1);
    }
    enter(peek());
    Node right = expression(Operator.NEGATE_PRECEDENCE);
    nesting--;
    return right;
  }

  private Node prefix(int weakest) {
    Token token = peek();
    if (token.is("not")) {
      return not(token, weakest);
    }
    if (token.is("-")) {
      Node operand = nested(token, Operator.NEGATE_PRECEDENCE);
      return new Node.Negate(operand, token.start(), operand.end());
    }
    if (token.is("+")) {
      errors.add("formula-operand", token, "a number has no plus sign", "leave out the '+'");
      return nested(token, Operator.NEGATE_PRECEDENCE);
    }
    return primary();
  }

  private Node not(Token token, int weakest) {
    Node operand = nested(token, Operator.NOT_PRECEDENCE);
    if (weakest > Operator.NOT_PRECEDENCE) {
      errors.add(
          "formula-operand",
          token,
          "'not' binds weaker than the operator before it",
          "write '(not " + Suggestions.shortened(textOf(operand)) + ")'");
    }
    return new Node.Not(operand, token.start(), operand.end());
  }

  private Node nested(Token token, int weakest) {
    at++;
    enter(token);
    Node operand = expression(weakest);
    nesting--;
    return operand;
  }

  private void enter(Token token) {
    nesting++;
    if (nesting > MAX_NESTING) {
      errors.add(
          "formula-too-deep",
          token,
          "a formula nests at most " + MAX_NESTING + " deep",
          "split it: give its parts names of their own");
      throw new Abandoned(true);
    }
  }

  private void chained(Node.Binary left, Operator operator, Node right) {
    String middle = textOf(left.right());
    String first = textOf(left);
    String second = middle + " " + operator.symbol() + " " + textOf(right);
    errors.add(
        "formula-chained-comparison",
        left.start(),
        right.end(),
        "comparisons do not chain",
        "write '" + first + " and " + second + "'");
  }

  private String textOf(Node node) {
    return text.substring(node.start(), node.end());
  }

  private String textOf(Token token) {
    return text.substring(token.start(), token.end());
  }

  // Operators

  /** The operator that stands here, or that was left out here; null if the expression ends. */
  private Operator operator() {
    Token token = peek();
    if (token.is("%")) {
      return percent(token);
    }
    if (token.kind() == Token.Kind.SYMBOL && OPERATORS.containsKey(token.text())) {
      return OPERATORS.get(token.text());
    }
    return token.startsOperand() ? missing(token) : null;
  }

  private Operator percent(Token token) {
    boolean remainder = second().startsOperand();
    errors.add(
        "formula-operator",
        token,
        "'%' is not an operator of formulas",
        remainder ? "the remainder is 'mod(a, b)'; 5 percent is 0.05" : "5 percent is 0.05");
    if (remainder) {
      return Operator.MULTIPLY;
    }
    at++;
    return operator();
  }

  private Operator missing(Token token) {
    Token before = tokens.get(at - 1);
    for (Operator operator : List.of(Operator.AND, Operator.OR)) {
      if (token.isName() && token.text().equalsIgnoreCase(operator.symbol())) {
        errors.add(
            "formula-operator",
            token,
            "'" + token.text() + "' is not an operator of formulas",
            "write '" + operator.symbol() + "'");
        return operator;
      }
    }
    if (before.isName() && before.text().equalsIgnoreCase("not")) {
      throw fail(
          "formula-operator",
          before,
          "'" + before.text() + "' is not an operator of formulas",
          "write 'not'");
    }
    errors.add(
        "formula-operator",
        token,
        "expected an operator between " + before.quoted() + " and " + token.quoted(),
        missingHint(before, token));
    if (token.isNumber() || before.isName()) {
      throw new Abandoned(false);
    }
    return Operator.MULTIPLY;
  }

  private String missingHint(Token before, Token token) {
    if (before.isNumber() && token.isNumber()) {
      return textOf(token).length() == 3
          ? "write " + textOf(before) + textOf(token) + " without the blank"
          : "";
    }
    if (token.isName() && Function.of(token.text()).isPresent() && !second().is("(")) {
      return "write '" + form(Function.of(token.text()).get(), 2) + "'";
    }
    if (token.isNumber()) {
      return "";
    }
    String first = before.is(")") ? "(...)" : textOf(before);
    String next = token.is("(") ? "(...)" : token.text();
    return "for a product write '" + first + " * " + next + "'";
  }

  private static String form(Function function, int arguments) {
    return function.form(arguments).orElse(function.forms().get(0)).show(function.word());
  }

  // Operands

  private Node primary() {
    Token token = peek();
    if (token.isNumber()) {
      at++;
      return number(token);
    }
    if (token.isName()) {
      at++;
      return named(token);
    }
    if (token.is("(")) {
      return parenthesised(token);
    }
    throw noOperand(token);
  }

  private static Node number(Token token) {
    double value = Double.parseDouble(token.text());
    return new Node.Number(
        Double.isFinite(value) ? value : Double.MAX_VALUE, token.start(), token.end());
  }

  private Node named(Token token) {
    if (peek().is("(")) {
      return call(token);
    }
    Function.of(token.text()).ifPresent(function -> bareFunction(token, function));
    if (peek().is(".")) {
      return option(token);
    }
    if (token.text().equals("true") || token.text().equals("false")) {
      return new Node.Truth(token.text().equals("true"), token.start(), token.end());
    }
    return new Node.Name(token.text(), token.start(), token.end());
  }

  private void bareFunction(Token token, Function function) {
    String forms =
        function.forms().stream()
            .map(form -> "'" + form.show(function.word()) + "'")
            .collect(Collectors.joining(" or "));
    errors.add(
        "formula-function",
        token,
        "'" + token.text() + "' is a function and needs its arguments",
        "write " + forms);
    if (peek().startsOperand()) {
      throw new Abandoned(false);
    }
  }

  private Node option(Token name) {
    at++;
    Token option = peek();
    if (!option.isName()) {
      throw fail(
          "formula-operand",
          option,
          "expected the name of an option after '" + name.text() + ".', found " + option.quoted(),
          "");
    }
    at++;
    return new Node.Option(name.text(), option.text(), name.start(), option.end());
  }

  private Node parenthesised(Token open) {
    if (second().is(")")) {
      throw fail("formula-operand", open, "the parentheses are empty", "");
    }
    Node inner = nested(open, 0);
    int end = close(open);
    return placed(inner, open.start(), end);
  }

  /** The same node, taking in its parentheses: so that texts of operands are whole. */
  private static Node placed(Node node, int start, int end) {
    if (node instanceof Node.Binary binary) {
      return new Node.Binary(binary.operator(), binary.left(), binary.right(), start, end);
    }
    if (node instanceof Node.Negate negate) {
      return new Node.Negate(negate.operand(), start, end);
    }
    if (node instanceof Node.Not not) {
      return new Node.Not(not.operand(), start, end);
    }
    if (node instanceof Node.Call call) {
      return new Node.Call(call.function(), call.arguments(), start, end);
    }
    return leaf(node, start, end);
  }

  private static Node leaf(Node node, int start, int end) {
    if (node instanceof Node.Number number) {
      return new Node.Number(number.value(), start, end);
    }
    if (node instanceof Node.Truth truth) {
      return new Node.Truth(truth.value(), start, end);
    }
    if (node instanceof Node.Option option) {
      return new Node.Option(option.name(), option.option(), start, end);
    }
    return new Node.Name(((Node.Name) node).name(), start, end);
  }

  /** Takes the closing parenthesis; without one, says which is open and goes on. */
  private int close(Token open) {
    Token token = peek();
    if (token.is(")")) {
      at++;
      return token.end();
    }
    if (token.kind() == Token.Kind.BAD) {
      throw new Abandoned(false);
    }
    errors.add(
        "formula-parenthesis",
        open,
        "this '" + open.text() + "' is never closed",
        token.kind() == Token.Kind.END
            ? "add a ')'"
            : "expected ')' before " + token.quoted() + ", " + column(token));
    return token.start();
  }

  private static String column(Token token) {
    return "character " + (token.start() + 1);
  }

  // Calls

  private Node call(Token name) {
    Token open = peek();
    at++;
    enter(open);
    List<Node> arguments = new ArrayList<>();
    boolean whole = arguments(arguments);
    nesting--;
    int argumentsEnd = peek().start();
    int end = close(open);
    Optional<Function> function = Function.of(name.text());
    if (function.isEmpty()) {
      unknown(name, open, argumentsEnd, arguments.size());
    } else if (function.get().form(arguments.size()).isPresent()) {
      return new Node.Call(function.get(), arguments, name.start(), end);
    } else if (whole) {
      wrongCount(function.get(), name, end, arguments.size());
    }
    return new Node.Name(name.text(), name.start(), end);
  }

  /** Reads arguments up to the closing parenthesis; says whether all of them could be read. */
  private boolean arguments(List<Node> arguments) {
    boolean whole = true;
    if (peek().is(")")) {
      return true;
    }
    while (true) {
      int level = nesting;
      try {
        arguments.add(expression(0));
      } catch (Abandoned noted) {
        if (noted.all) {
          throw noted;
        }
        nesting = level;
        skipArgument();
        whole = false;
      }
      if (!peek().is(",")) {
        return whole;
      }
      at++;
    }
  }

  private void skipArgument() {
    int open = 0;
    while (peek().kind() != Token.Kind.END) {
      Token token = peek();
      if (open == 0 && (token.is(",") || token.is(")"))) {
        return;
      }
      open += token.is("(") ? 1 : token.is(")") ? -1 : 0;
      at++;
    }
  }

  private void unknown(Token name, Token open, int argumentsEnd, int count) {
    String inside = text.substring(open.end(), argumentsEnd).strip();
    List<String> texts = count > 1 ? List.of(inside, "") : List.of(inside);
    errors.add(
        "formula-function",
        name,
        "unknown function '" + name.text() + "'",
        Suggestions.forCall(name.text(), texts));
  }

  private void wrongCount(Function function, Token name, int end, int count) {
    String forms =
        function.forms().stream()
            .map(form -> "'" + form.show(function.word()) + "'")
            .collect(Collectors.joining(" or "));
    errors.add(
        "formula-arguments",
        name.start(),
        end,
        "expected " + forms + ", found " + shown(count),
        decimalComma(function, text.substring(name.start(), end), count));
  }

  private static String shown(int arguments) {
    return arguments == 0
        ? "no arguments"
        : arguments + (arguments == 1 ? " argument" : " arguments");
  }

  /** What was meant if a decimal comma made one argument too many. */
  private String decimalComma(Function function, String call, int count) {
    Matcher comma = DECIMAL_COMMA.matcher(call);
    boolean likely = function.form(count - 1).isPresent() && comma.find();
    return likely ? "a decimal point is written '.': " + comma.group().replace(',', '.') : "";
  }

  // Errors that end an argument or the formula

  private Abandoned noOperand(Token token) {
    if (token.kind() == Token.Kind.BAD) {
      return new Abandoned(false);
    }
    boolean sheet = token.is("=") && at == 0;
    return fail(
        "formula-operand",
        token,
        "expected a number, a name or a '(', found " + token.quoted(),
        sheet ? "leave out the '=' at the start" : "");
  }

  private Abandoned leftOver() {
    Token token = peek();
    if (token.kind() == Token.Kind.BAD) {
      return new Abandoned(true);
    }
    if (token.is(")")) {
      return fail("formula-parenthesis", token, "this ')' closes nothing", "leave it out");
    }
    if (token.is(",")) {
      return fail(
          "formula-operator", token, "commas only separate arguments of a function", comma());
    }
    if (token.is("?")) {
      return fail(
          "formula-operator",
          token,
          "'?' is not an operator of formulas",
          "a choice between two is written 'if(c, a, b)'");
    }
    return fail(
        "formula-operator",
        token,
        "expected an operator or the end of the formula, found " + token.quoted(),
        "");
  }

  /** What was meant by the comma here, if it stands between digits. */
  private String comma() {
    Token before = tokens.get(at - 1);
    Token after = second();
    boolean tight = before.end() == peek().start() && after.start() == peek().end();
    if (!tight || !before.isNumber() || !after.isNumber()) {
      return "";
    }
    return textOf(after).length() == 3
        ? "numbers have no thousands separators: write " + textOf(before) + textOf(after)
        : "a decimal point is written '.': " + textOf(before) + "." + textOf(after);
  }

  private Abandoned fail(String code, Token token, String message, String hint) {
    errors.add(code, token, message, hint);
    return new Abandoned(false);
  }

  // Tokens

  private Token peek() {
    return tokens.get(at);
  }

  /** The word after the one that comes next. */
  private Token second() {
    return tokens.get(Math.min(at + 1, tokens.size() - 1));
  }
}
