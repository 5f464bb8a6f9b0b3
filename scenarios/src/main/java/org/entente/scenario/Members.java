package org.entente.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.entente.model.BaseRate;
import org.entente.model.Distribution;
import org.entente.model.Evidence;
import org.entente.model.Interval;
import org.entente.model.Path;
import org.entente.model.Quantity;
import org.entente.model.Support;

/** The members of a JSON object that is being written. */
final class Members {
  private final Path path;
  private final Map<String, Object> values;
  private final boolean selfContained;

  /**
   * No members yet.
   *
   * @param path where the object is
   * @param selfContained whether data are written themselves, not the names of their files
   */
  Members(Path path, boolean selfContained) {
    this(path, new LinkedHashMap<>(), selfContained);
  }

  private Members(Path path, Map<String, Object> values, boolean selfContained) {
    this.path = path;
    this.values = values;
    this.selfContained = selfContained;
  }

  /** Another object at a place of its own, written in the same way. */
  private Members like(Path at) {
    return new Members(at, selfContained);
  }

  /** Whether data are written themselves, not the names of the files that hold them. */
  boolean selfContained() {
    return selfContained;
  }

  Map<String, Object> values() {
    return values;
  }

  void put(String name, Object value) {
    if (values.putIfAbsent(name, value) != null) {
      throw refused(path.child(name), "is there twice");
    }
  }

  /** An object in this one, which may have been begun before. */
  Members inner(String name) {
    Object found = values.computeIfAbsent(name, n -> new LinkedHashMap<String, Object>());
    if (found instanceof Map<?, ?> map) {
      @SuppressWarnings("unchecked") // every map in here is made by this method
      Map<String, Object> members = (Map<String, Object>) map;
      return new Members(path.child(name), members, selfContained);
    }
    throw refused(path.child(name), "is there twice");
  }

  void text(String name, String text) {
    if (!text.isEmpty()) {
      put(name, text);
    }
  }

  void texts(String name, List<String> texts) {
    if (!texts.isEmpty()) {
      put(name, texts);
    }
  }

  void number(String name, double value) {
    put(name, finite(value, path.child(name)));
  }

  <T> void named(String name, Map<String, T> members, BiConsumer<Members, T> write) {
    if (!members.isEmpty()) {
      Members in = inner(name);
      members.forEach((key, value) -> write.accept(in.inner(key), value));
    }
  }

  void quantity(String name, Optional<Quantity> value, Slot slot) {
    value.ifPresent(quantity -> quantity(name, quantity, slot));
  }

  void quantity(String name, Quantity value, Slot slot) {
    put(name, json(value, path.child(name), slot));
  }

  void ends(String name, Optional<Quantity> low, Optional<Quantity> high) {
    List<Object> ends = new ArrayList<>();
    ends.add(low.map(end -> json(end, path.child(name), Slot.NUMBER)).orElse(null));
    ends.add(high.map(end -> json(end, path.child(name), Slot.NUMBER)).orElse(null));
    put(name, ends);
  }

  void support(Support support, String note) {
    if (!support.evidence().isEmpty()) {
      put("evidence", support.evidence().stream().map(this::evidence).toList());
    }
    support.baseRate().ifPresent(rate -> baseRate(inner("baseRate"), rate));
    text("assumption", support.assumption());
    text("note", note);
  }

  private Map<String, Object> evidence(Evidence evidence) {
    Members out = like(path.child("evidence"));
    out.put("source", evidence.source());
    if (!evidence.says().isEmpty() || evidence.claims().isEmpty()) {
      out.put("says", evidence.says());
    }
    out.texts("claims", evidence.claims());
    out.text("note", evidence.note());
    return out.values;
  }

  private static void baseRate(Members out, BaseRate rate) {
    out.number("value", rate.value());
    rate.interval().ifPresent(interval -> out.put("interval", out.ends(interval)));
    out.put("referenceClass", rate.referenceClass());
    out.text("source", rate.source());
    out.texts("claims", rate.claims());
    out.text("note", rate.note());
  }

  private List<Double> ends(Interval interval) {
    Path at = path.child("interval");
    return List.of(finite(interval.low(), at), finite(interval.high(), at));
  }

  private Object json(Quantity value, Path at, Slot slot) {
    if (value instanceof Quantity.Supported supported) {
      Members out = like(at);
      out.quantity("value", supported.bare(), slot);
      out.support(supported.support(), supported.note());
      return out.values;
    }
    if (value instanceof Quantity.Formula formula) {
      return formula.text();
    }
    if (value instanceof Quantity.Constant constant && slot.takesNumber) {
      return finite(constant.value(), at);
    }
    if (value instanceof Quantity.YesNo yesNo && slot.takesTruth) {
      return yesNo.value();
    }
    if (value instanceof Distribution distribution && slot.takesDistribution) {
      Members out = like(at);
      DistributionWriter.write(out, distribution);
      return out.values;
    }
    throw refused(at, "should be " + slot.expected + ", but is " + value);
  }

  /** Quantities of a list. */
  void quantities(String name, List<Quantity> quantities) {
    Path at = path.child(name);
    put(name, quantities.stream().map(value -> json(value, at, Slot.NUMBER)).toList());
  }

  /** Numbers of a list. */
  void numbers(String name, List<Double> numbers) {
    Path at = path.child(name);
    put(name, numbers.stream().map(value -> finite(value, at)).toList());
  }

  private static Double finite(double value, Path path) {
    if (!Double.isFinite(value)) {
      throw refused(path, "should be a finite number, but is " + value);
    }
    return value;
  }

  private static IllegalArgumentException refused(Path path, String why) {
    return new IllegalArgumentException("A scenario can not be written: " + path + " " + why);
  }
}
