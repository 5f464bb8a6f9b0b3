package org.entente.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Reads the options of {@code entente format}; {@link Formatting} does the work. */
@Command(
    name = "format",
    description = {
      "Puts scenario files into the canonical layout, and changes nothing else: members keep",
      "their order, and names, texts and numbers their spelling."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false)
final class FormatCommand implements Callable<Integer> {
  @ParentCommand private Main main;

  @Parameters(
      paramLabel = "FILE|FOLDER",
      arity = "1..*",
      description = "JSON files; a folder stands for the scenario files directly in it.")
  private List<Path> inputs;

  @Option(
      names = "--check",
      description = "Write nothing; name the files that have another layout, and fail if any has.")
  private boolean check;

  @Override
  public Integer call() {
    return Formatting.execute(main.console(), inputs, check);
  }
}
