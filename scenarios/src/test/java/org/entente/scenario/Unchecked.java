package org.entente.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.entente.model.Scenario;

/** Reads texts for their form alone, without asking what their formulas mean. */
final class Unchecked {
  private Unchecked() {}

  static Scenario read(String json) {
    Findings findings = new Findings();
    Layers.Result layers = Layers.read(new Document("(text)", json), findings);
    Scenario scenario = Binder.bind(layers.merged(), layers.data(), findings);
    findings.throwIfAny();
    return scenario;
  }

  /** The text of a file among the resources of the tests. */
  static String text(String resource) {
    try {
      return Files.readString(Path.of("src/test/resources", resource));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
