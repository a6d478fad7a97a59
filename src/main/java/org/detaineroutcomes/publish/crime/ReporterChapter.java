package org.detaineroutcomes.publish.crime;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.detaineroutcomes.publish.Chapter;
import org.detaineroutcomes.publish.material.InputNotes;
import org.detaineroutcomes.publish.material.Material;
import org.detaineroutcomes.publish.report.Block;
import org.detaineroutcomes.publish.report.Cell;
import org.detaineroutcomes.publish.report.Form;
import org.detaineroutcomes.publish.report.Numbers;
import org.detaineroutcomes.publish.report.Report;
import org.detaineroutcomes.publish.report.TableModel;
import org.detaineroutcomes.publish.report.TableNotes;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.fields.PanelFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.marts.CountBreaks;
import org.detaineroutcomes.schema.marts.Panels;
import org.detaineroutcomes.schema.marts.UnitReporters;
import org.detaineroutcomes.store.TableRow;
import org.detaineroutcomes.words.ReporterWords;

/** Who reports offenses and when, and counts that a person should look at. */
public final class ReporterChapter implements Chapter {
  private static final String WHO =
      "Number of periods in which each agency has a row; a unit whose agencies come and go is not"
          + " the same sum in every period";
  private static final String BREAKS =
      "Offenses as reported, beside the counts that the unit's own other steps allow";
  private static final int MOST_BREAKS = 40;
  private static final int MOST_REPORTERS = 200;

  @Override
  public List<Table> tables() {
    return List.of(UnitReporters.TABLE, CountBreaks.TABLE);
  }

  @Override
  public Optional<Report.Section> write(Material material) {
    List<TableRow> reporters = material.rows(UnitReporters.TABLE);
    List<TableRow> changing = changing(reporters);
    List<TableRow> breaks = material.rows(CountBreaks.TABLE);
    if (reporters.isEmpty() && breaks.isEmpty()) {
      return Optional.empty();
    }
    List<String> sentences = new ArrayList<>();
    material.job().panel().ifPresent(panel -> sentences.add(ReporterWords.rule(panel.reporters())));
    List<Block> blocks = new ArrayList<>();
    if (!reporters.isEmpty()) {
      sentences.add(summary(material, reporters));
    }
    if (!changing.isEmpty()) {
      blocks.add(reporters(material, changing));
    }
    if (!breaks.isEmpty()) {
      List<TableRow> shown = largest(breaks);
      sentences.add(
          Numbers.count(breaks.size())
              + " counts fall or rise by more than the history of their unit allows. The table has "
              + (shown.size() < breaks.size()
                  ? "the " + shown.size() + " that changed the most"
                  : "them")
              + " for a person to read; none is left out of a sample because of it.");
      blocks.add(breaks(material, shown));
    }
    return Optional.of(new Report.Section("reporters", "Who reports, and when", sentences, blocks));
  }

  private static String summary(Material material, List<TableRow> reporters) {
    long units = units(reporters);
    long changed =
        units(reporters.stream().filter(row -> !row.flag(UnitReporters.THROUGHOUT)).toList());
    return Numbers.count(units)
        + " "
        + material.names().units()
        + " have named reporters; in "
        + Numbers.count(changed)
        + " of them some reporter does not have a row in every period with one.";
  }

  private static long units(List<TableRow> rows) {
    return rows.stream().map(row -> row.text(PanelFields.UNIT_ID)).distinct().count();
  }

  /** Reporters of units that have a row in every period, and not from the same agencies. */
  private static List<TableRow> changing(List<TableRow> reporters) {
    int all =
        reporters.stream().mapToInt(row -> row.whole(UnitReporters.UNIT_PERIODS)).max().orElse(0);
    Set<String> units =
        reporters.stream()
            .filter(row -> row.whole(UnitReporters.UNIT_PERIODS) == all)
            .filter(row -> !row.flag(UnitReporters.THROUGHOUT))
            .map(row -> row.text(PanelFields.UNIT_ID))
            .collect(Collectors.toSet());
    return reporters.stream()
        .filter(row -> units.contains(row.text(PanelFields.UNIT_ID)))
        .limit(MOST_REPORTERS)
        .toList();
  }

