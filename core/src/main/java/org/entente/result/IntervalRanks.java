package org.entente.result;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Remembers the ranks of intervals: most outputs of a run ask for the same ones. */
final class IntervalRanks implements Ranks {
  private record Key(long n, double p) {}

  private final Map<Key, OrderStatistics> known = new ConcurrentHashMap<>();

  @Override
  public OrderStatistics of(long n, double p) {
    return known.computeIfAbsent(new Key(n, p), key -> OrderStatistics.of(n, p));
  }
}
