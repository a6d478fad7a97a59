package org.detaineroutcomes.publish;

import java.util.ArrayList;
import java.util.List;
import org.detaineroutcomes.publish.crime.AnswerDoubts;
import org.detaineroutcomes.publish.material.EstimateLine;
import org.detaineroutcomes.publish.material.Material;
import org.detaineroutcomes.publish.material.MeasureLine;
import org.detaineroutcomes.publish.report.Numbers;
import org.detaineroutcomes.words.DisclosureWords;

/** What a reader should doubt, at the top of a report. */
final class HeadDoubts {
  private static final int FEW_CLUSTERS = 40;

  private final Material material;

  HeadDoubts(Material material) {
    this.material = material;
  }

  /** One sentence a doubt. */
  List<String> sentences() {
    List<String> warnings = new ArrayList<>();
    warnings.addAll(new AnswerDoubts(material).sentences());
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
      warnings.add(
          Numbers.count(withheld)
              + (withheld == 1 ? " count of people is" : " counts of people are")
              + DisclosureWords.withheld(
                  material.suppression().below(), material.suppression().zeros()));
    }
    return warnings;
  }
}