  private static List<TableRow> largest(List<TableRow> breaks) {
    return breaks.stream()
        .sorted(
            Comparator.comparingLong(
                    (TableRow row) ->
                        -Math.abs(row.count(CountBreaks.COUNT) - row.count(CountBreaks.PREVIOUS)))
                .thenComparing(row -> row.text(PanelFields.UNIT_ID))
                .thenComparing(row -> row.text(Panels.PERIOD)))
        .limit(MOST_BREAKS)
        .toList();
  }

  private static TableModel reporters(Material material, List<TableRow> rows) {
    return new TableModel(
        "reporters",
        material.titled(
            "Reporters of "
                + material.names().units()
                + " that have a row in every period, and not from the same agencies"),
        List.of(
            TableModel.Column.text("unit_id", "Id"),
            TableModel.Column.text("unit_name", "Name"),
            TableModel.Column.text("state", "State"),
            TableModel.Column.text("reporter_name", "Reporter"),
            TableModel.Column.text("first_period", "First"),
            TableModel.Column.text("last_period", "Last"),
            TableModel.Column.count("periods", "Periods with a row"),
            TableModel.Column.count("gap_periods", "Gaps between"),
            TableModel.Column.count("periods_of_unit", "Periods of the unit")),
        rows.stream()
            .map(
                row ->
                    List.of(
                        Cell.text(row.text(PanelFields.UNIT_ID)),
                        Cell.text(row.textOrEmpty(Panels.UNIT_NAME)),
                        Cell.text(row.textOrEmpty(PlaceFields.STATE)),
                        Cell.text(row.textOrEmpty(UnitReporters.NAME)),
                        Cell.text(row.text(UnitReporters.FIRST)),
                        Cell.text(row.text(UnitReporters.LAST)),
                        Cell.number((long) row.whole(UnitReporters.PERIODS), "not counted"),
                        Cell.number((long) row.whole(UnitReporters.GAPS), "not counted"),
                        Cell.number((long) row.whole(UnitReporters.UNIT_PERIODS), "not counted")))
            .toList(),
        notes(material, WHO));
  }

  private static TableModel breaks(Material material, List<TableRow> rows) {
    return new TableModel(
        "count-breaks",
        material.titled("Counts that break with the history of their unit"),
        List.of(
            TableModel.Column.text("unit_id", "Id"),
            TableModel.Column.text("unit_name", "Name"),
            TableModel.Column.text("state", "State"),
            TableModel.Column.text("measure", "Offenses"),
            TableModel.Column.text("period", "Period"),
            TableModel.Column.count("offenses", "Count"),
            TableModel.Column.text("previous_period", "Before"),
            TableModel.Column.count("previous_offenses", "Count before"),
            TableModel.Column.of("least_expected", "Allowed from", Form.DECIMAL, 0),
            TableModel.Column.of("most_expected", "to", Form.DECIMAL, 0),
            TableModel.Column.text("other_reporters", "Other reporters")),
        rows.stream()
            .map(
                row ->
                    List.of(
                        Cell.text(row.text(PanelFields.UNIT_ID)),
                        Cell.text(row.textOrEmpty(Panels.UNIT_NAME)),
                        Cell.text(row.textOrEmpty(PlaceFields.STATE)),
                        Cell.text(row.text(CountBreaks.MEASURE)),
                        Cell.text(row.text(Panels.PERIOD)),
                        Cell.number(row.count(CountBreaks.COUNT), "not counted"),
                        Cell.text(row.text(CountBreaks.PREVIOUS_PERIOD)),
                        Cell.number(row.count(CountBreaks.PREVIOUS), "not counted"),
                        Cell.number(row.number(CountBreaks.LEAST), "not counted"),
                        Cell.number(row.number(CountBreaks.MOST), "not counted"),
                        Cell.text(ReporterWords.others(row.answer(CountBreaks.OTHER_REPORTERS)))))
            .toList(),
        notes(material, BREAKS).with(CountBreaks.TABLE.caveats()));
  }

  private static TableNotes notes(Material material, String estimand) {
    return InputNotes.ofPanel(
        material, estimand, material.lineage().of(UnitReporters.TABLE, CountBreaks.TABLE));
  }
}
