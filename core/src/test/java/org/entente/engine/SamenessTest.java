package org.entente.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.entente.model.Distribution;
import org.entente.model.Event;
import org.entente.model.Factor;
import org.entente.model.Outcome;
import org.entente.model.Parameter;
import org.entente.model.Scenario;
import org.junit.jupiter.api.Test;

/** The same seed gives the same bits, whatever else changes. */
class SamenessTest {
  private static final Scenario RICH = RichScenario.at(1);

  private static void assertSame(Samples a, Samples b, int trials) {
    assertThat(b.outputs()).isEqualTo(a.outputs());
    for (int k = 0; k < a.outputs().size(); k++) {
      assertThat(Arrays.copyOf(b.values(k), trials))
          .as(a.outputs().get(k).toString())
          .isEqualTo(Arrays.copyOf(a.values(k), trials));
    }
  }

  @Property(tries = 12)
  void onAnyNumberOfThreads(@ForAll @IntRange(min = 2, max = 7) int threads, @ForAll long seed) {
    int trials = 3 * Engine.CHUNK + 100;
    Scenario small = slim();
    assertSame(Samples.of(small, trials, seed), Samples.of(small, trials, seed, threads), trials);
  }

  private static Scenario slim() {
    return Scenario.of("slim", org.entente.model.Time.yearly(2024, 2027))
        .parameter("p", Parameter.of(Distribution.pert(0, 1, 4)))
        .factor("x", Factor.of("previous(x) + p * noise").initial(1).noise(0.5))
        .event("e", Event.of("clamp(x / 10, 0, 1)"))
        .outcome("o", Outcome.of("firstYear(e)"));
  }

  @Property(tries = 12)
  void moreTrialsExtendFewer(
      @ForAll @IntRange(min = 1, max = 3000) int few,
      @ForAll @IntRange(min = 1, max = 2000) int more) {
    assertSame(Samples.of(RICH, few, 4), Samples.of(RICH, few + more, 4), few);
  }

  @Test
  void anotherSeedGivesOtherDraws() {
    double[] one = Samples.of(RICH, 100, 1).factor("trade", 3);
    double[] other = Samples.of(RICH, 100, 2).factor("trade", 3);
    assertThat(one).doesNotContain(other);
  }

  private static void assertOthersUnchanged(Scenario changed) {
    Samples before = Samples.of(RICH, 500, 8);
    Samples after = Samples.of(changed, 500, 8);
    for (String name : RichScenario.factorNames()) {
      assertThat(after.factor(name, 8)).as(name).isEqualTo(before.factor(name, 8));
    }
    assertThat(after.struck("contract", 8)).isEqualTo(before.struck("contract", 8));
  }

  @Test
  void addingVariablesLeavesTheOthersDrawsAlone() {
    assertOthersUnchanged(
        RICH.parameter("aaa", Parameter.of(Distribution.normal(0, 1)))
            .factor("bbb", Factor.of("noise + aaa").noise(1))
            .event("ccc", Event.of(0.3)));
  }

  @Test
  void removingAVariableLeavesTheOthersDrawsAlone() {
    Map<String, Factor> fewer = new LinkedHashMap<>(RICH.factors());
    fewer.remove("mirror");
    fewer.remove("ratchet");
    assertOthersUnchanged(withFactors(fewer));
  }

  @Test
  void reorderingLeavesAllDrawsAlone() {
    List<String> names = new java.util.ArrayList<>(RICH.factors().keySet());
    java.util.Collections.reverse(names);
    Map<String, Factor> reversed = new LinkedHashMap<>();
    names.forEach(name -> reversed.put(name, RICH.factors().get(name)));
    assertOthersUnchanged(withFactors(reversed));
  }

  private static Scenario withFactors(Map<String, Factor> factors) {
    return new Scenario(
        RICH.title(),
        RICH.description(),
        RICH.time(),
        RICH.sources(),
        RICH.parameters(),
        factors,
        RICH.events(),
        RICH.correlations(),
        RICH.copula(),
        RICH.outcomes(),
        RICH.futures(),
        RICH.note());
  }

  @Test
  void aRunThatAsksForLessDrawsTheSame() {
    Scenario quiet = RICH.factor("mirror", RICH.factors().get("mirror").report(false));
    assertThat(Samples.of(quiet, 200, 5).future()).isEqualTo(Samples.of(RICH, 200, 5).future());
  }
}
