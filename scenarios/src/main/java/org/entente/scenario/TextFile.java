package org.entente.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.entente.model.Problem;

/** Reads a file as text, and says in plain words why it can not. */
final class TextFile {
  /** The most bytes that are read. */
  static final int MAX_BYTES = 16 << 20;

  private TextFile() {}

  /**
   * Reads a file.
   *
   * @param file where it is
   * @param name what messages call it
   * @throws ScenarioFileException if it can not be read, is too large, or is not UTF-8
   */
  static Document read(Path file, String name) {
    return read(file, name, false);
  }

  /** Reads a data file, before which spreadsheets write a byte order mark of UTF-8. */
  static Document readData(Path file, String name) {
    return read(file, name, true);
  }

  private static Document read(Path file, String name, boolean data) {
    if (!Files.exists(file)) {
      throw fault(name, "no-such-file", "there is no such file", neighbour(file));
    }
    if (Files.isDirectory(file)) {
      throw fault(name, "not-a-file", "this is a folder, not a scenario file", "");
    }
    if (!Files.isRegularFile(file)) {
      throw fault(name, "not-a-file", "this is not a regular file", "");
    }
    try {
      return new Document(name, decode(bytes(file, name), name, data));
    } catch (AccessDeniedException e) {
      throw fault(name, "not-readable", "permission to read this file is denied", "");
    } catch (IOException e) {
      throw fault(name, "not-readable", "the file can not be read: " + e.getMessage(), "");
    }
  }

  /** Looks at the size first, and trusts it no further than it reads. */
  private static byte[] bytes(Path file, String name) throws IOException {
    if (Files.size(file) <= MAX_BYTES) {
      try (InputStream in = Files.newInputStream(file)) {
        byte[] bytes = in.readNBytes(MAX_BYTES + 1);
        if (bytes.length <= MAX_BYTES) {
          return bytes;
        }
      }
    }
    throw fault(
        name,
        "too-large",
        "the file is larger than " + (MAX_BYTES >> 20) + " MiB",
        "a scenario is written by people; keep data in files of their own");
  }

  private static String decode(byte[] bytes, String name, boolean data) {
    String mark = byteOrderMark(bytes);
    int skipped = data && mark.equals("UTF-8") ? 3 : 0;
    if (!mark.isEmpty() && skipped == 0) {
      throw fault(
          name,
          "not-utf8",
          "the file begins with a byte order mark of " + mark,
          "save it as UTF-8 without a byte order mark");
    }
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes, skipped, bytes.length - skipped);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(in, out, true);
    if (result.isError()) {
      long line = 1 + out.flip().chars().filter(c -> c == '\n').count();
      throw fault(
          name,
          "not-utf8",
          "line " + line + " holds a byte that is not UTF-8 (byte " + in.position() + ")",
          "save the file as UTF-8");
    }
    return out.flip().toString();
  }

  private static String byteOrderMark(byte[] bytes) {
    if (bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB) {
      return bytes[2] == (byte) 0xBF ? "UTF-8" : "";
    }
    int first = bytes.length < 2 ? 0 : (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
    return first == 0xFEFF || first == 0xFFFE ? "UTF-16" : "";
  }

  /** What lies directly in a folder. */
  static List<Path> list(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    } catch (NotDirectoryException e) {
      throw fault(folder.toString(), "not-a-folder", "this is not a folder", "");
    } catch (IOException e) {
      throw fault(folder.toString(), "no-such-folder", "there is no such folder", "");
    }
  }

  /** A JSON file beside this one whose name is near. */
  static String neighbour(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      return "";
    }
    List<String> names = list(folder).stream().map(f -> f.getFileName().toString()).toList();
    String name = file.getFileName().toString();
    return isNear(name, names) ? Nearest.question(name, names) : "";
  }

  /** Whether a name is near by itself, not only because both end in .json. */
  private static boolean isNear(String name, List<String> names) {
    return Nearest.isNear(stem(name), names.stream().map(TextFile::stem).toList());
  }

  private static String stem(String name) {
    return name.substring(0, name.contains(".") ? name.lastIndexOf('.') : name.length());
  }

  static ScenarioFileException fault(String name, String code, String message, String hint) {
    Problem problem = Problem.of(code, org.entente.model.Path.ROOT, message, hint);
    return new ScenarioFileException(List.of(Diagnostic.ofFile(name, problem)));
  }
}
