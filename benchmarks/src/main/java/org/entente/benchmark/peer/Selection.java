package org.entente.benchmark.peer;

/** Several order statistics of an array at once, in place, in linear time. */
final class Selection {
  private static final int SMALL = 32;

  private Selection() {}

  /**
   * Reorders values so that those at the given places are what they would be were all sorted:
   * Hoare's quickselect (1961, Algorithm 65), which goes on into each part that holds a place.
   *
   * @param values reordered; no NaN
   * @param places ascending indices
   */
  static void select(double[] values, int[] places) {
    select(values, 0, values.length, places, 0, places.length);
  }

  private static void select(double[] a, int low, int high, int[] places, int from, int to) {
    int left = low;
    int right = high;
    int first = from;
    int last = to;
    while (first < last && right - left > SMALL) {
      double pivot = pivot(a, left, right);
      int split = partition(a, left, right, pivot);
      if (split == left) {
        split = partition(a, left, right, Math.nextUp(pivot));
        first = firstFrom(split, places, first, last);
        left = split;
      } else {
        int middle = firstFrom(split, places, first, last);
        select(a, split, right, places, middle, last);
        right = split;
        last = middle;
      }
    }
    if (first < last) {
      sort(a, left, right);
    }
  }

  private static int firstFrom(int split, int[] places, int from, int to) {
    int k = from;
    while (k < to && places[k] < split) {
      k++;
    }
    return k;
  }

  /**
   * Moves values below the pivot to the front and says where the others begin. No branch hangs on a
   * value: mispredicted branches would take most of the time.
   */
  private static int partition(double[] a, int low, int high, double pivot) {
    int split = low;
    for (int i = low; i < high; i++) {
      double value = a[i];
      a[i] = a[split];
      a[split] = value;
      split += (int) (Double.doubleToRawLongBits(value - pivot) >>> 63);
    }
    return split;
  }

  /** The median of three medians of three (Bentley &amp; McIlroy 1993). */
  private static double pivot(double[] a, int low, int high) {
    int step = (high - low - 1) / 8;
    return median(
        median(a[low], a[low + step], a[low + 2 * step]),
        median(a[low + 3 * step], a[low + 4 * step], a[low + 5 * step]),
        median(a[low + 6 * step], a[low + 7 * step], a[high - 1]));
  }

  private static double median(double x, double y, double z) {
    return Math.max(Math.min(x, y), Math.min(Math.max(x, y), z));
  }

  private static void sort(double[] a, int low, int high) {
    for (int i = low + 1; i < high; i++) {
      double value = a[i];
      int j = i - 1;
      for (; j >= low && a[j] > value; j--) {
        a[j + 1] = a[j];
      }
      a[j + 1] = value;
    }
  }
}
