package org.entente.analysis.timing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import org.entente.analysis.timing.Passage.Arrival;
import org.entente.analysis.timing.Passage.Moment;
import org.entente.model.Time;
import org.entente.numeric.Numeric;
import org.entente.result.Estimate;
import org.entente.result.Probability;

/** Makes estimates of counts. */
final class Answer {
  private static final double[] SHARES = {0.25, 0.5, 0.75};
  private static final double Z95 = Numeric.normalQuantile(0.975);

  private final Question question;
  private final Clock clock;
  private final long trials;
  private final Time time;
  private final int length;

  Answer(Question question, Clock clock, long trials, Timing.Grain grain) {
    this.question = question;
    this.clock = clock;
    this.trials = trials;
    this.time = question.time();
    this.length = grain == Timing.Grain.YEAR ? time.perYear() : 1;
  }

  List<Passage> passages() {
    List<Passage> passages = new ArrayList<>();
    for (int k = 0; k < question.subjects().size(); k++) {
      Subject subject = question.subjects().get(k);
      passages.add(
          new Passage(
              subject.name(),
              question.label(subject),
              subject.formula(),
              periods(k, subject.isEvent()),
              arrivals(clock.first[k])));
    }
    return passages;
  }

  private List<Passage.Period> periods(int subject, boolean event) {
    List<Passage.Period> periods = new ArrayList<>();
    long[] came = cumulative(clock.first[subject]);
    long before = 0;
    for (int last = length; last <= time.steps(); last += length) {
      long by = came[last];
      long here = by - before;
      long atRisk = trials - before;
      periods.add(
          new Passage.Period(
              last,
              time.time(last),
              label(last),
              atRisk,
              Probability.of(here, trials),
              atRisk == 0 ? Optional.empty() : Optional.of(Probability.of(here, atRisk)),
              Probability.of(by, trials),
              Probability.of(trials - by, trials),
              event ? Optional.of(strikes(subject, last)) : Optional.empty()));
      before = by;
    }
    return periods;
  }

  /** Trials counted up to and in each step. */
  private static long[] cumulative(long[] counts) {
    long[] sums = new long[counts.length];
    for (int step = 1; step < counts.length; step++) {
      sums[step] = sums[step - 1] + counts[step];
    }
    return sums;
  }

  private String label(int step) {
    return length == time.perYear() ? Integer.toString(time.year(step)) : time.label(step);
  }

  private Estimate strikes(int subject, int step) {
    double n = trials;
    double sum = clock.strikes[subject][step];
    double mean = sum / n;
    if (trials == 1) {
      OptionalDouble unknown = OptionalDouble.empty();
      return new Estimate(mean, unknown, unknown, unknown);
    }
    double variance = Math.max(0, clock.squares[subject][step] - sum * mean) / (n - 1);
    double error = Math.sqrt(variance / n);
    return new Estimate(
        mean,
        OptionalDouble.of(error),
        OptionalDouble.of(mean - Z95 * error),
        OptionalDouble.of(mean + Z95 * error));
  }

  private List<Arrival> arrivals(long[] first) {
    List<Arrival> arrivals = new ArrayList<>();
    for (double p : SHARES) {
      arrivals.add(
          new Arrival(
              p,
              earliest(first, share -> share.value() >= p),
              earliest(first, share -> share.high() >= p),
              earliest(first, share -> share.low() >= p)));
    }
    return arrivals;
  }

  private Optional<Moment> earliest(long[] first, Predicate<Probability> reached) {
    long by = 0;
    for (int step = 1; step <= time.steps(); step++) {
      by += first[step];
      if (reached.test(Probability.of(by, trials))) {
        return Optional.of(new Moment(time.time(step), time.label(step)));
      }
    }
    return Optional.empty();
  }

  List<Race> races() {
    List<Race> races = new ArrayList<>();
    for (int r = 0; r < question.races().size(); r++) {
      int[] members = question.races().get(r);
      List<String> names = new ArrayList<>();
      for (int member : members) {
        names.add(question.subjects().get(member).name());
      }
      races.add(new Race(names, standings(r, names)));
    }
    return races;
  }

  private List<Race.Period> standings(int race, List<String> names) {
    long[][] alone = cumulative(clock.alone[race]);
    long[][] shared = cumulative(clock.shared[race]);
    long[] together = cumulative(clock.together[race]);
    List<Race.Period> periods = new ArrayList<>();
    for (int last = length; last <= time.steps(); last += length) {
      periods.add(
          new Race.Period(
              last,
              time.time(last),
              label(last),
              shares(names, alone, last),
              shares(names, shared, last),
              Probability.of(together[last], trials),
              Probability.of(trials - together[last] - total(alone, last), trials)));
    }
    return periods;
  }

  private static long[][] cumulative(long[][] counts) {
    long[][] sums = new long[counts.length][];
    for (int m = 0; m < counts.length; m++) {
      sums[m] = cumulative(counts[m]);
    }
    return sums;
  }

  private static long total(long[][] sums, int step) {
    long total = 0;
    for (long[] sum : sums) {
      total += sum[step];
    }
    return total;
  }

  private Map<String, Probability> shares(List<String> names, long[][] sums, int step) {
    Map<String, Probability> shares = new LinkedHashMap<>();
    for (int m = 0; m < names.size(); m++) {
      shares.put(names.get(m), Probability.of(sums[m][step], trials));
    }
    return shares;
  }
}
