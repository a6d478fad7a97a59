package org.detaineroutcomes.publish.places;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.detaineroutcomes.model.CitizenTier;
import org.detaineroutcomes.model.result.OutcomeGroup;
import org.detaineroutcomes.publish.material.FileNames;
import org.detaineroutcomes.publish.places.book.Facility;
import org.detaineroutcomes.publish.places.book.PlaceFigures;
import org.detaineroutcomes.publish.places.book.PlaceUnit;
import org.detaineroutcomes.publish.report.Cell;
import org.detaineroutcomes.publish.report.Form;
import org.detaineroutcomes.publish.report.TableModel;
import org.detaineroutcomes.publish.report.TableNotes;
import org.detaineroutcomes.words.CitizenWords;
import org.detaineroutcomes.words.PlaceWords;
import org.detaineroutcomes.words.Words;

/** Detainers and citizens of a place or a facility by year. */
record PeopleTables(PlaceCells cells) {

  /** Detainers of a unit by year and what became of them; empty if no year is known. */
  Optional<TableModel> detainers(PlaceUnit unit, String title, TableNotes notes) {
    List<List<Cell>> rows = new ArrayList<>();
    unit.years()
        .forEach(
            (year, counts) -> {
              if (!counts.detainers().isEmpty()) {
                boolean part = counts.detainersInPart();
                List<Cell> row = new ArrayList<>();
                row.add(new Cell.Figure(year));
                row.add(cells.of(PlaceFigures.detainers(unit, year), counts.issued(), part));
                for (OutcomeGroup group : OutcomeGroup.values()) {
                  row.add(
                      cells.of(
                          PlaceFigures.detainers(unit, year, group),
                          counts.detainers().getOrDefault(group, 0L),
                          part));
                }
                rows.add(row);
              }
            });
    List<TableModel.Column> columns = new ArrayList<>();
    columns.add(TableModel.Column.of("year", "Year", Form.INTEGER, 0));
    columns.addAll(outcomes());
    return table("detainers-" + unit.id(), "Detainers, " + title, columns, rows, notes);
  }

  /** Detainers of a facility by file, year and what became of them. */
  Optional<TableModel> detainers(Facility facility, FileNames files, TableNotes notes) {
    List<List<Cell>> rows = new ArrayList<>();
    facility
        .files()
        .forEach(
            (file, years) ->
                years.forEach(
                    (year, counts) -> {
                      List<Cell> row = new ArrayList<>();
                      row.add(Cell.text(files.of(file)));
                      row.add(year == 0 ? Cell.absent("no date") : new Cell.Figure(year));
                      row.add(
                          cells.of(
                              PlaceFigures.detainers(facility, file, year),
                              counts.values().stream().mapToLong(Long::longValue).sum(),
                              false));
                      for (OutcomeGroup group : OutcomeGroup.values()) {
                        row.add(
                            cells.of(
                                PlaceFigures.detainers(facility, file, year, group),
                                counts.getOrDefault(group, 0L),
                                false));
                      }
                      rows.add(row);
                    }));
    List<TableModel.Column> columns = new ArrayList<>();
    columns.add(TableModel.Column.text("file", "File"));
    columns.add(TableModel.Column.of("year", "Year", Form.INTEGER, 0));
    columns.addAll(outcomes());
    return table(
        "detainers-" + facility.id(), "Detainers, " + facility.name(), columns, rows, notes);
  }

  private static List<TableModel.Column> outcomes() {
    List<TableModel.Column> columns = new ArrayList<>();
    columns.add(TableModel.Column.count("detainers", "Detainers"));
    for (OutcomeGroup group : OutcomeGroup.values()) {
      columns.add(TableModel.Column.count(group.code(), Words.capital(PlaceWords.outcome(group))));
    }
    return columns;
  }

  /** Citizens of a unit by year and tier; empty if no year is known. */
  Optional<TableModel> citizens(PlaceUnit unit, String title, TableNotes notes) {
    List<CitizenTier> tiers =
        Arrays.stream(CitizenTier.values())
            .filter(
                tier ->
                    unit.years().values().stream().anyMatch(y -> y.citizens().containsKey(tier)))
            .toList();
    List<List<Cell>> rows = new ArrayList<>();
    unit.years()
        .forEach(
            (year, counts) -> {
              if (!counts.citizens().isEmpty()) {
                List<Cell> row = new ArrayList<>();
                row.add(new Cell.Figure(year));
                for (CitizenTier tier : tiers) {
                  row.add(
                      cells.of(
                          PlaceFigures.citizens(unit, year, tier),
                          counts.citizens().get(tier),
                          counts.citizensInPart()));
                }
                rows.add(row);
              }
            });
    List<TableModel.Column> columns = new ArrayList<>();
    columns.add(TableModel.Column.of("year", "Year", Form.INTEGER, 0));
    for (CitizenTier tier : tiers) {
      columns.add(TableModel.Column.count(tier.code(), Words.capital(CitizenWords.tier(tier))));
    }
    return table(
        "citizens-" + unit.id(),
        "Detainers on United States citizens, " + title,
        columns,
        rows,
        notes);
  }

  private static Optional<TableModel> table(
      String id,
      String title,
      List<TableModel.Column> columns,
      List<List<Cell>> rows,
      TableNotes notes) {
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(new TableModel(PageIds.anchor(id), title, columns, rows, notes));
  }
}
