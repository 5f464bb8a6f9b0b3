package org.entente.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.entente.model.About;
import org.entente.model.BaseRate;
import org.entente.model.Bounds;
import org.entente.model.Copula;
import org.entente.model.Correlation;
import org.entente.model.Distribution;
import org.entente.model.Event;
import org.entente.model.Evidence;
import org.entente.model.Factor;
import org.entente.model.Family;
import org.entente.model.Future;
import org.entente.model.Interval;
import org.entente.model.Outcome;
import org.entente.model.Parameter;
import org.entente.model.Process;
import org.entente.model.Quantity;
import org.entente.model.Scenario;
import org.entente.model.Source;
import org.entente.model.Support;
import org.entente.model.Time;

/**
 * Random scenarios that hold every member and every kind of value that a file can say. Their
 * formulas are nonsense: they are for what concerns form alone.
 */
final class RandomScenarios {
  private static final String[] TEXTS = {
    "x",
    "a b",
    "Größe",
    "\"quoted\"",
    "back\\slash",
    "line\nbreak",
    "tab\t",
    "\u0001",
    "😀",
    "…",
    "a rather long text that has to be put on a line of its own because the line is full by then"
  };
  private static final String[] FORMULAS = {
    "0", "a + b", "if(hot, 0.6, 0.1)", "pressure.unites", "previous(trade) * exp(noise * sqrt(dt))"
  };
  private static final String[] NAMES = {
    "a", "trade", "type", "note", "value", "evidence", "p5", "gas_2", "X", "options", "states"
  };
  private static final String[] IDS = {"brief", "growing-frictions", "s 1", "ü", "type", "4.5"};

  private final Random random;

  private RandomScenarios(Random random) {
    this.random = random;
  }

  static Arbitrary<Scenario> any() {
    return Arbitraries.randomValue(random -> new RandomScenarios(random).scenario());
  }

  private Scenario scenario() {
    Map<String, Source> sources = new LinkedHashMap<>();
    for (String id : IDS) {
      sources.put(id, new Source(text(), words(), date(), words(), words()));
    }
    return new Scenario(
        text(),
        words(),
        maybe(this::time),
        sources,
        named(NAMES, this::parameter),
        named(NAMES, this::factor),
        named(NAMES, this::event),
        correlations(),
        random.nextBoolean() ? Copula.GAUSSIAN : Copula.studentT(1 + random.nextInt(30)),
        named(NAMES, this::outcome),
        named(IDS, this::future),
        words());
  }

  private Time time() {
    int perYear = pick(1, 4, 12, 2, 52);
    return new Time(2024, 2025 + random.nextInt(50), perYear);
  }

  private String date() {
    return pick("", "2025", "2025-01", "2025-01-17");
  }

  private Parameter parameter() {
    return new Parameter(
        words(), words(), pick(About.values()), value(Slot.DRAWN_VALUE), support(), words());
  }

  private Factor factor() {
    boolean process = random.nextBoolean();
    Optional<Quantity> initial =
        process ? Optional.of(value(Slot.DRAWN_VALUE)) : maybe(Slot.DRAWN_VALUE);
    return new Factor(
        words(),
        words(),
        initial,
        process ? Optional.empty() : Optional.of(value(Slot.VALUE)),
        process ? Optional.of(process()) : Optional.empty(),
        maybe(Slot.DRAWN_NUMBER),
        maybe(() -> new Bounds(maybe(Slot.NUMBER), maybe(Slot.NUMBER))),
        random.nextBoolean(),
        support(),
        words());
  }

  private Process process() {
    Optional<Quantity> jump = maybe(Slot.NUMBER);
    return switch (random.nextInt(5)) {
      case 0 -> new Process.MeanReverting(value(Slot.NUMBER), value(Slot.NUMBER), jump);
      case 1 -> new Process.RandomWalk(maybe(Slot.NUMBER), jump);
      case 2 -> new Process.Geometric(value(Slot.NUMBER), jump);
      case 3 -> new Process.Logistic(value(Slot.NUMBER), value(Slot.NUMBER), jump);
      default -> new Process.Markov(named(NAMES, () -> named(NAMES, () -> value(Slot.NUMBER))));
    };
  }

  private Event event() {
    boolean rate = random.nextBoolean();
    boolean lasts = random.nextBoolean();
    return new Event(
        words(),
        maybe(Slot.DRAWN_CONDITION),
        rate ? Optional.empty() : Optional.of(value(Slot.VALUE)),
        rate ? Optional.of(value(Slot.NUMBER)) : Optional.empty(),
        maybe(Slot.CONDITION),
        lasts ? Optional.empty() : maybe(Slot.VALUE),
        lasts ? maybe(Slot.NUMBER) : Optional.empty(),
        support(),
        words());
  }

  private List<Correlation> correlations() {
    List<Correlation> pairs = new ArrayList<>();
    for (int i = 0; i < random.nextInt(6); i++) {
      Correlation.Kind kind = pick(Correlation.Kind.values());
      double value = random.nextDouble() * 2 - 1;
      String first = NAMES[i % 3];
      String second = NAMES[3 + i];
      pairs.add(new Correlation(first, second, value, kind, support(), words()));
    }
    return pairs;
  }

