package org.entente.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.engine.OutputChoice;
import org.entente.engine.Program;
import org.entente.equation.Equations;
import org.entente.model.Problem;
import org.entente.model.ScenarioException;
import org.entente.scenario.Diagnostic;
import org.entente.scenario.ScenarioFile;

/** What {@code entente validate} does: all files, good news and bad, in one go. */
final class Validation {
  private final Console console;
  private final boolean strictUnits;
  private final List<Checked> files = new ArrayList<>();
  private final Set<Diagnostic> found = new LinkedHashSet<>();

  /**
   * A check.
   *
   * @param console the good news goes to its output, the bad to its messages
   * @param strictUnits whether a number without a unit is an error
   */
  Validation(Console console, boolean strictUnits) {
    this.console = console;
    this.strictUnits = strictUnits;
  }

  /**
   * One file.
   *
   * @param file its name as the user gave it
   * @param layers what it extends, as far as it could be read
   * @param errors how many errors there are
   * @param warnings how many warnings there are
   */
  record Checked(String file, List<String> layers, int errors, int warnings) {
    boolean ok() {
      return errors == 0;
    }

    private String line() {
      String over = layers.isEmpty() ? "" : ", over " + String.join(" over ", layers);
      String doubts =
          warnings == 0 ? "" : warnings == 1 ? ", 1 warning" : ", " + warnings + " warnings";
      return file + ": ok" + over + doubts + "\n";
    }
  }

  /**
   * Checks scenarios.
   *
   * @param inputs files and folders
   * @param format the form of what is found
   * @return the exit code
   */
  int execute(List<Path> inputs, ValidateCommand.Format format) {
    Inputs read = Inputs.read(inputs);
    for (ScenarioFile file : read.read()) {
      List<String> layers = file.files().subList(1, file.files().size());
      note(file.file(), layers, problems(file));
    }
    read.problems().forEach(trouble -> note(trouble.file(), List.of(), trouble.diagnostics()));
    Target target = new Target(console, Optional.empty());
    if (format == ValidateCommand.Format.JSON) {
      target.write(out -> DiagnosticJson.write(out, files, found));
    } else {
      target.write(out -> out.write(good().getBytes(console.charset())));
      found.forEach(console::tell);
    }
    return files.stream().allMatch(Checked::ok) ? ExitCode.FINE : ExitCode.INPUT;
  }

  private void note(String file, List<String> layers, List<Diagnostic> diagnostics) {
    int errors = (int) diagnostics.stream().filter(Validation::isError).count();
    files.add(new Checked(file, layers, errors, diagnostics.size() - errors));
    found.addAll(diagnostics);
  }

  private static boolean isError(Diagnostic diagnostic) {
    return diagnostic.problem().severity() == Problem.Severity.ERROR;
  }

  private String good() {
    StringBuilder good = new StringBuilder();
    files.stream().filter(Checked::ok).forEach(file -> good.append(file.line()));
    return good.toString();
  }

  private List<Diagnostic> problems(ScenarioFile file) {
    List<Diagnostic> problems = new ArrayList<>(tooLarge(file));
    for (Diagnostic warning : file.warnings()) {
      boolean error = strictUnits && warning.problem().code().equals("missing-unit");
      problems.add(error ? warning.as(Problem.Severity.ERROR) : warning);
    }
    return problems;
  }

  /** What only the compiler of a run can tell. */
  private static List<Diagnostic> tooLarge(ScenarioFile file) {
    try {
      Program.compile(Equations.of(file.scenario()), OutputChoice.ALL);
      return List.of();
    } catch (ScenarioException tooLarge) {
      return tooLarge.problems().stream()
          .map(problem -> new Diagnostic(problem, file.file(), 0, 0, 1, ""))
          .toList();
    }
  }
}
