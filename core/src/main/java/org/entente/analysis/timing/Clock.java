package org.entente.analysis.timing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.entente.engine.BlockSink;
import org.entente.engine.Engine;
import org.entente.engine.Failure;
import org.entente.engine.Output;
import org.entente.engine.OutputChoice;
import org.entente.engine.Program;
import org.entente.engine.RunControl;
import org.entente.engine.SimulationException;
import org.entente.result.Settings;

/**
 * Counts, over all trials, in which step each subject first came, how often events have struck by
 * each step, and which of competing subjects came first. All of it is integers: workers count apart
 * and their counts are added, in any order, to the same numbers.
 *
 * <pre>
 * first[k][s]       trials in which subject k first came in step s; s = steps + 1 for never
 * strikes[k][s]     strikes of event k by step s, over all trials
 * squares[k][s]     their squares, trial by trial
 * alone[r][m][s]    trials in which member m was first of race r in step s, alone
 * shared[r][m][s]   trials in which it was first together with others
 * together[r][s]    trials in which several were first together
 * </pre>
 *
 * <p>A sum of squares stays below 2<sup>63</sup> for 10<sup>12</sup> trials of 3000 strikes each.
 */
final class Clock {
  private static final OutputChoice FACTORS = new OutputChoice(true, false, false, false, false);

  final long[][] first;
  final long[][] strikes;
  final long[][] squares;
  final long[][][] alone;
  final long[][][] shared;
  final long[][] together;

  private Clock(Question question) {
    int subjects = question.subjects().size();
    int length = question.time().steps() + 2;
    first = new long[subjects][length];
    strikes = new long[subjects][length];
    squares = new long[subjects][length];
    int races = question.races().size();
    alone = new long[races][][];
    shared = new long[races][][];
    together = new long[races][length];
    for (int r = 0; r < races; r++) {
      alone[r] = new long[question.races().get(r).length][length];
      shared[r] = new long[question.races().get(r).length][length];
    }
  }

  /** Runs the trials and counts. */
  static Clock run(Question question, Settings settings, RunControl control) {
    Program program = Program.compile(question.equations(), FACTORS);
    List<Clock> workers = new ArrayList<>();
    try {
      Engine.run(
          program,
          settings.seed(),
          0,
          settings.trials(),
          settings.threads(),
          () -> {
            Clock clock = new Clock(question);
            synchronized (workers) {
              workers.add(clock);
            }
            return new Sink(question, program.outputs(), clock);
          },
          control);
    } catch (SimulationException stopped) {
      throw inTermsOf(question, stopped);
    }
    Clock total = new Clock(question);
    workers.forEach(total::add);
    return total;
  }

  private static SimulationException inTermsOf(Question question, SimulationException stopped) {
    Failure failure = stopped.failure();
    for (Subject subject : question.subjects()) {
      if (failure.path().names().contains(subject.factor())) {
        return new SimulationException(
            new Failure(
                Question.at(subject),
                failure.what(),
                failure.formula(),
                failure.label(),
                failure.trial(),
                failure.seed(),
                failure.inputs()));
      }
    }
    return stopped;
  }

  private void add(Clock other) {
    add(first, other.first);
    add(strikes, other.strikes);
    add(squares, other.squares);
    add(together, other.together);
    for (int r = 0; r < alone.length; r++) {
      add(alone[r], other.alone[r]);
      add(shared[r], other.shared[r]);
    }
  }

  private static void add(long[][] total, long[][] more) {
    for (int i = 0; i < total.length; i++) {
      for (int j = 0; j < total[i].length; j++) {
        total[i][j] += more[i][j];
      }
    }
  }

  /** Counts for one worker. */
  private static final class Sink implements BlockSink {
    private final Question question;
    private final Clock clock;
    private final int[] subjects;
    private final int[] steps;
    private final boolean[] isEvent;
    private final int never;
    private final int[][] came;
    private int columns;

    Sink(Question question, List<Output> outputs, Clock clock) {
      this.question = question;
      this.clock = clock;
      this.subjects = new int[outputs.size()];
      this.steps = new int[outputs.size()];
      List<String> factors = question.subjects().stream().map(Subject::factor).toList();
      for (int i = 0; i < subjects.length; i++) {
        subjects[i] = factors.indexOf(outputs.get(i).name());
        steps[i] = outputs.get(i).step();
      }
      this.isEvent = new boolean[factors.size()];
      for (int k = 0; k < isEvent.length; k++) {
        isEvent[k] = question.subjects().get(k).isEvent();
      }
      this.never = question.time().steps() + 1;
      this.came = new int[factors.size()][Engine.BLOCK];
    }

    @Override
    public void startChunk(long chunk) {
      columns = 0;
    }

    @Override
    public void column(int output, long firstTrial, double[] values, double[] present, int n) {
      if (columns == 0) {
        for (int[] steps : came) {
          Arrays.fill(steps, 0, n, never);
        }
      }
      int subject = subjects[output];
      if (steps[output] > 0) {
        earliest(values, n, steps[output], came[subject]);
        if (isEvent[subject]) {
          strikes(values, n, subject, steps[output]);
        }
      }
      columns++;
      if (columns == subjects.length) {
        columns = 0;
        block(n);
      }
    }

    /** Columns may come in any order: what counts is the least step with a value that is not 0. */
    private static void earliest(double[] values, int n, int step, int[] came) {
      for (int i = 0; i < n; i++) {
        came[i] = values[i] != 0 ? Math.min(came[i], step) : came[i];
      }
    }

    private void strikes(double[] values, int n, int subject, int step) {
      long sum = 0;
      long square = 0;
      for (int i = 0; i < n; i++) {
        long count = (long) values[i];
        sum += count;
        square += count * count;
      }
      clock.strikes[subject][step] += sum;
      clock.squares[subject][step] += square;
    }

    private void block(int n) {
      for (int k = 0; k < came.length; k++) {
        long[] counts = clock.first[k];
        for (int i = 0; i < n; i++) {
          counts[came[k][i]]++;
        }
      }
      for (int r = 0; r < question.races().size(); r++) {
        race(r, question.races().get(r), n);
      }
    }

    private void race(int race, int[] members, int n) {
      for (int i = 0; i < n; i++) {
        int step = never;
        int ties = 0;
        int winner = 0;
        for (int m = 0; m < members.length; m++) {
          int arrival = came[members[m]][i];
          if (arrival < step) {
            step = arrival;
            ties = 1;
            winner = m;
          } else if (arrival == step) {
            ties++;
          }
        }
        if (step < never && ties == 1) {
          clock.alone[race][winner][step]++;
        } else if (step < never) {
          tie(race, members, i, step);
        }
      }
    }

    private void tie(int race, int[] members, int trial, int step) {
      clock.together[race][step]++;
      for (int m = 0; m < members.length; m++) {
        if (came[members[m]][trial] == step) {
          clock.shared[race][m][step]++;
        }
      }
    }

    @Override
    public void endChunk() {}
  }
}
