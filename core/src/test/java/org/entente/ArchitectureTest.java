package org.entente;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Keeps the shape of the house: who may depend on whom, and what the core may not touch.
 *
 * <p>It reads the main sources of all modules as text. A rule that fails says where, and why the
 * rule is there; to change a rule, change the table here and {@code docs/architecture.md} with it.
 */
class ArchitectureTest {

  /** Surefire runs the tests of a module in the folder of the module. */
  private static final Path ROOT = Path.of("").toAbsolutePath().getParent();

  private static final List<String> MODULES =
      List.of("core", "scenarios", "report", "cli", "benchmarks", "examples");

  private static final Map<String, List<SourceFile>> SOURCES = sources();

  /**
   * The packages of the core from the bottom up; each may use those of the layers below its own.
   */
  private static final List<Set<String>> LAYERS =
      List.of(
          Set.of("model", "numeric", "random", "unit"),
          Set.of("formula", "distribution"),
          Set.of("equation"),
          Set.of("engine"),
          Set.of("result"),
          Set.of("analysis"),
          Set.of(
              "analysis.comparison",
              "analysis.explanation",
              "analysis.sample",
              "analysis.sensitivity",
              "analysis.timing",
              "analysis.trial"));

  /** What each module may use: other modules of ours, and roots of other people's packages. */
  private static final Map<String, Set<String>> MODULE_USES =
      Map.of(
          "core",
              Set.of(
                  "org.apache.commons.math3",
                  "org.apache.commons.rng",
                  "org.apache.commons.statistics"),
          "scenarios", Set.of("core", "com.fasterxml.jackson.core", "de.siegmar.fastcsv"),
          "report", Set.of("core"),
          "cli", Set.of("core", "scenarios", "report", "com.fasterxml.jackson.core", "picocli"),
          "benchmarks",
              Set.of(
                  "core",
                  "scenarios",
                  "org.openjdk.jmh",
                  "org.apache.commons",
                  "umontreal.ssj",
                  "net.finmath",
                  "com.sun.management"),
          "examples", Set.of("core", "scenarios", "report", "cli"));

  private static final Map<String, String> ROOT_PACKAGE_OF_MODULE =
      Map.of(
          "org.entente.scenario", "scenarios",
          "org.entente.report", "report",
          "org.entente.cli", "cli",
          "org.entente.benchmark", "benchmarks",
          "org.entente.example", "examples");

  /** What the core may not do, and why. */
  private static final List<Ban> CORE_BANS =
      List.of(
          new Ban(
              "do input or output",
              "\\bjava\\.(io|nio|net)\\b(?!\\.(UncheckedIOException|Serial\\b))",
              "the core is pure: files belong to module scenarios, output to the command line"),
          new Ban(
              "print",
              "\\bSystem\\.(out|err|in)\\b|\\.printStackTrace\\(\\)",
              "a library returns values and throws exceptions; only the command line talks"),
          new Ban(
              "tell the date",
              "\\bSystem\\.currentTimeMillis\\b|\\bjava\\.time\\b|\\bnew Date\\(",
              "the same scenario and seed give the same result on any day"),
          new Ban(
              "draw unaddressed random numbers",
              "\\bMath\\.random\\b|\\bThreadLocalRandom\\b|\\b(Secure|Splittable)?Random\\("
                  + "|\\bjava\\.util\\.random\\b|\\bUUID\\.randomUUID\\b",
              "every draw is a pure function of seed, name, role, step and trial: use"
                  + " org.entente.random"),
          new Ban(
              "use Math's transcendental functions",
              "\\b(?<!Strict)Math(\\.|::)(sin|cos|tan|asin|acos|atan|atan2|sinh|cosh|tanh|exp|expm1"
                  + "|log|log10|log1p|pow|cbrt|hypot)\\b",
              "they may differ in the last bit from one machine to the next: use"
                  + " org.entente.numeric or StrictMath"),
          new Ban(
              "fuse multiply and add",
              "\\bMath(\\.|::)fma\\b",
              "it rounds once where the plain operations round twice, and is slow where a processor"
                  + " lacks it"),
          new Ban(
              "hide where a function of Math comes from",
              "\\bimport static java\\.lang\\.(Strict)?Math\\b",
              "a reader, and this test, must see whether it is Math's or StrictMath's"),
          new Ban(
              "read or write JSON",
              "\\bcom\\.fasterxml\\b",
              "the core knows values, not files; JSON belongs to module scenarios"));

