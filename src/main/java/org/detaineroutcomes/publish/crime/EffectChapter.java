package org.detaineroutcomes.publish.crime;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.detaineroutcomes.publish.Chapter;
import org.detaineroutcomes.publish.material.EstimateLine;
import org.detaineroutcomes.publish.material.Material;
import org.detaineroutcomes.publish.report.Block;
import org.detaineroutcomes.publish.report.Report;
import org.detaineroutcomes.publish.report.TableNotes;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.results.Estimates;
import org.detaineroutcomes.schema.staged.claims.PublishedFindings;
import org.detaineroutcomes.words.EstimatorWords;
import org.detaineroutcomes.words.OutcomeWords;

/** What the estimators say of adoption; the known effect beside it where the data were made. */
public final class EffectChapter implements Chapter {
  @Override
  public List<Table> tables() {
    return List.of(Estimates.TABLE, PublishedFindings.TABLE);
  }

  @Override
  public Optional<Report.Section> write(Material material) {
    List<Block> blocks = new ArrayList<>();
    List<String> sentences = new ArrayList<>();
    sentences.add(
        "Estimated effects, each with what it is an estimate of. An interval that includes zero is"
            + " no proof that there is no effect.");
    for (String outcome : material.outcomes()) {
      List<EstimateLine> lines =
          material.estimates(outcome).stream().filter(l -> l.isEffect() || l.isTruth()).toList();
      if (lines.stream().anyMatch(EstimateLine::isEffect)) {
        blocks(material, outcome, lines, blocks, sentences);
      }
    }
    return blocks.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Report.Section("effects", "What changed with adoption", sentences, blocks));
  }

  private static void blocks(
      Material material,
      String outcome,
      List<EstimateLine> lines,
      List<Block> blocks,
      List<String> sentences) {
    OutcomeWords words = material.words(outcome);
    String id = OutcomeWords.id(outcome);
    TableNotes notes = material.notes(estimands(lines), outcome, lines);
    SideBySide sideBySide = new SideBySide(material, outcome);
    sentences.addAll(sideBySide.sentences());
    blocks.addAll(EffectCharts.of(material, outcome, lines, notes));
    blocks.addAll(DesignCharts.of(material, outcome, lines, notes));
    blocks.add(sideBySide.table(notes));
    add(
        "effect-robustness-" + id,
        material.titled(words.title() + ": how far the estimates hold"),
        words,
        lines.stream().filter(EstimateLine::isRobustness).toList(),
        notes,
        blocks);
    add(
        "effect-parts-" + id,
        material.titled(words.title() + ": parts of the estimates"),
        words,
        lines.stream().filter(l -> l.isPart() || (l.isTruth() && !l.isKnownOverall())).toList(),
        notes,
        blocks);
    add(
        "effect-checks-" + id,
        material.titled(words.title() + ": balance, overlap and samples of the designs"),
        words,
        lines.stream().filter(EstimateLine::isDiagnostic).toList(),
        notes,
        blocks);
  }

  private static void add(
      String id,
      String title,
      OutcomeWords outcome,
      List<EstimateLine> lines,
      TableNotes notes,
      List<Block> blocks) {
    if (!lines.isEmpty()) {
      blocks.add(EstimateTables.of(id, title, outcome, lines, notes));
    }
  }

  /** What the estimators of the lines estimate, those of one estimand together. */
  static String estimands(List<EstimateLine> lines) {
    Map<String, Set<String>> titles = new LinkedHashMap<>();
    for (EstimateLine line : lines) {
      EstimatorWords words = EstimatorWords.of(line.estimator());
      titles.computeIfAbsent(words.estimand(), e -> new LinkedHashSet<>()).add(words.title());
    }
    List<String> sentences = new ArrayList<>();
    titles.forEach((estimand, of) -> sentences.add(String.join(", ", of) + ": " + estimand + "."));
    return String.join(" ", sentences);
  }
}
