package org.entente.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.entente.equation.Equations;
import org.entente.model.Scenario;
import org.entente.result.FactorResult;
import org.entente.result.FactorStep;
import org.entente.result.FutureResult;
import org.entente.result.NumberSummary;
import org.entente.result.Settings.Part;
import org.entente.result.Simulation;
import org.entente.result.YesNoSummary;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Face validity of the Russia-Iran scenario. The runs have a fixed seed; every bound lies more than
 * five standard errors from the value found, a false alarm for less than one seed in a million.
 */
class RussiaIranModelTest {
  private static final Path FOLDER = Path.of("russia-iran");
  private static final long TRIALS = 8_192;
  private static final String REST = "more-of-the-same";

  private static Simulation base;

  @BeforeAll
  static void runTheBase() {
    base = Simulation.of(read("base")).trials(TRIALS).seed(1).run();
  }

  @Test
  void moreOfTheSameIsTheLikeliestFutureOfTheBase() {
    assertEquals(REST, likeliest(base));
  }

  @ParameterizedTest
  @CsvSource({
    "deepened-integration, deepened-integration",
    "trade-networks, trade-networks",
    "growing-frictions, growing-frictions",
    "growing-frictions-pressure, growing-frictions"
  })
  void eachVariantMakesItsOwnFutureTheLikeliestAndFarLikelierThanTheBase(
      String file, String future) {
    Simulation variant =
        Simulation.of(read(file)).trials(TRIALS / 2).seed(1).only(Part.FUTURES).run();
    assertEquals(future, likeliest(variant));
    double more = share(variant, future) - share(base, future);
    assertTrue(more > 0.2, () -> future + " gains only " + more);
  }

  @Test
  void theBandOfTradeIn2025HoldsWhatIsReportedOfThatYear() {
    NumberSummary trade = number(base.factor("trade").at(2025));
    assertTrue(trade.quantile(0.05).value() < 5.0);
    assertTrue(trade.quantile(0.95).value() > 5.9);
  }

  @Test
  void theBandOfTradeIn2044IsNoNarrowerThanAQuarterToFourTimesTheMedian() {
    NumberSummary trade = number(base.factor("trade").last());
    double median = trade.quantile(0.5).value();
    assertTrue(trade.quantile(0.05).value() < median / 4);
    assertTrue(trade.quantile(0.95).value() > median * 4);
  }

  @Test
  void theFullPlanOfGasBy2035IsAlmostImpossible() {
    YesNoSummary full = (YesNoSummary) base.outcome("gasFullBy2035").summary();
    assertTrue(full.probability().value() < 0.01);
  }

  @Test
  void theChancesOfEventsLieWithinTheirReferenceClasses() {
    double strikesAYear =
        ((NumberSummary) base.outcome("strikeYears").summary()).mean().value() / 20;
    assertWithin(0.145, strikesAYear, 0.25, "strikes in a year");
    assertStruckWithin("rivalryEnd", 0.004, 0.033);
    assertStruckWithin("treatyEnd", 0.0033, 0.0112);
    assertStruckWithin("moscowThaw", 0.001, 0.035);
  }

  @Test
  void withoutNoiseAndEventsNothingLeavesItsRange() throws IOException {
    Simulation quiet =
        Simulation.of(Scenarios.read(quietBase()).scenario())
            .trials(TRIALS / 8)
            .seed(1)
            .only(Part.FACTORS)
            .run();
    for (FactorResult factor : quiet.factors()) {
      for (FactorStep step : factor.steps()) {
        step.cut().ifPresent(cut -> assertEquals(0, cut.value(), () -> step.title() + " is cut"));
        NumberSummary value = number(step);
        assertTrue(value.min() >= (factor.name().equals("practiceGap") ? -1 : -0.2), step::title);
        assertTrue(value.max() < 100, step::title);
      }
    }
  }

  @Test
  void everyObservationIsAnOutcomeThatTheModelCouldHave() throws IOException {
    ObjectNode model = json("base.json");
    ObjectNode outcomes = (ObjectNode) model.get("outcomes");
    for (Map.Entry<String, JsonNode> observed :
        json("observations/2025.json").get("observations").properties()) {
      outcomes
          .putObject("seen_" + observed.getKey())
          .set("formula", observed.getValue().get("formula"));
    }
    assertEquals(List.of(), Equations.check(Scenarios.read(model.toString()).scenario()));
  }

  /** The base with every noise at 0 and no event ever. */
  private static String quietBase() throws IOException {
    ObjectNode model = json("base.json");
    for (JsonNode factor : model.get("factors")) {
      if (factor.has("noise")) {
        ((ObjectNode) factor).put("noise", 0);
      }
    }
    for (Map.Entry<String, JsonNode> event : model.get("events").properties()) {
      ((ObjectNode) event.getValue()).retain("label", "lasts");
      ((ObjectNode) event.getValue()).put("probability", 0);
    }
    return model.toString();
  }

  private static void assertStruckWithin(String event, double lowRate, double highRate) {
    double struck = base.event(event).at(2044).struck().value();
    assertWithin(1 - Math.pow(1 - lowRate, 20), struck, 1 - Math.pow(1 - highRate, 20), event);
  }

  private static void assertWithin(double low, double value, double high, String what) {
    assertTrue(low < value && value < high, () -> what + ": " + value);
  }

  private static String likeliest(Simulation simulation) {
    return simulation.futures().stream()
        .max(Comparator.comparingDouble(future -> future.probability().value()))
        .map(FutureResult::id)
        .orElseThrow();
  }

  private static double share(Simulation simulation, String future) {
    return simulation.future(future).probability().value();
  }

  private static NumberSummary number(FactorStep step) {
    return (NumberSummary) step.summary();
  }

  private static ObjectNode json(String name) throws IOException {
    return (ObjectNode) new ObjectMapper().readTree(FOLDER.resolve(name).toFile());
  }

  private static Scenario read(String name) {
    return Scenarios.read(FOLDER.resolve(name + ".json")).scenario();
  }
}
