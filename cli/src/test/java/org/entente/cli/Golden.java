package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Texts that tests expect, each in a file of {@code src/test/golden}. After a change that is meant,
 * {@code mvn test -pl cli -am -Dentente.golden=write} writes them anew; read the difference before
 * you keep it.
 */
final class Golden {
  private static final Path FOLDER = Path.of("src/test/golden");
  private static final boolean WRITE = "write".equals(System.getProperty("entente.golden"));

  private Golden() {}

  /** The text with six digits of longer numbers: what comes after is for tests of the core. */
  static String rounded(String text) {
    return Pattern.compile("-?[0-9]+\\.[0-9]{6,}(E-?[0-9]+)?")
        .matcher(text)
        .replaceAll(
            number -> String.format(Locale.ROOT, "%.6g", Double.parseDouble(number.group())));
  }

  /** Compares a text with the file of that name. */
  static void check(String name, String text) {
    Path file = FOLDER.resolve(name);
    try {
      if (WRITE) {
        Files.createDirectories(FOLDER);
        Files.writeString(file, text);
      }
      assertThat(text).as("%s (see Golden)", file).isEqualTo(Files.readString(file));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
