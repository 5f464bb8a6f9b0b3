package org.entente.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * A command: its name, what the help says of it, and its options and parameters. Each of these is a
 * field, in the order in which the help shows them:
 *
 * <pre>{@code
 * final class DiffCommand extends Command {
 *   private final Argument<Path> first = parameter("FILE", Path.class, "A scenario in JSON.");
 *   private final Argument<Boolean> brief = flag("--brief", "Tell only whether they differ.");
 *
 *   DiffCommand() {
 *     super("diff", "Shows in what two scenarios differ.");
 *   }
 *
 *   @Override
 *   int execute(Console console) {
 *     return Diff.execute(console, first.value(), brief.value());
 *   }
 * }
 * }</pre>
 *
 * <p>An object of a command reads one command line. Nothing is declared with picocli's annotations:
 * reading them took a quarter of a short run's time. For the same reason commands are made, and
 * named by the help, without loading what does their work.
 */
abstract class Command {
  private final String name;
  private final String[] description;
  private final List<Argument<?>> arguments = new ArrayList<>();
  private List<Argument<?>> alternatives = List.of();

  /**
   * A command.
   *
   * @param name the word that it is called by
   * @param description what the help says of it, in lines; the first is a sentence of its own, as
   *     the list of commands shows no more
   */
  Command(String name, String... description) {
    this.name = name;
    this.description = description;
  }

  /**
   * Does what the command line asks for.
   *
   * @param console where it reads from and writes to
   * @return the exit code
   * @throws Failure if that can not be done
   */
  abstract int execute(Console console);

  /** The word that it is called by. */
  final String name() {
    return name;
  }

  /** A parameter, which is required. */
  final <T> Argument<T> parameter(String label, Class<T> type, String... description) {
    return add(Argument.Parameter.one(label, type, description));
  }

  /** Parameters, of which so many are required, such as {@code 1..*}. */
  final <T> Argument<List<T>> parameters(
      String label, String arity, Class<T> type, String... description) {
    return add(Argument.Parameter.several(label, arity, type, description));
  }

  /** An option without a value, which is true if it is given. */
  final Argument<Boolean> flag(String name, String... description) {
    return add(Argument.Option.flag(name, description));
  }

  /** An option with a value. */
  final <T> Argument.Option<T> option(
      String name, String label, Class<T> type, String... description) {
    return add(Argument.Option.one(name, label, type, description));
  }

  /** An option that can be given many times. */
  final <T> Argument.Option<List<T>> options(
      String name, String label, Class<T> type, String... description) {
    return add(Argument.Option.many(name, label, type, description));
  }

  /** The option of a form: the words of an enumeration, in any case. */
  final <T extends Enum<T>> Argument<T> format(Class<T> type, String usual) {
    return option(
            "--format",
            "FORMAT",
            type,
            "One of: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
        .byDefault(usual);
  }

  /** Demands one, and only one, of some options of this command, declared one after the other. */
  final void requireOneOf(Argument<?>... options) {
    alternatives = List.of(options);
  }

  private <A extends Argument<?>> A add(A argument) {
    arguments.add(argument);
    return argument;
  }

  /** All that picocli needs to know to show the command in a list. */
  final CommandSpec summary() {
    return named(CommandSpec.create());
  }

  /**
   * All that picocli needs to know to read and run the command.
   *
   * @param console where the command is to read from and write to
   */
  final CommandSpec spec(Console console) {
    CommandSpec spec = named(CommandSpec.wrapWithoutInspection(new Call(this, console)));
    spec.usageMessage().sortOptions(false);
    for (Argument<?> argument : arguments) {
      if (!alternatives.contains(argument)) {
        spec.add(argument.spec());
      } else if (argument == alternatives.get(0)) {
        spec.addArgGroup(oneOf(alternatives));
      }
    }
    addHelp(spec);
    return spec;
  }

  private CommandSpec named(CommandSpec spec) {
    spec.name(name).usageMessage().description(description);
    return spec;
  }

  private static ArgGroupSpec oneOf(List<Argument<?>> options) {
    ArgGroupSpec.Builder group = ArgGroupSpec.builder().exclusive(true).multiplicity("1");
    for (Argument<?> option : options) {
      group.addArg(option.spec());
    }
    return group.build();
  }

  /** Adds {@code --help} and {@code --version}; picocli's own go by annotations. */
  static void addHelp(CommandSpec spec) {
    spec.addOption(
            OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("Show this help message and exit.")
                .build())
        .addOption(
            OptionSpec.builder("-V", "--version")
                .versionHelp(true)
                .description("Print version information and exit.")
                .build())
        .versionProvider(new Version());
  }

  /** What picocli runs; no record, whose hash code it would take long to make. */
  private static final class Call implements Callable<Integer> {
    private final Command command;
    private final Console console;

    private Call(Command command, Console console) {
      this.command = command;
      this.console = console;
    }

    @Override
    public Integer call() {
      return command.execute(console);
    }
  }
}
