package org.entente.report;

import java.nio.file.Path;
import java.util.List;
import org.entente.model.Scenario;
import org.entente.scenario.Scenarios;

/** The pages that the tests look at, each made once. */
final class Pages {
  static final Scenario NEIGHBOURS = read("../examples/neighbours.json");
  static final long TRIALS = 2000;

  /** One small scenario. */
  static final String SMALL = Report.of(NEIGHBOURS).trials(TRIALS).run().html();

  /** A base and a variant with disputes and evidence, but few factors. */
  static final String PAIR = pair();

  /** The largest that there is: the flagship with its variants. */
  static final String LARGE = large();

  private Pages() {}

  private static Scenario read(String file) {
    return Scenarios.read(Path.of(file)).scenario();
  }

  private static String pair() {
    Scenario base = read("../scenarios/alden-bray/base.json");
    return Report.of(base).variant(base.title("Another")).trials(1000).run().html();
  }

  private static String large() {
    Report.Setup setup = Report.of(read("../scenarios/russia-iran/base.json")).trials(200);
    for (String variant :
        List.of(
            "deepened-integration",
            "growing-frictions",
            "growing-frictions-pressure",
            "trade-networks")) {
      setup = setup.variant(read("../scenarios/russia-iran/" + variant + ".json"));
    }
    return setup.run().html();
  }
}
