package org.detaineroutcomes.publish.citizens;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.detaineroutcomes.model.CitizenTier;
import org.detaineroutcomes.model.TierCount;
import org.detaineroutcomes.model.result.Basis;
import org.detaineroutcomes.model.result.Bound;
import org.detaineroutcomes.model.result.CitizenRecord;
import org.detaineroutcomes.model.result.Code;
import org.detaineroutcomes.publish.Chapter;
import org.detaineroutcomes.publish.disclosure.CountKey.Side;
import org.detaineroutcomes.publish.disclosure.FigureRef;
import org.detaineroutcomes.publish.disclosure.Withheld;
import org.detaineroutcomes.publish.material.InputNotes;
import org.detaineroutcomes.publish.material.Material;
import org.detaineroutcomes.publish.report.Block;
import org.detaineroutcomes.publish.report.Cell;
import org.detaineroutcomes.publish.report.Form;
import org.detaineroutcomes.publish.report.Report;
import org.detaineroutcomes.publish.report.TableModel;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.fields.CitizenFields;
import org.detaineroutcomes.schema.fields.EstimateFields;
import org.detaineroutcomes.schema.fields.FigureFields;
import org.detaineroutcomes.schema.fields.MeasureFields;
import org.detaineroutcomes.schema.fields.SourceFields;
import org.detaineroutcomes.schema.marts.CitizenDetainers;
import org.detaineroutcomes.schema.results.CitizenCounts;
import org.detaineroutcomes.schema.staged.reports.PublishedTotals;
import org.detaineroutcomes.store.TableRow;
import org.detaineroutcomes.words.CitizenWords;
import org.detaineroutcomes.words.MeasureWords;
import org.detaineroutcomes.words.OutcomeWords;
import org.detaineroutcomes.words.Words;
import org.detaineroutcomes.words.notes.NoteWords;

/** United States citizens: a table a tier, no total over them, and days until a lifting. */
public final class CitizenChapter implements Chapter {
  private static final String COUNT_ESTIMAND =
      "Count on one tier, and the same a year over the months it covers: a floor of the records, not"
          + " of the people wronged";
  private static final String DAYS_ESTIMAND =
      "Days on the record from issue to lifting, among detainers that were lifted and have both"
          + " dates: not the days that a person was held";

