package org.entente.benchmark.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs a program as a process of its own and measures it from start to exit. */
final class Child {
  private static final long POLL_MILLIS = 20;

  private Child() {}

  /**
   * What a process took.
   *
   * @param seconds from start to exit
   * @param mebibytes the most memory it held, to within what it grew by in the last 20 ms; NaN
   *     where the system does not tell
   */
  record Run(double seconds, double mebibytes) {}

  /**
   * Runs a program, whose output is thrown away.
   *
   * @param environment variables to add
   * @throws IllegalStateException if it fails, with what it wrote to standard error
   */
  static Run run(List<String> command, Map<String, String> environment)
      throws IOException, InterruptedException {
    Path errors = Files.createTempFile("entente-benchmark", ".err");
    try {
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(errors.toFile());
      builder.environment().putAll(environment);
      return run(builder, errors);
    } finally {
      Files.delete(errors);
    }
  }

  private static Run run(ProcessBuilder builder, Path errors)
      throws IOException, InterruptedException {
    long begin = System.nanoTime();
    Process process = builder.start();
    process.getOutputStream().close();
    double peak = Double.NaN;
    while (!process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
      double now = peak(process.pid());
      peak = Double.isNaN(now) ? peak : now;
    }
    double seconds = (System.nanoTime() - begin) * 1e-9;
    if (process.exitValue() != 0) {
      throw new IllegalStateException(
          builder.command() + " failed:\n" + Files.readString(errors, StandardCharsets.UTF_8));
    }
    return new Run(seconds, peak);
  }

  /** The high-water mark of a process's resident memory in MiB, from Linux's /proc. */
  private static double peak(long pid) throws IOException {
    try {
      for (String line : Files.readAllLines(Path.of("/proc/" + pid + "/status"))) {
        if (line.startsWith("VmHWM:")) {
          return Double.parseDouble(line.replaceAll("\\D", "")) / 1024;
        }
      }
    } catch (NoSuchFileException e) {
      return Double.NaN;
    } catch (IOException e) {
      return Double.NaN; // the process ended while its status was being read
    }
    return Double.NaN;
  }
}
