package org.entente.analysis.trial;

import java.util.List;
import org.entente.engine.Output;
import org.entente.equation.ValueType;
import org.entente.model.Time;

/** Which states an output gives: none, one, or one for each option of a choice. */
final class States {
  final int outputs;
  final int future;
  final int[] first;
  final int[] options;
  private final int size;

  States(List<Output> outputs, Time time) {
    this.outputs = outputs.size();
    this.first = new int[this.outputs];
    this.options = new int[this.outputs];
    int ended = -1;
    int next = 0;
    for (int i = 0; i < this.outputs; i++) {
      Output output = outputs.get(i);
      first[i] = next;
      options[i] = options(output, time);
      next += Math.max(0, options[i]);
      ended = output.kind() == Output.Kind.FUTURE ? i : ended;
    }
    this.size = next;
    this.future = ended;
  }

  /** How many states an output gives; a number or yes/no gives one. */
  private static int options(Output output, Time time) {
    boolean state = output.kind() == Output.Kind.FACTOR || output.kind() == Output.Kind.ACTIVE;
    if (!state || output.step() % time.perYear() != 0) {
      return 0;
    }
    return output.type() instanceof ValueType.Choice choice ? choice.options().size() : 1;
  }

  int size() {
    return size;
  }
}
