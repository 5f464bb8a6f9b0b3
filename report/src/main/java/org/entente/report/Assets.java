package org.entente.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * What a page carries with it: style, the chart library and the script that uses it. The library is
 * D3, from its jar on the class path, with its licence.
 */
final class Assets {
  private static final Properties BUILD = build();

  private Assets() {}

  /** The version of this program. */
  static String version() {
    return BUILD.getProperty("version");
  }

  /** The version of the chart library. */
  static String libraryVersion() {
    return BUILD.getProperty("d3.version");
  }

  /** The style sheet. */
  static String style() {
    return read("report.css");
  }

  /** The contents of the script elements, in their order. */
  static List<String> scripts() {
    String licence = library("LICENSE").strip().replace("*/", "* /");
    return List.of(
        "/* D3 " + libraryVersion() + "\n\n" + licence + "\n*/\n" + library("dist/d3.min.js"),
        read("report.js"));
  }

  /** Nothing is loaded, and no scripts run but those of the page. */
  static String contentSecurityPolicy() {
    String hashes =
        scripts().stream()
            .map(script -> "'sha256-" + sha256(script) + "'")
            .collect(Collectors.joining(" "));
    return "default-src 'none'; script-src "
        + hashes
        + "; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";
  }

  private static String sha256(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  private static String library(String file) {
    return read("/META-INF/resources/webjars/d3/" + libraryVersion() + "/" + file);
  }

  private static String read(String resource) {
    try (InputStream in = Assets.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("Expected " + resource + " on the class path, found none");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException unreadable) {
      throw new UncheckedIOException("cannot read " + resource, unreadable);
    }
  }

  private static Properties build() {
    Properties properties = new Properties();
    try (InputStream in = Assets.class.getResourceAsStream("build.properties")) {
      properties.load(in);
      return properties;
    } catch (IOException unreadable) {
      throw new UncheckedIOException("cannot read build.properties", unreadable);
    }
  }
}
