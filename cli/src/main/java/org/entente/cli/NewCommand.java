package org.entente.cli;

import java.nio.file.Path;

/** Reads the options of {@code entente new}; {@link Starter} does the work. */
final class NewCommand extends Command {
  private final Argument<Path> folder =
      parameter("NAME", Path.class, "The folder to make; nothing is overwritten.");

  private final Argument<String> title =
      option(
          "--title",
          "TEXT",
          String.class,
          "The model's title. Default: made of the folder's name.");

  NewCommand() {
    super(
        "new",
        "Writes a starter into a new folder: a small model and a variant of it.",
        "They run at once, and have remarks on each part. Beside them is the schema by which editors",
        "complete and check them.");
  }

  @Override
  int execute(Console console) {
    return Starter.execute(console, folder.value(), title.optional());
  }
}
