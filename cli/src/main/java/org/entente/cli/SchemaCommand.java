package org.entente.cli;

import java.nio.file.Path;

/** Reads the options of {@code entente schema}; {@link Starter} knows the schema. */
final class SchemaCommand extends Command {
  private final Argument<Path> out =
      option("--out", "FILE", Path.class, "Write to this file, which appears whole or not at all.");

  SchemaCommand() {
    super("schema", "Prints the JSON Schema by which editors complete and check scenario files.");
  }

  @Override
  int execute(Console console) {
    return Starter.printSchema(console, out.optional());
  }
}
