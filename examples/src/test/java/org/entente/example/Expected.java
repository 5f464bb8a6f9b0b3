package org.entente.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Texts that tests expect, in {@code src/test/expected} and in the project's README. After a change
 * that is meant, {@code mvn test -pl examples -am -Dentente.golden=write} writes them anew; read
 * the difference before you keep it.
 */
final class Expected {
  private static final Path FOLDER = Path.of("src/test/expected");
  private static final boolean WRITE = "write".equals(System.getProperty("entente.golden"));

  private Expected() {}

  /** Compares a text with the file of that name. */
  static void check(String name, String text) {
    Path file = FOLDER.resolve(name);
    if (WRITE) {
      write(file, text);
    }
    assertThat(text).as("%s (see Expected)", file).isEqualTo(read(file));
  }

  /** Compares a text with a part of a file, from one mark to another. */
  static void checkPart(Path file, String begin, String end, String text) {
    String all = read(file);
    int from = all.indexOf(begin) + begin.length();
    int to = all.indexOf(end, from);
    if (WRITE) {
      write(file, all.substring(0, from) + text + all.substring(to));
    }
    assertThat(text).as("%s (see Expected)", file).isEqualTo(part(read(file), begin, end));
  }

  /** What stands between two marks. */
  static String part(String text, String begin, String end) {
    assertThat(text).contains(begin);
    int from = text.indexOf(begin) + begin.length();
    return text.substring(from, text.indexOf(end, from));
  }

  /** The whole text of a file. */
  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
