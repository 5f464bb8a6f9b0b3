package org.entente.equation;

import java.util.List;
import java.util.function.BiConsumer;
import org.entente.model.Distribution;
import org.entente.model.Path;
import org.entente.model.Quantity;

/** Visits the numbers and formulas in a distribution, each with the place where it is written. */
final class DistributionWalk {
  private DistributionWalk() {}

  static void visit(Distribution distribution, Path path, BiConsumer<Quantity, Path> visitor) {
    if (distribution instanceof Distribution.Parametric parametric) {
      parametric.arguments().forEach((name, value) -> visitor.accept(value, path.child(name)));
    } else if (distribution instanceof Distribution.Choice choice) {
      choice
          .options()
          .forEach((name, weight) -> weight(weight, path.child("options").child(name), visitor));
    } else if (distribution instanceof Distribution.Discrete discrete) {
      list(discrete.values(), path.child("values"), visitor);
      list(discrete.weights(), path.child("weights"), visitor);
    } else if (distribution instanceof Distribution.Mixture mixture) {
      mixture.parts().forEach((name, part) -> part(part, path.child("parts").child(name), visitor));
    } else if (distribution instanceof Distribution.Quantiles quantiles) {
      quantiles(quantiles, path, visitor);
    } else if (distribution instanceof Distribution.Truncated truncated) {
      visit(truncated.distribution(), path, visitor);
      Path ends = path.child("truncate");
      truncated.low().ifPresent(low -> visitor.accept(low, ends.child(0)));
      truncated.high().ifPresent(high -> visitor.accept(high, ends.child(1)));
    }
  }

  private static void quantiles(
      Distribution.Quantiles quantiles, Path path, BiConsumer<Quantity, Path> visitor) {
    quantiles
        .points()
        .forEach((percent, value) -> visitor.accept(value, path.child("p" + Fold.show(percent))));
    quantiles.min().ifPresent(min -> visitor.accept(min, path.child("min")));
    quantiles.max().ifPresent(max -> visitor.accept(max, path.child("max")));
  }

  private static void part(Distribution.Part part, Path path, BiConsumer<Quantity, Path> visitor) {
    weight(part.weight(), path.child("weight"), visitor);
    if (part.value().bare() instanceof Distribution distribution) {
      visit(distribution, path.child("value"), visitor);
    } else {
      visitor.accept(part.value(), path.child("value"));
    }
  }

  private static void weight(Quantity weight, Path path, BiConsumer<Quantity, Path> visitor) {
    if (!weight.bare().equals(Distribution.Choice.REST)) {
      visitor.accept(weight, path);
    }
  }

  private static void list(List<Quantity> values, Path path, BiConsumer<Quantity, Path> visitor) {
    for (int i = 0; i < values.size(); i++) {
      visitor.accept(values.get(i), path.child(i));
    }
  }
}
