package org.entente.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Reads the options of {@code entente new}; {@link Starter} does the work. */
@Command(
    name = "new",
    description = {
      "Writes a starter into a new folder: a small model and a variant of it that run at once,",
      "with remarks on each part, and the schema by which editors complete and check them."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false)
final class NewCommand implements Callable<Integer> {
  @ParentCommand private Main main;

  @Parameters(paramLabel = "NAME", description = "The folder to make; nothing is overwritten.")
  private Path folder;

  @Option(
      names = "--title",
      paramLabel = "TEXT",
      description = "The model's title. Default: made of the folder's name.")
  private String title;

  @Override
  public Integer call() {
    return Starter.execute(main.console(), folder, Optional.ofNullable(title));
  }
}
