package org.entente.result;

import java.util.Map;
import java.util.TreeMap;

/**
 * The moments of whole chunks, merged so that the result has the same bits whoever handed them in,
 * and in whatever order.
 *
 * <p>Floating-point merging is not associative, so the order is fixed by the chunks' numbers: two
 * nodes that cover the two halves of an aligned range of 2, 4, 8 … chunks become one as soon as
 * both are there. What cannot be paired waits, and is merged in ascending order when the total is
 * asked for. Trees of different chunks merge in the same way, so runs on several machines give the
 * bits of one run. Pairwise merging also keeps rounding errors small: they grow with the logarithm
 * of the number of chunks (Higham 2002, "Accuracy and Stability of Numerical Algorithms", §4.2).
 *
 * <p>Memory is one node per set bit of the number of chunks, and a few more while chunks are
 * missing. May be used by several threads at once.
 */
final class MomentTree {
  /** The merged moments of {@code 2^level} chunks from the one that is the node's key. */
  private record Node(int level, double[] moments) {
    long end(long first) {
      return first + (1L << level);
    }
  }

  private final TreeMap<Long, Node> nodes = new TreeMap<>();
  private final int outputs;

  /** A tree without chunks, for this number of outputs. */
  MomentTree(int outputs) {
    this.outputs = outputs;
  }

  /**
   * Adds a chunk's moments. The array becomes the tree's.
   *
   * @throws IllegalArgumentException if the chunk has been added before
   */
  synchronized void add(long chunk, double[] moments) {
    add(chunk, new Node(0, moments));
  }

  /** Adds all chunks of another tree, which stays as it is. */
  void addAll(MomentTree other) {
    Map<Long, Node> theirs;
    synchronized (other) {
      theirs = new TreeMap<>(other.nodes);
    }
    synchronized (this) {
      theirs.forEach((first, node) -> add(first, new Node(node.level, node.moments.clone())));
    }
  }

  /** The moments of all chunks together, laid out as {@link Moments} says. */
  synchronized double[] total() {
    double[] all = new double[outputs * Moments.WIDTH];
    nodes.values().forEach(node -> Moments.mergeAll(all, node.moments));
    return all;
  }

  private void add(long first, Node node) {
    requireNew(first, node);
    long key = first;
    Node grown = node;
    while (true) {
      long buddy = key ^ (1L << grown.level);
      Node other = nodes.get(buddy);
      if (other == null || other.level != grown.level) {
        nodes.put(key, grown);
        return;
      }
      nodes.remove(buddy);
      grown = buddy < key ? merged(other, grown) : merged(grown, other);
      key = Math.min(key, buddy);
    }
  }

  private void requireNew(long first, Node node) {
    Map.Entry<Long, Node> before = nodes.lowerEntry(node.end(first));
    if (before != null && before.getValue().end(before.getKey()) > first) {
      throw new IllegalArgumentException(
          "Expected trials that are not counted yet, found chunk "
              + Math.max(first, before.getKey())
              + " twice");
    }
  }

  private static Node merged(Node left, Node right) {
    Moments.mergeAll(left.moments, right.moments);
    return new Node(left.level + 1, left.moments);
  }
}
