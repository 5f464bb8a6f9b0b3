package org.entente.scenario;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.model.Path;
import org.entente.model.Problem;

/**
 * Reads one strict JSON document (RFC 8259) into a tree that knows where everything is written. A
 * member that is written twice is reported and the first one kept; anything that is not JSON, and
 * anything too large, ends the reading with one clear message.
 */
final class JsonReader {
  static final int MAX_DEPTH = 64;
  private static final String NOT_JSON = "not-json";
  static final int MAX_VALUES = 500_000;
  static final int MAX_TEXT = 1 << 20;
  static final int MAX_NAME = 1000;

  /** The tree's own limits are checked here, with a place; the parser's stand behind them. */
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(2 * MAX_DEPTH)
                  .maxStringLength(MAX_TEXT)
                  .maxNumberLength(MAX_NAME)
                  .maxNameLength(MAX_NAME)
                  .build())
          .build();

  /** After so many faults of form a file is not looked at any further. */
  private static final int MAX_REPAIRS = 20;

  private final Document document;
  private final Findings findings;
  private final JsonParser parser;
  private final Deque<Location> open = new ArrayDeque<>();
  private int values;
  private Location last;

  private JsonReader(Document document, Findings findings) throws IOException {
    this.document = document;
    this.findings = findings;
    char[] text = document.text().toCharArray();
    this.parser = FACTORY.createParser(text, 0, text.length);
    this.last = new Location(document, 0);
  }

  /**
   * Reads a document whose outermost value is an object.
   *
   * @throws ScenarioFileException if it is not such a document
   */
  static Json.Obj read(Document document, Findings findings) {
    Document readable = document;
    List<Syntax.Fault> faults = new ArrayList<>();
    int before = findings.count();
    while (true) {
      try {
        Json.Obj root = new JsonReader(readable, findings).document();
        faults.forEach(fault -> tell(fault, fault.hint(), findings));
        return root;
      } catch (NotJson e) {
        findings.forgetAfter(before);
        faults.add(e.fault);
        readable = repaired(readable, faults, findings);
      } catch (IOException e) {
        throw new IllegalStateException("A text in memory can not fail to be read", e);
      }
    }
  }

  /** The document with its last fault put right, so that all that is wrong with it can be told. */
  private static Document repaired(
      Document document, List<Syntax.Fault> faults, Findings findings) {
    Syntax.Fault last = faults.get(faults.size() - 1);
    if (last.repair().isPresent() && faults.size() < MAX_REPAIRS) {
      Syntax.Repair repair = last.repair().get();
      return document.repaired(repair.offset(), repair.characters());
    }
    faults.subList(0, faults.size() - 1).forEach(fault -> tell(fault, fault.hint(), findings));
    String unread = "what stands after this was not read, and may hold more problems";
    String hint = last.hint().isEmpty() ? unread : last.hint() + "\n" + unread;
    throw findings.fatal(last.at(), last.length(), NOT_JSON, last.message(), hint);
  }

  private static void tell(Syntax.Fault fault, String hint, Findings findings) {
    Problem problem = Problem.of(NOT_JSON, Path.ROOT, fault.message(), hint);
    findings.add(fault.at(), fault.length(), problem);
  }

  /** What was read so far can be forgotten: a fault of form was met. */
  private static final class NotJson extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Syntax.Fault fault;

    NotJson(Syntax.Fault fault) {
      super(fault.message(), null, false, false);
      this.fault = fault;
    }
  }

  private Json.Obj document() throws IOException {
    int start = Tokens.skipSpace(document.text(), 0);
    Location first = new Location(document, start);
    if (start == document.text().length()) {
      String hint = "a scenario begins with { and a \"title\"";
      throw TextFile.fault(document.name(), "empty-file", "the file is empty", hint);
    }
    JsonToken token = next(Syntax.Expected.VALUE);
    if (token != JsonToken.START_OBJECT) {
      throw findings.fatal(
          first,
          first.length(),
          "wrong-type",
          "expected a scenario, which is an object in braces, found "
              + (token == JsonToken.START_ARRAY ? "an array" : "a single value"),
          "");
    }
    Json.Obj root = object(Path.ROOT);
    int rest = Tokens.skipSpace(document.text(), last.offset() + 1);
    if (rest < document.text().length()) {
      Location more = new Location(document, rest);
      throw findings.fatal(
          more,
          more.length(),
          NOT_JSON,
          "expected the end of the file after the scenario's closing brace, found more text",
          "a file holds one scenario; is there a brace too many before this?");
    }
    return root;
  }

  /** Moves to the next token; the caller says what may stand there. */
  private JsonToken next(Syntax.Expected expected) throws IOException {
    try {
      JsonToken token = parser.nextToken();
      if (token == null) {
        throw syntaxError(expected);
      }
      checkText(token);
      last = new Location(document, (int) parser.currentTokenLocation().getCharOffset());
      checkCount(token);
      return token;
    } catch (StreamConstraintsException e) {
      throw tooLarge(expected);
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw syntaxError(expected);
    }
  }

  /** Looks into a text or number, so that a fault inside it is met before it counts as read. */
  private void checkText(JsonToken token) throws IOException {
    if (token == JsonToken.VALUE_STRING || token.isNumeric()) {
      parser.getText();
    }
  }

  private void checkCount(JsonToken token) {
    if (!token.isStructEnd() && ++values > MAX_VALUES) {
      throw findings.fatal(
          last,
          1,
          "too-large",
          "the file holds more than " + MAX_VALUES + " names and values",
          "a scenario is written by people; keep data in files of their own");
    }
  }

  private NotJson syntaxError(Syntax.Expected expected) {
    return new NotJson(Syntax.explain(document, last, expected, open.peek()));
  }

  private ScenarioFileException tooLarge(Syntax.Expected expected) {
    Location at = Syntax.next(document, last, expected);
    return findings.fatal(
        at,
        at.length(),
        "too-large",
        "a name, text or number is too long",
        "a text may have " + MAX_TEXT + " characters, a name or number " + MAX_NAME);
  }

  private Json value(JsonToken token, Path path) throws IOException {
    Location at = last;
    return switch (token) {
      case START_OBJECT -> object(path);
      case START_ARRAY -> array(path);
      case VALUE_STRING -> new Json.Text(at, text(at, path));
      case VALUE_TRUE, VALUE_FALSE -> new Json.Bool(at, token == JsonToken.VALUE_TRUE);
      case VALUE_NULL -> new Json.Nil(at);
      default -> new Json.Num(at, parser.getText());
    };
  }

  private String text(Location at, Path path) throws IOException {
    String text = parser.getText();
    if (!java.nio.charset.StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
      findings.add(
          "bad-text",
          at,
          path,
          "the text holds half a character (an unpaired \\uD800 to \\uDFFF)",
          "write the character itself");
    }
    return text;
  }

  private void enter() {
    open.push(last);
    if (open.size() > MAX_DEPTH) {
      throw findings.fatal(
          last,
          1,
          "too-deep",
          "objects and arrays stand in one another more than " + MAX_DEPTH + " deep",
          "a scenario needs no more than a dozen");
    }
  }

  private Json.Obj object(Path path) throws IOException {
    Location at = last;
    enter();
    Map<String, Json.Member> members = new LinkedHashMap<>();
    while (next(Syntax.Expected.NAME) != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      Location nameAt = last;
      Path member = path.child(name);
      Json value = value(next(Syntax.Expected.VALUE_OF_NAME), member);
      Json.Member earlier = members.putIfAbsent(name, new Json.Member(nameAt, value));
      if (earlier != null) {
        findings.add(
            "duplicate-member",
            nameAt,
            member,
            "the member '" + name + "' is written twice, first in line " + earlier.name().line(),
            "remove one of the two");
      }
    }
    open.pop();
    return new Json.Obj(at, members, Map.of());
  }

  private Json.Arr array(Path path) throws IOException {
    Location at = last;
    enter();
    List<Json> items = new ArrayList<>();
    JsonToken token = next(Syntax.Expected.VALUE);
    while (token != JsonToken.END_ARRAY) {
      items.add(value(token, path.child(items.size())));
      token = next(Syntax.Expected.VALUE);
    }
    open.pop();
    return new Json.Arr(at, items);
  }
}
