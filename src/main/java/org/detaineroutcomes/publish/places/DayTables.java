package org.detaineroutcomes.publish.places;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.detaineroutcomes.publish.places.book.Place;
import org.detaineroutcomes.publish.report.Cell;
import org.detaineroutcomes.publish.report.TableModel;
import org.detaineroutcomes.publish.report.TableNotes;
import org.detaineroutcomes.schema.core.PolicySteps;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.fields.PolicyComponents;
import org.detaineroutcomes.schema.fields.PolicyFields;
import org.detaineroutcomes.schema.fields.SourceFields;
import org.detaineroutcomes.schema.marts.PolicyDays;
import org.detaineroutcomes.store.TableRow;
import org.detaineroutcomes.words.ComponentsInWords;
import org.detaineroutcomes.words.PlaceWords;
import org.detaineroutcomes.words.SourceWords;

/** Law and practice of a place from day to day, and where laws or sources differ. */
final class DayTables {
  private static final String CONFLICT = "conflict";

  private DayTables() {}

  /** What holds when, the state's law over the county's; empty if nothing was resolved. */
  static Optional<TableModel> days(Place place, Optional<Place> state, TableNotes notes) {
    List<TableRow> rows = new ArrayList<>(place.days());
    state.filter(of -> !of.equals(place)).ifPresent(of -> rows.addAll(of.days()));
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new TableModel(
                "days-" + place.fips(),
                "What law and practice say of " + place.title() + ", and of its state",
                List.of(
                    TableModel.Column.text("of", "Of"),
                    TableModel.Column.text("from", "From"),
                    TableModel.Column.text("to", "Until"),
                    TableModel.Column.text("stance", "In force"),
                    TableModel.Column.text("possible", "Sources leave open"),
                    TableModel.Column.text("decided_by", "Decided by"),
                    TableModel.Column.text("provides", "Provides")),
                rows.stream().map(DayTables::day).toList(),
                notes));
  }

  private static List<Cell> day(TableRow row) {
    String possible = row.textOrEmpty(PolicyDays.POSSIBLE);
    String level = row.textOrEmpty(PolicyDays.DECIDED_BY);
    return List.of(
        Cell.text(row.text(PlaceFields.JURISDICTION)),
        Cell.text(row.textOrEmpty(PolicyDays.FROM)),
        row.day(PolicyDays.TO) == null
            ? Cell.text("no end known")
            : Cell.text(row.textOrEmpty(PolicyDays.TO)),
        Cell.text(PlaceWords.stance(row.textOrEmpty(PolicyFields.STANCE))),
        possible.isEmpty() ? Cell.blank() : Cell.text(PlaceWords.stance(possible)),
        level.isEmpty() ? Cell.blank() : Cell.text("the " + level),
        Cell.text(ComponentsInWords.of(PolicyComponents.in(row::answer))));
  }

  /** Whether some law of the place contradicts another on some day. */
  static boolean inConflict(Place place) {
    return place.days().stream()
        .anyMatch(row -> row.textOrEmpty(PolicyFields.STANCE).equals(CONFLICT));
  }

  /** Steps to which sources give different days; empty if they agree. */
  static Optional<TableModel> differing(Place place, TableNotes notes) {
    Map<String, List<TableRow>> steps = new TreeMap<>();
    for (TableRow row : place.steps()) {
      steps
          .computeIfAbsent(
              row.textOrEmpty(PlaceFields.JURISDICTION)
                  + "\u001f"
                  + row.textOrEmpty(PolicySteps.STEP)
                  + "\u001f"
                  + row.textOrEmpty(PolicyFields.PROVISION),
              key -> new ArrayList<>())
          .add(row);
    }
    List<List<Cell>> rows =
        steps.values().stream()
            .filter(DayTables::differ)
            .flatMap(List::stream)
            .map(DayTables::step)
            .toList();
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new TableModel(
                "differing-" + place.fips(),
                "Days on which sources differ",
                List.of(
                    TableModel.Column.text("of", "Of"),
                    TableModel.Column.text("step", "Step"),
                    TableModel.Column.text("day", "Day"),
                    TableModel.Column.text("given_by", "Given by"),
                    TableModel.Column.text("listed_in", "Listed among"),
                    TableModel.Column.text("source", "Source")),
                rows,
                notes));
  }

  private static boolean differ(List<TableRow> rows) {
    TreeSet<String> days = new TreeSet<>();
    rows.forEach(
        row ->
            days.add(row.textOrEmpty(PolicySteps.EARLIEST) + row.textOrEmpty(PolicySteps.LATEST)));
    return days.size() > 1;
  }

  private static List<Cell> step(TableRow row) {
    return List.of(
        Cell.text(row.text(PlaceFields.JURISDICTION)),
        Cell.text(row.text(PolicySteps.STEP)),
        Cell.text(PlaceWords.from(row.day(PolicySteps.EARLIEST), row.day(PolicySteps.LATEST), "")),
        Cell.text(row.text(PolicySteps.SAID_BY)),
        Cell.text(SourceWords.holding(row.textOrEmpty(PolicyFields.LISTED_IN))),
        Cell.text(row.text(SourceFields.SOURCE_URL)));
  }
}
