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
  private final String written;
  private final List<Integer> lineStarts = new ArrayList<>();

  Document(String name, String text) {
    this(name, text, text);
  }

  /** A text as long as the one that was written, with some characters put right. */
  private Document(String name, String text, String written) {
    this.name = name;
    this.text = text;
    this.written = written;
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

  /** The same document, read with other characters in one place; it shows as it was written. */
  Document repaired(int offset, String characters) {
    String right =
        text.substring(0, offset) + characters + text.substring(offset + characters.length());
    return new Document(name, right, written);
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
    return written.substring(start, end);
  }
}
