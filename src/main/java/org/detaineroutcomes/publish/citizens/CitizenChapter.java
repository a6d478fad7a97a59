package org.detaineroutcomes.publish.citizens;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.detaineroutcomes.model.CitizenTier;
import org.detaineroutcomes.publish.Chapter;
import org.detaineroutcomes.publish.disclosure.Suppression;
import org.detaineroutcomes.publish.disclosure.Withheld;
import org.detaineroutcomes.publish.material.InputNotes;
import org.detaineroutcomes.publish.material.Material;
import org.detaineroutcomes.publish.report.Block;
import org.detaineroutcomes.publish.report.Cell;
import org.detaineroutcomes.publish.report.Form;
import org.detaineroutcomes.publish.report.Report;
import org.detaineroutcomes.publish.report.TableModel;
import org.detaineroutcomes.publish.report.TableNotes;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.fields.CitizenFields;
import org.detaineroutcomes.schema.fields.EstimateFields;
import org.detaineroutcomes.schema.fields.MeasureFields;
import org.detaineroutcomes.schema.fields.SourceFields;
import org.detaineroutcomes.schema.results.CitizenCounts;
import org.detaineroutcomes.store.TableRow;
import org.detaineroutcomes.words.OutcomeWords;
import org.detaineroutcomes.words.Words;

/** United States citizens: a table a tier, no total over them, and days until a lifting. */
public final class CitizenChapter implements Chapter {
  private static final String COUNT_ESTIMAND =
      "Count on one tier, and the same a year over the months it covers: a floor of the records, not"
          + " of the people wronged";
  private static final String DAYS_ESTIMAND =
      "Days on the record from issue to lifting, among detainers that were lifted and have both"
          + " dates: not the days that a person was held";

  @Override
  public List<Table> tables() {
    return List.of(CitizenCounts.TABLE, CitizenCounts.DAYS);
  }

