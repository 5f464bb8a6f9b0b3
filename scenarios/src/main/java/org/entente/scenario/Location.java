package org.entente.scenario;

/**
 * A place in a file.
 *
 * @param document the file
 * @param offset character of the file, from 0
 */
record Location(Document document, int offset) {
  int line() {
    return document.line(offset);
  }

  int column() {
    return document.column(offset);
  }

  /** How many characters the text, number, word or sign that begins here takes. */
  int length() {
    return Tokens.end(document.text(), offset) - offset;
  }
}
