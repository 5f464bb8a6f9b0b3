package org.entente.scenario;

import org.entente.model.Scenario;

/** Reads texts for their form alone, without asking what their formulas mean. */
final class Unchecked {
  private Unchecked() {}

  static Scenario read(String json) {
    Findings findings = new Findings();
    Layers.Result layers = Layers.read(new Document("(text)", json), findings);
    Scenario scenario = Binder.bind(layers.merged(), findings);
    findings.throwIfAny();
    return scenario;
  }
}
