package org.entente.model;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The parametric families of distributions with the forms in which people know their arguments.
 * Reader, schema, documentation, checker and the laws themselves all read this one table.
 */
public enum Family {
  /** Normal; a spread of 0 is the constant {@code mean}. */
  NORMAL("normal", form("sd").optional("mean"), form("p5", "p95")),
  /** Lognormal; {@code logMean} and {@code logSd} belong to the logarithm. */
  LOGNORMAL(
      "lognormal",
      form("mean", "sd"),
      form("median", "logSd"),
      form("logMean", "logSd"),
      form("p5", "p95")),
  /** Uniform between two ends. */
  UNIFORM("uniform", form("min", "max"), form("p5", "p95")),
  /** Triangular. */
  TRIANGULAR("triangular", form("min", "mode", "max"), form("p5", "mode", "p95")),
  /** Beta on min to max with its mode and a weight {@code lambda} (4) on it. */
  PERT("pert", form("min", "mode", "max").optional("lambda")),
  /** Beta on 0 to 1, or on {@code min} to {@code max}. */
  BETA(
      "beta",
      form("alpha", "beta").optional("min", "max"),
      form("mean", "sd").optional("min", "max")),
  /** Gamma. */
  GAMMA("gamma", form("shape", "scale"), form("shape", "rate"), form("mean", "sd")),
  /** Exponential. */
  EXPONENTIAL("exponential", form("rate"), form("mean")),
  /** Weibull. */
  WEIBULL("weibull", form("shape", "scale")),
  /** Student's t; {@code sd} is the true standard deviation, {@code scale} the other one. */
  STUDENT_T("studentT", form("df", "sd").optional("mean"), form("df", "scale").optional("mean")),
  /** Yes or no. */
  BERNOULLI("bernoulli", form("probability")),
  /** Number of successes in {@code n} tries. */
  BINOMIAL("binomial", form("n", "probability")),
  /** Number of arrivals. */
  POISSON("poisson", form("mean"));

  private final String type;
  private final List<Form> forms;

  Family(String type, Form... forms) {
    this.type = type;
    this.forms = List.of(forms);
  }

  /**
   * The family's name in scenario files.
   *
   * @return for example {@code studentT}
   */
  public String type() {
    return type;
  }

  /**
   * The forms that the arguments may take, one at a time.
   *
   * @return at least one form
   */
  public List<Form> forms() {
    return forms;
  }

  /**
   * Every argument that some form knows.
   *
   * @return names in the order of the forms
   */
  public Set<String> arguments() {
    Set<String> names = new LinkedHashSet<>();
    for (Form form : forms) {
      names.addAll(form.required());
      names.addAll(form.optional());
    }
    return names;
  }

  /**
   * The form that a set of arguments is written in.
   *
   * @param names names of the arguments that are given
   * @return the form whose required arguments are all there and which knows all the others
   */
  public Optional<Form> form(Set<String> names) {
    return forms.stream().filter(form -> form.fits(names)).findFirst();
  }

  /**
   * The family of a name.
   *
   * @param type name in scenario files
   * @return the family, if there is one
   */
  public static Optional<Family> of(String type) {
    for (Family family : values()) {
      if (family.type.equals(type)) {
        return Optional.of(family);
      }
    }
    return Optional.empty();
  }

  private static Form form(String... required) {
    return new Form(List.of(required), List.of());
  }

  /**
   * One way to write a family's arguments.
   *
   * @param required arguments that must be given
   * @param optional arguments that may be left out
   */
  public record Form(List<String> required, List<String> optional) {
    private Form optional(String... names) {
      return new Form(required, List.of(names));
    }

    /**
     * Whether a set of arguments is written in this form.
     *
     * @param names names of the arguments that are given
     * @return true if all required ones are there and no unknown ones
     */
    public boolean fits(Set<String> names) {
      return names.containsAll(required)
          && names.stream().allMatch(name -> required.contains(name) || optional.contains(name));
    }

    @Override
    public String toString() {
      String text = String.join(", ", required);
      return optional.isEmpty() ? text : text + " (and " + String.join(", ", optional) + ")";
    }
  }

  /**
   * The arguments of a distribution as numbers in the order of {@link #arguments()}.
   *
   * @param values numbers by name
   * @return the form they are written in
   * @throws IllegalArgumentException if they fit no form
   */
  public Form require(Map<String, ?> values) {
    return form(values.keySet())
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "Expected the arguments of "
                        + type
                        + " in one of the forms "
                        + forms
                        + ", found "
                        + values.keySet()));
  }
}
