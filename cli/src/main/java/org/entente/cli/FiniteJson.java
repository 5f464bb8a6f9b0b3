package org.entente.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.JsonGeneratorDelegate;
import java.io.IOException;

/**
 * JSON has no word for what overflowed, such as the standard deviation of numbers near the largest
 * that there are. A member whose value it would be is left out, as one that is not known.
 */
final class FiniteJson extends JsonGeneratorDelegate {
  FiniteJson(JsonGenerator json) {
    super(json, false);
  }

  @Override
  public void writeNumberField(String name, double value) throws IOException {
    if (Double.isFinite(value)) {
      super.writeNumberField(name, value);
    }
  }
}