  private static final String WITHHELD = "withheld with its count";

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
              .sorted(PRINTED)
              .toList();
      if (!rows.isEmpty()) {
        blocks.add(tier(material, tier, rows));
      }
    }
    List<TableRow> days =
        material.rows(CitizenCounts.DAYS).stream()
            .sorted(
                Comparator.comparing((TableRow row) -> row.textOrEmpty(FigureFields.RECORD))
                    .thenComparing(row -> CitizenWords.lifted(onCitizens(row))))
            .toList();
    if (days.stream().anyMatch(row -> onCitizens(row))) {
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
    return new TableModel(
        "citizens-" + OutcomeWords.id(CitizenWords.tier(tier)),
        material.titled(Words.capital(CitizenWords.tier(tier))),
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
        rows.stream().map(row -> row(material, row)).toList(),
        InputNotes.of(material, COUNT_ESTIMAND, sources(rows))
            .with(CitizenCounts.TABLE.caveats())
            .with(
                List.of("Interval of the yearly number: Garwood, 95 %, exact for a Poisson count."))
            .with(
                rows.stream()
                    .flatMap(row -> material.notes(row.textOrEmpty(CitizenCounts.ID)).stream())
                    .map(note -> Words.capital(NoteWords.of(note, material.names())) + ".")
                    .distinct()
                    .toList()));
  }

  /** In the order of what is printed. */
  private static final Comparator<TableRow> PRINTED =
      Comparator.comparing(CitizenChapter::measure).thenComparing(CitizenChapter::group);

  private static String measure(TableRow row) {
    return row.constant(CitizenFields.RECORDED_AS, CitizenRecord.class)
        .map(CitizenWords::measure)
        .orElse(row.textOrEmpty(CitizenFields.PUBLISHED_MEASURE));
  }

  private static String group(TableRow row) {
    return isRecorded(row)
        ? CitizenWords.ALL_FILES
        : row.textOrEmpty(CitizenFields.PUBLISHED_PERIOD);
  }

  private static Basis basis(TableRow row) {
    return row.constant(FigureFields.BASIS, Basis.class).orElseThrow();
  }

  private static boolean onCitizens(TableRow row) {
    return row.flag(CitizenCounts.ON_CITIZENS);
  }

  private static List<Cell> row(Material material, TableRow row) {
    FigureRef figure = FigureRef.of(CitizenCounts.TABLE, row);
    boolean withheld = material.disclosure().of(figure, Side.NUMERATOR) != Withheld.NOTHING;
    String noMonths = "no yearly number: the months it covers are not known";
    return List.of(
        Cell.text(Words.capital(measure(row))),
        Cell.text(group(row)),
        Cell.text(MeasureWords.basis(basis(row))),
        Cell.text(
            CitizenWords.counted(
                Code.of(TierCount.Counted.class, row.textOrEmpty(CitizenFields.COUNTED))
                    .orElseThrow())),
        Cell.text(CitizenWords.readAs(row.constant(FigureFields.BOUND, Bound.class).orElseThrow())),
        people(material, figure, Side.NUMERATOR, row.count(MeasureFields.NUMERATOR)),
        Cell.number(row.count(CitizenFields.MONTHS_COVERED), noMonths),
        withheld
            ? Cell.absent(WITHHELD)
            : Cell.number(row.number(CitizenCounts.PER_YEAR), noMonths),
        withheld
            ? Cell.absent(WITHHELD)
            : Cell.interval(
                row.number(EstimateFields.CONF_LOW),
                row.number(EstimateFields.CONF_HIGH),
                noMonths),
        Cell.text(row.textOrEmpty(SourceFields.SOURCE_URL)));
  }

  private static Cell people(Material material, FigureRef figure, Side side, Long count) {
    int below = material.job().publish().suppressBelow();
    return switch (material.disclosure().of(figure, side)) {
      case NOTHING -> Cell.number(count, "not counted");
      case SMALL -> Cell.tooFew(below);
      case COMPLEMENT -> Cell.givesAway(below);
    };
  }

  private static TableModel days(Material material, List<TableRow> rows) {
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
        rows.stream().map(row -> days(material, row)).toList(),
        InputNotes.of(material, DAYS_ESTIMAND, CitizenCounts.DAYS)
            .with(CitizenCounts.DAYS.caveats())
            .with(List.of("Interval of the median: order statistics, 95 %, whatever the law.")));
  }

  private static List<Cell> days(Material material, TableRow row) {
    int below = material.job().publish().suppressBelow();
    FigureRef figure = FigureRef.of(CitizenCounts.DAYS, row);
    boolean few = material.disclosure().of(figure, Side.BASE) == Withheld.SMALL;
    String withheld = "withheld: of fewer than " + below + " people";
    return List.of(
        Cell.text(Words.capital(CitizenWords.lifted(onCitizens(row)))),
        Cell.text(row.textOrEmpty(FigureFields.RECORD)),
        Cell.text(MeasureWords.basis(basis(row))),
        people(material, figure, Side.BASE, row.count(CitizenCounts.WITH_BOTH_DATES)),
        few ? Cell.absent(withheld) : Cell.number(row.number(CitizenCounts.MEDIAN_DAYS), "none"),
        few
            ? Cell.absent(withheld)
            : Cell.interval(
                row.number(EstimateFields.CONF_LOW),
                row.number(EstimateFields.CONF_HIGH),
                "too few for an exact interval"),
        people(material, figure, Side.NUMERATOR, row.count(CitizenCounts.WITHIN_TWO_DAYS)));
  }

  /** Counts of records, and totals that others published, each only where a row is one. */
  private static Table[] sources(List<TableRow> rows) {
    return Stream.of(
            rows.stream().anyMatch(CitizenChapter::isRecorded) ? CitizenDetainers.TABLE : null,
            rows.stream().allMatch(CitizenChapter::isRecorded) ? null : PublishedTotals.TABLE)
        .filter(Objects::nonNull)
        .toArray(Table[]::new);
  }

  private static boolean isRecorded(TableRow row) {
    return !row.textOrEmpty(CitizenFields.RECORDED_AS).isEmpty();
  }
}
