package org.detaineroutcomes.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import org.detaineroutcomes.estimate.EstimatorOptions;
import org.detaineroutcomes.estimate.Estimators;
import org.detaineroutcomes.estimate.PanelData;
import org.detaineroutcomes.estimate.PanelSpec;

/**
 * Time and peak heap of estimators as units, cohorts and draws double; writes {@code
 * docs/estimator-scaling.svg} and its numbers beside it.
 */
public final class ScalingBench {
  private static final PanelSpec SPEC = PanelSpec.of("unit", "time", "cohort", "y");

  private ScalingBench() {}

  private record Point(String series, String axis, int x, double seconds, long megabytes) {}

  /** Runs; the argument is the folder, {@code docs} by default. */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args.length == 0 ? "docs" : args[0]);
    List<Point> points = new ArrayList<>();
    for (String estimator : List.of("callaway-santanna", "sun-abraham", "imputation", "twfe")) {
      EstimatorOptions options =
          estimator.equals("callaway-santanna")
              ? EstimatorOptions.defaults().withDraws(1_000, 1)
              : EstimatorOptions.defaults();
      sweep(
          points,
          estimator,
          "units",
          new int[] {1_000, 2_000, 4_000, 8_000, 16_000},
          x -> BenchPanels.panel("scaling", SPEC, x, 60, 8),
          x -> options);
      sweep(
          points,
          estimator,
          "cohorts",
          new int[] {2, 4, 8, 16, 32},
          x -> BenchPanels.panel("scaling", SPEC, 4_000, 60, x),
          x -> options);
    }
    PanelData fixed = BenchPanels.panel("scaling", SPEC, 4_000, 60, 8);
    sweep(
        points,
        "callaway-santanna",
        "draws",
        new int[] {250, 500, 1_000, 2_000, 4_000},
        x -> fixed,
        x -> EstimatorOptions.defaults().withDraws(x, 1));
    StringBuilder csv = new StringBuilder("estimator,axis,size,seconds,peak_mb\n");
    for (Point p : points) {
      csv.append(
          String.format(
              Locale.ROOT, "%s,%s,%d,%.4f,%d%n", p.series, p.axis, p.x, p.seconds, p.megabytes));
    }
    Files.writeString(folder.resolve("estimator-scaling.csv"), csv);
    Files.writeString(folder.resolve("estimator-scaling.svg"), svg(points));
  }

  private static void sweep(
      List<Point> points,
      String estimator,
      String axis,
      int[] sizes,
      IntFunction<PanelData> panel,
      IntFunction<EstimatorOptions> options) {
    for (int size : sizes) {
      PanelData data = panel.apply(size);
      double best = Double.POSITIVE_INFINITY;
      long peak = Long.MAX_VALUE;
      for (int i = 0; i < 8; i++) {
        System.gc();
        heap().forEach(MemoryPoolMXBean::resetPeakUsage);
        long start = System.nanoTime();
        Estimators.run(estimator, data, options.apply(size));
        best = Math.min(best, (System.nanoTime() - start) / 1e9);
        long used = heap().stream().mapToLong(p -> p.getPeakUsage().getUsed()).sum() >> 20;
        peak = Math.min(peak, used);
      }
      points.add(new Point(estimator, axis, size, best, peak));
    }
  }

  private static List<MemoryPoolMXBean> heap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(p -> p.getType() == MemoryType.HEAP)
        .toList();
  }

  private static String svg(List<Point> points) {
    List<String> colours = List.of("#1b6ca8", "#c45b12", "#3a7d44", "#7a4fa3");
    List<String> series = points.stream().map(Point::series).distinct().toList();
    List<String> axes = points.stream().map(Point::axis).distinct().toList();
    StringBuilder svg = new StringBuilder();
    svg.append(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 960 600\""
            + " font-family=\"sans-serif\" font-size=\"12\">\n<rect width=\"960\" height=\"600\""
            + " fill=\"white\"/>\n");
    for (int a = 0; a < axes.size(); a++) {
      for (int measure = 0; measure < 2; measure++) {
        panel(
            svg,
            points,
            axes.get(a),
            measure == 0,
            series,
            colours,
            60 + a * 310,
            40 + measure * 280);
      }
    }
    for (int s = 0; s < series.size(); s++) {
      svg.append(
          String.format(
              Locale.ROOT,
              "<text x=\"%d\" y=\"590\" fill=\"%s\">%s</text>%n",
              60 + s * 200,
              colours.get(s),
              series.get(s)));
    }
    return svg.append("</svg>\n").toString();
  }

  /** One panel on logarithmic axes; the dotted line doubles as the size doubles. */
  private static void panel(
      StringBuilder svg,
      List<Point> points,
      String axis,
      boolean time,
      List<String> series,
      List<String> colours,
      int left,
      int top) {
    List<Point> here = points.stream().filter(p -> p.axis.equals(axis)).toList();
    double minX = here.stream().mapToDouble(p -> Math.log(p.x)).min().orElse(0);
    double maxX = here.stream().mapToDouble(p -> Math.log(p.x)).max().orElse(1);
    double minY = here.stream().mapToDouble(p -> Math.log(value(p, time))).min().orElse(0);
    double maxY =
        Math.max(
            here.stream().mapToDouble(p -> Math.log(value(p, time))).max().orElse(1),
            minY + maxX - minX);
    svg.append(
        String.format(
            Locale.ROOT,
            "<text x=\"%d\" y=\"%d\">%s against %s</text>%n<rect x=\"%d\" y=\"%d\" width=\"260\""
                + " height=\"210\" fill=\"none\" stroke=\"#999\"/>%n",
            left,
            top - 8,
            time ? "seconds" : "peak MB",
            axis,
            left,
            top));
    svg.append(
        String.format(
            Locale.ROOT,
            "<line x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%.1f\" stroke=\"#999\""
                + " stroke-dasharray=\"3 3\"/>%n",
            left,
            top + 210,
            left + 260,
            top + 210 - 210 * (maxX - minX) / (maxY - minY)));
    svg.append(
        String.format(
            Locale.ROOT,
            "<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%.3g</text>%n<text x=\"%d\" y=\"%d\""
                + " text-anchor=\"end\">%.3g</text>%n<text x=\"%d\" y=\"%d\">%.0f</text>%n<text"
                + " x=\"%d\" y=\"%d\" text-anchor=\"end\">%.0f</text>%n",
            left - 4,
            top + 210,
            Math.exp(minY),
            left - 4,
            top + 10,
            Math.exp(maxY),
            left,
            top + 226,
            Math.exp(minX),
            left + 260,
            top + 226,
            Math.exp(maxX)));
    for (int s = 0; s < series.size(); s++) {
      String name = series.get(s);
      StringBuilder line = new StringBuilder();
      for (Point p : here) {
        if (p.series.equals(name)) {
          line.append(
              String.format(
                  Locale.ROOT,
                  "%.1f,%.1f ",
                  left + 260 * (Math.log(p.x) - minX) / (maxX - minX),
                  top + 210 - 210 * (Math.log(value(p, time)) - minY) / (maxY - minY)));
        }
      }
      svg.append(
          String.format(
              Locale.ROOT,
              "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"/>%n",
              line.toString().strip(),
              colours.get(s)));
    }
  }

  private static double value(Point p, boolean time) {
    return Math.max(time ? p.seconds : p.megabytes, 1e-4);
  }
}
