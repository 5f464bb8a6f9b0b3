package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The JSON of the analyses is as their schemas say; what is not is refused. */
class AnalysisSchemaTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private static Schema schema(String name) throws IOException {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(MAPPER.readTree(Files.readString(Path.of(name + ".schema.json"))));
  }

  /** The output of a command, in which scenarios are named relative to those of the tests. */
  private static JsonNode output(String command) throws IOException {
    String[] arguments =
        Stream.concat(
                Stream.of(command.replace("two/", "src/test/scenarios/two/").split(" +"))
                    .map(
                        word -> word.replaceFirst("^(quarterly|timeless)", "src/test/scenarios/$1"))
                    .map(word -> word.replace('_', ' ')),
                Stream.of("--format", "json"))
            .toArray(String[]::new);
    Cli run = Cli.run(arguments);
    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
    return MAPPER.readTree(run.out());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sensitivity | sensitivity two/base.json --trials 2000",
        "sensitivity | sensitivity two/base.json --trials 2000 --by-year --target trade",
        "sensitivity | sensitivity quarterly.json --trials 500 --target trade --method drivers",
        "sensitivity | sensitivity timeless.json --trials 500 --groups parameters",
        "sensitivity | sensitivity two/base.json --trials 100 --target never",
        "sensitivity | sensitivity two/base.json --trials 100 --method disputes",
        "timing      | timing two/base.json --trials 500",
        "timing      | timing two/base.json --trials 1 --when late:_trade_>_10 --first late,crisis",
        "timing      | timing quarterly.json --trials 50 --when trade_>_10 --by step",
        "waterfall   | waterfall two/pressure.json --future friction --trials 500",
        "waterfall   | waterfall two/pressure.json --outcome tradeAtEnd --trials 1",
        "difference  | diff two/base.json two/pressure.json",
        "difference  | diff two/base.json two/base.json",
        "comparison  | compare two/base.json two/pressure.json --trials 500",
        "trial       | trial two/base.json --number 669",
        "trial       | trial two/base.json --number 3 --sampling sobol --trials 64",
        "trial       | trial two/base.json --number 669 --factor trade --years 2025",
        "trial       | trial quarterly.json --number 0",
        "trial       | trial timeless.json --number 0",
        "trial       | trial two/base.json --typical --trials 500",
        "trial       | trial two/base.json --typical --trials 2 --seed 4"
      })
  void everyResultIsAsItsSchemaSays(String schema, String command) throws IOException {
    assertThat(schema(schema).validate(output(command))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sensitivity | /                                | run         | sensitivity two/base.json",
        "sensitivity | /targets/0                       | kind        | sensitivity two/base.json",
        "sensitivity | /targets/0/drivers/0             | firstOrder  | sensitivity two/base.json",
        "sensitivity | /targets/0/drivers/0/firstOrder  | resolved    | sensitivity two/base.json",
        "sensitivity | /targets/0/drivers/0/firstOrder  | value       | sensitivity two/base.json",
        "sensitivity | /targets/0/drivers/0/levels/0    | value       | sensitivity two/base.json",
        "sensitivity | /targets/0/groups/0              | total       | sensitivity two/base.json",
        "timing      | /passages/0                      | name        | timing two/base.json",
        "timing      | /passages/0/periods/0            | survival    | timing two/base.json",
        "timing      | /passages/0/periods/0/first      | low         | timing two/base.json",
        "waterfall   | /result                          | difference  | waterfall two/pressure.json --future friction",
        "waterfall   | /parts/0                         | value       | waterfall two/pressure.json --future friction",
        "waterfall   | /parts/0/changes/0               | place       | waterfall two/pressure.json --future friction",
        "difference  | /differences/0                   | kind        | diff two/base.json two/pressure.json",
        "difference  | /before                          | sha256      | diff two/base.json two/pressure.json",
        "trial       | /run                             | sampling    | trial two/base.json --number 5",
        "trial       | /futures/0                       | verdict     | trial two/base.json --number 5",
        "trial       | /futures/0/when                  | formula     | trial two/base.json --number 5",
        "trial       | /factors/trade/steps/1           | value       | trial two/base.json --number 5",
        "trial       | /factors/trade/steps/1/noise     | uniform     | trial two/base.json --number 5",
        "trial       | /events/crisis/steps/1           | on          | trial two/base.json --number 5",
        "trial       | /events/crisis/steps/1/strike    | chance      | trial two/base.json --number 5",
        "trial       | /futures/0                       | probability | trial two/base.json --typical"
      })
  void aResultThatLacksAMemberOrHasAnotherIsRefused(
      String schema, String at, String member, String command) throws IOException {
    String trials = command.startsWith("diff") ? "" : " --trials 500";
    JsonNode sound = output(command + trials);
    assertThat(schema(schema).validate(sound)).isEmpty();
    assertRefused(schema, sound, at, node -> node.remove(member));
    assertRefused(schema, sound, at, node -> node.putArray(member));
    assertRefused(schema, sound, at, node -> node.put("more", 1));
  }

  private static void assertRefused(
      String schema, JsonNode sound, String at, Consumer<ObjectNode> change) throws IOException {
    JsonNode changed = sound.deepCopy();
    JsonNode place = at.equals("/") ? changed : changed.at(at);
    change.accept((ObjectNode) place);
    assertThat(changed).isNotEqualTo(sound);
    assertThat(schema(schema).validate(changed)).isNotEmpty();
  }
}
