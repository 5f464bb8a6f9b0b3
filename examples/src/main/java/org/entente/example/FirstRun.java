package org.entente.example;

import java.nio.file.Path;
import org.entente.model.Scenario;
import org.entente.result.Simulation;
import org.entente.scenario.Scenarios;

/** An analyst's first program: read a scenario, run it, ask the result by name. */
public final class FirstRun {
  private FirstRun() {}

  /**
   * Runs a scenario that has a factor {@code trade} and an event {@code crisis}.
   *
   * @param arguments the scenario file, {@code examples/neighbours.json} unless it is named
   */
  public static void main(String[] arguments) {
    Path file = Path.of(arguments.length > 0 ? arguments[0] : "examples/neighbours.json");
    Scenario scenario = Scenarios.read(file).scenario();
    Simulation simulation = Simulation.of(scenario).trials(20_000).seed(1).run();
    System.out.println(simulation.summary());

    System.out.println("How likely is it that trade doubles?");
    System.out.println(simulation.future("boom").probability());
    System.out.println("Where is trade in 2030, in nine trials of ten?");
    System.out.println(simulation.factor("trade").at(2030).quantile(0.05));
    System.out.println(simulation.factor("trade").at(2030).quantile(0.95));
    System.out.println("How likely is a crisis by 2030?");
    System.out.println(simulation.event("crisis").at(2030).struck());
  }
}
