package org.entente.analysis.comparison;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.entente.model.Scenario;

/**
 * How one scenario, the other, differs from another, the base, on the same draws.
 *
 * @param base the scenario compared with
 * @param other the scenario that is compared
 * @param futures each future that both have
 * @param noFuture that a trial ends in no future; absent where that happens in neither
 * @param outcomes each outcome that both have
 * @param factors each reported factor that both have
 * @param events each event that both have
 * @param unshared what is not compared, and why
 */
public record Contrast(
    Scenario base,
    Scenario other,
    List<OfFuture> futures,
    Optional<Paired.Share> noFuture,
    List<OfOutcome> outcomes,
    List<OfFactor> factors,
    List<OfEvent> events,
    List<Unshared> unshared) {

  /** Copies the lists. */
  public Contrast {
    Objects.requireNonNull(base, "base");
    Objects.requireNonNull(other, "other");
    Objects.requireNonNull(noFuture, "noFuture");
    futures = List.copyOf(futures);
    outcomes = List.copyOf(outcomes);
    factors = List.copyOf(factors);
    events = List.copyOf(events);
    unshared = List.copyOf(unshared);
  }

  /**
   * A future that both have.
   *
   * @param id its id
   * @return how likely it is in each
   * @throws NoSuchElementException if it is not compared
   */
  public OfFuture future(String id) {
    return find(futures, OfFuture::id, id, "future");
  }

  /**
   * An outcome that both have.
   *
   * @param name its name
   * @return its values in each
   * @throws NoSuchElementException if it is not compared
   */
  public OfOutcome outcome(String name) {
    return find(outcomes, OfOutcome::name, name, "outcome");
  }

  /**
   * A factor that both have.
   *
   * @param name its name
   * @return its values by time in each
   * @throws NoSuchElementException if it is not compared
   */
  public OfFactor factor(String name) {
    return find(factors, OfFactor::name, name, "factor");
  }

  /**
   * An event that both have.
   *
   * @param name its name
   * @return what became of it in each
   * @throws NoSuchElementException if it is not compared
   */
  public OfEvent event(String name) {
    return find(events, OfEvent::name, name, "event");
  }

  private static <T> T find(List<T> all, Function<T, String> named, String name, String kind) {
    return all.stream()
        .filter(one -> named.apply(one).equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new NoSuchElementException(
                    "No "
                        + kind
                        + " that both have is called \""
                        + name
                        + "\"; there are "
                        + String.join(", ", all.stream().map(named).toList())));
  }

  /** Which two are compared; ask for what differs. */
  @Override
  public String toString() {
    return "\"" + other.title() + "\" compared with \"" + base.title() + "\"";
  }

  /**
   * A future that both have.
   *
   * @param id its id
   * @param title its title in the base
   * @param share how likely it is in each
   */
  public record OfFuture(String id, String title, Paired.Share share) {}

  /**
   * An outcome that both have.
   *
   * @param name its name
   * @param label what it is called in the base, empty if only its name is
   * @param unit its unit
   * @param paired its values
   */
  public record OfOutcome(String name, String label, String unit, Paired paired) {}

  /**
   * A factor that both have.
   *
   * @param name its name
   * @param label what it is called in the base, empty if only its name is
   * @param unit its unit
   * @param steps its values at the times that both have
   */
  public record OfFactor(String name, String label, String unit, List<Step> steps) {
    /** Copies the steps. */
    public OfFactor {
      steps = List.copyOf(steps);
    }
  }

  /**
   * A factor at one time.
   *
   * @param time the close of a step in years
   * @param label the step in words, such as {@code 2025 Q1}
   * @param paired its values
   */
  public record Step(double time, String label, Paired paired) {}

  /**
   * An event that both have.
   *
   * @param name its name
   * @param label what it is called in the base, empty if only its name is
   * @param steps what became of it at the times that both have
   */
  public record OfEvent(String name, String label, List<EventStep> steps) {
    /** Copies the steps. */
    public OfEvent {
      steps = List.copyOf(steps);
    }
  }

  /**
   * An event at one time.
   *
   * @param time the close of a step in years
   * @param label the step in words
   * @param active that it is on
   * @param struck that it has struck by then
   */
  public record EventStep(double time, String label, Paired.Share active, Paired.Share struck) {}

  /**
   * Something that is not compared.
   *
   * @param what what it is, such as {@code outcome trade2044}
   * @param why why not, where {@code base} and {@code other} are the two scenarios
   */
  public record Unshared(String what, String why) {
    @Override
    public String toString() {
      return what + ": " + why;
    }
  }
}
