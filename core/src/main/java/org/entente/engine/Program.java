package org.entente.engine;

import java.util.List;
import org.entente.equation.Equations;
import org.entente.random.Address;
import org.entente.random.SamplingPlan;
import org.entente.random.Uniforms;

/**
 * A scenario compiled to one straight line of instructions over columns. Programs are immutable and
 * shared by all workers; {@link Engine} runs them.
 */
public final class Program {
  private final Equations equations;
  private final List<Output> outputs;
  private final List<Address> addresses;
  private final Linked linked;

  private Program(Equations equations, Unroller unroller) {
    this.equations = equations;
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
    return new Program(equations, new Unroller(equations, choice));
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
   * @return the equations
   */
  public Equations equations() {
    return equations;
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
