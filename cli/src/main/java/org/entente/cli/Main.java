package org.entente.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Stream;
import org.entente.engine.RunCancelledException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The command line's front door: {@code entente --help} tells the rest. Each {@link Command} says
 * what it takes; what it does is in classes that are not loaded before they are needed, so that
 * asking for help is quick. All commands stand in one list here, in the order of the help; picocli
 * learns the options of those only that the arguments name.
 */
public final class Main implements Runnable {
  private static final int USAGE_WIDTH = 100;

  private static final List<Class<?>> WHOLE =
      List.of(int.class, Integer.class, long.class, Long.class);

  private final Console console;
  private final Argument<Boolean> debug =
      Argument.Option.flag("--debug", "Show where in the program a fault arose.").everywhere();
  private final CommandSpec spec = CommandSpec.wrapWithoutInspection(this);

  private Main(Console console) {
    this.console = console;
  }

  private static List<Command> commands() {
    return List.of(
        new RunCommand(),
        new ValidateCommand(),
        new ExplainCommand(),
        new CompareCommand(),
        new WaterfallCommand(),
        new DiffCommand(),
        new VerifyCommand(),
        new SensitivityCommand(),
        new TrialCommand(),
        new TimingCommand(),
        new NewCommand(),
        new FormatCommand(),
        new SchemaCommand(),
        new ReportCommand());
  }

  /**
   * Runs the command that the arguments name, and ends the process with its exit code: 0 fine, 1
   * failed, 2 the input is wrong.
   *
   * @param arguments the words of the command line
   */
  public static void main(String[] arguments) {
    System.exit(execute(Console.ofProcess(), arguments));
  }

  /**
   * Runs a command.
   *
   * @param console where it reads from and writes to
   * @param arguments the words of the command line
   * @return its exit code
   */
  static int execute(Console console, String... arguments) {
    Main main = new Main(console);
    main.declare(List.of(arguments));
    CommandLine line = new CommandLine(main.spec);
    line.setExpandAtFiles(false); // a name that starts with @ is a name
    line.setOut(new PrintWriter(console.out(), true, console.charset()));
    line.setErr(new PrintWriter(console.err(), true, console.charset()));
    line.setColorScheme(CommandLine.Help.defaultColorScheme(ansi(console)));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setUsageHelpWidth(Math.min(USAGE_WIDTH, console.terminal().width()));
    Faults faults = main.new Faults();
    line.setParameterExceptionHandler(faults);
    line.setExecutionExceptionHandler(faults);
    return execute(line, console, arguments);
  }

  private void declare(List<String> arguments) {
    spec.name("entente");
    spec.usageMessage()
        .description("Simulates the outcomes of a partnership between states.")
        .synopsisSubcommandLabel("COMMAND")
        .footer(
            "",
            "Exit codes: 0 fine, 1 failed, 2 the input is wrong.",
            "'entente COMMAND --help' tells the options of a command.");
    spec.add(debug.spec());
    Command.addHelp(spec);
    for (Command command : commandsFor(arguments)) {
      boolean named = arguments.contains(command.name());
      spec.addSubcommand(command.name(), named ? command.spec(console) : command.summary());
    }
  }

  /** All commands, or only the one that is called, as telling picocli of the others takes time. */
  private static List<Command> commandsFor(List<String> arguments) {
    List<Command> commands = commands();
    for (Command command : commands) {
      if (!arguments.isEmpty() && command.name().equals(arguments.get(0))) {
        return List.of(command);
      }
    }
    return commands;
  }

  private static int execute(CommandLine line, Console console, String... arguments) {
    try {
      return line.execute(arguments);
    } catch (OutOfMemoryError full) {
      console.tell("entente: there is not enough memory for this scenario");
      console.tell("use fewer threads, or give Java more: ENTENTE_JAVA_OPTS=-Xmx4g entente …");
      return ExitCode.FAILED;
    }
  }

  private static CommandLine.Help.Ansi ansi(Console console) {
    return console.terminal().colour() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF;
  }

  @Override
  public void run() {
    String names = String.join(", ", spec.subcommands().keySet());
    throw new ParameterException(spec.commandLine(), "which command? One of " + names);
  }

  /** What picocli calls if something is wrong. */
  private final class Faults implements IParameterExceptionHandler, IExecutionExceptionHandler {
    @Override
    public int handleParseException(ParameterException wrong, String[] arguments) {
      return misused(wrong);
    }

    @Override
    public int handleExecutionException(Exception exception, CommandLine line, ParseResult parsed) {
      return failed(exception);
    }
  }

  /** The command line is wrong. */
  private int misused(ParameterException wrong) {
    CommandLine command = wrong.getCommandLine();
    String name = command.getCommandSpec().qualifiedName();
    console.tell(name + ": " + decapitalised(said(wrong)));
    if (wrong instanceof UnmatchedArgumentException unmatched) {
      List<String> similar = unmatched.getSuggestions();
      if (!similar.isEmpty()) {
        console.tell("did you mean '" + String.join("' or '", similar) + "'?");
      }
    }
    console.tell("'" + name + " --help' tells how to use it");
    return ExitCode.INPUT;
  }

  /** What is wrong, in the words of this program where picocli's speak of Java. */
  private static String said(ParameterException wrong) {
    ArgSpec argument = wrong.getArgSpec();
    String value = wrong.getValue();
    if (value == null || !(argument instanceof OptionSpec option)) {
      return wrong.getMessage().replaceFirst("^Error: ", "");
    }
    Class<?> type = option.auxiliaryTypes()[0]; // of each value, where there are several
    String found = ", found '" + value + "'";
    if (type.isEnum()) {
      List<String> words = Stream.of(type.getEnumConstants()).map(Object::toString).toList();
      return option.longestName() + ": expected one of " + String.join(", ", words) + found;
    }
    if (wrong.getCause() instanceof TypeConversionException converted
        && option.converters().length > 0) {
      return option.longestName() + ": " + converted.getMessage();
    }
    return WHOLE.contains(type)
        ? option.longestName() + ": " + wholeNumber(type, value) + found
        : wrong.getMessage();
  }

  private static String wholeNumber(Class<?> type, String value) {
    String most =
        String.valueOf(
            type == int.class || type == Integer.class ? Integer.MAX_VALUE : Long.MAX_VALUE);
    boolean tooLarge = value.matches("[+-]?[0-9]+");
    return "expected a whole number" + (tooLarge ? " up to " + most : "");
  }

  /** A message of the library in the midst of a line. */
  static String decapitalised(String text) {
    boolean word = text.length() > 1 && Character.isLowerCase(text.charAt(1));
    return word ? Character.toLowerCase(text.charAt(0)) + text.substring(1) : text;
  }

  /** A command ended with an exception: a known one has a message, any other is a fault of ours. */
  private int failed(Exception exception) {
    int exitCode = ExitCode.FAILED;
    if (exception instanceof Failure failure) {
      if (!failure.getMessage().isEmpty()) {
        console.tell("entente: " + decapitalised(failure.getMessage()));
      }
      exitCode = failure.exitCode();
    } else if (exception instanceof RunCancelledException) {
      exitCode = ExitCode.INTERRUPTED;
    } else {
      console.tell("entente: this is a fault of the program, please report it: " + exception);
    }
    if (debug.value()) {
      exception.printStackTrace(console.err());
    }
    return exitCode;
  }
}
