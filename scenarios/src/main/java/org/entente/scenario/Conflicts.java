package org.entente.scenario;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.model.Conflict;

/**
 * Reads the points on which the sources of a scenario contradict each other. They lie apart from
 * the scenario, in {@code evidence/conflicts.json} beside it, since no run needs them.
 */
public final class Conflicts {
  private static final String FILE = "evidence/conflicts.json";

  private final Findings findings = new Findings();

  private Conflicts() {}

  /**
   * Reads the conflicts that belong to a scenario file.
   *
   * @param scenario the scenario's file
   * @return the conflicts in the order of writing; empty if there is no such file beside it
   * @throws ScenarioFileException if it can not be read or anything in it is wrong
   */
  public static List<Conflict> beside(Path scenario) {
    Path file = scenario.resolveSibling(FILE);
    return Files.isRegularFile(file) ? new Conflicts().read(file) : List.of();
  }

  private List<Conflict> read(Path file) {
    Document document = TextFile.read(file, file.toString());
    findings.opened(document);
    Json.Obj root = JsonReader.read(document, findings);
    List<Conflict> conflicts = new ArrayList<>();
    Optional<Json.Obj> all = root.get("conflicts").flatMap(this::asObject);
    if (!root.has("conflicts")) {
      wrong(root, "expected a member 'conflicts' that is an object");
    }
    all.ifPresent(
        object ->
            object
                .members()
                .forEach(
                    (id, member) ->
                        asObject(member.value()).ifPresent(it -> conflicts.add(conflict(id, it)))));
    findings.throwIfAny();
    return List.copyOf(conflicts);
  }

  private Conflict conflict(String id, Json.Obj json) {
    List<Conflict.Position> positions = new ArrayList<>();
    for (Json item : items(json, "positions")) {
      asObject(item)
          .ifPresent(
              it ->
                  positions.add(
                      new Conflict.Position(
                          text(it, "source", true), texts(it, "claims"), text(it, "says", true))));
    }
    return new Conflict(
        id,
        text(json, "title", true),
        text(json, "type", false),
        positions,
        texts(json, "represented"),
        text(json, "reason", false));
  }

  private Optional<Json.Obj> asObject(Json json) {
    if (json instanceof Json.Obj object) {
      return Optional.of(object);
    }
    wrong(json, "expected an object, found " + json.described());
    return Optional.empty();
  }

  private List<Json> items(Json.Obj json, String name) {
    Optional<Json> found = json.get(name);
    if (found.isEmpty()) {
      return List.of();
    }
    if (found.get() instanceof Json.Arr array) {
      return array.items();
    }
    wrong(found.get(), "expected an array, found " + found.get().described());
    return List.of();
  }

  private List<String> texts(Json.Obj json, String name) {
    List<String> texts = new ArrayList<>();
    items(json, name).forEach(item -> texts.add(asText(item)));
    return texts;
  }

  private String text(Json.Obj json, String name, boolean required) {
    Optional<Json> found = json.get(name);
    if (found.isEmpty() && required) {
      wrong(json, "expected a member '" + name + "' that is a text");
    }
    return found.map(this::asText).orElse("");
  }

  private String asText(Json json) {
    if (json instanceof Json.Text text) {
      return text.value();
    }
    wrong(json, "expected a text, found " + json.described());
    return "";
  }

  private void wrong(Json json, String message) {
    findings.add("conflict", json.at(), org.entente.model.Path.ROOT, message, "");
  }
}
