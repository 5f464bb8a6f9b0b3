package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.scenario.Scenarios;

/**
 * A page that is followed from top to bottom in an empty folder. Its fenced blocks are steps:
 *
 * <ul>
 *   <li>{@code json NAME} or {@code csv NAME} is a file to be saved; {@code json NAME adds} is to
 *       be added to one, {@code json NAME slip} is saved until the next command has been answered;
 *   <li>{@code console} holds commands after {@code $}, each followed by its answer; with {@code
 *       lines=N} only its first lines are shown, with {@code from=WORD} only what follows from the
 *       line that begins so. {@code -Dentente.golden=write} writes the answers anew.
 * </ul>
 */
final class Walkthrough {
  private static final Pattern BLOCK =
      Pattern.compile("```(json|csv|console)([^\n]*)\n(.*?)```\n", Pattern.DOTALL);
  private static final boolean WRITE = "write".equals(System.getProperty("entente.golden"));
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path folder;
  private final List<Runnable> repairs = new ArrayList<>();

  private Walkthrough(Path folder) {
    this.folder = folder;
  }

  /** Follows a page in an empty folder, and compares what it shows with what comes. */
  static void follow(Path page, Path folder) throws IOException {
    Walkthrough walkthrough = new Walkthrough(folder);
    String text = Files.readString(page);
    Matcher blocks = BLOCK.matcher(text);
    StringBuilder followed = new StringBuilder();
    while (blocks.find()) {
      String block = walkthrough.step(blocks.toMatchResult());
      blocks.appendReplacement(followed, Matcher.quoteReplacement(block));
    }
    blocks.appendTail(followed);
    if (WRITE) {
      Files.writeString(page, followed.toString());
    }
    assertThat(Files.readString(page)).as(page.toString()).isEqualTo(followed.toString());
  }

  private String step(MatchResult block) throws IOException {
    List<String> words = List.of(block.group(2).strip().split(" "));
    if (!block.group(1).equals("console")) {
      save(words.get(0), words.size() > 1 ? words.get(1) : "", block.group(3));
      return block.group();
    }
    StringBuilder answered = new StringBuilder("```console" + block.group(2) + "\n");
    for (String command : block.group(3).lines().filter(line -> line.startsWith("$ ")).toList()) {
      answered.append(command).append('\n').append(shown(answer(command), words));
    }
    repairs.forEach(Runnable::run);
    repairs.clear();
    return answered.append("```\n").toString();
  }

  private void save(String name, String how, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    if (how.equals("adds")) {
      JsonNode whole = merged((ObjectNode) JSON.readTree(file.toFile()), JSON.readTree(text));
      Files.writeString(file, whole.toString());
      Files.writeString(file, Scenarios.format(file));
      return;
    }
    if (how.equals("slip")) {
      String right = Files.readString(file);
      repairs.add(() -> restore(file, right));
    }
    Files.writeString(file, text);
  }

  private static void restore(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static ObjectNode merged(ObjectNode into, JsonNode added) {
    added
        .properties()
        .forEach(
            member -> {
              if (member.getValue().isObject() && into.path(member.getKey()).isObject()) {
                merged((ObjectNode) into.get(member.getKey()), member.getValue());
              } else {
                into.set(member.getKey(), member.getValue());
              }
            });
    return into;
  }

  private String answer(String command) throws IOException {
    List<String> words = List.of(command.substring(2).split(" "));
    if (words.get(0).equals("mkdir")) {
      Files.createDirectory(folder.resolve(words.get(1)));
      return "";
    }
    assertThat(words.get(0)).isEqualTo("./entente");
    String[] arguments = words.stream().skip(1).map(this::located).toArray(String[]::new);
    Cli cli = Cli.run(arguments);
    return (cli.timeless() + cli.err()).replace(folder + "/", "");
  }

  /** A word of a command; what names a file of the page, or of this project, is where that is. */
  private String located(String word) {
    Path inPage = folder.resolve(word.split("/")[0]);
    return Files.exists(inPage) ? folder.resolve(word).toString() : word;
  }

  private static String shown(String answer, List<String> words) {
    List<String> lines = new ArrayList<>(answer.lines().toList());
    for (String word : words) {
      if (word.startsWith("from=")) {
        while (!lines.get(0).startsWith(word.substring(5))) {
          lines.remove(0);
        }
      } else if (word.startsWith("lines=")) {
        int shown = Integer.parseInt(word.substring(6));
        assertThat(lines).hasSizeGreaterThan(shown);
        lines.subList(shown, lines.size()).clear();
        lines.add("…");
      }
    }
    return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
  }
}
