package org.entente.result;

import java.util.ArrayList;
import java.util.List;

/**
 * Numbers put away in pages, so that neither growing nor handing over copies them. They are in the
 * order in which they came.
 */
final class Kept {
  /** Numbers of a page. */
  static final int PAGE = 512;

  /** A page and how much of it is used. */
  private static final class Page {
    final double[] values = new double[PAGE];
    int size;
  }

  private final List<Page> pages = new ArrayList<>();
  private Page last;
  private int size;

  /** How many there are. */
  int size() {
    return size;
  }

  /** Adds the first {@code n} of some numbers. */
  void add(double[] values, int n) {
    int from = 0;
    while (from < n) {
      if (last == null || last.size == PAGE) {
        last = new Page();
        pages.add(last);
      }
      int some = Math.min(n - from, PAGE - last.size);
      System.arraycopy(values, from, last.values, last.size, some);
      last.size += some;
      from += some;
    }
    size += n;
  }

  /** Adds the numbers of another, whose pages it takes over: the other must not be used again. */
  void take(Kept other) {
    pages.addAll(other.pages);
    size += other.size;
    last = null;
  }

  /** Adds the numbers of another, which stays as it is. */
  void addAll(Kept other) {
    for (Page page : other.pages) {
      add(page.values, page.size);
    }
  }

  /** The first numbers. */
  double[] first(int n) {
    double[] first = new double[Math.min(n, size)];
    int at = 0;
    for (Page page : pages) {
      int some = Math.min(page.size, first.length - at);
      System.arraycopy(page.values, 0, first, at, some);
      at += some;
    }
    return first;
  }

  /** Does something with one page after the other, and the cells that its numbers lie in. */
  void pages(Cells cells, PageAction action) {
    int[] found = new int[PAGE];
    for (Page page : pages) {
      cells.find(page.values, page.size, found);
      action.accept(page.values, found, page.size);
    }
  }

  /** Does something with the first {@code n} numbers of an array, at most {@value #PAGE}. */
  @FunctionalInterface
  interface PageAction {
    void accept(double[] values, int[] found, int n);
  }
}
