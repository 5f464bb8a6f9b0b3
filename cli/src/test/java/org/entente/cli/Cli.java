package org.entente.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Commands run in this process, with streams that the tests can read.
 *
 * @param exitCode what the process would have ended with
 * @param out what it wrote to standard output
 * @param err what it wrote to standard error
 */
record Cli(int exitCode, String out, String err) {
  private static final Terminal WIDE = new Terminal(100, false, true);

  /** Runs a command whose streams are no terminals. */
  static Cli run(String... arguments) {
    return run(WIDE, StandardCharsets.UTF_8, false, arguments);
  }

  /** Runs a command that writes to some terminal. */
  static Cli run(Terminal terminal, Charset charset, boolean live, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream messages = new PrintStream(err, true, charset);
    int exitCode = Main.execute(new Console(out, messages, charset, terminal, live), arguments);
    return new Cli(exitCode, out.toString(charset), err.toString(charset));
  }

  /** The output with the only thing masked that differs from run to run. */
  String timeless() {
    return out.replaceAll("[0-9.]+ s\\.", "(time) s.")
        .replaceAll("\"seconds\": [0-9.E-]+", "\"seconds\": 0");
  }
}
