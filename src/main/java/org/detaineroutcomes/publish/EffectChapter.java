package org.detaineroutcomes.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.detaineroutcomes.publish.material.EstimateLine;
import org.detaineroutcomes.publish.material.EstimatorWords;
import org.detaineroutcomes.publish.material.Material;
import org.detaineroutcomes.publish.material.OutcomeWords;
import org.detaineroutcomes.publish.report.Block;
import org.detaineroutcomes.publish.report.Notes;
import org.detaineroutcomes.publish.report.Report;

/** What the estimators say of adoption; the known effect beside it where the data were made. */
final class EffectChapter implements Chapter {
  @Override
  public Optional<Report.Section> write(Material material) {
    List<Block> blocks = new ArrayList<>();
    for (String outcome : material.outcomes()) {
      List<EstimateLine> lines =
          material.estimates(outcome).stream().filter(l -> l.isEffect() || l.isTruth()).toList();
      if (lines.stream().anyMatch(EstimateLine::isEffect)) {
        blocks(material, outcome, lines, blocks);
      }
    }
    return blocks.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Report.Section(
                "effects",
                "What changed with adoption",
                List.of(
                    "Estimated effects, each with what it is an estimate of. An interval that"
                        + " includes zero is no proof that there is no effect."),
                blocks));
  }

  private static void blocks(
      Material material, String outcome, List<EstimateLine> lines, List<Block> blocks) {
    OutcomeWords words = OutcomeWords.of(outcome);
    String id = OutcomeWords.id(outcome);
    Notes notes = material.notes(estimands(lines), words);
    blocks.addAll(EffectCharts.of(material, outcome, lines, notes));
    List<EstimateLine> overall =
        lines.stream()
            .filter(
                l -> l.isOverall() || (l.isEffect() && l.estimate() == null) || l.isKnownOverall())
            .toList();
    blocks.add(
        EstimateTables.of(
            "effects-" + id,
            material.titled(words.title() + ": change at adoption"),
            overall,
            notes));
    List<EstimateLine> parts = lines.stream().filter(line -> !overall.contains(line)).toList();
    if (!parts.isEmpty()) {
      blocks.add(
          EstimateTables.of(
              "effect-parts-" + id,
              material.titled(words.title() + ": parts of the estimates"),
              parts,
              notes));
    }
  }

  static String estimands(List<EstimateLine> lines) {
    Stream<String> sentences =
        lines.stream().map(line -> EstimatorWords.of(line.estimator()).sentence()).distinct();
    return String.join(" ", sentences.toList());
  }
}
