package org.entente.analysis.trial;

import java.util.Arrays;
import org.entente.engine.Engine;

/** The second pass: the distance of each trial from the centre of its group. */
final class Measure extends Blocks {
  private final Centre centre;
  private final Nearest nearest;
  private final double[] distance = new double[Engine.BLOCK];

  Measure(States states, Centre centre, Nearest nearest) {
    super(states);
    this.centre = centre;
    this.nearest = nearest;
  }

  @Override
  void block(long firstTrial, int n) {
    Arrays.fill(distance, 0);
    eachState(n, (state, values) -> add(state, values, n));
    for (int i = 0; i < n; i++) {
      if (group[i] >= 0) {
        nearest.offer(group[i], distance[i], firstTrial + i);
      }
    }
  }

  private void add(int state, double[] values, int n) {
    for (int i = 0; i < n; i++) {
      double weight = group[i] < 0 ? 0 : centre.weights()[group[i]][state];
      if (weight > 0) {
        double difference = values[i] - centre.means()[group[i]][state];
        distance[i] += difference * difference * weight;
      }
    }
  }
}
