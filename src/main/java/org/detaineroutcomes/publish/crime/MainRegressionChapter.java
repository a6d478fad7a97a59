package org.detaineroutcomes.publish.crime;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.detaineroutcomes.publish.Chapter;
import org.detaineroutcomes.publish.material.EstimateLine;
import org.detaineroutcomes.publish.material.Material;
import org.detaineroutcomes.publish.report.Block;
import org.detaineroutcomes.publish.report.Report;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.results.Estimates;
import org.detaineroutcomes.words.OutcomeWords;

/** Effects as a paper prints them: a model a column, standard errors below, then its sample. */
public final class MainRegressionChapter implements Chapter {
  /** The id of the section, and of its first table. */
  static final String ID = "main-regression";

  /** Models of one outcome in the table of all outcomes. */
  private static final int MOST_PER_OUTCOME = 3;

  @Override
  public List<Table> tables() {
    return List.of(Estimates.TABLE);
  }

  @Override
  public Optional<Report.Section> write(Material material) {
    Map<String, List<EstimateLine>> byOutcome = new LinkedHashMap<>();
    for (String outcome : material.outcomes()) {
      List<EstimateLine> models = models(material.estimates(outcome));
      if (!models.isEmpty()) {
        byOutcome.put(outcome, models);
      }
    }
    if (byOutcome.isEmpty()) {
      return Optional.empty();
    }
    List<EstimateLine> first =
        byOutcome.values().stream()
            .flatMap(models -> models.stream().limit(MOST_PER_OUTCOME))
            .toList();
    List<Block> blocks = new ArrayList<>();
    blocks.add(new RegressionColumns(material, first).table(ID, "Effects of adoption, by model"));
    byOutcome.forEach(
        (outcome, models) ->
            blocks.add(
                new RegressionColumns(material, models)
                    .table(
                        ID + "-" + OutcomeWords.id(outcome),
                        material.words(outcome).title() + ": effects of adoption, by model")));
    return Optional.of(
        new Report.Section(
            ID,
            "The effects as a regression table",
            List.of(
                "A model a column: the average effect after adoption and its standard error in"
                    + " parentheses. Models whose errors are clustered are printed; all others"
                    + " stand side by side below."),
            blocks));
  }

  /** Overall effects with clustered errors, those of the first two groups before the others. */
  private static List<EstimateLine> models(List<EstimateLine> lines) {
    List<EstimateLine> models =
        lines.stream()
            .filter(EstimateLine::isOverall)
            .filter(line -> line.estimate() != null && line.figure().stdError() != null)
            .filter(line -> line.sample().clusters() != null)
            .toList();
    List<String> comparisons = models.stream().map(EstimateLine::comparison).distinct().toList();
    return models.stream()
        .sorted(Comparator.comparingInt(line -> comparisons.indexOf(line.comparison())))
        .toList();
  }
}
