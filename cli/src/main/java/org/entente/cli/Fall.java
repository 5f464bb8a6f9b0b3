package org.entente.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.analysis.comparison.MixtureException;
import org.entente.analysis.comparison.Waterfall;
import org.entente.engine.RunCancelledException;
import org.entente.result.Settings;
import org.entente.scenario.ScenarioFile;

/** What {@code entente waterfall} does. */
final class Fall {
  private final Console console;
  private final WaterfallCommand.Options options;
  private final Settings settings;
  private final Target target;

  /**
   * A waterfall.
   *
   * @throws Failure if an option has a value that makes no sense
   */
  Fall(Console console, WaterfallCommand.Options options) {
    this.console = console;
    this.options = options;
    this.settings = Simulating.settings(options.simulation());
    this.target = new Target(console, options.target().file());
  }

  /**
   * Attributes the change.
   *
   * @return the exit code
   */
  int execute() {
    List<ScenarioFile> files = read();
    if (files.size() < 2) {
      return ExitCode.INPUT;
    }
    try {
      write(files.get(0), files.get(1), run(files.get(0), files.get(1)));
      return ExitCode.FINE;
    } catch (MixtureException stopped) {
      String place = Runs.place(files.get(1), stopped.stopped().failure().path());
      console.tell(place + stopped.getMessage());
      return ExitCode.FAILED;
    } catch (IllegalArgumentException wrong) {
      String words = Main.decapitalised(wrong.getMessage());
      throw Failure.input(files.get(1).file() + ": " + words);
    }
  }

  /** Base and variant; fewer if one is broken, which has been told. */
  private List<ScenarioFile> read() {
    List<ScenarioFile> files = new ArrayList<>();
    List<Path> inputs = options.inputs();
    Path last = inputs.get(inputs.size() - 1);
    Optional<ScenarioFile> variant = Explain.read(console, last);
    if (variant.isEmpty()) {
      return files;
    }
    if (inputs.size() == 1 && variant.get().files().size() < 2) {
      throw Failure.input(
          last + " extends nothing; name its base, too: entente waterfall BASE VARIANT");
    }
    Path base = inputs.size() == 2 ? inputs.get(0) : Path.of(variant.get().files().get(1));
    Explain.read(console, base).ifPresent(files::add);
    files.add(variant.get());
    return files;
  }

  private Waterfall run(ScenarioFile base, ScenarioFile variant) {
    Waterfall.Setup setup = Waterfall.of(base.scenario(), variant.scenario()).settings(settings);
    if (options.of().future().isPresent()) {
      setup = setup.future(options.of().future().get());
    } else {
      setup = setup.outcome(options.of().outcome().orElseThrow());
    }
    if (options.exact() && options.orders().isPresent()) {
      throw Failure.input("--exact takes all orders, --orders some of them; give one of the two");
    }
    setup = options.orders().isPresent() ? inOrders(setup, options.orders().get()) : setup;
    setup = options.exact() ? setup.exact() : setup;
    Waterfall.Plan plan = setup.plan();
    Progress progress = Simulating.progress(options.simulation(), console, 1, plan.work());
    try (Interruption interruption = new Interruption(progress, console)) {
      progress.begin(variant.title());
      Waterfall waterfall = plan.run(progress);
      progress.end();
      if (interruption.happened()) {
        throw new RunCancelledException(plan.work(), plan.work());
      }
      return waterfall;
    }
  }

  private static Waterfall.Setup inOrders(Waterfall.Setup setup, int orders) {
    try {
      return setup.orders(orders);
    } catch (IllegalArgumentException wrong) {
      throw Failure.input("--orders: " + Main.decapitalised(wrong.getMessage()));
    }
  }

  private void write(ScenarioFile base, ScenarioFile variant, Waterfall waterfall) {
    FallReport report = new FallReport(base, variant, options.of(), waterfall, target.terminal());
    if (options.format() == WaterfallCommand.Format.JSON) {
      target.write(report::json);
    } else {
      target.write(report.table());
    }
  }
}