  private Outcome outcome() {
    return new Outcome(words(), words(), value(Slot.VALUE), support(), words());
  }

  private Future future() {
    return new Future(text(), words(), maybe(Slot.CONDITION), support(), words());
  }

  private Support support() {
    if (random.nextBoolean()) {
      return Support.NONE;
    }
    List<Evidence> evidence = list(this::evidence);
    return new Support(evidence, maybe(this::baseRate), words());
  }

  private Evidence evidence() {
    return new Evidence(pick(IDS), words(), list(this::text), words());
  }

  private BaseRate baseRate() {
    double low = number();
    double high = Math.max(low, number());
    return new BaseRate(
        number(),
        maybe(() -> new Interval(low, high)),
        text(),
        random.nextBoolean() ? "" : pick(IDS),
        list(this::text),
        words());
  }

  private Quantity value(Slot slot) {
    Quantity bare = bare(slot);
    return random.nextInt(4) > 0 ? bare : new Quantity.Supported(bare, support(), words());
  }

  private Quantity bare(Slot slot) {
    List<Supplier<Quantity>> kinds = new ArrayList<>();
    kinds.add(() -> Quantity.of(pick(FORMULAS)));
    if (slot.takesNumber) {
      kinds.add(() -> Quantity.of(number()));
    }
    if (slot.takesTruth) {
      kinds.add(() -> Quantity.of(random.nextBoolean()));
    }
    if (slot.takesDistribution) {
      kinds.add(this::distribution);
      kinds.add(this::truncated);
    }
    return kinds.get(random.nextInt(kinds.size())).get();
  }

  private Distribution truncated() {
    return new Distribution.Truncated(distribution(), maybe(Slot.NUMBER), maybe(Slot.NUMBER));
  }

  private Distribution distribution() {
    return switch (random.nextInt(12)) {
      case 0 -> new Distribution.Choice(atLeastOne(named(NAMES, () -> value(Slot.NUMBER))));
      case 1 -> discrete();
      case 2 -> new Distribution.Empirical(List.of(number(), number(), number()));
      case 3 -> new Distribution.Mixture(Map.of("first", part(), "2 nd", part()));
      case 4 -> quantiles();
      default -> parametric(pick(Family.values()));
    };
  }

  private Map<String, Quantity> atLeastOne(Map<String, Quantity> options) {
    return options.isEmpty() ? Map.of("only", Distribution.Choice.REST) : options;
  }

  private Distribution discrete() {
    List<Quantity> values = List.of(value(Slot.NUMBER), value(Slot.NUMBER));
    boolean weighted = random.nextBoolean();
    return new Distribution.Discrete(
        values, weighted ? List.of(value(Slot.NUMBER), Distribution.Choice.REST) : List.of());
  }

  private Distribution.Part part() {
    Slot slot = random.nextInt(4) > 0 ? Slot.NUMBER : Slot.DRAWN_NUMBER;
    return new Distribution.Part(value(Slot.NUMBER), value(slot), support(), words());
  }

  private Distribution quantiles() {
    TreeMap<Double, Quantity> points = new TreeMap<>();
    for (double percent : new double[] {1e-5, 2.5, 5, 33.333333333333336, 50, 99.9}) {
      if (random.nextBoolean()) {
        points.put(percent, value(Slot.NUMBER));
      }
    }
    return new Distribution.Quantiles(points, maybe(Slot.NUMBER), maybe(Slot.NUMBER));
  }

  private Distribution parametric(Family family) {
    Family.Form form = family.forms().get(random.nextInt(family.forms().size()));
    Map<String, Quantity> arguments = new LinkedHashMap<>();
    form.required().forEach(name -> arguments.put(name, value(Slot.NUMBER)));
    form.optional().stream()
        .filter(name -> random.nextBoolean())
        .forEach(name -> arguments.put(name, value(Slot.NUMBER)));
    return new Distribution.Parametric(family, arguments);
  }

  private double number() {
    double any = Double.longBitsToDouble(random.nextLong());
    return switch (random.nextInt(3)) {
      case 0 -> random.nextInt(2000) - 1000;
      case 1 -> Math.rint(random.nextGaussian() * 1000) / 1000;
      default -> Double.isFinite(any) ? any : -0.0;
    };
  }

  private String text() {
    return pick(TEXTS);
  }

  /** A text that may be missing. */
  private String words() {
    return random.nextInt(3) == 0 ? text() : "";
  }

  private Optional<Quantity> maybe(Slot slot) {
    return maybe(() -> value(slot));
  }

  private <T> Optional<T> maybe(Supplier<T> value) {
    return random.nextInt(3) == 0 ? Optional.of(value.get()) : Optional.empty();
  }

  private <T> List<T> list(Supplier<T> item) {
    List<T> items = new ArrayList<>();
    for (int i = 0; i < random.nextInt(3); i++) {
      items.add(item.get());
    }
    return items;
  }

  private <T> Map<String, T> named(String[] names, Supplier<T> value) {
    Map<String, T> named = new LinkedHashMap<>();
    for (int i = 0; i < random.nextInt(4); i++) {
      named.put(pick(names), value.get());
    }
    return named;
  }

  @SafeVarargs
  private <T> T pick(T... of) {
    return of[random.nextInt(of.length)];
  }
}
