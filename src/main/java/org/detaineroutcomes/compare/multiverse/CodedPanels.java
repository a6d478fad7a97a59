package org.detaineroutcomes.compare.multiverse;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.detaineroutcomes.compare.groups.Member;
import org.detaineroutcomes.model.result.Arm;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.fields.PanelFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.marts.CodedMembers;
import org.detaineroutcomes.schema.marts.CodedUnits;
import org.detaineroutcomes.schema.marts.Panels;
import org.detaineroutcomes.schema.marts.Samples;
import org.detaineroutcomes.store.TableRow;

/** The samples of every coding, in memory: rows by unit, and who is in which sample. */
final class CodedPanels implements Serializable {
  private static final long serialVersionUID = 1;

  /** A unit of a sample and the last period that its coding compares. */
  record CodedMember(Member member, int last) implements Serializable {}

  /** One offense in one unit and period; what is not known is NaN. */
  @SuppressWarnings("ArrayRecordComponent") // bulk numbers: never compared or hashed
  record Cell(
      String period, int index, double count, double rate, double population, double[] covariates)
      implements Serializable {}

  /** Covariates of a cell, in their order. */
  static final List<Column> COVARIATES =
      CodedUnits.TABLE.columns().stream()
          .filter(
              column ->
                  column.equals(Panels.LOG_POPULATION)
                      || Panels.COUNTY_MEASURES.contains(column.name()))
          .toList();

  private record Sample(int coding, String measure, String name) implements Serializable {}

  private record Unit(int grouping, String measure, String id) implements Serializable {}

  private final HashMap<Sample, List<CodedMember>> members = new HashMap<>();
  private final HashMap<Sample, Integer> grouping = new HashMap<>();
  private final HashMap<Unit, List<Cell>> cells = new HashMap<>();

  /** Reads the two tables; the order of their rows decides nothing. */
  static CodedPanels of(List<TableRow> units, List<TableRow> members) {
    CodedPanels panels = new CodedPanels();
    Map<Unit, String> states = new HashMap<>();
    for (TableRow row : units) {
      Unit unit =
          new Unit(
              row.whole(CodedUnits.GROUPING),
              row.text(CodedUnits.MEASURE),
              row.text(PanelFields.UNIT_ID));
      states.put(unit, row.textOrEmpty(PlaceFields.STATE));
      panels.cells.computeIfAbsent(unit, u -> new ArrayList<>()).add(cell(row));
    }
    panels.cells.values().forEach(rows -> rows.sort(Comparator.comparingInt(Cell::index)));
    members.forEach(row -> panels.add(row, states));
    panels
        .members
        .values()
        .forEach(all -> all.sort(Comparator.comparing(each -> each.member().unit())));
    return panels;
  }

  private void add(TableRow row, Map<Unit, String> states) {
    Sample sample =
        new Sample(
            row.whole(CodedMembers.CODING), row.text(CodedUnits.MEASURE), row.text(Samples.SAMPLE));
    Unit unit =
        new Unit(row.whole(CodedUnits.GROUPING), sample.measure(), row.text(PanelFields.UNIT_ID));
    grouping.put(sample, unit.grouping());
    members
        .computeIfAbsent(sample, s -> new ArrayList<>())
        .add(
            new CodedMember(
                new Member(
                    unit.id(),
                    row.constant(PanelFields.ARM, Arm.class).orElseThrow(),
                    row.textOrEmpty(PanelFields.COHORT),
                    states.getOrDefault(unit, ""),
                    row.flag(Panels.SAME_STATE),
                    row.flag(Panels.AGREEMENT_287G),
                    row.text(Panels.ADOPTER_ID)),
                row.whole(CodedMembers.LAST)));
  }

  private static Cell cell(TableRow row) {
    return new Cell(
        row.text(Panels.PERIOD),
        row.whole(Panels.PERIOD_INDEX),
        number(row, CodedUnits.COUNT),
        number(row, CodedUnits.RATE),
        number(row, PlaceFields.POPULATION),
        COVARIATES.stream().mapToDouble(column -> number(row, column)).toArray());
  }

  private static double number(TableRow row, Column column) {
    Double value = row.number(column);
    return value == null ? Double.NaN : value;
  }

  /** Everybody in a sample, by unit. */
  List<CodedMember> members(int coding, String measure, String sample) {
    return members.getOrDefault(new Sample(coding, measure, sample), List.of());
  }

  /** The periods of a unit of a sample that its coding compares, in order. */
  List<Cell> cells(int coding, String measure, String sample, CodedMember of) {
    int added = grouping.get(new Sample(coding, measure, sample));
    return cells.getOrDefault(new Unit(added, measure, of.member().unit()), List.of()).stream()
        .filter(cell -> cell.index() <= of.last())
        .toList();
  }
}
