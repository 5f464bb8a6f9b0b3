package org.entente.benchmark.page;

import java.util.List;
import java.util.Locale;

/**
 * Points and fitted power laws on logarithmic axes, some panels side by side, as SVG. Each axis
 * reaches as far as the points, so that a linear growth is a diagonal.
 */
final class Plot {
  private static final int PANEL = 250;
  private static final int LEFT = 56;
  private static final int BOTTOM = 46;
  private static final int TOP = 30;
  private static final int INNER = PANEL - LEFT - 14;
  private static final String INK = "#222";
  private static final String LINE = "#0b62a4";

  private final StringBuilder svg = new StringBuilder();

  private Plot() {}

  /**
   * A panel.
   *
   * @param title what is shown
   * @param axis what x is
   */
  record Panel(String title, String axis, double[] x, double[] y, Power fit) {}

  /**
   * Draws panels.
   *
   * @param y what the vertical axis of all panels is
   */
  static String svg(String y, List<Panel> panels) {
    Plot plot = new Plot();
    int width = PANEL * panels.size() + 10;
    int height = TOP + INNER + BOTTOM;
    plot.add(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\""
            + " font-family=\"sans-serif\" font-size=\"11\" fill=\"%s\">",
        width, height, width, height, INK);
    plot.add("<rect width=\"%d\" height=\"%d\" fill=\"#fff\"/>", width, height);
    plot.add(
        "<text transform=\"translate(12 %d) rotate(-90)\" text-anchor=\"middle\">%s</text>",
        TOP + INNER / 2, y);
    for (int i = 0; i < panels.size(); i++) {
      plot.panel(i * PANEL, panels.get(i));
    }
    plot.add("</svg>");
    return plot.svg.toString();
  }

  private void panel(int left, Panel panel) {
    Axis across = new Axis(panel.x(), left + LEFT, INNER);
    Axis up = new Axis(panel.y(), TOP + INNER, -INNER);
    add(
        "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"none\" stroke=\"#999\"/>",
        left + LEFT, TOP, INNER, INNER);
    add("<text x=\"%d\" y=\"%d\" font-weight=\"bold\">%s</text>", left + LEFT, 18, panel.title());
    add(
        "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">%s</text>",
        left + LEFT + INNER / 2, TOP + INNER + 36, panel.axis());
    for (double tick : across.ticks()) {
      double at = across.at(tick);
      tick(at, TOP + INNER, at, TOP + INNER + 4);
      add(
          "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%s</text>",
          at, TOP + INNER + 17, label(tick));
    }
    for (double tick : up.ticks()) {
      double at = up.at(tick);
      tick(left + LEFT - 4, at, left + LEFT, at);
      add(
          "<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%s</text>",
          left + LEFT - 7, at + 4, label(tick));
    }
    double first = panel.x()[0];
    double last = panel.x()[panel.x().length - 1];
    add(
        "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\"/>",
        across.at(first),
        up.at(panel.fit().at(first)),
        across.at(last),
        up.at(panel.fit().at(last)),
        LINE);
    for (int i = 0; i < panel.x().length; i++) {
      add(
          "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3.5\" fill=\"%s\"/>",
          across.at(panel.x()[i]), up.at(panel.y()[i]), LINE);
    }
  }

  private void tick(double x1, double y1, double x2, double y2) {
    add("<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"#999\"/>", x1, y1, x2, y2);
  }

  /** 200, 3k, 10M. */
  private static String label(double value) {
    if (value >= 1e6) {
      return plain(value / 1e6) + "M";
    }
    return value >= 1e3 ? plain(value / 1e3) + "k" : plain(value);
  }

  private static String plain(double value) {
    return value == Math.rint(value)
        ? String.valueOf((long) value)
        : String.format(Locale.ROOT, "%.2g", value);
  }

  private void add(String format, Object... values) {
    svg.append(String.format(Locale.ROOT, format, values)).append('\n');
  }

  /** A logarithmic axis over some values, with a little room at both ends. */
  private static final class Axis {
    private static final double ROOM = 1.25;
    private static final int MOST_TICKS = 6;

    private final double low;
    private final double high;
    private final double begin;
    private final double length;

    Axis(double[] values, double begin, double length) {
      double least = Double.POSITIVE_INFINITY;
      double most = 0;
      for (double value : values) {
        least = Math.min(least, value);
        most = Math.max(most, value);
      }
      this.low = least / ROOM;
      this.high = most * ROOM;
      this.begin = begin;
      this.length = length;
    }

    double at(double value) {
      return begin + length * Math.log(value / low) / Math.log(high / low);
    }

    /** Numbers 1, 2, 5 times a power of ten, or the powers alone if that would be many. */
    List<Double> ticks() {
      List<Double> fine = ticks(1, 2, 5);
      return fine.size() <= MOST_TICKS ? fine : ticks(1);
    }

    private List<Double> ticks(int... mantissas) {
      List<Double> ticks = new java.util.ArrayList<>();
      for (double power = Math.pow(10, Math.floor(Math.log10(low))); power <= high; power *= 10) {
        for (int mantissa : mantissas) {
          double tick = mantissa * power;
          if (tick >= low && tick <= high) {
            ticks.add(tick);
          }
        }
      }
      return ticks;
    }
  }
}
