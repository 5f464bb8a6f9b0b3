package org.entente.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.entente.formula.Printer;

/**
 * Writes CSV by RFC 4180 in UTF-8: words are always quoted, numbers never, and what is not known is
 * empty. A word that a spreadsheet would take for a formula gets an apostrophe in front.
 */
final class CsvWriter {
  private final Writer out;

  /** Begins with the line of headings. */
  CsvWriter(OutputStream stream, String... columns) throws IOException {
    this.out = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
    line(columns);
  }

  /** A word as a field. */
  static String word(String text) {
    String harmless = text.matches("[=+\\-@\\t\\r][\\s\\S]*") ? "'" + text : text;
    return '"' + harmless.replace("\"", "\"\"") + '"';
  }

  /** A number as a field with all its digits; one that overflowed is not known. */
  static String number(double value) {
    return Double.isFinite(value) ? Printer.number(value) : "";
  }

  /** Writes one line of fields that need no more quoting. */
  void line(String... fields) throws IOException {
    out.write(String.join(",", fields) + "\r\n");
  }

  /** Hands on all lines. */
  void flush() throws IOException {
    out.flush();
  }
}
