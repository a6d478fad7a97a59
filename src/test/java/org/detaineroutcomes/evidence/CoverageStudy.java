package org.detaineroutcomes.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.detaineroutcomes.estimate.Estimate;
import org.detaineroutcomes.estimate.EstimatorOptions;
import org.detaineroutcomes.estimate.Estimators;
import org.detaineroutcomes.estimate.PanelBuilder;
import org.detaineroutcomes.estimate.PanelData;
import org.detaineroutcomes.estimate.PanelSpec;

/**
 * How often nominal 95 % intervals hold the truth on simulated panels, written to {@code
 * docs/coverage.md}: effects that grow and differ by cohort, and no effect at all with few
 * clusters.
 */
public final class CoverageStudy {
  private static final int PERIODS = 10;
  private static final List<String> HEADER = List.of("unit", "time", "cohort", "y", "state");
  private static final PanelSpec SPEC =
      PanelSpec.of("unit", "time", "cohort", "y").withClusters("state");

  private CoverageStudy() {}

  /** What is simulated: units in states that are treated together, with shocks they share. */
  private record Design(String name, int states, int unitsPerState, double effect, double growth) {}

  private record Drawn(PanelData panel, double truth) {}

  /** One line of the table. */
  private record Line(
      String design, String estimator, double bias, double coverage, double rejects) {}

  /** Writes the table into the folder named, {@code docs} by default. */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args.length == 0 ? "docs" : args[0]);
    int draws = args.length < 2 ? 500 : Integer.parseInt(args[1]);
    List<Line> lines = new ArrayList<>();
    Design many = new Design("60 states, effects grow and differ by cohort", 60, 4, 0.5, 0.3);
    Design none = new Design("60 states, no effect", 60, 4, 0, 0);
    Design few = new Design("8 states, no effect", 8, 15, 0, 0);
    for (Design design : List.of(many, none, few)) {
      for (String estimator :
          List.of("twfe", "callaway-santanna", "sun-abraham", "imputation", "stacked")) {
        lines.add(line(design, estimator, null, draws));
      }
      lines.add(line(design, "twfe", EstimatorOptions.Wild.WEBB, draws));
    }
    Files.writeString(folder.resolve("coverage.md"), page(lines, draws));
  }

  private static Line line(Design design, String estimator, EstimatorOptions.Wild wild, int draws) {
    double[][] results =
        IntStream.range(0, draws)
            .parallel()
            .mapToObj(i -> once(design, estimator, wild, i))
            .toArray(double[][]::new);
    double bias = 0;
    double covered = 0;
    double rejected = 0;
    for (double[] r : results) {
      bias += r[0] / draws;
      covered += r[1] / draws;
      rejected += r[2] / draws;
    }
    return new Line(
        design.name, estimator + (wild == null ? "" : ", wild bootstrap"), bias, covered, rejected);
  }

  private static double[] once(
      Design design, String estimator, EstimatorOptions.Wild wild, int draw) {
    Drawn drawn = draw(design, draw);
    EstimatorOptions options = EstimatorOptions.defaults();
    if (wild != null) {
      options = options.withWild(wild).withDraws(399, draw);
    }
    Estimate row =
        headline(
            Estimators.run(estimator, drawn.panel, options.withSettings(Map.of())).estimates());
    double low = row.confLow() == null ? Double.NEGATIVE_INFINITY : row.confLow();
    double high = row.confHigh() == null ? Double.POSITIVE_INFINITY : row.confHigh();
    return new double[] {
      row.estimate() - drawn.truth,
      low <= drawn.truth && drawn.truth <= high ? 1 : 0,
      low > 0 || high < 0 ? 1 : 0
    };
  }

  private static Estimate headline(List<Estimate> rows) {
    return rows.stream()
        .filter(e -> e.cohort() == null && e.period() == null && e.eventTime() == null)
        .filter(e -> !e.term().equals("att_gt"))
        .findFirst()
        .orElseThrow();
  }

  private static Drawn draw(Design design, int number) {
    SplittableRandom random = new SplittableRandom(31L * number + design.states);
    PanelBuilder builder = new PanelBuilder("simulated", "simulated", SPEC, HEADER);
    double sum = 0;
    long treated = 0;
    Object[] row = new Object[HEADER.size()];
    for (int s = 0; s < design.states; s++) {
      int cohort = s % 4 == 0 ? 4 : s % 4 == 1 ? 7 : 0;
      double[] shock = new double[PERIODS + 1];
      for (int t = 1; t <= PERIODS; t++) {
        shock[t] = 0.6 * shock[t - 1] + 0.4 * random.nextGaussian();
      }
      for (int u = 0; u < design.unitsPerState; u++) {
        double level = random.nextGaussian();
        for (int t = 1; t <= PERIODS; t++) {
          double effect = 0;
          if (cohort > 0 && t >= cohort) {
            effect = design.effect * (cohort == 4 ? 1.5 : 0.5) + design.growth * (t - cohort);
            sum += effect;
            treated++;
          }
          row[0] = s + "-" + u;
          row[1] = t;
          row[2] = cohort;
          row[3] = level + 0.2 * t + shock[t] + effect + 0.5 * random.nextGaussian();
          row[4] = "s" + s;
          builder.row(1, row);
        }
      }
    }
    return new Drawn(builder.build(), sum / treated);
  }

  private static String page(List<Line> lines, int draws) {
    StringBuilder page = new StringBuilder();
    page.append("# Coverage\n\n")
        .append(
            "%d simulated panels a line, 10 periods, two cohorts and never treated;"
                .formatted(draws))
        .append(
            " treatment and shocks are by state, and so are the clusters. The truth is the mean")
        .append(" effect over treated rows; `stacked` weighs its window differently and is judged")
        .append(
            " by the same truth. With no effect, the last column is the false-positive rate of a")
        .append(" 5 % test. Written by `mvn test -Dexcluded.tests=none -Dtest=EvidenceTest`.\n\n")
        .append("| panels | estimator | bias | coverage of 95 % intervals | rejects zero |\n")
        .append("| --- | --- | ---: | ---: | ---: |\n");
    for (Line line : lines) {
      page.append(
          "| %s | %s | %.3f | %.1f %% | %.1f %% |%n"
              .formatted(
                  line.design, line.estimator, line.bias, 100 * line.coverage, 100 * line.rejects));
    }
    return page.toString();
  }
}
