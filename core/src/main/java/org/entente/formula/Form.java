package org.entente.formula;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One way to call a function.
 *
 * @param arguments its arguments in order, at least one
 * @param repeats whether more arguments like the last may follow
 * @param mayHaveNoValue whether this form itself may give no value even if its arguments have one
 */
public record Form(List<Argument> arguments, boolean repeats, boolean mayHaveNoValue) {
  /** Copies the arguments and refuses a form without any. */
  public Form {
    arguments = List.copyOf(arguments);
    if (arguments.isEmpty()) {
      throw new IllegalArgumentException("expected at least one argument, found none");
    }
  }

  static Form of(Argument... arguments) {
    return new Form(List.of(arguments), false, false);
  }

  Form andMore() {
    return new Form(arguments, true, mayHaveNoValue);
  }

  Form orNone() {
    return new Form(arguments, repeats, true);
  }

  /**
   * Whether a call with so many arguments has this form.
   *
   * @param count number of arguments
   * @return whether it fits
   */
  public boolean takes(int count) {
    return count == arguments.size() || repeats && count > arguments.size();
  }

  /**
   * What may stand at a position.
   *
   * @param index position from 0; past the end it is that of the last argument
   * @return the role
   */
  public Argument.Role role(int index) {
    return arguments.get(Math.min(index, arguments.size() - 1)).role();
  }

  /**
   * The form as one writes it.
   *
   * @param word name of the function
   * @return for example {@code min(x, y, ...)}
   */
  public String show(String word) {
    String more = repeats ? ", ...)" : ")";
    return arguments.stream()
        .map(Argument::name)
        .collect(Collectors.joining(", ", word + "(", more));
  }
}