  /** What no module may do, and why. */
  private static final List<Ban> BANS =
      List.of(
          new Ban(
              "format without a locale",
              "\\bString\\.format\\((?!\\s*(java\\.util\\.)?(Locale\\b|$))|\\.formatted\\(",
              "a number would get a comma on some machines: String.format(Locale.ROOT, …)"));

  /** Packages of the core that may measure how long a run takes, in one class between them. */
  private static final Set<String> MAY_MEASURE_TIME =
      Set.of("org.entente.engine", "org.entente.result");

  private static final Pattern CLOCK = Pattern.compile("\\bSystem\\.nanoTime\\b");

  private static final Pattern IMPORT =
      Pattern.compile("(?m)^import (?:static )?((?:[a-z]\\w*\\.)+)");

  private static final Pattern PUBLIC = Pattern.compile("^\\s*(public|protected) (?!\\w+ \\{$).*");

  /** Something that the code of a module may not do: what, how it looks, and why not. */
  private record Ban(String what, Pattern pattern, String why) {
    Ban(String what, String pattern, String why) {
      this(what, Pattern.compile(pattern), why);
    }
  }

  @Test
  void aPackageOfTheCoreUsesOnlyTheLayersBelowIt() {
    List<String> faults = new ArrayList<>();
    for (SourceFile file : SOURCES.get("core")) {
      int layer = layerOf(file.packageName());
      file.packagesUsed().stream()
          .filter(used -> layerOf(used) >= layer)
          .forEach(used -> faults.add(file.path() + ": " + file.packageName() + " uses " + used));
    }
    assertNone(
        faults,
        "dependencies point one way (model, formula, equation, engine, result, analysis), so that"
            + " each layer can be understood, tested and replaced without those above it");
  }

  private static int layerOf(String packageName) {
    String name = packageName.substring("org.entente.".length());
    for (int layer = 0; layer < LAYERS.size(); layer++) {
      if (LAYERS.get(layer).contains(name)) {
        return layer;
      }
    }
    throw new AssertionError("package " + packageName + " is missing in the table of layers");
  }

  @Test
  void aModuleUsesOnlyTheModulesAndLibrariesItNames() {
    List<String> faults = new ArrayList<>();
    SOURCES.forEach(
        (module, files) ->
            files.forEach(
                file ->
                    importsOf(file)
                        .filter(name -> !isAllowed(module, name))
                        .forEach(
                            name ->
                                faults.add(file.path() + ": " + module + " may not use " + name))));
    assertNone(
        faults,
        "a library that creeps in comes to every user of the module; if it is meant, name it in"
            + " the table of modules");
  }

  private static Stream<String> importsOf(SourceFile file) {
    return Stream.concat(
        IMPORT.matcher(file.code()).results().map(match -> match.group(1).replaceAll("\\.$", "")),
        file.packagesUsed().stream());
  }

  private static boolean isAllowed(String module, String packageName) {
    if (packageName.startsWith("java.")) {
      return true;
    }
    Set<String> uses = MODULE_USES.get(module);
    if (packageName.startsWith("org.entente.")) {
      String owner = moduleOf(packageName);
      return owner.equals(module) || uses.contains(owner);
    }
    return uses.stream().anyMatch(packageName::startsWith);
  }

