package org.entente.scenario;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Reads a file and what it extends, and lays them over one another. What a file extends is named
 * relative to its own folder and must lie, symbolic links followed, inside the folder of the file
 * that is read.
 */
final class Layers {
  static final int MAX_LEVELS = 16;

  private final Path root;
  private final Findings findings;
  private final List<Document> documents = new ArrayList<>();
  private final List<Path> chain = new ArrayList<>();

  private Layers(Path root, Findings findings) {
    this.root = root;
    this.findings = findings;
  }

  /**
   * What was read.
   *
   * @param merged the file laid over what it extends, without {@code extends}
   * @param documents the file itself, what it extends, and so on
   * @param data the data files that it may name
   */
  record Result(Json.Obj merged, List<Document> documents, DataFiles data) {}

  /**
   * Reads a file and what it extends.
   *
   * @param file the file, named as the user did
   * @param root folder that no extended file may lie outside of
   * @throws ScenarioFileException if one of the files can not be read at all
   */
  static Result read(Path file, Path root, Findings findings) {
    Document document = TextFile.read(file, file.toString());
    Layers layers = new Layers(real(root), findings);
    return layers.result(layers.merged(document, file));
  }

  /** Reads a text that is in no file and so extends none. */
  static Result read(Document document, Findings findings) {
    Layers layers = new Layers(null, findings);
    return layers.result(layers.merged(document, null));
  }

  /** Whether a file extends another, as far as it can be read. */
  static boolean isVariant(Path file) {
    try {
      Findings ignored = new Findings();
      Document document = TextFile.read(file, file.toString());
      ignored.opened(document);
      return JsonReader.read(document, ignored).has("extends");
    } catch (ScenarioFileException e) {
      return false;
    }
  }

  private Result result(Json.Obj merged) {
    return new Result(merged, List.copyOf(documents), new DataFiles(root, findings));
  }

  private Json.Obj merged(Document document, Path file) {
    findings.opened(document);
    documents.add(document);
    Json.Obj own = JsonReader.read(document, findings);
    Json.Member parent = own.members().get("extends");
    if (parent == null) {
      return own;
    }
    checkTitle(own);
    Path base = base(parent.value(), file);
    Document found = TextFile.read(base, base.toString());
    Json.Obj under = merged(found, base);
    Json.Obj over = without(own);
    Variants.check(over, under, findings);
    return Overlay.lay(over, under);
  }

  private void checkTitle(Json.Obj own) {
    if (documents.size() == 1 && !own.has("title")) {
      findings.add(
          "missing-member",
          own.members().get("extends").name(),
          org.entente.model.Path.ROOT,
          "a variant needs a \"title\" of its own",
          "");
    }
  }

  private static Json.Obj without(Json.Obj own) {
    java.util.Map<String, Json.Member> members = new java.util.LinkedHashMap<>(own.members());
    members.remove("extends");
    return new Json.Obj(own.at(), members, own.removed());
  }

  /** The file that is extended, named as the user would. */
  private Path base(Json value, Path file) {
    if (!(value instanceof Json.Text text)) {
      throw refuse(value, "wrong-type", "expected the name of a file, found " + value.described());
    }
    if (file == null) {
      throw refuse(value, "extends-outside", "a text that is in no file can not extend one");
    }
    if (chain.isEmpty()) {
      chain.add(real(file));
    }
    Path base = file.resolveSibling(relative(text)).normalize();
    checkExists(text, base);
    checkInside(text, real(base));
    checkChain(text, base);
    chain.add(real(base));
    return base;
  }

  private Path relative(Json.Text text) {
    try {
      Path path = Path.of(text.value());
      boolean url = text.value().matches("[A-Za-z][A-Za-z0-9+.-]*:.*");
      if (!url && !path.isAbsolute() && !text.value().isEmpty()) {
        return path;
      }
    } catch (InvalidPathException e) {
      // Said below: what is no path is no relative one.
    }
    throw refuse(
        text,
        "extends-outside",
        "expected a path relative to this file, such as \"base.json\", found " + text.described());
  }

  private void checkExists(Json.Text text, Path base) {
    if (!Files.exists(base)) {
      String hint = TextFile.neighbour(base);
      Location at = text.at();
      throw findings.fatal(
          at, at.length(), "no-such-file", "extends: there is no file '" + base + "'", hint);
    }
  }

  private void checkInside(Json.Text text, Path base) {
    if (!base.startsWith(root)) {
      throw refuse(
          text,
          "extends-outside",
          "'" + text.value() + "' lies outside the scenario's folder, " + root.getFileName());
    }
  }

  private void checkChain(Json.Text text, Path base) {
    if (chain.contains(real(base))) {
      String files =
          documents.stream().map(Document::name).collect(Collectors.joining(" extends "));
      throw refuse(
          text, "extends-cycle", "a scenario can not extend itself: " + files + " extends " + base);
    }
    if (chain.size() > MAX_LEVELS) {
      throw refuse(text, "extends-depth", "more than " + MAX_LEVELS + " files extend one another");
    }
  }

  private ScenarioFileException refuse(Json value, String code, String message) {
    return findings.fatal(value.at(), value.at().length(), code, "extends: " + message, "");
  }

  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      throw TextFile.fault(path.toString(), "not-readable", "this path leads nowhere", "");
    }
  }
}