  @Override
  public Optional<Report.Section> write(Material material) {
    List<Block> blocks = new ArrayList<>();
    for (CitizenTier tier : CitizenTier.values()) {
      List<TableRow> rows =
          material.rows(CitizenCounts.TABLE).stream()
              .filter(row -> row.textOrEmpty(CitizenFields.TIER).equals(tier.code()))
              .toList();
      if (!rows.isEmpty()) {
        blocks.add(tier(material, tier, rows));
      }
    }
    List<TableRow> days = material.rows(CitizenCounts.DAYS);
    if (days.stream().anyMatch(row -> row.textOrEmpty(MeasureFields.MEASURE).contains("citizen"))) {
      blocks.add(days(material, days));
    }
    return blocks.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Report.Section(
                "citizens",
                "United States citizens, by who says so",
                List.of(
                    "Three tiers: what ICE recorded, what a jail recorded, and what an auditor or a"
                        + " court found. They are never added up: the same person may stand in two of"
                        + " them, and no source says who does. Shares, where citizenship is known,"
                        + " stand with the record in figures."),
                blocks));
  }

  private static TableModel tier(Material material, CitizenTier tier, List<TableRow> rows) {
    int below = material.job().publish().suppressBelow();
    return new TableModel(
        "citizens-" + OutcomeWords.id(tier.word()),
        material.titled(Words.capital(tier.word())),
        List.of(
            TableModel.Column.text("measure", "Measure"),
            TableModel.Column.text("group", "Period or files"),
            TableModel.Column.text("basis", "Basis"),
            TableModel.Column.text("counted", "Counts"),
            TableModel.Column.text("read_as", "To be read as"),
            TableModel.Column.count("count", "Count"),
            TableModel.Column.count("months", "Months"),
            TableModel.Column.of("per_year", "A year", Form.DECIMAL, 1),
            TableModel.Column.of("conf", "95% interval, a year", Form.INTERVAL, 1),
            TableModel.Column.text("source", "Source")),
        rows.stream().map(row -> row(row, below)).toList(),
        notes(material, COUNT_ESTIMAND, CitizenCounts.TABLE.caveats())
            .with(
                List.of("Interval of the yearly number: Garwood, 95 %, exact for a Poisson count."))
            .with(
                rows.stream()
                    .map(row -> Words.capital(row.textOrEmpty(MeasureFields.CAVEAT)) + ".")
                    .distinct()
                    .toList()));
  }

  private static List<Cell> row(TableRow row, int below) {
    String noMonths = "no yearly number: the months it covers are not known";
    return List.of(
        Cell.text(Words.capital(row.textOrEmpty(MeasureFields.MEASURE))),
        Cell.text(row.textOrEmpty(MeasureFields.GROUP)),
        Cell.text(row.textOrEmpty(MeasureFields.BASIS)),
        Cell.text(row.textOrEmpty(CitizenFields.COUNTED)),
        Cell.text(row.textOrEmpty(CitizenCounts.READ_AS)),
        row.textOrEmpty(MeasureFields.BASIS).equals("as published")
            ? Cell.number(row.count(MeasureFields.NUMERATOR), "not counted")
            : people(row, MeasureFields.NUMERATOR, below),
        Cell.number(row.count(CitizenFields.MONTHS_COVERED), noMonths),
        Cell.number(row.number(CitizenCounts.PER_YEAR), noMonths),
        Cell.interval(
            row.number(EstimateFields.CONF_LOW), row.number(EstimateFields.CONF_HIGH), noMonths),
        Cell.text(row.textOrEmpty(SourceFields.SOURCE_URL)));
  }

  private static Cell people(TableRow row, Column column, int below) {
    Long count = row.count(column);
    return new Suppression(below).alone(count) == Withheld.SMALL
        ? Cell.tooFew(below)
        : Cell.number(count, "not counted");
  }

  private static TableModel days(Material material, List<TableRow> rows) {
    int below = material.job().publish().suppressBelow();
    return new TableModel(
        "citizens-days",
        material.titled("Days from detainer to lifting"),
        List.of(
            TableModel.Column.text("measure", "Detainers"),
            TableModel.Column.text("group", "File"),
            TableModel.Column.text("basis", "Basis"),
            TableModel.Column.count("with_both_dates", "With both dates"),
            TableModel.Column.of("median_days", "Median days", Form.DECIMAL, 0),
            TableModel.Column.of("conf", "95% interval of the median", Form.INTERVAL, 0),
            TableModel.Column.count("within_two_days", "Within two days")),
        rows.stream().map(row -> days(row, below)).toList(),
        notes(material, DAYS_ESTIMAND, CitizenCounts.DAYS.caveats())
            .with(List.of("Interval of the median: order statistics, 95 %, whatever the law.")));
  }

  private static List<Cell> days(TableRow row, int below) {
    long all = row.count(CitizenCounts.WITH_BOTH_DATES);
    long soon = row.count(CitizenCounts.WITHIN_TWO_DAYS);
    Suppression suppression = new Suppression(below);
    boolean few = suppression.alone(all) == Withheld.SMALL;
    boolean givesAway = suppression.beside(soon, all) == Withheld.COMPLEMENT;
    String withheld = "withheld: of fewer than " + below + " people";
    return List.of(
        Cell.text(Words.capital(row.textOrEmpty(MeasureFields.MEASURE))),
        Cell.text(row.textOrEmpty(MeasureFields.GROUP)),
        Cell.text(row.textOrEmpty(MeasureFields.BASIS)),
        people(row, CitizenCounts.WITH_BOTH_DATES, below),
        few ? Cell.absent(withheld) : Cell.number(row.number(CitizenCounts.MEDIAN_DAYS), "none"),
        few
            ? Cell.absent(withheld)
            : Cell.interval(
                row.number(EstimateFields.CONF_LOW),
                row.number(EstimateFields.CONF_HIGH),
                "too few for an exact interval"),
        givesAway ? Cell.givesAway(below) : people(row, CitizenCounts.WITHIN_TWO_DAYS, below));
  }

  private static TableNotes notes(Material material, String estimand, List<String> caveats) {
    return InputNotes.of(material, estimand, material.recordInputs()).with(caveats);
  }
}
