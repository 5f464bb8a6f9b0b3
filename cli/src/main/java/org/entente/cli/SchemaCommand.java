package org.entente.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Reads the options of {@code entente schema}; {@link Starter} knows the schema. */
@Command(
    name = "schema",
    description = "Prints the JSON Schema by which editors complete and check scenario files.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false)
final class SchemaCommand implements Callable<Integer> {
  @ParentCommand private Main main;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Write to this file, which appears whole or not at all.")
  private Path out;

  @Override
  public Integer call() {
    return Starter.printSchema(main.console(), Optional.ofNullable(out));
  }
}
