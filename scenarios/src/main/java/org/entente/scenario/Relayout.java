package org.entente.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Lays out a file again and changes nothing else: members stay in their order, and every name, text
 * and number keeps its spelling. Of blank lines between members one stays.
 */
final class Relayout {
  private final String text;

  private Relayout(String text) {
    this.text = text;
  }

  /**
   * The text of a document in the canonical layout.
   *
   * @throws ScenarioFileException if it is no JSON object, or has a member twice
   */
  static String of(Document document) {
    Findings findings = new Findings();
    findings.opened(document);
    Json.Obj root = JsonReader.read(document, findings);
    findings.throwIfAny();
    return Layout.print(new Relayout(document.text()).object(root));
  }

  private Map<Object, Object> object(Json.Obj object) {
    Map<Object, Object> members = new LinkedHashMap<>();
    object.members().values().forEach(m -> members.put(spelled(m.name()), value(m.value())));
    return members;
  }

  private Object value(Json json) {
    if (json instanceof Json.Obj object) {
      return object(object);
    }
    return json instanceof Json.Arr array ? items(array) : spelled(json.at());
  }

  private List<Object> items(Json.Arr array) {
    List<Object> items = new ArrayList<>();
    for (Json item : array.items()) {
      Object value = value(item);
      items.add(isApart(item.at().offset()) ? new Layout.Apart(value) : value);
    }
    return items;
  }

  private Layout.Spelled spelled(Location at) {
    int end = Tokens.end(text, at.offset());
    return new Layout.Spelled(text.substring(at.offset(), end), isApart(at.offset()));
  }

  /** Whether a blank line stands between what begins here and what it follows in its object. */
  private boolean isApart(int start) {
    int i = start - 1;
    int lines = 0;
    while (i >= 0 && Character.isWhitespace(text.charAt(i))) {
      lines += text.charAt(i) == '\n' ? 1 : 0;
      i--;
    }
    return lines > 1 && i >= 0 && text.charAt(i) == ',';
  }
}
