package org.entente.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.model.Family;

/**
 * The words of the format: the members of each kind of object, in the order in which they are
 * documented and written. Reader and writer read them here, and a test holds the schema to them.
 */
final class Vocabulary {
  static final List<String> SUPPORT = List.of("evidence", "baseRate", "assumption");

  static final List<String> SCENARIO =
      List.of(
          "$schema",
          "extends",
          "title",
          "description",
          "note",
          "time",
          "sources",
          "parameters",
          "factors",
          "events",
          "correlations",
          "copula",
          "outcomes",
          "futures");
  static final List<String> TIME = List.of("start", "end", "step", "note");
  static final List<String> STEP = List.of("perYear");
  static final List<String> SOURCE = List.of("title", "publisher", "date", "url", "note");
  static final List<String> PARAMETER = supported("label", "unit", "about", "value");
  static final List<String> FACTOR =
      supported("label", "unit", "initial", "process", "formula", "noise", "bounds", "report");
  static final List<String> EVENT =
      supported("label", "initial", "probability", "rate", "requires", "endProbability", "lasts");
  static final List<String> CORRELATION = supported("value", "rank");
  static final List<String> COPULA = List.of("type", "df", "note");
  static final List<String> OUTCOME = supported("label", "unit", "formula");
  static final List<String> FUTURE = supported("title", "description", "when");
  static final List<String> WRAPPED = supported("value");
  static final List<String> PART = supported("weight", "value");
  static final List<String> EVIDENCE = List.of("source", "says", "claims", "note");
  static final List<String> BASE_RATE =
      List.of("value", "interval", "referenceClass", "source", "claims", "note");

  /** Members of a process besides {@code type} and {@code note}, by its type. */
  static final Map<String, List<String>> PROCESSES = processes();

  /** Members of a distribution of no parametric family besides the common ones, by its type. */
  static final Map<String, List<String>> OTHER_DISTRIBUTIONS = otherDistributions();

  private Vocabulary() {}

  private static List<String> supported(String... names) {
    List<String> all = new ArrayList<>(List.of(names));
    all.addAll(SUPPORT);
    all.add("note");
    return List.copyOf(all);
  }

  private static Map<String, List<String>> processes() {
    Map<String, List<String>> members = new LinkedHashMap<>();
    members.put("meanReverting", List.of("speed", "target", "jump"));
    members.put("randomWalk", List.of("drift", "jump"));
    members.put("geometric", List.of("growth", "jump"));
    members.put("logistic", List.of("rate", "capacity", "jump"));
    members.put("markov", List.of("states"));
    return members;
  }

  private static Map<String, List<String>> otherDistributions() {
    Map<String, List<String>> members = new LinkedHashMap<>();
    members.put("choice", List.of("options"));
    members.put("discrete", List.of("values", "weights"));
    members.put("empirical", List.of("values", "file", "column"));
    members.put("mixture", List.of("parts"));
    members.put("quantiles", List.of("min", "max"));
    return members;
  }

  /** The types of all distributions. */
  static Set<String> distributions() {
    Set<String> types = new LinkedHashSet<>();
    for (Family family : Family.values()) {
      types.add(family.type());
    }
    types.addAll(OTHER_DISTRIBUTIONS.keySet());
    return types;
  }

  /** The members of a distribution or process: its type, its own, and what any may have. */
  static List<String> typed(Iterable<String> own, String... common) {
    List<String> all = new ArrayList<>(List.of("type"));
    own.forEach(all::add);
    all.addAll(List.of(common));
    return all;
  }
}
