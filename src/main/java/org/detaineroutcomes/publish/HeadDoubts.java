package org.detaineroutcomes.publish;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.result.LadderRung;
import org.detaineroutcomes.publish.crime.HeadlineWarnings;
import org.detaineroutcomes.publish.material.EstimateLine;
import org.detaineroutcomes.publish.material.Material;
import org.detaineroutcomes.publish.material.MeasureLine;
import org.detaineroutcomes.publish.report.Numbers;
import org.detaineroutcomes.schema.fields.EstimateFields;
import org.detaineroutcomes.schema.fields.PanelFields;
import org.detaineroutcomes.schema.marts.LadderSamples;
import org.detaineroutcomes.schema.results.Ladder;
import org.detaineroutcomes.words.LadderWords;

/** What a reader should doubt, at the top of a report. */
final class HeadDoubts {
  private static final int FEW_CLUSTERS = 40;
  private static final Set<LadderRung> SAME_SCALE =
      EnumSet.complementOf(
          EnumSet.of(LadderRung.AS_BEFORE, LadderRung.WITHOUT_LARGEST, LadderRung.IN_LOGS));

  private final Material material;
  private final Optional<EstimateLine> headline;

  HeadDoubts(Material material, Optional<EstimateLine> headline) {
    this.material = material;
    this.headline = headline;
  }

  /** One sentence a doubt. */
  List<String> sentences() {
    List<String> warnings = new ArrayList<>();
    headline.ifPresent(
        line -> warnings.addAll(new HeadlineWarnings(line, material.estimates()).sentences()));
    codings().ifPresent(warnings::add);
    List<EstimateLine> few =
        material.estimates().stream()
            .filter(line -> line.isOverall() && line.sample().clusters() != null)
            .filter(line -> line.sample().clusters() < FEW_CLUSTERS)
            .toList();
    if (!few.isEmpty()) {
      warnings.add(
          "Few clusters: the standard errors of "
              + Numbers.count(few.size())
              + (few.size() == 1 ? " estimate rests on " : " estimates rest on ")
              + few.stream().mapToLong(line -> line.sample().clusters()).min().orElseThrow()
              + " clusters or a few more; below about "
              + FEW_CLUSTERS
              + " they tend to be too small, and group-time, interaction-weighted and imputation"
              + " estimates then find effects that are not there more often than they say.");
    }
    long missing =
        material.estimates().stream().filter(l -> l.isOverall() && l.estimate() == null).count();
    if (missing > 0) {
      warnings.add(
          Numbers.count(missing)
              + (missing == 1 ? " estimate" : " estimates")
              + " asked for could not be made; the reasons stand in the tables.");
    }
    long withheld = material.measures().stream().filter(MeasureLine::isWithheld).count();
    if (withheld > 0) {
      Job.Publish publish = material.job().publish();
      warnings.add(
          Numbers.count(withheld)
              + (withheld == 1 ? " count of people is" : " counts of people are")
              + " withheld: below "
              + publish.suppressBelow()
              + ", or giving such a count away.");
    }
    return warnings;
  }

  /** Whether codings of the data that keep the headline's scale and sample disagree on its sign. */
  private Optional<String> codings() {
    List<Double> found =
        headline.stream()
            .flatMap(
                line ->
                    material.rows(Ladder.TABLE).stream()
                        .filter(row -> row.textOrEmpty(PanelFields.OUTCOME).equals(line.outcome()))
                        .filter(
                            row ->
                                row.textOrEmpty(EstimateFields.ESTIMATOR).equals(line.estimator())))
            .filter(
                row ->
                    SAME_SCALE.contains(
                        row.constant(LadderSamples.RUNG, LadderRung.class).orElseThrow()))
            .map(row -> row.number(EstimateFields.ESTIMATE))
            .filter(Objects::nonNull)
            .toList();
    double low = found.stream().mapToDouble(Double::doubleValue).min().orElse(0);
    double high = found.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    return low < 0 && high > 0
        ? Optional.of(LadderWords.signTurns(Numbers.signed(low, 1), Numbers.signed(high, 1)))
        : Optional.empty();
  }
}
