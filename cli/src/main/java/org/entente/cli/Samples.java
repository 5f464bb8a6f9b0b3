package org.entente.cli;

import com.fasterxml.jackson.core.io.NumberOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.zip.GZIPOutputStream;
import org.entente.engine.BlockSink;
import org.entente.engine.Engine;
import org.entente.engine.Output;
import org.entente.engine.OutputChoice;
import org.entente.engine.Program;
import org.entente.engine.RunControl;
import org.entente.equation.Equations;
import org.entente.equation.ValueType;
import org.entente.formula.Printer;
import org.entente.model.Distribution;
import org.entente.model.Outcome;
import org.entente.model.Quantity;
import org.entente.model.Scenario;
import org.entente.model.Time;
import org.entente.random.SamplingPlan;
import org.entente.result.Settings;

/**
 * All trials of a run as CSV, one a line: its number, the parameters that may differ from trial to
 * trial, the outcomes, the future, and the factors step by step. Yes is 1 and no is 0; an option of
 * a choice, and a future, is its name; what has no value is empty.
 *
 * <p>The trials are calculated once more, on one thread and so in their order, and written block by
 * block: no more than a block is kept, however many there are.
 */
final class Samples {
  private static final OutputChoice CHOICE = new OutputChoice(true, false, true, true, false);

  /** A whole number below this is written without a point. */
  private static final double LARGEST_WHOLE = 1e15;

  private final Scenario scenario;
  private final Map<String, String> parameters = new LinkedHashMap<>();
  private final Program program;

  private Samples(Scenario scenario) {
    this.scenario = scenario;
    this.program = Program.compile(Equations.of(withParameters()), CHOICE);
  }

  /**
   * Writes all trials.
   *
   * @param file receives them, whole or not at all; compressed if its name ends in {@code .gz}
   * @param scenario what is run
   * @param settings how many trials, and which
   * @param control told of progress, asked whether to go on
   * @throws Failure if the file can not be written
   */
  static void write(Path file, Scenario scenario, Settings settings, RunControl control) {
    boolean compressed = file.toString().endsWith(".gz");
    Samples samples = new Samples(scenario);
    try {
      Target.writeWhole(
          file,
          stream -> {
            try (OutputStream bytes = compressed ? new GZIPOutputStream(stream) : stream;
                Writer out = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
              samples.write(out, settings, control);
            }
          });
    } catch (IOException failed) {
      throw Failure.failed("cannot write to " + file + ": " + Target.reason(failed));
    }
  }

  /** The scenario with an outcome for each parameter that may differ from trial to trial. */
  private Scenario withParameters() {
    Scenario with = scenario;
    for (String name : scenario.parameters().keySet()) {
      Quantity value = scenario.parameters().get(name).value().bare();
      if (!(value instanceof Quantity.Constant || value instanceof Quantity.YesNo)) {
        String outcome = free("sampled_" + name);
        parameters.put(outcome, name);
        with = with.outcome(outcome, Outcome.of(formula(name, value)));
      }
    }
    return with;
  }

  /** A parameter as a number: itself, or the place of its option. */
  private static String formula(String name, Quantity value) {
    if (!(value instanceof Distribution.Choice choice)) {
      return name;
    }
    List<String> options = List.copyOf(choice.options().keySet());
    String formula = String.valueOf(options.size() - 1);
    for (int i = options.size() - 2; i >= 0; i--) {
      formula = "if(" + name + "." + options.get(i) + ", " + i + ", " + formula + ")";
    }
    return formula;
  }

  private String free(String name) {
    boolean taken =
        scenario.parameters().containsKey(name)
            || scenario.factors().containsKey(name)
            || scenario.events().containsKey(name)
            || scenario.outcomes().containsKey(name);
    return taken ? free(name + "_") : name;
  }

  private void write(Writer out, Settings settings, RunControl control) throws IOException {
    List<Integer> order = order();
    out.write("trial");
    for (int column : order) {
      out.write(',' + ResultCsv.quoted(header(program.outputs().get(column))));
    }
    out.write(ResultCsv.END);
    try {
      Rows rows = new Rows(out, order);
      SamplingPlan plan =
          settings.sampling().plan(settings.seed(), settings.trials(), program.addresses());
      Engine.run(program, plan, 0, settings.trials(), 1, () -> rows, control);
    } catch (UncheckedIOException failed) {
      throw failed.getCause();
    }
  }

