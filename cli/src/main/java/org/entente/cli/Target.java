package org.entente.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/**
 * Where a result goes: to standard output, or to a file that appears whole or not at all.
 *
 * <p>A file is written beside its place under another name, and moved there when it is complete. If
 * anything fails, or the process ends, whatever stood at that place before stands there still.
 */
final class Target {
  private final Console console;
  private final Optional<Path> file;

  /** Writes a result. */
  @FunctionalInterface
  interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * A target.
   *
   * @param console the standard output, used if there is no file
   * @param file the file, if one is wanted
   * @throws Failure if the file can not be written, so that nobody waits for a run in vain
   */
  Target(Console console, Optional<Path> file) {
    this.console = console;
    this.file = file;
    file.ifPresent(path -> requireWritable("--out", path));
  }

  /**
   * Makes sure that a file can be written.
   *
   * @param option the option that names it
   * @throws Failure if it can not
   */
  static void requireWritable(String option, Path file) {
    Path folder = folder(file);
    if (Files.isDirectory(file)) {
      throw Failure.input(option + ": " + file + " is a folder; name a file");
    }
    if (!Files.isDirectory(folder)) {
      throw Failure.input(option + ": there is no folder " + folder + "; create it first");
    }
    if (!Files.isWritable(folder)) {
      throw Failure.input(option + ": nothing can be written into the folder " + folder);
    }
  }

  private static Path folder(Path file) {
    return Optional.ofNullable(file.getParent()).orElse(Path.of("."));
  }

  /**
   * What text is laid out for: the terminal, or a file, which has no width or colour of its own.
   */
  Terminal terminal() {
    return file.isEmpty() ? console.terminal() : console.terminal().asFile();
  }

  /**
   * Writes lines of text in the encoding of standard output, or in UTF-8 to a file.
   *
   * @param lines lines without line ends
   * @throws Failure if they can not be written
   */
  void write(List<String> lines) {
    write(lines, file.isEmpty() ? console.charset() : StandardCharsets.UTF_8);
  }

  /** Writes lines of text in some encoding. */
  void write(List<String> lines, Charset charset) {
    write(out -> out.write((String.join("\n", lines) + "\n").getBytes(charset)));
  }

  /**
   * Writes the whole result.
   *
   * @param content what to write
   * @throws Failure if it can not be written
   */
  void write(Content content) {
    try {
      if (file.isPresent()) {
        writeWhole(file.get(), content);
      } else {
        BufferedOutputStream out = new BufferedOutputStream(console.out());
        content.writeTo(out);
        out.flush();
      }
    } catch (IOException failed) {
      if (file.isEmpty() && reason(failed).contains("Broken pipe")) {
        throw Failure.silent();
      }
      String where = file.map(Path::toString).orElse("standard output");
      throw Failure.failed("cannot write to " + where + ": " + reason(failed));
    }
  }

  /** Writes a file that appears whole or not at all. */
  static void writeWhole(Path file, Content content) throws IOException {
    Path draft = Path.of(file + "." + ProcessHandle.current().pid() + ".tmp");
    draft.toFile().deleteOnExit();
    try {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(draft))) {
        content.writeTo(out);
      }
      move(draft, file);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private static void move(Path draft, Path file) throws IOException {
    try {
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException unsupported) {
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** An I/O error in words; some say only the name of the file. */
  static String reason(IOException failed) {
    String message = failed.getMessage();
    return message == null ? failed.getClass().getSimpleName() : message;
  }
}
