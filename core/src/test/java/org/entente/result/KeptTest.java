package org.entente.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KeptTest {
  private static double[] numbers(int from, int to) {
    return IntStream.range(from, to).asDoubleStream().toArray();
  }

  private static Kept of(int from, int to) {
    Kept kept = new Kept();
    kept.add(numbers(from, to), to - from);
    return kept;
  }

  @Test
  void numbersStayInTheOrderInWhichTheyCame() {
    Kept kept = of(0, 700);
    kept.add(numbers(700, 2000), 1300);

    assertThat(kept.size()).isEqualTo(2000);
    assertThat(kept.first(5000)).isEqualTo(numbers(0, 2000));
    assertThat(kept.first(600)).isEqualTo(numbers(0, 600));
  }

  @Test
  void numbersOfAnotherFollowAndMoreCanFollowThem() {
    Kept kept = of(0, 3);
    kept.take(of(3, 1000));
    kept.take(new Kept());
    kept.add(numbers(1000, 1010), 10);

    assertThat(kept.first(kept.size())).isEqualTo(numbers(0, 1010));
  }

  @Test
  void whatIsAddedFromAnotherIsACopy() {
    Kept other = of(0, 10);
    Kept kept = new Kept();
    kept.addAll(other);
    kept.add(numbers(10, 20), 10);
    other.add(numbers(50, 60), 10);

    assertThat(kept.first(kept.size())).isEqualTo(numbers(0, 20));
    assertThat(other.size()).isEqualTo(20);
  }
}
