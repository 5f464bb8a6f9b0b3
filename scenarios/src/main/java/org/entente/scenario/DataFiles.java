package org.entente.scenario;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.model.Distribution;

/**
 * The data files that a scenario names. Each is named relative to the file that names it, and must
 * lie, symbolic links followed, in the folder of the scenario or below.
 */
final class DataFiles {
  private final Path root;
  private final Findings findings;
  private final Map<Path, Optional<DataTable>> tables = new HashMap<>();

  /**
   * Data files.
   *
   * @param root the folder of the scenario, symbolic links followed; null if it is in no file
   */
  DataFiles(Path root, Findings findings) {
    this.root = root;
    this.findings = findings;
  }

  /**
   * The observations in a column of a data file; whatever is wrong is reported.
   *
   * @param in an object with the texts {@code file} and {@code column}
   */
  Distribution.Empirical empirical(Fields in) {
    Json.Text file = (Json.Text) in.get("file").orElseThrow();
    Json.Text column = (Json.Text) in.get("column").orElseThrow();
    Optional<Path> path = found(in, file);
    List<Double> values =
        path.flatMap(found -> table(found, in, file))
            .map(table -> table.column(column, in.path("column"), findings))
            .filter(found -> !found.isEmpty())
            .orElse(List.of(0.0));
    String name = path.map(found -> root.relativize(found).toString()).orElse(file.value());
    return new Distribution.Empirical(
        values, Optional.of(new Distribution.Empirical.Column(slashes(name), column.value())));
  }

  private static String slashes(String path) {
    return path.replace(java.io.File.separatorChar, '/');
  }

  /** The file itself, symbolic links followed; empty, and reported, if it can not be used. */
  private Optional<Path> found(Fields in, Json.Text file) {
    if (root == null) {
      return refuse(in, file, "data-outside", "a text that is in no file can not name one", "");
    }
    Optional<Path> relative = relative(file);
    if (relative.isEmpty()) {
      String message = "expected a path relative to this file, such as \"data/trade.csv\", found ";
      return refuse(in, file, "data-outside", message + file.described(), "");
    }
    Path path = Path.of(file.at().document().name()).resolveSibling(relative.get()).normalize();
    if (!Files.isRegularFile(path)) {
      String message = "there is no file '" + path + "'";
      return refuse(in, file, "no-such-file", message, TextFile.neighbour(path));
    }
    return inside(in, file, path);
  }

  private Optional<Path> inside(Fields in, Json.Text file, Path path) {
    try {
      Path real = path.toRealPath();
      String message =
          "'" + file.value() + "' lies outside the scenario's folder, " + root.getFileName();
      return real.startsWith(root)
          ? Optional.of(real)
          : refuse(in, file, "data-outside", message, "");
    } catch (IOException e) {
      return refuse(in, file, "no-such-file", "the path '" + path + "' leads nowhere", "");
    }
  }

  private static Optional<Path> relative(Json.Text file) {
    try {
      Path path = Path.of(file.value());
      boolean url = file.value().matches("[A-Za-z][A-Za-z0-9+.-]*:.*");
      return url || path.isAbsolute() ? Optional.empty() : Optional.of(path);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private Optional<Path> refuse(
      Fields in, Json.Text file, String code, String message, String hint) {
    findings.add(code, file.at(), in.path("file"), message, hint);
    return Optional.empty();
  }

  /** The table in a file, read once; empty, and reported, if it holds none. */
  private Optional<DataTable> table(Path path, Fields in, Json.Text file) {
    return tables.computeIfAbsent(path, found -> read(found, in, file));
  }

  private Optional<DataTable> read(Path path, Fields in, Json.Text file) {
    try {
      Path name = Path.of(file.at().document().name()).resolveSibling(file.value()).normalize();
      return DataTable.read(TextFile.readData(path, name.toString()), in.path("file"), findings);
    } catch (ScenarioFileException e) {
      e.diagnostics()
          .forEach(
              fault ->
                  refuse(
                      in,
                      file,
                      fault.problem().code(),
                      fault.problem().message(),
                      fault.problem().hint()));
      return Optional.empty();
    }
  }
}
