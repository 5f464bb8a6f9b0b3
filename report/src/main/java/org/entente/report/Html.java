package org.entente.report;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes HTML that is well-formed XML, too, but for scripts: every element is closed, every text
 * escaped. Not for use by several threads.
 */
final class Html {
  private final StringBuilder out = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();

  /**
   * Opens an element.
   *
   * @param tag its name
   * @param attributes names and values in turn; an attribute whose value is {@code null} is left
   *     out
   */
  Html open(String tag, String... attributes) {
    start(tag, attributes);
    out.append('>');
    open.push(tag);
    return this;
  }

  /** Closes the element opened last. */
  Html close() {
    out.append("</").append(open.pop()).append('>');
    return this;
  }

  /** Closes the element opened last, and begins a new line. */
  Html end() {
    close();
    out.append('\n');
    return this;
  }

  /** An element with nothing but a text. */
  Html element(String tag, String text, String... attributes) {
    return open(tag, attributes).text(text).close();
  }

  /** An element that never has content, such as {@code meta}. */
  Html empty(String tag, String... attributes) {
    start(tag, attributes);
    out.append("/>");
    return this;
  }

  /** Text, escaped. */
  Html text(String text) {
    escape(text, false);
    return this;
  }

  /** A paragraph. */
  Html paragraph(String text, String... attributes) {
    element("p", text, attributes);
    out.append('\n');
    return this;
  }

  /** Text that is HTML already. */
  Html raw(String html) {
    out.append(html);
    return this;
  }

  private void start(String tag, String... attributes) {
    out.append('<').append(tag);
    for (int i = 0; i < attributes.length; i += 2) {
      if (attributes[i + 1] != null) {
        out.append(' ').append(attributes[i]).append("=\"");
        escape(attributes[i + 1], true);
        out.append('"');
      }
    }
  }

  private void escape(String text, boolean attribute) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append(attribute ? "&quot;" : "\"");
        default -> {
          boolean control = c < ' ' && c != '\n' && c != '\t' || c == '\uFFFE' || c == '\uFFFF';
          out.append(control ? ' ' : c);
        }
      }
    }
  }

  /**
   * The whole page.
   *
   * @throws IllegalStateException if an element is still open
   */
  @Override
  public String toString() {
    if (!open.isEmpty()) {
      throw new IllegalStateException("Expected all elements to be closed, found " + open);
    }
    return out.toString();
  }
}
