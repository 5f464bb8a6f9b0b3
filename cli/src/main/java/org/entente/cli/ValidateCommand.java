package org.entente.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Reads the options of {@code entente validate}; {@link Validation} does the work. */
@Command(
    name = "validate",
    description = "Checks scenarios and tells everything that is wrong with them.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class ValidateCommand implements Callable<Integer> {
  @ParentCommand private Main main;

  @Parameters(paramLabel = "FILE|FOLDER", arity = "1..*", description = "Scenarios in JSON.")
  private List<Path> inputs;

  @Override
  public Integer call() {
    return Validation.execute(main.console(), inputs);
  }
}
