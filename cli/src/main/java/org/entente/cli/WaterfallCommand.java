package org.entente.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Reads the options of {@code entente waterfall}; {@link Fall} does the work. */
@Command(
    name = "waterfall",
    description = {
      "Attributes the change of a result between a base and a variant",
      "to each change that the variant makes."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false)
final class WaterfallCommand implements Callable<Integer> {
  @ParentCommand private Main main;

  @Parameters(
      paramLabel = "FILE",
      arity = "1..2",
      description = "A variant, whose base is what it extends; or a base and a variant.")
  private List<Path> inputs;

  @ArgGroup(multiplicity = "1")
  private Of of;

  /** Which result; exactly one. */
  static final class Of {
    @Option(names = "--future", paramLabel = "ID", description = "Of a future's probability.")
    private String future;

    @Option(names = "--outcome", paramLabel = "NAME", description = "Of an outcome.")
    private String outcome;

    /** The id of a future, if one is meant. */
    Optional<String> future() {
      return Optional.ofNullable(future);
    }

    /** The name of an outcome, if one is meant. */
    Optional<String> outcome() {
      return Optional.ofNullable(outcome);
    }
  }

  @Option(
      names = "--orders",
      paramLabel = "N",
      description = {
        "How many orders of the changes are sampled if there are more than 6 of them;",
        "an even number up to 200. Default: 8."
      })
  private Integer orders;

  @Option(
      names = "--exact",
      description = "Take all orders, up to 16 changes; each change more doubles the work.")
  private boolean exact;

  @Mixin private SimulationOptions simulation;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "table",
      description = "One of: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
  private Format format;

  @Mixin private TargetOption target;

  @Override
  public Integer call() {
    Options options =
        new Options(inputs, of, Optional.ofNullable(orders), exact, simulation, format, target);
    return new Fall(main.console(), options).execute();
  }

  /** The form of a result. */
  enum Format {
    /** For people. */
    TABLE,
    /** For programs. */
    JSON;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * What the user asked for.
   *
   * @param inputs a variant, or a base and a variant
   * @param of which result
   * @param orders how many orders are sampled, if not the usual number
   * @param exact whether to take all orders
   * @param simulation how the runs are to go
   * @param format the form of the result
   * @param target where the result goes
   */
  record Options(
      List<Path> inputs,
      Of of,
      Optional<Integer> orders,
      boolean exact,
      SimulationOptions simulation,
      Format format,
      TargetOption target) {}
}
