package org.entente.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.entente.model.Distribution;
import org.entente.model.Family;
import org.entente.model.Quantity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds docs/distributions.md to the code. */
class DistributionsDocTest {
  private static final Pattern EXAMPLE =
      Pattern.compile("```json\\n\\{ \"type\": \"(\\w+)\", ([^\\[{}]*) }\\n```\\n\\n(p5 .*)\\n");

  private static final Pattern MEMBER = Pattern.compile("\"(\\w+)\": (-?[\\d.]+)");

  private static String page() throws IOException {
    Path docs = Path.of("docs/distributions.md");
    return Files.readString(Files.exists(docs) ? docs : Path.of("..").resolve(docs));
  }

  @ParameterizedTest
  @EnumSource(Family.class)
  void theTableHasTheFormsOfEveryFamily(Family family) throws IOException {
    String forms =
        family.forms().stream()
            .map(DistributionsDocTest::written)
            .collect(Collectors.joining(" · "));
    String row = "| `" + family.type() + "` | " + forms + " |\n";
    assertTrue(page().contains(row), "no such row: " + row);
    assertTrue(page().contains("\n## " + family.type() + "\n"), "no section of its own");
  }

  private static String written(Family.Form form) {
    String required = quoted(form.required());
    return form.optional().isEmpty() ? required : required + " [" + quoted(form.optional()) + "]";
  }

  private static String quoted(List<String> names) {
    return names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(" "));
  }

  static List<MatchResult> examples() throws IOException {
    return EXAMPLE.matcher(page()).results().toList();
  }

  @Test
  void everyFamilyAndTheFittedQuantilesHaveAnExampleWithItsNumbers() throws IOException {
    List<String> types = new ArrayList<>();
    for (Family family : Family.values()) {
      types.add(family.type());
    }
    types.add("quantiles");
    assertEquals(types, examples().stream().map(example -> example.group(1)).toList());
  }

  @ParameterizedTest
  @MethodSource("examples")
  void theNumbersOfAnExampleAreItsLaws(MatchResult example) {
    Map<String, Double> members = new LinkedHashMap<>();
    Matcher member = MEMBER.matcher(example.group(2));
    while (member.find()) {
      members.put(member.group(1), Double.valueOf(member.group(2)));
    }
    Law law =
        Family.of(example.group(1))
            .map(family -> Laws.of(family, members))
            .orElseGet(() -> Laws.of(quantiles(members)));
    String numbers =
        "p5 %s, p50 %s, p95 %s; mean %s, sd %s"
            .formatted(
                shown(law.quantile(0.05)),
                shown(law.quantile(0.5)),
                shown(law.quantile(0.95)),
                shown(law.mean()),
                shown(law.sd()));
    assertEquals(numbers, example.group(3));
  }

  private static Distribution quantiles(Map<String, Double> members) {
    TreeMap<Double, Quantity> points = new TreeMap<>();
    members.forEach(
        (name, value) -> {
          if (name.startsWith("p")) {
            points.put(Double.valueOf(name.substring(1)), Quantity.of(value));
          }
        });
    return new Distribution.Quantiles(
        points,
        Optional.ofNullable(members.get("min")).map(Quantity::of),
        Optional.ofNullable(members.get("max")).map(Quantity::of));
  }

  /** Four digits, without zeros at the end. */
  private static String shown(double value) {
    BigDecimal rounded = new BigDecimal(value).round(new MathContext(4)).stripTrailingZeros();
    return Math.abs(value) < 1e-12 ? "0" : rounded.toPlainString();
  }
}
