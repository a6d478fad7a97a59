package org.detaineroutcomes.evidence;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.detaineroutcomes.estimate.Estimate;
import org.detaineroutcomes.estimate.Reference;

/**
 * Writes every reference value, ours and the difference to {@code docs/reference-values.csv}, and
 * the largest difference of each estimator to {@code docs/reference-values.md}.
 */
public final class ReferencePage {
  private static final List<String> DATASETS =
      List.of(
          "sim_staggered", "sim_unbalanced", "sim_few_clusters", "sim_matching", "mpdta", "prop99");

  private static final Map<String, String> REASONS =
      Map.of(
          "imputation_bjs",
          "the peer predicts with effects that fixest iterates to 1e-6; ours are a dense fit's",
          "matching",
          "the independent matcher divides zeros and ones by their n - 1 deviation, MatchIt and we"
              + " by the root of p (1 - p)",
          "sc_estimate",
          "without counterpart are the period weights, which are all zero by design",
          "did_estimate",
          "without counterpart are the weights, which are all equal by design",
          "wild_cluster_bootstrap",
          "p-values; intervals agree to the peer's search tolerance of 1e-6");

  /** What is compared: a number of ours with the peer's. */
  private record Compared(double ours, double peers) {
    double relative() {
      double scale = Math.max(Math.abs(peers), 1e-12);
      return Math.abs(ours - peers) / (Math.abs(peers) < 1e-9 ? 1 : scale);
    }
  }

  /** How a group of values compares. */
  private static final class Tally {
    int values;
    int without;
    double estimate;
    double stdError;
  }

  private ReferencePage() {}

  /** Writes both files into the folder named, {@code docs} by default. */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args.length == 0 ? "docs" : args[0]);
    Counterparts counterparts = new Counterparts();
    Map<String, Tally> tallies = new LinkedHashMap<>();
    try (CsvWriter csv =
        CsvWriter.builder()
            .lineDelimiter(LineDelimiter.LF)
            .build(folder.resolve("reference-values.csv"))) {
      csv.writeRecord(
          "dataset",
          "estimator",
          "options",
          "quantity",
          "key1",
          "key2",
          "estimate_peer",
          "estimate_ours",
          "std_error_peer",
          "std_error_ours",
          "relative_difference");
      for (String dataset : DATASETS) {
        for (NamedCsvRecord row : Reference.rows(dataset + "_expected.csv")) {
          Reference.Value value = Reference.value(row);
          Tally tally =
              tallies.computeIfAbsent(dataset + " | " + value.estimator(), k -> new Tally());
          write(csv, dataset, value, counterparts.of(dataset, value), tally);
        }
      }
    }
    Files.writeString(folder.resolve("reference-values.md"), page(tallies));
  }

  private static void write(
      CsvWriter csv, String dataset, Reference.Value value, Optional<Estimate> ours, Tally tally) {
    Double estimate = ours.map(e -> number(value, e)).orElse(null);
    Double error = ours.map(Estimate::stdError).orElse(null);
    double worst = 0;
    tally.values++;
    if (estimate != null && !Double.isNaN(value.estimate())) {
      worst = new Compared(estimate, value.estimate()).relative();
      tally.estimate = Math.max(tally.estimate, worst);
    }
    if (error != null && !Double.isNaN(value.stdError())) {
      double relative = new Compared(error, value.stdError()).relative();
      tally.stdError = Math.max(tally.stdError, relative);
      worst = Math.max(worst, relative);
    }
    boolean absent = Double.isNaN(value.estimate()) && Double.isNaN(value.stdError());
    tally.without += ours.isEmpty() && !absent ? 1 : 0;
    csv.writeRecord(
        dataset,
        value.estimator(),
        value.options(),
        value.quantity(),
        value.key1(),
        value.key2(),
        text(value.estimate()),
        estimate == null ? "" : text(estimate),
        text(value.stdError()),
        error == null || Double.isNaN(value.stdError()) ? "" : text(error),
        ours.isEmpty() ? "" : "%.1e".formatted(worst));
  }

  private static Double number(Reference.Value value, Estimate ours) {
    return switch (value.quantity()) {
      case "omega", "lambda" -> ours.weight();
      case "p_value" -> ours.pValue();
      default -> ours.estimate();
    };
  }

  private static String text(double number) {
    return Double.isNaN(number) ? "" : Double.toString(number);
  }

  private static String page(Map<String, Tally> tallies) {
    StringBuilder page = new StringBuilder();
    page.append("# Reference values\n\n")
        .append("Every value that the peer packages give on the reference data sets, against ours;")
        .append(" the values one by one are in [reference-values.csv](reference-values.csv).\n")
        .append(
            "Written by `mvn test -Dexcluded.tests=none -Dtest=EvidenceTest`. Differences are relative, the largest")
        .append(" of each group; absolute where the peer's value is nearly zero.\n\n")
        .append(
            "| data set | estimator | values | without counterpart | estimate | standard error |")
        .append(" why |\n| --- | --- | ---: | ---: | ---: | ---: | --- |\n");
    tallies.forEach(
        (key, tally) ->
            page.append(
                "| %s | %d | %d | %.1e | %.1e | %s |%n"
                    .formatted(
                        key,
                        tally.values,
                        tally.without,
                        tally.estimate,
                        tally.stdError,
                        REASONS.getOrDefault(key.substring(key.indexOf('|') + 2), ""))));
    return page.toString();
  }
}
