package org.entente.analysis.sensitivity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.entente.analysis.Together;
import org.entente.engine.BlockSink;
import org.entente.engine.Engine;
import org.entente.engine.Program;
import org.entente.engine.RunControl;
import org.entente.equation.Equations;
import org.entente.model.Scenario;
import org.entente.random.Address;
import org.entente.random.Draws;
import org.entente.random.Role;
import org.entente.random.SamplingPlan;
import org.entente.result.Settings;

/**
 * First-order and total Sobol' indices of groups of draws, by drawing each group anew while all
 * other draws are frozen. So ignorance and chance are told apart in every outcome and future, which
 * no look at a finished run can do: chance acts through many small draws at once, and in concert.
 * Immutable.
 *
 * <pre>{@code
 * SobolIndices indices =
 *     SobolIndices.of(scenario).targets("at(trade, 2035)").groups(Grouping.SPLIT).run();
 * indices.target("at(trade, 2035)").group(Grouping.SPLIT, "ignorance").firstOrder();
 * }</pre>
 *
 * <p>Each group takes one run of all trials, besides two in common; {@code PickFreeze} says how the
 * indices are estimated. Addressed draws make it simple: a group is drawn anew by taking the
 * numbers at its addresses from a second seed.
 *
 * <p><b>Correlated inputs</b> stay together in one group, which says so ({@link Group#correlated});
 * groups are independent of one another, so the indices keep their meaning. A parameter whose
 * distribution uses another is no such case: what is drawn anew is its own luck.
 */
public final class SobolIndices {
  /** Bytes of values kept at a time. */
  private static final long MEMORY = 64L << 20;

  /** First trials whose means are taken off all values, so that sums lose few digits. */
  private static final int CENTERED = 16_384;

  private final Settings settings;
  private final List<Group> groups;
  private final List<TargetIndices> targets;

  private SobolIndices(Settings settings, List<Group> groups, List<TargetIndices> targets) {
    this.settings = settings;
    this.groups = List.copyOf(groups);
    this.targets = List.copyOf(targets);
  }

  /**
   * Prepares the analysis of every future by ignorance and chance, and by kinds of draws.
   *
   * @param scenario what to analyse
   * @return an analysis to be set up and started
   */
  public static Setup of(Scenario scenario) {
    return new Setup(
        scenario,
        Settings.defaults(),
        List.of(),
        EnumSet.of(Grouping.SPLIT, Grouping.KINDS),
        false);
  }

  /**
   * How the runs were made.
   *
   * @return trials of each run, seed and threads
   */
  public Settings settings() {
    return settings;
  }

  /**
   * The groups that were drawn anew.
   *
   * @return all groups of all ways of grouping
   */
  public List<Group> groups() {
    return groups;
  }

  /**
   * The indices of each target.
   *
   * @return the targets, first those of the whole path, then by year
   */
  public List<TargetIndices> targets() {
    return targets;
  }

