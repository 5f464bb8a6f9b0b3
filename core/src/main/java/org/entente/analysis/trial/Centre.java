package org.entente.analysis.trial;

/** The means of groups, and one over the variances; 0 where there is none. */
record Centre(double[][] means, double[][] weights) {
  /** The root of a distance divided by the number of states that vary. */
  double root(int group, double distance) {
    int vary = 0;
    for (double weight : weights[group]) {
      vary += weight > 0 ? 1 : 0;
    }
    return vary == 0 ? 0 : Math.sqrt(distance / vary);
  }
}
