package org.entente.equation;

import java.lang.ref.SoftReference;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.entente.model.Scenario;

/**
 * Equations of scenarios that were checked lately, for they are often run next: a tenth of the time
 * in which a short run of a large scenario starts. What is here is what would be made anew.
 */
final class Recent {
  private static final int MOST = 8;

  private static final Deque<SoftReference<Equations>> RECENT = new ArrayDeque<>();

  private Recent() {}

  static void add(Equations equations) {
    synchronized (RECENT) {
      if (RECENT.size() == MOST) {
        RECENT.removeFirst();
      }
      RECENT.addLast(new SoftReference<>(equations));
    }
  }

  /** The equations of this very scenario; an equal one is as good as another. */
  @SuppressWarnings("ReferenceEquality") // an equal scenario would take as long to recognise
  static Optional<Equations> find(Scenario scenario) {
    synchronized (RECENT) {
      return RECENT.stream()
          .map(SoftReference::get)
          .filter(equations -> equations != null && equations.scenario() == scenario)
          .findFirst();
    }
  }
}
