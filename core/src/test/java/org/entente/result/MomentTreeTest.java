package org.entente.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class MomentTreeTest {
  private static final int OUTPUTS = 2;

  /** Moments of a chunk, always the same for the same number. */
  private static double[] chunk(long number) {
    Random random = new Random(number);
    double[] moments = new double[OUTPUTS * Moments.WIDTH];
    for (int output = 0; output < OUTPUTS; output++) {
      double[] values = random.doubles(1 + random.nextInt(20)).map(x -> 1 / x).toArray();
      Moments.add(moments, output * Moments.WIDTH, values, values.length);
    }
    return moments;
  }

  private static double[] inOrder(int chunks) {
    MomentTree tree = new MomentTree(OUTPUTS);
    for (int i = 0; i < chunks; i++) {
      tree.add(i, chunk(i));
    }
    return tree.total();
  }

  private static List<Integer> shuffled(int chunks, Random random) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < chunks; i++) {
      order.add(i);
    }
    Collections.shuffle(order, random);
    return order;
  }

  @Property
  void theOrderOfChunksDoesNotChangeABit(
      @ForAll @IntRange(min = 1, max = 200) int chunks, @ForAll Random random) {
    MomentTree tree = new MomentTree(OUTPUTS);
    shuffled(chunks, random).forEach(i -> tree.add(i, chunk(i)));

    assertThat(tree.total()).containsExactly(inOrder(chunks));
  }

  @Property
  void anySplitIntoTreesMergesToTheSameBits(
      @ForAll @IntRange(min = 1, max = 200) int chunks,
      @ForAll @IntRange(min = 1, max = 5) int trees,
      @ForAll Random random) {
    List<MomentTree> parts = new ArrayList<>();
    for (int i = 0; i < trees; i++) {
      parts.add(new MomentTree(OUTPUTS));
    }
    shuffled(chunks, random).forEach(i -> parts.get(random.nextInt(trees)).add(i, chunk(i)));
    MomentTree all = new MomentTree(OUTPUTS);
    parts.forEach(all::addAll);

    assertThat(all.total()).containsExactly(inOrder(chunks));
  }

  @Test
  void aTreeThatIsAddedStaysAsItIs() {
    MomentTree added = new MomentTree(OUTPUTS);
    added.add(1, chunk(1));
    double[] before = added.total();
    MomentTree tree = new MomentTree(OUTPUTS);
    tree.add(0, chunk(0));
    tree.addAll(added);

    assertThat(added.total()).containsExactly(before);
  }

  @Property
  void noChunkIsCountedTwice(
      @ForAll @IntRange(min = 1, max = 50) int chunks,
      @ForAll @IntRange(min = 0, max = 49) int again) {
    MomentTree tree = new MomentTree(OUTPUTS);
    for (int i = 0; i < chunks; i++) {
      tree.add(i, chunk(i));
    }
    int twice = again % chunks;

    assertThatThrownBy(() -> tree.add(twice, chunk(twice)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected trials that are not counted yet, found chunk " + twice + " twice");
  }
}
