package org.entente.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.entente.scenario.Diagnostic;

/**
 * The streams of a command. Nothing else in this package touches the process it runs in, so tests
 * run whole commands with streams of their own.
 *
 * @param out receives the result alone, as bytes
 * @param err receives all messages
 * @param charset encoding of text on {@code out}; JSON and CSV are in UTF-8 whatever it is
 * @param terminal what {@code out} can show
 * @param live whether {@code err} is a terminal, on which progress makes sense
 * @param messages what {@code err} can show
 */
record Console(
    OutputStream out,
    PrintStream err,
    Charset charset,
    Terminal terminal,
    boolean live,
    Terminal messages) {

  /** A console whose messages have no colours. */
  Console(OutputStream out, PrintStream err, Charset charset, Terminal terminal, boolean live) {
    this(
        out,
        err,
        charset,
        terminal,
        live,
        new Terminal(terminal.width(), false, terminal.unicode()));
  }

  /**
   * The streams of this process. Java does not tell whether a stream is a terminal, so the launcher
   * says it in the system property {@code entente.terminal}: the words {@code stdout} and {@code
   * stderr}, each if it is one.
   *
   * @return the console
   */
  static Console ofProcess() {
    return of(
        new FileOutputStream(FileDescriptor.out),
        new FileOutputStream(FileDescriptor.err),
        System.getProperties(),
        System.getenv());
  }

  /** A console on two streams, as properties and environment describe them. */
  static Console of(
      OutputStream out, OutputStream err, Properties properties, Map<String, String> environment) {
    List<String> terminals = List.of(properties.getProperty("entente.terminal", "").split(","));
    Charset charset = charset(properties);
    return new Console(
        out,
        new PrintStream(err, true, charset),
        charset,
        Terminal.of(environment, terminals.contains("stdout"), charset),
        terminals.contains("stderr"),
        Terminal.of(environment, terminals.contains("stderr"), charset));
  }

  /** The encoding of the platform, under the names that one Java after another gave it. */
  private static Charset charset(Properties properties) {
    for (String name : List.of("stdout.encoding", "sun.stdout.encoding", "native.encoding")) {
      String charset = properties.getProperty(name, "");
      if (!charset.isEmpty() && Charset.isSupported(charset)) {
        return Charset.forName(charset);
      }
    }
    return StandardCharsets.UTF_8;
  }

  /** Tells what is wrong with an input. */
  void tell(Trouble trouble) {
    trouble.diagnostics().forEach(this::tell);
  }

  /** Shows a problem of a scenario on the stream for messages. */
  void tell(Diagnostic diagnostic) {
    tell(Highlights.show(diagnostic, messages));
  }

  /** Tells one thing on the stream for messages. */
  void tell(String message) {
    err.println(message);
    err.flush();
  }
}
