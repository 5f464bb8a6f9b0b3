package org.entente.analysis.sensitivity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.engine.Output;
import org.entente.engine.Program;
import org.entente.equation.Equations;
import org.entente.equation.ValueType;
import org.entente.model.Scenario;

/**
 * Where the inputs and targets of an analysis stand among a program's outputs.
 *
 * <pre>
 * inputs    parameters, initial values, noises (one for each factor), events, in this order
 * steps     each step of each noise and event, as far as it is drawn at all
 * </pre>
 */
final class Layout {
  /**
   * One step of a noise or an event.
   *
   * @param output place among the program's outputs
   * @param input place of the noise or event among the inputs
   * @param step number of the step
   */
  record Step(int output, int input, int step) {}

  private final List<Input> inputs = new ArrayList<>();
  private final Map<Integer, Integer> inputAt = new LinkedHashMap<>();
  private final List<Step> steps = new ArrayList<>();
  private final List<TargetColumn> columns;
  private final int outputs;
  private final int drawn;
  private final int noiseSteps;

  Layout(Program program, Targets targets) {
    this.outputs = program.outputs().size();
    this.columns = targets.columns(program);
    Scenario scenario = program.equations().scenario();
    SharedDraws shared = new SharedDraws(program.equations());
    single(program, scenario, shared);
    stepwise(program, Output.Kind.NOISE, Input.Kind.NOISE, shared);
    this.drawn = inputs.size();
    this.noiseSteps = steps.size();
    stepwise(program, Output.Kind.STRUCK, Input.Kind.EVENT, shared);
  }

  private void single(Program program, Scenario scenario, SharedDraws shared) {
    List<Output> all = program.outputs();
    for (int i = 0; i < all.size(); i++) {
      Output output = all.get(i);
      if (output.kind() == Output.Kind.PARAMETER) {
        inputAt.put(i, inputs.size());
        inputs.add(parameter(output, scenario, shared));
      } else if (output.kind() == Output.Kind.INITIAL) {
        inputAt.put(i, inputs.size());
        inputs.add(initial(output, scenario));
      }
    }
  }

  private static Input parameter(Output output, Scenario scenario, SharedDraws shared) {
    String name = output.name();
    return new Input(
        Input.Kind.PARAMETER,
        name,
        scenario.parameters().get(name).label(),
        Optional.of(scenario.parameters().get(name).about()),
        options(output.type()),
        shared.ofParameter(name));
  }

  private static Input initial(Output output, Scenario scenario) {
    return new Input(
        Input.Kind.INITIAL,
        output.name(),
        label(scenario, output.name()),
        Optional.empty(),
        options(output.type()),
        List.of());
  }

  private static String label(Scenario scenario, String name) {
    return scenario.factors().containsKey(name)
        ? scenario.factors().get(name).label()
        : scenario.events().get(name).label();
  }

  private static List<String> options(ValueType type) {
    if (type instanceof ValueType.Choice choice) {
      return choice.options();
    }
    return type instanceof ValueType.YesNo ? List.of("no", "yes") : List.of();
  }

  private void stepwise(Program program, Output.Kind output, Input.Kind kind, SharedDraws shared) {
    Map<String, Integer> places = new LinkedHashMap<>();
    List<Output> all = program.outputs();
    Equations equations = program.equations();
    for (int i = 0; i < all.size(); i++) {
      String name = all.get(i).name();
      if (all.get(i).kind() == output && (all.get(i).step() > 0 || kind == Input.Kind.NOISE)) {
        if (!places.containsKey(name)) {
          places.put(name, inputs.size());
          inputs.add(stepped(kind, name, equations.scenario(), shared));
        }
        steps.add(new Step(i, places.get(name), all.get(i).step()));
      }
    }
  }

  private static Input stepped(
      Input.Kind kind, String name, Scenario scenario, SharedDraws shared) {
    boolean noise = kind == Input.Kind.NOISE;
    return new Input(
        kind,
        name,
        label(scenario, name),
        Optional.empty(),
        List.of(),
        noise ? List.copyOf(shared.correlatedWith(name)) : List.of());
  }

  /** All inputs. */
  List<Input> inputs() {
    return inputs;
  }

  /** How many of the inputs, from the first, are drawn rather than come about on the path. */
  int drawn() {
    return drawn;
  }

  /** Inputs that are an output each, by the output's place. */
  Map<Integer, Integer> inputAt() {
    return inputAt;
  }

  /** Steps of noises and events, those of one input together and in their order. */
  List<Step> steps() {
    return steps;
  }

  /** How many of the steps, from the first, are those of noises. */
  int noiseSteps() {
    return noiseSteps;
  }

  /** The columns of the targets, those of the whole path first. */
  List<TargetColumn> columns() {
    return columns;
  }

  /** How many outputs the program has. */
  int outputs() {
    return outputs;
  }
}
