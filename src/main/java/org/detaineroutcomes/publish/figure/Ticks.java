package org.detaineroutcomes.publish.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.detaineroutcomes.publish.report.Numbers;

/**
 * A scale with round ticks. Where its values lie on both sides of zero, zero is a tick.
 *
 * @param low the lowest tick
 * @param high the highest tick
 */
record Ticks(double low, double high, double step) {
  private static final List<Double> ROUND = List.of(1.0, 2.0, 2.5, 5.0, 10.0);
  private static final int ABOUT = 5;
  private static final double ROOM = 0.02;

  /** A scale on which all these values lie. */
  static Ticks over(DoubleStream values) {
    double[] all = values.toArray();
    double least = DoubleStream.of(all).min().orElse(0);
    double most = DoubleStream.of(all).max().orElse(1);
    double span = most > least ? most - least : Math.max(Math.abs(most), 1);
    double raw = span / ABOUT;
    double power = Math.pow(10, Math.floor(Math.log10(raw)));
    double step = ROUND.stream().map(r -> r * power).filter(s -> s >= raw).findFirst().orElse(raw);
    return new Ticks(
        step * Math.floor((least - (least == 0 ? 0 : ROOM * span)) / step),
        step * Math.ceil((most + ROOM * span) / step),
        step);
  }

  /** Every tick, from low to high. */
  List<Double> all() {
    List<Double> ticks = new ArrayList<>();
    long count = Math.round((high - low) / step);
    for (int i = 0; i <= count; i++) {
      double tick = low + i * step;
      ticks.add(Math.abs(tick) < step / 1000 ? 0.0 : tick);
    }
    return ticks;
  }

  /** A tick in print. */
  String print(double tick) {
    int decimals = 0;
    double scaled = step;
    while (decimals < 6 && Math.abs(scaled - Math.rint(scaled)) > 1e-6) {
      scaled *= 10;
      decimals++;
    }
    return Numbers.decimal(tick, decimals);
  }

  /** Where a value lies between two ends of a line; beyond them it is held at the end. */
  double at(double value, double from, double to) {
    double held = Math.max(low, Math.min(high, value));
    return from + (held - low) / (high - low) * (to - from);
  }

  /** Whether it lies on the scale. */
  boolean holds(double value) {
    return value >= low && value <= high;
  }
}
