package org.entente.analysis.sensitivity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.entente.engine.Program;
import org.entente.model.About;
import org.entente.model.Scenario;
import org.entente.random.Address;
import org.entente.random.Role;

/** Sorts the addresses of a program into groups. */
final class Groups {
  private final Scenario scenario;
  private final SharedDraws shared;
  private final List<Address> addresses;

  /** A group with its addresses. */
  record Drawn(Group group, Set<Address> addresses) {}

  Groups(Program program) {
    this.scenario = program.equations().scenario();
    this.shared = new SharedDraws(program.equations());
    this.addresses = program.addresses();
  }

  /** The groups of a way of grouping, none without addresses. */
  List<Drawn> of(Grouping grouping) {
    Map<Address, String> names = new LinkedHashMap<>();
    for (Address address : addresses) {
      if (address.role() != Role.COPULA && isIn(grouping, address)) {
        names.put(address, name(grouping, address));
      }
    }
    joinCorrelated(names);
    addCopula(names);
    return drawn(grouping, names);
  }

  private static boolean isIn(Grouping grouping, Address address) {
    return switch (grouping) {
      case SPLIT, KINDS -> true;
      case PARAMETERS -> address.role() == Role.PARAMETER;
      case INITIALS -> address.role() == Role.INITIAL;
      case NOISES -> address.role() == Role.NOISE;
      case EVENTS -> isEvents(address);
    };
  }

  private static boolean isEvents(Address address) {
    return address.role() == Role.STRIKE || address.role() == Role.END;
  }

  private String name(Grouping grouping, Address address) {
    return switch (grouping) {
      case SPLIT -> isIgnorance(address) ? "ignorance" : "chance";
      case KINDS -> kind(address);
      default -> address.name();
    };
  }

  private boolean isIgnorance(Address address) {
    return address.role() == Role.INITIAL
        || address.role() == Role.PARAMETER && about(address) != About.CHANCE;
  }

  private About about(Address address) {
    return scenario.parameters().get(address.name()).about();
  }

  private String kind(Address address) {
    return switch (address.role()) {
      case PARAMETER -> "parameters about " + about(address).word();
      case INITIAL -> "initial values";
      case NOISE -> "noise";
      default -> "events";
    };
  }

  /** Where correlated draws would be in different groups, they make up one of their own. */
  private void joinCorrelated(Map<Address, String> names) {
    Map<String, Set<String>> groupsOf = new HashMap<>();
    names.forEach(
        (address, name) -> {
          if (canCorrelate(address)) {
            groupsOf.computeIfAbsent(key(address), key -> new HashSet<>()).add(name);
          }
        });
    names.replaceAll(
        (address, name) -> {
          if (!canCorrelate(address) || shared.correlatedWith(address.name()).isEmpty()) {
            return name;
          }
          Set<String> set = set(address);
          Set<String> groups = new HashSet<>();
          set.forEach(
              member ->
                  groups.addAll(groupsOf.getOrDefault(address.role() + " " + member, Set.of())));
          return groups.size() > 1 ? String.join(" + ", set) : name;
        });
  }

  private static String key(Address address) {
    return address.role() + " " + address.name();
  }

  private static boolean canCorrelate(Address address) {
    return address.role() == Role.PARAMETER || address.role() == Role.NOISE;
  }

  private Set<String> set(Address address) {
    Set<String> set = new TreeSet<>(shared.correlatedWith(address.name()));
    set.add(address.name());
    return set;
  }

  /** What correlated draws share goes with them: under its copula all of them are in one group. */
  private void addCopula(Map<Address, String> names) {
    Map<String, String> groupOfRole = new HashMap<>();
    names.forEach(
        (address, name) -> {
          if (canCorrelate(address) && !shared.correlatedWith(address.name()).isEmpty()) {
            groupOfRole.put(address.role().name(), name);
          }
        });
    for (Address address : addresses) {
      if (address.role() == Role.COPULA && groupOfRole.containsKey(address.name())) {
        names.put(address, groupOfRole.get(address.name()));
      }
    }
  }

  private static List<Drawn> drawn(Grouping grouping, Map<Address, String> names) {
    Map<String, Set<Address>> byName = new LinkedHashMap<>();
    names.forEach(
        (address, name) -> byName.computeIfAbsent(name, key -> new LinkedHashSet<>()).add(address));
    List<Drawn> all = new ArrayList<>();
    byName.forEach(
        (name, set) -> {
          Set<String> members = new LinkedHashSet<>();
          set.stream()
              .filter(address -> address.role() != Role.COPULA)
              .forEach(address -> members.add(address.name()));
          boolean correlated = name.contains(" + ");
          all.add(new Drawn(new Group(grouping, name, List.copyOf(members), correlated), set));
        });
    return all;
  }
}
