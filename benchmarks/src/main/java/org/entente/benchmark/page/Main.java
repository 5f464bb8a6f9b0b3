package org.entente.benchmark.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;

/**
 * Measures. With {@code page} first it measures all and writes {@code docs/performance.md}; with
 * anything else it is JMH's own command line, followed by ratios.
 */
public final class Main {
  private static final String PAGE = "page";

  private Main() {}

  /**
   * Runs the benchmarks.
   *
   * @param arguments {@code page [--quick|--full|--render]}, or options of JMH
   * @throws Exception if a program under measurement fails
   */
  public static void main(String[] arguments) throws Exception {
    if (arguments.length > 0 && arguments[0].equals(PAGE)) {
      page(List.of(arguments).subList(1, arguments.length));
    } else {
      benchmarks(arguments);
    }
  }

  private static void benchmarks(String[] arguments)
      throws CommandLineOptionException, RunnerException, IOException {
    CommandLineOptions options = new CommandLineOptions(arguments);
    boolean asks =
        options.shouldHelp()
            || options.shouldList()
            || options.shouldListWithParams()
            || options.shouldListProfilers()
            || options.shouldListResultFormats();
    if (asks) {
      org.openjdk.jmh.Main.main(arguments);
      return;
    }
    Collection<RunResult> results = new Runner(options).run();
    System.out.println("\n" + Ratios.of(results));
  }

  private static void page(List<String> options)
      throws IOException, InterruptedException, RunnerException {
    Path root = Path.of("").toAbsolutePath();
    if (!Files.exists(root.resolve("entente"))) {
      fail("Expected to be started in the project's folder, where ./entente is, found " + root);
    }
    if (options.equals(List.of("--render"))) {
      Page.render(root.resolve("docs"));
      return;
    }
    Optional<Effort> effort = effort(options);
    if (effort.isEmpty()) {
      fail("Expected page [--quick|--full|--render], found page " + String.join(" ", options));
    }
    measure(root, effort.orElseThrow());
  }

  private static Optional<Effort> effort(List<String> options) {
    if (options.isEmpty()) {
      return Optional.of(Effort.NORMAL);
    }
    return List.of(Effort.values()).stream()
        .filter(effort -> options.equals(List.of(effort.option())))
        .findFirst();
  }

  /** A quick measurement is not worth a page in the docs. */
  private static void measure(Path root, Effort effort)
      throws IOException, InterruptedException, RunnerException {
    Path draft = root.resolve("benchmarks/target");
    Figures figures = new Figures();
    Machine.describe(figures);
    new ColdRuns(root, effort, figures).run();
    figures.write(Page.figures(draft));
    new SteadyRuns(effort, figures).run();
    figures.write(Page.figures(draft));
    Path folder = effort == Effort.QUICK ? draft : root.resolve("docs");
    figures.write(Page.figures(folder));
    Page.render(folder);
    System.err.println("Written: " + Page.page(folder));
  }

  private static void fail(String message) {
    System.err.println(message);
    System.exit(2);
  }
}
