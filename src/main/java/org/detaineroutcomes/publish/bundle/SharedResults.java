package org.detaineroutcomes.publish.bundle;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.detaineroutcomes.model.result.Note;
import org.detaineroutcomes.publish.disclosure.CountKey.Side;
import org.detaineroutcomes.publish.disclosure.Disclosure;
import org.detaineroutcomes.publish.disclosure.FigureRef;
import org.detaineroutcomes.publish.disclosure.Withheld;
import org.detaineroutcomes.publish.material.DetainerRegression;
import org.detaineroutcomes.publish.material.EstimateLine;
import org.detaineroutcomes.publish.material.GroupDisclosure;
import org.detaineroutcomes.publish.material.Material;
import org.detaineroutcomes.publish.material.ReleaseCounts;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.fields.EstimateFields;
import org.detaineroutcomes.schema.fields.MeasureFields;
import org.detaineroutcomes.schema.fields.PanelFields;
import org.detaineroutcomes.schema.marts.JoinedOutcome;
import org.detaineroutcomes.schema.results.Checks;
import org.detaineroutcomes.schema.results.CitizenCounts;
import org.detaineroutcomes.schema.results.CurveSpecifications;
import org.detaineroutcomes.schema.results.DataQuality;
import org.detaineroutcomes.schema.results.EstimateSettings;
import org.detaineroutcomes.schema.results.Estimates;
import org.detaineroutcomes.schema.results.Groups;
import org.detaineroutcomes.schema.results.Incidences;
import org.detaineroutcomes.schema.results.Influences;
import org.detaineroutcomes.schema.results.Ladder;
import org.detaineroutcomes.schema.results.Measures;
import org.detaineroutcomes.schema.results.Origins;
import org.detaineroutcomes.schema.results.PayerTotals;
import org.detaineroutcomes.schema.results.ResultNotes;
import org.detaineroutcomes.schema.results.SeriesPoints;
import org.detaineroutcomes.schema.results.SpecificationCurves;
import org.detaineroutcomes.schema.results.TopicCoverages;
import org.detaineroutcomes.schema.results.Variances;
import org.detaineroutcomes.schema.results.Verdicts;
import org.detaineroutcomes.store.NoteArguments;
import org.detaineroutcomes.store.Release;
import org.detaineroutcomes.store.TableRow;

/**
 * The tables of results as they may leave. Only tables named here do: one of rows that no page
 * prints and nothing decides about stays.
 */
final class SharedResults {
  /** Tables in which no number counts people of fewer than all. */
  private static final List<Table> WITHOUT_PEOPLE =
      List.of(
          EstimateSettings.TABLE,
          Checks.TABLE,
          Ladder.TABLE,
          SpecificationCurves.TABLE,
          SpecificationCurves.CHOICES,
          CurveSpecifications.TABLE,
          TopicCoverages.TABLE,
          DataQuality.TABLE,
          PayerTotals.TABLE,
          Origins.TABLE,
          Origins.CONDITIONS,
          Verdicts.TABLE);

  private final Release release;
  private final Disclosure disclosure;
  private final Set<String> estimates;
  private final Set<String> withheldFigures = new HashSet<>();
  private final Map<Table, SharedTable> tables = new LinkedHashMap<>();

  private SharedResults(Release release, Material material) {
    this.release = release;
    this.disclosure = material.disclosure();
    this.estimates =
        material.estimates().stream().map(EstimateLine::id).collect(Collectors.toSet());
    DetainerRegression.all(material)
        .forEach(regression -> estimates.removeAll(regression.withheld()));
  }

  /** All that a release has. */
  static List<SharedTable> of(Release release, Material material) {
    SharedResults shared = new SharedResults(release, material);
    shared.add(Measures.TABLE, row -> shared.measure(row));
    shared.add(Estimates.TABLE, row -> shared.isPrinted(row) ? Set.of() : null);
    Set<String> ofPeople = shared.estimatesOfPeople();
    shared.add(Influences.TABLE, row -> ofPeople.contains(estimate(row)) ? null : Set.of());
    shared.add(Variances.TABLE, row -> ofPeople.contains(estimate(row)) ? null : Set.of());
    GroupDisclosure groups = GroupDisclosure.of(material);
    shared.add(Groups.TABLE, row -> new WithheldOfGroups(row, groups).hidden());
    shared.add(Incidences.TABLE, shared::incidence);
    shared.add(CitizenCounts.TABLE, shared::citizens);
    shared.add(CitizenCounts.DAYS, shared::citizenDays);
    shared.add(Verdicts.FIGURES, shared::claim);
    shared.add(SeriesPoints.TABLE, shared::series);
    WITHOUT_PEOPLE.forEach(table -> shared.add(table, row -> Set.of()));
    shared.notes();
    return List.copyOf(shared.tables.values());
  }

  /** Which cells of a row are withheld; null where the row does not leave. */
  private interface Rule {
    Set<Column> of(TableRow row);
  }

  private void add(Table table, Rule rule) {
    if (release.has(table)) {
      SharedTable.Builder rows = new SharedTable.Builder(table);
      release.forEachRow(
          table,
          row -> {
            Set<Column> hidden = rule.of(row);
            if (hidden != null) {
              rows.add(row, hidden);
            }
          });
      tables.put(table, rows.build());
    }
  }

  private boolean isPrinted(TableRow row) {
    return estimates.contains(estimate(row));
  }

  private static String estimate(TableRow row) {
    return row.textOrEmpty(EstimateFields.ID);
  }

