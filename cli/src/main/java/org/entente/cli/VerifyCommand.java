package org.entente.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Reads the options of {@code entente verify}; {@link Verification} does the work. */
@Command(
    name = "verify",
    description = {
      "Repeats a run from its record, which 'entente run --record' wrote,",
      "and tells whether the results are the same, bit by bit."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false)
final class VerifyCommand implements Callable<Integer> {
  @ParentCommand private Main main;

  @Parameters(paramLabel = "RECORD", description = "The record of a run.")
  private Path file;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many threads work; changes nothing but the time. Default: all processors.")
  private Integer threads;

  @Option(names = "--quiet", description = "Show no progress.")
  private boolean quiet;

  @Override
  public Integer call() {
    return new Verification(main.console(), file, Optional.ofNullable(threads), quiet).execute();
  }
}
