package org.entente.analysis.sensitivity;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.entente.model.About;

/**
 * Something whose luck differs from trial to trial.
 *
 * @param kind what it is
 * @param name name of the parameter, factor or event
 * @param label what it is called, empty if only its name is
 * @param about what a parameter's spread stands for; absent for all else
 * @param options what it can be, if it is a choice or a yes/no; empty for a number
 * @param sharedWith names of inputs of which it is not independent: parameters or noises that it is
 *     correlated with, and drawn parameters that its distribution uses. What an index counts to it,
 *     it may count to these too
 */
public record Input(
    Kind kind,
    String name,
    String label,
    Optional<About> about,
    List<String> options,
    List<String> sharedWith) {

  /** What an input is. */
  public enum Kind {
    /** The value of a parameter. */
    PARAMETER("parameter"),
    /** The value that a factor or event begins with. */
    INITIAL("initial value"),
    /**
     * A factor's noise: the mean over all steps of the normal scores of its draws. Its first-order
     * index is the sum of those of its steps, for a target of a year of the steps until then; where
     * the sample resolves only that of the mean, it is that.
     */
    NOISE("noise"),
    /**
     * How many steps before the end an event first struck, 0 if it never did. This is not drawn: it
     * comes about on the path, and shares its influence with whatever makes the event likelier.
     */
    EVENT("event");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /**
     * The word in results.
     *
     * @return for example {@code parameter}
     */
    public String word() {
      return word;
    }
  }

  /** Copies the lists. */
  public Input {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(label, "label");
    Objects.requireNonNull(about, "about");
    options = List.copyOf(options);
    sharedWith = List.copyOf(sharedWith);
  }

  /** Whether it is a choice of more than two, in which no option is higher than another. */
  boolean isUnordered() {
    return options.size() > 2;
  }
}