  /**
   * The indices of one target over the whole path.
   *
   * @param name the text by which it was asked for
   * @return its indices
   * @throws NoSuchElementException if it was not asked for
   */
  public TargetIndices target(String name) {
    return targets.stream()
        .filter(one -> one.target().name().equals(name) && one.target().time().isEmpty())
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException("No target is called \"" + name + "\""));
  }

  /** What a setup comes to before a trial is run. */
  private record Prepared(Program program, List<TargetColumn> columns, List<Groups.Drawn> groups) {
    static Prepared of(Setup setup) {
      Targets targets = Targets.of(setup.scenario, setup.targets, setup.byYear);
      Program program = Program.compile(Equations.of(targets.scenario()), targets.choice(false));
      Groups all = new Groups(program);
      List<Groups.Drawn> groups =
          setup.groupings.stream().flatMap(grouping -> all.of(grouping).stream()).toList();
      return new Prepared(program, targets.columns(program), groups);
    }
  }

  /** One analysis while it runs. */
  private static final class Analysis {
    private final Settings settings;
    private final Program program;
    private final List<TargetColumn> columns;
    private final List<Groups.Drawn> groups;
    private final Together control;
    private final SamplingPlan plan;
    private final SamplingPlan other;
    private final PickFreeze[][][] sums;
    private final boolean[] absent;
    private double[][] centers;

    Analysis(Settings settings, Prepared prepared, Together control) {
      this.settings = settings;
      this.control = control;
      this.program = prepared.program();
      this.columns = prepared.columns();
      this.groups = prepared.groups();
      this.plan = SamplingPlan.monteCarlo(settings.seed());
      // Any other seed would do; this one is told by the first and is not a plain run's.
      this.other = SamplingPlan.monteCarlo(Draws.key(settings.seed(), "", Role.PARAMETER, -1));
      this.absent = new boolean[columns.size()];
      this.sums = new PickFreeze[groups.size()][columns.size()][];
      for (PickFreeze[][] group : sums) {
        for (int column = 0; column < group.length; column++) {
          group[column] = new PickFreeze[columns.get(column).targets().size()];
          Arrays.setAll(group[column], i -> new PickFreeze());
        }
      }
    }

    List<TargetIndices> run() {
      if (groups.isEmpty()) {
        throw new IllegalArgumentException(
            "Expected a scenario in which something is drawn, found none of the groups asked for");
      }
      int segment = segment();
      for (long first = 0; first < settings.trials(); first += segment) {
        segment(first, (int) Math.min(segment, settings.trials() - first));
      }
      List<TargetIndices> all = new ArrayList<>();
      for (int column = 0; column < columns.size(); column++) {
        for (int place = 0; place < sums[0][column].length; place++) {
          Optional<SensitivityTarget> target = columns.get(column).targets().get(place);
          if (target.isPresent()) {
            all.add(indices(target.get(), column, place));
          }
        }
      }
      return all;
    }

    List<Group> groups() {
      return groups.stream().map(Groups.Drawn::group).toList();
    }

    private int segment() {
      long chunks = MEMORY / (3L * Double.BYTES * columns.size() * Engine.CHUNK);
      return (int) Math.max(1, Math.min(256, chunks)) * Engine.CHUNK;
    }

    private void segment(long first, int n) {
      double[][] a = values(plan, first, n);
      double[][] b = values(other, first, n);
      if (first == 0) {
        setCenters(a, Math.min(n, CENTERED));
      }
      for (int group = 0; group < groups.size(); group++) {
        Set<Address> anew = groups.get(group).addresses();
        double[][] frozen = values(plan.redraw(anew::contains, other), first, n);
        for (int column = 0; column < columns.size(); column++) {
          add(sums[group][column], column, a[column], b[column], frozen[column], n);
        }
      }
    }

    private void add(
        PickFreeze[] into, int column, double[] a, double[] b, double[] frozen, int n) {
      if (!columns.get(column).futures()) {
        into[0].add(a, b, frozen, n, centers[column][0]);
        return;
      }
      for (int future = 0; future < into.length; future++) {
        if (columns.get(column).targets().get(future).isPresent()) {
          double center = centers[column][future];
          into[future].add(is(a, future, n), is(b, future, n), is(frozen, future, n), n, center);
        }
      }
    }

    private static double[] is(double[] futures, int future, int n) {
      double[] is = new double[n];
      for (int i = 0; i < n; i++) {
        is[i] = futures[i] == future ? 1 : 0;
      }
      return is;
    }

    private void setCenters(double[][] a, int n) {
      centers = new double[columns.size()][];
      for (int column = 0; column < centers.length; column++) {
        int targets = columns.get(column).targets().size();
        centers[column] = new double[targets];
        for (int place = 0; place < targets; place++) {
          double[] values = columns.get(column).futures() ? is(a[column], place, n) : a[column];
          double sum = 0;
          for (int i = 0; i < n; i++) {
            sum += values[i] - values[0];
          }
          centers[column][place] = values[0] + sum / n;
        }
      }
    }

    private double[][] values(SamplingPlan from, long first, int n) {
      double[][] values = new double[columns.size()][n];
      boolean[] someAbsent = new boolean[columns.size()];
      int[] columnAt = new int[program.outputs().size()];
      Arrays.fill(columnAt, -1);
      for (int i = 0; i < values.length; i++) {
        columnAt[columns.get(i).output()] = i;
      }
      Engine.run(
          program,
          from,
          first,
          n,
          settings.threads(),
          () -> new Keep(values, someAbsent, columnAt, first),
          control);
      control.add(n);
      for (int i = 0; i < absent.length; i++) {
        absent[i] |= someAbsent[i];
      }
      return values;
    }

    private TargetIndices indices(SensitivityTarget target, int column, int place) {
      PickFreeze any = sums[0][column][place];
      double mean = centers[column][place] + any.shift();
      double sd = Math.sqrt(any.variance());
      Optional<String> refusal = refusal(column, any);
      List<GroupIndex> indices = new ArrayList<>();
      for (int group = 0; group < groups.size() && refusal.isEmpty(); group++) {
        Group told = groups.get(group).group();
        double z = Index.threshold(count(told.grouping()));
        PickFreeze sum = sums[group][column][place];
        indices.add(new GroupIndex(told, sum.firstOrder(z), sum.total(z), sum.together(z)));
      }
      return new TargetIndices(target, mean, sd, refusal, indices);
    }

    private int count(Grouping grouping) {
      return (int) groups.stream().filter(one -> one.group().grouping() == grouping).count();
    }

    private Optional<String> refusal(int column, PickFreeze any) {
      if (absent[column]) {
        return Optional.of(
            "has no value in some trials, so its variance has no such parts; give it a stand-in,"
                + " as in firstYear(c, 2100)");
      }
      if (!Double.isFinite(any.variance())) {
        return Optional.of(Measures.TOO_WIDE);
      }
      return any.variance() > 0
          ? Optional.empty()
          : Optional.of("is the same in every trial, so nothing drives it");
    }
  }

  /** Keeps the targets' values of some trials. */
  private record Keep(double[][] values, boolean[] absent, int[] columnAt, long first)
      implements BlockSink {
    @Override
    public void startChunk(long chunk) {}

    @Override
    public void column(int output, long firstTrial, double[] column, double[] present, int n) {
      int place = columnAt[output];
      if (place < 0) {
        return;
      }
      System.arraycopy(column, 0, values[place], (int) (firstTrial - first), n);
      for (int i = 0; i < n && present != null; i++) {
        if (present[i] == 0) {
          absent[place] = true;
          values[place][(int) (firstTrial - first) + i] = 0;
        }
      }
    }

    @Override
    public void endChunk() {}
  }

  /**
   * An analysis to be set up and started. Immutable: each method returns a copy. It compiles the
   * scenario once, when it is first asked for something that takes it.
   */
  public static final class Setup {
    private final Scenario scenario;
    private final Settings settings;
    private final List<String> targets;
    private final Set<Grouping> groupings;
    private final boolean byYear;
    private Prepared prepared;

    private Setup(
        Scenario scenario,
        Settings settings,
        List<String> targets,
        Set<Grouping> groupings,
        boolean byYear) {
      this.scenario = scenario;
      this.settings = settings;
      this.targets = List.copyOf(targets);
      this.groupings = EnumSet.copyOf(groupings);
      this.byYear = byYear;
    }

    /**
     * For other targets; every future unless set.
     *
     * @param targets names and formulas, see {@link SensitivityTarget}
     * @return the changed setup
     */
    public Setup targets(String... targets) {
      return targets(List.of(targets));
    }

    /**
     * For other targets; every future unless set.
     *
     * @param targets names and formulas, see {@link SensitivityTarget}
     * @return the changed setup
     */
    public Setup targets(List<String> targets) {
      return new Setup(scenario, settings, targets, groupings, byYear);
    }

    /**
     * By other groups; ignorance and chance, and kinds of draws, unless set.
     *
     * @param first a way of grouping
     * @param more more ways
     * @return the changed setup
     */
    public Setup groups(Grouping first, Grouping... more) {
      return groups(EnumSet.of(first, more));
    }

    /**
     * By other groups; ignorance and chance, and kinds of draws, unless set.
     *
     * @param groupings at least one way of grouping
     * @return the changed setup
     */
    public Setup groups(Set<Grouping> groupings) {
      return new Setup(scenario, settings, targets, groupings, byYear);
    }

    /**
     * With each year, too: futures as judged at its close, factors as they stand then, events by
     * whether they have been on by then.
     *
     * @return the changed setup
     */
    public Setup byYear() {
      return new Setup(scenario, settings, targets, groupings, true);
    }

    /**
     * With other settings, of which trials, seed and threads count.
     *
     * @param settings all of them
     * @return the changed setup
     * @throws IllegalArgumentException if they have a sampling plan, under which the errors would
     *     be wrong, or a stop rule
     */
    public Setup settings(Settings settings) {
      return new Setup(scenario, settings.requireIndependent(), targets, groupings, byYear);
    }

    /**
     * With another number of trials in each run; 100,000 unless set.
     *
     * @param trials at least 100
     * @return the changed setup
     */
    public Setup trials(long trials) {
      return settings(settings.trials(trials));
    }

    /**
     * With another seed; 1 unless set.
     *
     * @param seed any number
     * @return the changed setup
     */
    public Setup seed(long seed) {
      return settings(settings.seed(seed));
    }

    /**
     * With another number of threads; all processors unless set.
     *
     * @param threads at least 1
     * @return the changed setup
     */
    public Setup threads(int threads) {
      return settings(settings.threads(threads));
    }

    /**
     * How many trials it takes in all, to tell how far it has come.
     *
     * @return the trials of all runs together
     */
    public long allTrials() {
      return (2 + prepared().groups().size()) * settings.trials();
    }

    private synchronized Prepared prepared() {
      if (prepared == null) {
        prepared = Prepared.of(this);
      }
      return prepared;
    }

    /**
     * Runs it.
     *
     * @return the indices
     * @throws org.entente.model.ScenarioException if the scenario has problems, with all of them
     * @throws IllegalArgumentException if a target is unknown or the trials are too few
     * @throws org.entente.engine.SimulationException if a trial cannot be calculated
     */
    public SobolIndices run() {
      return run(RunControl.NONE);
    }

    /**
     * Runs it under control.
     *
     * @param control told of progress, asked whether to go on
     * @return the indices
     * @throws org.entente.model.ScenarioException if the scenario has problems, with all of them
     * @throws IllegalArgumentException if a target is unknown or the trials are too few
     * @throws org.entente.engine.SimulationException if a trial cannot be calculated
     * @throws org.entente.engine.RunCancelledException if the control or an interrupt ended the run
     */
    public SobolIndices run(RunControl control) {
      Drivers.requireTrials(settings.trials());
      Analysis analysis = new Analysis(settings, prepared(), new Together(control));
      return new SobolIndices(settings, analysis.groups(), analysis.run());
    }
  }
}
