package org.entente.benchmark.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.entente.benchmark.peer.Peer;
import org.entente.benchmark.peer.ShapeModel;

/**
 * Whole processes, from start to exit. The programs that are compared run in turn, each round in
 * another order, so that what slows the machine down for a while slows all of them; a ratio is that
 * of two runs of the same round.
 */
final class ColdRuns {
  private static final String[] LARGE_HEAP = {"-Xmx14g"};
  private static final int LARGE = 10_000_000;

  private final Path root;
  private final Effort effort;
  private final Figures figures;
  private final Path shape;

  /**
   * Prepares.
   *
   * @param root the project's folder
   * @param figures receives what is measured
   */
  ColdRuns(Path root, Effort effort, Figures figures) throws IOException {
    this.root = root;
    this.effort = effort;
    this.figures = figures;
    this.shape = Files.createTempFile("shape", ".json");
    Files.writeString(shape, ShapeModel.json());
    shape.toFile().deleteOnExit();
  }

  /** A program to be started, and in how many rounds. */
  private record Program(String id, List<String> command, Map<String, String> more, int rounds) {}

  void run() throws IOException, InterruptedException {
    alone("help", entente("--help"), Map.of(), 1); // builds what is missing
    alone("help", entente("--help"), Map.of(), effort.of(2, 7));
    for (int trials : effort == Effort.QUICK ? new int[] {10_000, 100_000} : sizes()) {
      peers(trials);
    }
    Path flagship = root.resolve("scenarios/russia-iran/base.json");
    for (int trials :
        effort == Effort.QUICK ? new int[] {10_000} : new int[] {10_000, 100_000, 1_000_000}) {
      alone("flagship." + trials, table(flagship, trials), Map.of(), effort.of(2, 5));
    }
    alone(
        "small-heap",
        run(shape, effort.of(100_000, 1_000_000)),
        Map.of("ENTENTE_JAVA_OPTS", "-Xmx64m"),
        effort.of(1, 3));
    if (effort == Effort.FULL) {
      alone("shape.100000000.entente", run(shape, 100_000_000), Map.of(), 1);
      alone("shape.1000000000.entente", run(shape, 1_000_000_000), Map.of(), 1);
    }
  }

  private static int[] sizes() {
    return new int[] {10_000, 100_000, 1_000_000, LARGE};
  }

  private void peers(int trials) throws IOException, InterruptedException {
    List<Program> programs = new ArrayList<>();
    for (Peer peer : Peer.values()) {
      int rounds = rounds(peer, trials);
      if (rounds > 0) {
        List<String> command = peer == Peer.ENTENTE ? run(shape, trials) : peer(peer, trials);
        programs.add(new Program(peer.id(), command, Map.of(), rounds));
        if (peer == Peer.ENTENTE) {
          programs.add(new Program(Tables.AS_TABLE, table(shape, trials), Map.of(), rounds));
        }
      }
    }
    compare("shape." + trials + ".", programs);
  }

  /** Few where a run takes long; libraries are known well enough by three. */
  private int rounds(Peer peer, int trials) {
    boolean library = peer == Peer.COMMONS_MATH || peer == Peer.SSJ || peer == Peer.FINMATH;
    if (effort == Effort.QUICK) {
      return library ? 1 : 2;
    }
    if (trials < LARGE) {
      return library ? 2 : 5;
    }
    return library ? (effort == Effort.FULL ? 1 : 0) : 3;
  }

  /** As JSON, which has every number of every year: a table shows some, and computes no more. */
  private List<String> run(Path file, int trials) {
    return entente("run", file.toString(), "--trials", String.valueOf(trials), "--format", "json");
  }

  private List<String> table(Path file, int trials) {
    return entente("run", file.toString(), "--trials", String.valueOf(trials));
  }

  private List<String> entente(String... arguments) {
    List<String> command = new ArrayList<>(List.of(root.resolve("entente").toString()));
    command.addAll(Arrays.asList(arguments));
    return command;
  }

  /** The same collector as Entente's launcher names: the fastest of all for these programs, too. */
  private static List<String> peer(Peer peer, int trials) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:-UsePerfData", "-Xlog:disable"));
    if (trials >= LARGE && peer != Peer.HAND_TALLIED) {
      Collections.addAll(command, LARGE_HEAP);
    }
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of("org.entente.benchmark.peer.PeerProcess", peer.id()));
    command.addAll(List.of(String.valueOf(trials), "2"));
    return command;
  }

  private void alone(String name, List<String> command, Map<String, String> more, int rounds)
      throws IOException, InterruptedException {
    Map<String, List<Child.Run>> runs = new LinkedHashMap<>();
    for (int round = 0; round < rounds; round++) {
      run(new Program(name, command, more, rounds), runs);
    }
    put("cold." + name, runs.get(name));
  }

  private void compare(String prefix, List<Program> programs)
      throws IOException, InterruptedException {
    Map<String, List<Child.Run>> runs = new LinkedHashMap<>();
    int rounds = programs.stream().mapToInt(Program::rounds).max().orElse(0);
    for (int round = 0; round < rounds; round++) {
      List<Program> order = new ArrayList<>(programs);
      Collections.rotate(order, round);
      for (Program program : order) {
        if (round < program.rounds()) {
          run(program, runs);
        }
      }
    }
    List<Child.Run> baseline = runs.get(Peer.HAND.id());
    runs.forEach(
        (id, own) -> {
          put("cold." + prefix + id, own);
          List<Double> ratios = new ArrayList<>();
          for (int i = 0; i < own.size(); i++) {
            ratios.add(own.get(i).seconds() / baseline.get(i).seconds());
          }
          figures.put("cold." + prefix + id + ".ratio", Median.of(ratios));
        });
  }

  private void run(Program program, Map<String, List<Child.Run>> runs)
      throws IOException, InterruptedException {
    Map<String, String> environment = new LinkedHashMap<>(program.more());
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    Child.Run run = Child.run(program.command(), environment);
    runs.computeIfAbsent(program.id(), id -> new ArrayList<>()).add(run);
    System.err.printf(Locale.ROOT, "  %s: %.2f s%n", program.id(), run.seconds());
  }

  private void put(String name, List<Child.Run> runs) {
    figures.put(name + ".seconds", Median.of(runs.stream().map(Child.Run::seconds).toList()));
    List<Double> memory =
        runs.stream().map(Child.Run::mebibytes).filter(value -> !value.isNaN()).toList();
    if (!memory.isEmpty()) {
      figures.put(name + ".mebibytes", Median.of(memory));
    }
  }
}
