package org.entente.analysis.comparison;

import java.util.ArrayList;
import java.util.List;
import org.entente.random.Draws;
import org.entente.random.Role;

/** Orders in which changes are made one after the other. */
final class Orders {
  /** No name in a scenario has a space, so no draw of a scenario has this address. */
  private static final String NAME = "order of changes";

  private Orders() {}

  /**
   * Orders drawn at random, each equally likely.
   *
   * @param seed any number; the same seed gives the same orders
   * @param size how many things are put in order
   * @param count how many orders
   */
  static List<int[]> random(long seed, int size, int count) {
    List<int[]> orders = new ArrayList<>();
    for (int k = 0; k < count; k++) {
      long key = Draws.key(seed, NAME, Role.PARAMETER, k);
      int[] order = new int[size];
      for (int i = 0; i < size; i++) {
        int j = (int) (Draws.uniform(key, i) * (i + 1));
        order[i] = order[j];
        order[j] = i;
      }
      orders.add(order);
    }
    return orders;
  }

  static int[] reversed(int[] order) {
    int[] reversed = new int[order.length];
    for (int i = 0; i < order.length; i++) {
      reversed[i] = order[order.length - 1 - i];
    }
    return reversed;
  }
}
