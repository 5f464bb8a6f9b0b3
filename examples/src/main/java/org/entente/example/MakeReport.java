package org.entente.example;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.entente.model.Event;
import org.entente.model.Scenario;
import org.entente.report.Report;
import org.entente.scenario.Scenarios;

/** Makes a report on a scenario, and on one with another assumption beside it. */
public final class MakeReport {
  private MakeReport() {}

  /**
   * Makes the report.
   *
   * @param arguments the scenario file and the file to write; {@code examples/neighbours.json} and
   *     {@code report.html} unless given
   */
  public static void main(String[] arguments) {
    Path from = Path.of(arguments.length > 0 ? arguments[0] : "examples/neighbours.json");
    Path to = Path.of(arguments.length > 1 ? arguments[1] : "report.html");
    Scenario base = Scenarios.read(from).scenario();
    Event crisis = base.events().get("crisis");
    Scenario riskier = base.title("Riskier").event("crisis", crisis.probability(0.15));
    Report report = Report.of(base).variant(riskier).trials(5_000).seed(1).run();
    try {
      Files.writeString(to, report.html());
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }
}
