package org.entente.scenario;

import java.math.BigDecimal;
import org.entente.model.Distribution;
import org.entente.model.Quantity;

/** Makes the JSON members of a distribution. */
final class DistributionWriter {
  private DistributionWriter() {}

  static void write(Members out, Distribution distribution) {
    if (distribution instanceof Distribution.Truncated truncated) {
      write(out, truncated.distribution());
      out.ends("truncate", truncated.low(), truncated.high());
      return;
    }
    out.put("type", distribution.type());
    if (distribution instanceof Distribution.Parametric parametric) {
      parametric(out, parametric);
    } else if (distribution instanceof Distribution.Choice choice) {
      Members options = out.inner("options");
      choice.options().forEach((name, weight) -> options.quantity(name, weight, Slot.NUMBER));
    } else if (distribution instanceof Distribution.Discrete discrete) {
      discrete(out, discrete);
    } else if (distribution instanceof Distribution.Empirical empirical) {
      empirical(out, empirical);
    } else if (distribution instanceof Distribution.Mixture mixture) {
      Members parts = out.inner("parts");
      mixture.parts().forEach((name, part) -> part(parts.inner(name), part));
    } else if (distribution instanceof Distribution.Quantiles quantiles) {
      quantiles(out, quantiles);
    }
  }

  private static void empirical(Members out, Distribution.Empirical empirical) {
    if (empirical.from().isPresent() && !out.selfContained()) {
      out.put("file", empirical.from().get().file());
      out.put("column", empirical.from().get().name());
    } else {
      out.numbers("values", empirical.values());
    }
  }

  private static void parametric(Members out, Distribution.Parametric parametric) {
    for (String name : parametric.family().arguments()) {
      Quantity argument = parametric.arguments().get(name);
      if (argument != null) {
        out.quantity(name, argument, Slot.NUMBER);
      }
    }
  }

  private static void discrete(Members out, Distribution.Discrete discrete) {
    out.quantities("values", discrete.values());
    if (!discrete.weights().isEmpty()) {
      out.quantities("weights", discrete.weights());
    }
  }

  private static void part(Members out, Distribution.Part part) {
    out.quantity("weight", part.weight(), Slot.NUMBER);
    out.quantity("value", part.value(), Slot.DRAWN_NUMBER);
    out.support(part.support(), part.note());
  }

  private static void quantiles(Members out, Distribution.Quantiles quantiles) {
    quantiles
        .points()
        .forEach(
            (percent, value) ->
                out.quantity(
                    "p" + new BigDecimal(Layout.number(percent)).toPlainString(),
                    value,
                    Slot.NUMBER));
    out.quantity("min", quantiles.min(), Slot.NUMBER);
    out.quantity("max", quantiles.max(), Slot.NUMBER);
  }
}
