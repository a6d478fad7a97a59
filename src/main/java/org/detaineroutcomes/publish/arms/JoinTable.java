package org.detaineroutcomes.publish.arms;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.detaineroutcomes.model.CitizenTier;
import org.detaineroutcomes.model.result.JoinTopic;
import org.detaineroutcomes.publish.disclosure.CountKey.Side;
import org.detaineroutcomes.publish.disclosure.Withheld;
import org.detaineroutcomes.publish.material.JoinSums;
import org.detaineroutcomes.publish.material.Material;
import org.detaineroutcomes.publish.report.Cell;
import org.detaineroutcomes.publish.report.TableModel;
import org.detaineroutcomes.publish.report.TableNotes;
import org.detaineroutcomes.schema.marts.JoinAccounts;
import org.detaineroutcomes.schema.marts.JoinedCitizens;
import org.detaineroutcomes.schema.marts.JoinedDetainers;
import org.detaineroutcomes.schema.marts.JoinedPayments;
import org.detaineroutcomes.schema.marts.JoinedReports;
import org.detaineroutcomes.words.CitizenWords;
import org.detaineroutcomes.words.JoinWords;
import org.detaineroutcomes.words.OutcomeWords;

/** What of each source is in the joined table, and what is not, with the reason. */
final class JoinTable {
  private static final String ESTIMAND =
      "Count of what each source holds: all of it, what is in the joined table, and the rest by its"
          + " reason";

  /** The column that says how much of a topic there is; citizens have one a tier. */
  private static final List<String> COLUMNS =
      Stream.concat(
              Stream.of(
                      JoinedReports.ISSUED,
                      JoinedReports.DECLINED,
                      JoinedDetainers.ISSUED,
                      JoinedPayments.PAYMENTS)
                  .map(column -> column.name()),
              JoinedCitizens.TIERS.values().stream().map(column -> column.name()))
          .toList();

  private JoinTable() {}

  static Optional<TableModel> of(Material material, TableNotes notes) {
    List<JoinSums> sums =
        JoinSums.of(material.rows(JoinAccounts.TABLE)).stream()
            .filter(sum -> sum.topic() == JoinTopic.CRIME || COLUMNS.contains(sum.column()))
            .toList();
    if (sums.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new TableModel(
            "join-accounts",
            material.titled("What of each source is in the joined table, and what is not"),
            List.of(
                TableModel.Column.text("source", "Source"),
                TableModel.Column.text("fate", "What became of it"),
                TableModel.Column.count("rows", "Rows"),
                TableModel.Column.count("amount", "Offenses, detainers, declines or payments")),
            sums.stream().map(sum -> row(material, sum)).toList(),
            new TableNotes(
                    ESTIMAND, notes.source(), notes.edition(), "all rows of the sources", List.of())
                .with(JoinAccounts.TABLE.caveats())
                .with(absent(sums))));
  }

  private static List<Cell> row(Material material, JoinSums sum) {
    boolean records = sum.topic() == JoinTopic.DETAINERS || sum.topic() == JoinTopic.CITIZENS;
    return List.of(
        Cell.text(source(sum)),
        Cell.text(sum.fate() == null ? "all of it" : JoinWords.fate(sum.fate())),
        records ? Cell.blank() : Cell.number(sum.rows(), "not counted"),
        amount(material, sum));
  }

  private static String source(JoinSums sum) {
    if (sum.topic() == JoinTopic.CRIME) {
      return JoinWords.topic(sum.topic()) + ": " + OutcomeWords.of(sum.column()).inSentence();
    }
    return JoinWords.topic(sum.topic())
        + Arrays.stream(CitizenTier.values())
            .filter(tier -> JoinedCitizens.TIERS.get(tier).name().equals(sum.column()))
            .map(tier -> ", " + CitizenWords.tier(tier))
            .collect(Collectors.joining());
  }

  private static Cell amount(Material material, JoinSums sum) {
    int below = material.job().publish().suppressBelow();
    Withheld why = material.disclosure().of(sum.figure(), Side.NUMERATOR);
    return switch (why) {
      case NOTHING -> Cell.number(sum.amount(), "none is known");
      case SMALL -> Cell.tooFew(below);
      case COMPLEMENT -> Cell.givesAway(below);
    };
  }

  private static List<String> absent(List<JoinSums> sums) {
    String absent =
        Stream.of(
                JoinTopic.CRIME,
                JoinTopic.REPORTS_ISSUED,
                JoinTopic.REPORTS_DECLINED,
                JoinTopic.DETAINERS,
                JoinTopic.CITIZENS,
                JoinTopic.PAYMENTS)
            .filter(topic -> sums.stream().noneMatch(sum -> sum.topic() == topic))
            .map(JoinWords::topic)
            .collect(Collectors.joining("; "));
    return absent.isEmpty() ? List.of() : List.of("No input of the job is about: " + absent + ".");
  }
}
