package org.entente;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One Java file of the main sources, as {@link ArchitectureTest} looks at it.
 *
 * @param path where it lies, from the root of the repository
 * @param text all of it
 * @param code the same, with comments and the contents of literals blanked out; every line keeps
 *     its number
 */
record SourceFile(Path path, String text, String code) {

  private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");
  private static final Pattern OURS = Pattern.compile("\\borg\\.entente(?:\\.[a-z]\\w*)+");

  /** Comments, text blocks, strings and characters, whichever begins first. */
  private static final Pattern NOT_CODE =
      Pattern.compile(
          "//[^\\n]*|/\\*.*?\\*/|\"\"\"(?:\\\\.|.)*?\"\"\"|\"(?:\\\\.|[^\"\\\\])*\"|'(?:\\\\.|[^'\\\\])+'",
          Pattern.DOTALL);

  /** Returns the main sources of a module. */
  static List<SourceFile> ofModule(Path root, String module) {
    Path folder = root.resolve(module).resolve("src/main/java");
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .sorted()
          .map(file -> read(root, file))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SourceFile read(Path root, Path file) {
    try {
      String text = Files.readString(file);
      String code = NOT_CODE.matcher(text).replaceAll(SourceFile::blank);
      return new SourceFile(root.relativize(file), text, code);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String blank(MatchResult match) {
    return match.group().replaceAll("[^\\n]", " ");
  }

  /** Returns the name of its package. */
  String packageName() {
    Matcher matcher = PACKAGE.matcher(code);
    if (!matcher.find()) {
      throw new IllegalStateException(path + " names no package");
    }
    return matcher.group(1);
  }

  /** Says whether this is the page of a package. */
  boolean isPackageInfo() {
    return path.endsWith("package-info.java");
  }

  /** Returns the packages of ours that its code names, its own left out. */
  Set<String> packagesUsed() {
    Set<String> packages = new TreeSet<>();
    OURS.matcher(code).results().forEach(match -> packages.add(match.group()));
    packages.remove(packageName());
    return packages;
  }

  /** Returns {@code path:line: code} for every place in the code where the pattern is found. */
  List<String> placesOf(Pattern pattern) {
    List<String> places = new ArrayList<>();
    String[] lines = code.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      if (pattern.matcher(lines[i]).find()) {
        places.add(path + ":" + (i + 1) + ": " + lines[i].strip());
      }
    }
    return places;
  }
}
