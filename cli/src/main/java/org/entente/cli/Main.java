package org.entente.cli;

import java.io.PrintWriter;
import java.util.List;
import org.entente.engine.RunCancelledException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The command line's front door: {@code entente --help} tells the rest. Commands only read their
 * options here; what they do is in classes that are not loaded before they are needed, so that
 * asking for help is quick.
 */
@Command(
    name = "entente",
    description = "Simulates the outcomes of a partnership between states.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Exit codes: 0 fine, 1 failed, 2 the input is wrong.",
      "'entente COMMAND --help' tells the options of a command."
    })
public final class Main implements Runnable {
  private static final List<Class<?>> COMMANDS =
      List.of(
          RunCommand.class,
          ValidateCommand.class,
          ExplainCommand.class,
          CompareCommand.class,
          WaterfallCommand.class,
          DiffCommand.class,
          VerifyCommand.class,
          SensitivityCommand.class,
          TrialCommand.class,
          TimingCommand.class,
          NewCommand.class,
          FormatCommand.class,
          SchemaCommand.class,
          ReportCommand.class);

  private final Console console;

  @Spec private CommandSpec spec;

  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
      description = "Show where in the program a fault arose.")
  private boolean debug;

  private Main(Console console) {
    this.console = console;
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
    CommandLine line = new CommandLine(main);
    COMMANDS.forEach(command -> addCommand(line, command, List.of(arguments)));
    line.setExpandAtFiles(false); // a name that starts with @ is a name
    line.setOut(new PrintWriter(console.out(), true, console.charset()));
    line.setErr(new PrintWriter(console.err(), true, console.charset()));
    line.setColorScheme(CommandLine.Help.defaultColorScheme(ansi(console)));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setUsageHelpWidth(Math.min(USAGE_WIDTH, console.terminal().width()));
    line.setParameterExceptionHandler(main::misused);
    line.setExecutionExceptionHandler((fault, command, parsed) -> main.failed(fault));
    return execute(line, console, arguments);
  }

  /**
   * Adds a command: whole if the arguments name it, and else only what the help says of it. Reading
   * the options of all commands would take longer than a short run does.
   */
  private static void addCommand(CommandLine line, Class<?> command, List<String> arguments) {
    Command said = command.getAnnotation(Command.class);
    if (arguments.contains(said.name())) {
      line.addSubcommand(command);
    } else {
      CommandSpec name = CommandSpec.create().name(said.name());
      name.usageMessage().description(said.description());
      line.addSubcommand(said.name(), name);
    }
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

  private static final int USAGE_WIDTH = 100;

  private static CommandLine.Help.Ansi ansi(Console console) {
    return console.terminal().colour() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF;
  }

  /** Where commands write to. */
  Console console() {
    return console;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "which command? One of " + commands());
  }

  private String commands() {
    return String.join(", ", spec.subcommands().keySet());
  }

  /** The command line is wrong. */
  private int misused(ParameterException wrong, String[] arguments) {
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
      return wrong.getMessage();
    }
    Class<?> type = option.typeInfo().getType();
    String name = option.longestName();
    if (type.isEnum() && option.completionCandidates() != null) {
      String words = String.join(", ", option.completionCandidates());
      return name + ": expected one of " + words + ", found '" + value + "'";
    }
    boolean whole = type == long.class || type == int.class || type == Integer.class;
    return whole && option.converters().length == 0
        ? name + ": expected a whole number, found '" + value + "'"
        : wrong.getMessage();
  }

  private static String decapitalised(String text) {
    boolean word = text.length() > 1 && Character.isLowerCase(text.charAt(1));
    return word ? Character.toLowerCase(text.charAt(0)) + text.substring(1) : text;
  }

  /** A command ended with an exception: a known one has a message, any other is a fault of ours. */
  private int failed(Exception exception) {
    int exitCode = ExitCode.FAILED;
    if (exception instanceof Failure failure) {
      if (!failure.getMessage().isEmpty()) {
        console.tell("entente: " + failure.getMessage());
      }
      exitCode = failure.exitCode();
    } else if (exception instanceof RunCancelledException) {
      exitCode = ExitCode.INTERRUPTED;
    } else {
      console.tell("entente: this is a fault of the program, please report it: " + exception);
    }
    if (debug) {
      exception.printStackTrace(console.err());
    }
    return exitCode;
  }
}
