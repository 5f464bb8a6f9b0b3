package org.entente.scenario;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The text of one file, with the name under which messages speak of it. Lines and columns count
 * from 1, columns in characters.
 */
final class Document {
  private final String name;
  private final String text;
  private final List<Integer> lineStarts = new ArrayList<>();

  Document(String name, String text) {
    this.name = name;
    this.text = text;
    lineStarts.add(0);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean first = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
      if (c == '\n' || c == '\r' && !first) {
        lineStarts.add(i + 1);
      }
    }
  }

  String name() {
    return name;
  }

  String text() {
    return text;
  }

  int line(int offset) {
    int found = Collections.binarySearch(lineStarts, offset);
    return found >= 0 ? found + 1 : -found - 1;
  }

  int column(int offset) {
    return offset - lineStarts.get(line(offset) - 1) + 1;
  }

  /** Where a line begins; the end of the text if there are not as many. */
  int startOfLine(int line) {
    return line <= lineStarts.size() ? lineStarts.get(line - 1) : text.length();
  }

  /** The whole line in which an offset lies, without its end. */
  String lineText(int offset) {
    int start = lineStarts.get(line(offset) - 1);
    int end = start;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    return text.substring(start, end);
  }
}
