package org.entente.benchmark.page;

import java.util.Locale;

/** How much is measured. */
enum Effort {
  /** About a minute: shows that everything works; its figures are worth little. */
  QUICK,
  /** About twelve minutes. */
  NORMAL,
  /** Also 10^8 and 10^9 trials, and all peers at 10^7: about an hour. */
  FULL;

  String option() {
    return "--" + name().toLowerCase(Locale.ROOT);
  }

  /** One value for a quick effort, another for all others. */
  int of(int quick, int others) {
    return this == QUICK ? quick : others;
  }
}
