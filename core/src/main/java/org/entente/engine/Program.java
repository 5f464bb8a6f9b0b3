package org.entente.engine;

import java.util.List;
import org.entente.equation.Equations;
import org.entente.random.Address;
import org.entente.random.SamplingPlan;
import org.entente.random.Uniforms;

/**
 * A scenario, or several that draw alike, compiled to one straight line of instructions over
 * columns. Programs are immutable and shared by all workers; {@link Engine} runs them.
 */
public final class Program {
  private final List<Equations> scenarios;
  private final List<Output> outputs;
  private final List<Address> addresses;
  private final Linked linked;

  private Program(List<Equations> scenarios, Unroller unroller) {
    this.scenarios = List.copyOf(scenarios);
    this.outputs = List.copyOf(unroller.outputs());
    this.addresses = List.copyOf(unroller.draws());
    this.linked = new Linker(unroller.graph().columns(), unroller.emits()).link();
  }

  /**
   * Compiles a scenario.
   *
   * @param equations the scenario's equations
   * @param choice which outputs it computes
   * @return the program
   * @throws org.entente.model.ScenarioException if the scenario needs more operations than a
   *     program may have
   */
  public static Program compile(Equations equations, OutputChoice choice) {
    return compile(List.of(equations), choice);
  }

  /**
   * Compiles scenarios to one program, in which what is the same in several of them, bit for bit,
   * is calculated once.
   *
   * @param scenarios equations of at least one scenario; the more they have in common, the more is
   *     saved
   * @param choice which outputs it computes of each
   * @return the program; its outputs are those of the first scenario, then those of the next
   * @throws org.entente.model.ScenarioException if the scenarios need more operations than a
   *     program may have
   */
  public static Program compile(List<Equations> scenarios, OutputChoice choice) {
    return new Program(scenarios, new Unroller(scenarios, choice));
  }

  /**
   * What the program computes, in the order in which sinks number it.
   *
   * @return the outputs
   */
  public List<Output> outputs() {
    return outputs;
  }

  /**
   * The equations it was compiled from.
   *
   * @return the equations; those of the first scenario if it has several
   */
  public Equations equations() {
    return scenarios.get(0);
  }

  /** The equations of each scenario. */
  List<Equations> scenarios() {
    return scenarios;
  }

  /**
   * Operations that a block of trials takes: a measure of work that does not depend on the machine.
   *
   * @return number of instructions
   */
  public int instructions() {
    return linked.instructions().length;
  }

  /**
   * Columns that a worker keeps at a time.
   *
   * @return number of registers
   */
  public int registers() {
    return linked.registers();
  }

  /**
   * Where the program draws from, whether or not an output needs the draw: parameters come first,
   * then the start, then step after step. What outputs were chosen changes nothing here.
   *
   * @return the addresses, each once
   */
  public List<Address> addresses() {
    return addresses;
  }

  /** The numbers at the program's addresses. */
  Uniforms[] draws(SamplingPlan plan) {
    return addresses.stream().map(plan::at).toArray(Uniforms[]::new);
  }

  Frame frame(Uniforms[] draws, BlockSink sink) {
    return linked.frame(draws, sink);
  }

  void run(Frame frame) {
    for (Instruction instruction : linked.instructions()) {
      instruction.run(frame);
    }
  }
}