  /**
   * The places of parameters, outcomes, the future and factors among the outputs, in this order.
   */
  private List<Integer> order() {
    List<Integer> order = new ArrayList<>();
    addTo(order, output -> parameters.containsKey(output.name()));
    addTo(order, output -> isOutcome(output) && !parameters.containsKey(output.name()));
    addTo(order, output -> output.kind() == Output.Kind.FUTURE);
    for (String factor : scenario.factors().keySet()) {
      addTo(order, output -> output.kind() == Output.Kind.FACTOR && output.name().equals(factor));
    }
    return order;
  }

  private static boolean isOutcome(Output output) {
    return output.kind() == Output.Kind.OUTCOME;
  }

  private void addTo(List<Integer> order, Predicate<Output> wanted) {
    for (int i = 0; i < program.outputs().size(); i++) {
      if (wanted.test(program.outputs().get(i))) {
        order.add(i);
      }
    }
  }

  private String header(Output output) {
    if (output.kind() == Output.Kind.FUTURE) {
      return "future";
    }
    if (output.kind() == Output.Kind.FACTOR) {
      Time time = scenario.time().orElseThrow();
      double close = time.start() + (double) output.step() / time.perYear();
      return "factor." + output.name() + "." + Printer.number(close);
    }
    String parameter = parameters.get(output.name());
    return parameter == null ? "outcome." + output.name() : "parameter." + parameter;
  }

  /** The names that the values of an output stand for, from value 0 on, if they stand for names. */
  private Optional<List<String>> names(Output output) {
    if (output.kind() == Output.Kind.FUTURE) {
      return Optional.of(List.copyOf(scenario.futures().keySet()));
    }
    if (output.type() instanceof ValueType.Choice choice) {
      return Optional.of(choice.options());
    }
    return Optional.ofNullable(scenario.parameters().get(parameters.get(output.name())))
        .map(parameter -> parameter.value().bare())
        .filter(Distribution.Choice.class::isInstance)
        .map(choice -> List.copyOf(((Distribution.Choice) choice).options().keySet()));
  }

  /** Keeps one block, and writes it when all of its columns have come. */
  private final class Rows implements BlockSink {
    private final Writer out;
    private final int[] order;
    private final String[][] names;
    private final double[][] values;
    private final boolean[][] absent;
    private final StringBuilder line = new StringBuilder();
    private int come;

    Rows(Writer out, List<Integer> order) {
      int outputs = program.outputs().size();
      this.out = out;
      this.order = order.stream().mapToInt(Integer::intValue).toArray();
      this.values = new double[outputs][Engine.BLOCK];
      this.absent = new boolean[outputs][Engine.BLOCK];
      this.names =
          program.outputs().stream()
              .map(output -> names(output).map(Rows::quoted).orElse(null))
              .toArray(String[][]::new);
    }

    private static String[] quoted(List<String> names) {
      return names.stream().map(ResultCsv::quoted).toArray(String[]::new);
    }

    @Override
    public void startChunk(long chunk) {}

    @Override
    public void column(int output, long firstTrial, double[] column, double[] present, int n) {
      System.arraycopy(column, 0, values[output], 0, n);
      for (int i = 0; i < n; i++) {
        absent[output][i] = present != null && present[i] == 0;
      }
      if (++come == values.length) {
        come = 0;
        write(firstTrial, n);
      }
    }

    @Override
    public void endChunk() {}

    private void write(long firstTrial, int n) {
      try {
        for (int i = 0; i < n; i++) {
          line.setLength(0);
          line.append(firstTrial + i);
          for (int column : order) {
            line.append(',');
            if (!absent[column][i]) {
              append(values[column][i], names[column]);
            }
          }
          out.append(line.append(ResultCsv.END));
        }
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    }

    private void append(double value, String[] named) {
      if (named != null) {
        line.append(value < 0 ? "" : named[(int) value]);
      } else if (value == Math.rint(value) && Math.abs(value) < LARGEST_WHOLE) {
        line.append((long) value);
      } else {
        line.append(NumberOutput.toString(value, true));
      }
    }
  }
}
