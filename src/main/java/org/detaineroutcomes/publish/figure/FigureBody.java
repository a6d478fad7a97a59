package org.detaineroutcomes.publish.figure;

import java.util.List;

/** What stands between the head and the foot of a figure. */
interface FigureBody {
  /** What the marks mean. */
  List<Key> keys();

  /** How high it is. */
  double height(double width);

  /** Draws it with its upper left corner there. */
  void draw(Ink ink, double left, double top, double width);

  /**
   * A line of the key.
   *
   * @param sample draws the mark around a point
   */
  record Key(String name, Sample sample) {}

  /** Draws a mark around a point. */
  @FunctionalInterface
  interface Sample {
    void draw(Ink ink, double x, double y);
  }
}
