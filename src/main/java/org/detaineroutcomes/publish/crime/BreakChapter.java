package org.detaineroutcomes.publish.crime;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.detaineroutcomes.publish.Chapter;
import org.detaineroutcomes.publish.material.EstimateLine;
import org.detaineroutcomes.publish.material.Material;
import org.detaineroutcomes.publish.report.Block;
import org.detaineroutcomes.publish.report.Report;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.fields.EstimateFields;
import org.detaineroutcomes.schema.results.Estimates;
import org.detaineroutcomes.words.EstimatorWords;
import org.detaineroutcomes.words.OutcomeWords;

/** What a change of definition does to the figures around it. */
public final class BreakChapter implements Chapter {
  @Override
  public List<Table> tables() {
    return List.of(Estimates.TABLE);
  }

  @Override
  public Optional<Report.Section> write(Material material) {
    List<Block> blocks = new ArrayList<>();
    for (String outcome : material.outcomes()) {
      List<EstimateLine> lines =
          material.estimates(outcome).stream().filter(EstimateLine::isDefinitionChange).toList();
      table(material, outcome, "", lines.stream().filter(l -> !l.isRatio()).toList(), blocks);
      table(
          material,
          outcome,
          ", each period over the one before",
          lines.stream().filter(EstimateLine::isRatio).toList(),
          blocks);
    }
    return blocks.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Report.Section(
                "definitions",
                "Where a definition changed",
                List.of(
                    "The same figures with the redefined offense in and out: a step at the change"
                        + " is the definition’s, not the police’s or the policy’s."),
                blocks));
  }

  private static void table(
      Material material,
      String outcome,
      String what,
      List<EstimateLine> lines,
      List<Block> blocks) {
    if (!lines.isEmpty()) {
      OutcomeWords words = material.words(outcome);
      blocks.add(
          EstimateTables.of(
              "break-" + OutcomeWords.id(outcome) + (what.isEmpty() ? "" : "-ratios"),
              material.titled(words.title() + ": around the change of definition" + what),
              words,
              lines,
              material.notes(
                  EstimatorWords.of(EstimateFields.DEFINITION_BREAK).estimand(), outcome, lines)));
    }
  }
}
