package org.detaineroutcomes.publish;

import java.util.ArrayList;
import java.util.List;
import org.detaineroutcomes.publish.crime.AnswerDoubts;
import org.detaineroutcomes.publish.material.EstimateLine;
import org.detaineroutcomes.publish.material.Material;
import org.detaineroutcomes.publish.material.MeasureLine;
import org.detaineroutcomes.words.DisclosureWords;
import org.detaineroutcomes.words.HeadDoubtWords;

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
          HeadDoubtWords.fewClusters(
              few.size(),
              few.stream().mapToLong(line -> line.sample().clusters()).min().orElseThrow(),
              FEW_CLUSTERS));
    }
    long missing =
        material.estimates().stream().filter(l -> l.isOverall() && l.estimate() == null).count();
    if (missing > 0) {
      warnings.add(HeadDoubtWords.notMade(missing));
    }
    long withheld = material.measures().stream().filter(MeasureLine::isWithheld).count();
    if (withheld > 0) {
      warnings.add(
          DisclosureWords.withheld(
              withheld, material.suppression().below(), material.suppression().zeros()));
    }
    return warnings;
  }
}