  /** A unit's influence on a figure of few people would give them away. */
  private Set<String> estimatesOfPeople() {
    Set<String> ids = new HashSet<>();
    if (release.has(Estimates.TABLE)) {
      release.forEachRow(
          Estimates.TABLE,
          row -> {
            if (!isPrinted(row)
                || JoinedOutcome.of(row.textOrEmpty(PanelFields.OUTCOME)).isPresent()) {
              ids.add(estimate(row));
            }
          });
    }
    return ids;
  }

  private boolean isWithheld(Table table, TableRow row, Side side) {
    return disclosure.of(FigureRef.of(table, row), side) != Withheld.NOTHING;
  }

  private Set<Column> measure(TableRow row) {
    Set<Column> hidden = new HashSet<>();
    if (isWithheld(Measures.TABLE, row, Side.NUMERATOR)) {
      withheldFigures.add(row.textOrEmpty(Measures.ID));
      hidden.add(MeasureFields.NUMERATOR);
    }
    if (isWithheld(Measures.TABLE, row, Side.BASE)) {
      hidden.add(Measures.DENOMINATOR);
    }
    if (!hidden.isEmpty()) {
      hidden.addAll(
          List.of(EstimateFields.ESTIMATE, EstimateFields.CONF_LOW, EstimateFields.CONF_HIGH));
    }
    return hidden;
  }

  /** Days at which the page prints numbers alone: of others nothing is decided. */
  private Set<Column> incidence(TableRow row) {
    if (!ReleaseCounts.CURVE_DAYS.contains(row.whole(Incidences.DAY))) {
      return null;
    }
    Set<Column> hidden = new HashSet<>();
    if (isWithheld(Incidences.TABLE, row, Side.NUMERATOR)) {
      hidden.addAll(List.of(Incidences.EVENTS, Incidences.AT_RISK));
    }
    if (isWithheld(Incidences.TABLE, row, Side.BASE)) {
      hidden.addAll(List.of(Incidences.SPELLS, Incidences.AT_RISK));
    }
    if (!hidden.isEmpty()) {
      hidden.addAll(
          List.of(
              EstimateFields.ESTIMATE,
              EstimateFields.STD_ERROR,
              EstimateFields.CONF_LOW,
              EstimateFields.CONF_HIGH));
    }
    return hidden;
  }

  private Set<Column> citizens(TableRow row) {
    return isWithheld(CitizenCounts.TABLE, row, Side.NUMERATOR)
        ? Set.of(
            MeasureFields.NUMERATOR,
            CitizenCounts.PER_YEAR,
            EstimateFields.CONF_LOW,
            EstimateFields.CONF_HIGH)
        : Set.of();
  }

  private Set<Column> citizenDays(TableRow row) {
    Set<Column> hidden = new HashSet<>();
    if (isWithheld(CitizenCounts.DAYS, row, Side.NUMERATOR)) {
      hidden.add(CitizenCounts.WITHIN_TWO_DAYS);
    }
    if (isWithheld(CitizenCounts.DAYS, row, Side.BASE)) {
      hidden.addAll(
          List.of(
              CitizenCounts.WITH_BOTH_DATES,
              CitizenCounts.MEDIAN_DAYS,
              EstimateFields.CONF_LOW,
              EstimateFields.CONF_HIGH));
    }
    return hidden;
  }

  private Set<Column> claim(TableRow row) {
    return isWithheld(Verdicts.FIGURES, row, Side.NUMERATOR)
        ? Set.of(Verdicts.VALUE, EstimateFields.CONF_LOW, EstimateFields.CONF_HIGH)
        : Set.of();
  }

  private Set<Column> series(TableRow row) {
    boolean hidden =
        !ReleaseCounts.decides(row)
            || isWithheld(SeriesPoints.TABLE, row, Side.NUMERATOR)
            || isWithheld(SeriesPoints.TABLE, row, Side.BASE);
    return hidden
        ? Set.of(
            SeriesPoints.COUNTED,
            SeriesPoints.COUNTED_OVER,
            SeriesPoints.RECORDED_SHARE,
            EstimateFields.ESTIMATE,
            EstimateFields.CONF_LOW,
            EstimateFields.CONF_HIGH)
        : Set.of();
  }

  /** Notes lose the counts of people that are withheld, and all beside a withheld figure. */
  private void notes() {
    if (!release.has(ResultNotes.TABLE)) {
      return;
    }
    SharedTable.Builder rows = new SharedTable.Builder(ResultNotes.TABLE);
    release.forEachRow(ResultNotes.TABLE, row -> rows.add(withoutCounts(row), Set.of()));
    tables.put(ResultNotes.TABLE, rows.build());
  }

  private TableRow withoutCounts(TableRow row) {
    Note note =
        NoteArguments.read(
                row.textOrEmpty(ResultNotes.NOTE_CODE), row.textOrEmpty(ResultNotes.ARGUMENTS))
            .orElse(null);
    if (note == null || note.code().counts().isEmpty()) {
      return row;
    }
    boolean beside = withheldFigures.contains(row.textOrEmpty(MeasureFields.FIGURE_ID));
    Note printed = beside ? Disclosure.withoutCounts(note) : disclosure.printed(note);
    List<Object> cells = new ArrayList<>(row.values());
    cells.set(row.positions().get(ResultNotes.ARGUMENTS.name()), NoteArguments.write(printed));
    return new TableRow(row.positions(), cells);
  }
}