  private static String moduleOf(String packageName) {
    return ROOT_PACKAGE_OF_MODULE.entrySet().stream()
        .filter(entry -> packageName.startsWith(entry.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("core");
  }

  @Test
  void noPackagesNeedEachOther() {
    Map<String, Set<String>> uses = new TreeMap<>();
    allFiles()
        .forEach(
            file ->
                uses.computeIfAbsent(file.packageName(), name -> new TreeSet<>())
                    .addAll(file.packagesUsed()));
    assertThat(cyclicPackages(uses))
        .as(
            "packages in a cycle can only be understood and changed together; here is who uses whom")
        .isEmpty();
  }

  /** Takes packages away that use none of the rest, until none can be taken. */
  private static Map<String, Set<String>> cyclicPackages(Map<String, Set<String>> uses) {
    Map<String, Set<String>> rest = new TreeMap<>(uses);
    boolean shrunk = true;
    while (shrunk) {
      rest.replaceAll((name, used) -> intersection(used, rest.keySet()));
      shrunk = rest.values().removeIf(Set::isEmpty);
    }
    return rest;
  }

  private static Set<String> intersection(Set<String> some, Set<String> others) {
    Set<String> both = new TreeSet<>(some);
    both.retainAll(others);
    return both;
  }

  @TestFactory
  Stream<DynamicTest> theCoreDoesNot() {
    return CORE_BANS.stream().map(ban -> testOf(ban, SOURCES.get("core")));
  }

  @TestFactory
  Stream<DynamicTest> noModuleDoes() {
    return BANS.stream().map(ban -> testOf(ban, allFiles().toList()));
  }

  private static DynamicTest testOf(Ban ban, List<SourceFile> files) {
    return DynamicTest.dynamicTest(
        ban.what(),
        () ->
            assertNone(
                files.stream().flatMap(file -> file.placesOf(ban.pattern()).stream()).toList(),
                ban.why()));
  }

  @Test
  void oneClassOfTheCoreMeasuresHowLongARunTakes() {
    List<SourceFile> readers =
        SOURCES.get("core").stream().filter(file -> !file.placesOf(CLOCK).isEmpty()).toList();
    assertThat(readers)
        .extracting(SourceFile::path)
        .as("the clock is read in one place, so that it is plain that no number depends on it")
        .hasSizeLessThan(2);
    assertThat(readers)
        .extracting(SourceFile::packageName)
        .as("only the layers that run a scenario know how long it takes")
        .allMatch(MAY_MEASURE_TIME::contains);
  }

  @Test
  void everyPackageHasAPage() {
    Set<Path> with = new TreeSet<>();
    Set<Path> without = new TreeSet<>();
    allFiles()
        .forEach(file -> (file.isPackageInfo() ? with : without).add(file.path().getParent()));
    without.removeAll(with);
    assertNone(
        without,
        "a newcomer opens package-info.java first: what is here, where to start, how to extend it");
  }

  @Test
  void everythingPublicIsDocumented() {
    assertNone(
        allFiles().flatMap(file -> undocumented(file).stream()).toList(),
        "what a user can call needs a doc comment: meaning, units, ranges, errors");
  }

  private static List<String> undocumented(SourceFile file) {
    List<String> faults = new ArrayList<>();
    String[] code = file.code().split("\n", -1);
    String[] text = file.text().split("\n", -1);
    for (int i = 0; i < code.length; i++) {
      if (PUBLIC.matcher(code[i]).matches() && !isDocumented(text, i)) {
        faults.add(file.path() + ":" + (i + 1) + ": " + code[i].strip());
      }
    }
    return faults;
  }

  /** Looks upwards, over annotations, for the end of a doc comment or for {@code @Override}. */
  private static boolean isDocumented(String[] text, int declaration) {
    long open = 0;
    for (int i = declaration - 1; i >= 0; i--) {
      String line = text[i].strip();
      open += balance(line);
      if (open > 0) {
        continue;
      }
      if (line.endsWith("*/") || line.equals("@Override")) {
        return true;
      }
      if (line.isEmpty() || line.endsWith(";") || line.endsWith("{") || line.endsWith("}")) {
        return false;
      }
    }
    return false;
  }

  /** Parentheses closed less those opened: over 0 inside an annotation, read upwards. */
  private static long balance(String line) {
    return line.chars().filter(c -> c == ')').count() - line.chars().filter(c -> c == '(').count();
  }

  private static Map<String, List<SourceFile>> sources() {
    Map<String, List<SourceFile>> sources = new TreeMap<>();
    MODULES.forEach(module -> sources.put(module, SourceFile.ofModule(ROOT, module)));
    return sources;
  }

  private static Stream<SourceFile> allFiles() {
    return SOURCES.values().stream().flatMap(List::stream);
  }

  private static void assertNone(Collection<?> faults, String why) {
    assertThat(faults)
        .withFailMessage(
            () ->
                faults.stream().map(Object::toString).collect(joining("\n  ", "\n  ", ""))
                    + "\nWhy not: "
                    + why)
        .isEmpty();
  }
}
