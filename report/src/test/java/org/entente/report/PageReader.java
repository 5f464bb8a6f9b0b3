package org.entente.report;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Reads a page as strictly as XML is read, but for its scripts. */
final class PageReader {
  private static final Pattern SCRIPT = Pattern.compile("(?s)<script>.*?</script>");

  private final Document document;

  PageReader(String html) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
      DocumentBuilder builder = factory.newDocumentBuilder();
      document = parse(builder, SCRIPT.matcher(html).replaceAll(""));
    } catch (Exception illFormed) {
      throw new AssertionError("Expected a page that is well-formed: " + illFormed, illFormed);
    }
  }

  private static Document parse(DocumentBuilder builder, String text) throws Exception {
    return builder.parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** All elements of a name; {@code *} for all. */
  List<Element> all(String tag) {
    return list(document.getElementsByTagName(tag));
  }

  /** The values of an attribute, of all elements that have it. */
  List<String> values(String attribute) {
    return all("*").stream()
        .filter(element -> element.hasAttribute(attribute))
        .map(element -> element.getAttribute(attribute))
        .toList();
  }

  /** The texts of a table's body, row by row, the head of the row first. */
  List<List<String>> table(String id) {
    Element table =
        all("table").stream()
            .filter(it -> it.getAttribute("id").equals(id))
            .findFirst()
            .orElseThrow(() -> new AssertionError("Expected a table " + id + " on the page"));
    List<List<String>> rows = new ArrayList<>();
    for (Element row : list(table.getElementsByTagName("tr"))) {
      List<String> cells = new ArrayList<>();
      for (int i = 0; i < row.getChildNodes().getLength(); i++) {
        if (row.getChildNodes().item(i) instanceof Element cell) {
          cells.add(cell.getTextContent().strip());
        }
      }
      rows.add(cells);
    }
    return rows.subList(1, rows.size());
  }

  private static List<Element> list(NodeList nodes) {
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }
}
