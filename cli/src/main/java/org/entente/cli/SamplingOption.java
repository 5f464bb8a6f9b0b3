package org.entente.cli;

import java.util.Arrays;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * The option of commands that follow a sampling plan, beside {@link SimulationOptions}. Commands
 * whose errors take trials to be independent do not have it. As there, this class must not mention
 * the library.
 */
final class SamplingOption {
  private final Argument<Plan> sampling;

  /** Adds the option to a command. */
  SamplingOption(Command command) {
    sampling =
        command
            .option(
                "--sampling",
                "PLAN",
                Plan.class,
                "How trials are laid out: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.",
                "Another plan than monteCarlo takes 131072 trials unless told otherwise.")
            .byDefault("monteCarlo")
            .readBy(new PlanReader());
  }

  /** How trials are laid out. */
  Plan plan() {
    return sampling.value();
  }

  /** How trials are laid out: the words of the library's {@code Sampling}. */
  enum Plan {
    /** All trials are independent. */
    MONTE_CARLO("monteCarlo"),
    /** Pairs of opposite trials. */
    ANTITHETIC("antithetic"),
    /** Each draw spread evenly. */
    LATIN_HYPERCUBE("latinHypercube"),
    /** Draws spread evenly together. */
    SOBOL("sobol");

    private final String word;

    Plan(String word) {
      this.word = word;
    }

    @Override
    public String toString() {
      return word;
    }
  }

  /** Reads the word of a plan. */
  static final class PlanReader implements ITypeConverter<Plan> {
    @Override
    public Plan convert(String text) {
      for (Plan plan : Plan.values()) {
        if (plan.word.equalsIgnoreCase(text)) {
          return plan;
        }
      }
      String plans = Arrays.toString(Plan.values()).replaceAll("[\\[\\]]", "");
      throw new TypeConversionException("expected one of " + plans + ", found '" + text + "'");
    }
  }
}
