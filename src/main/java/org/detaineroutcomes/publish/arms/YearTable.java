package org.detaineroutcomes.publish.arms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.detaineroutcomes.model.Frequency;
import org.detaineroutcomes.model.result.GroupArm;
import org.detaineroutcomes.model.result.GroupMeasure;
import org.detaineroutcomes.model.result.GroupSpan;
import org.detaineroutcomes.publish.material.GroupCounts;
import org.detaineroutcomes.publish.material.GroupDisclosure;
import org.detaineroutcomes.publish.material.Material;
import org.detaineroutcomes.publish.report.Cell;
import org.detaineroutcomes.publish.report.Form;
import org.detaineroutcomes.publish.report.TableModel;
import org.detaineroutcomes.publish.report.TableNotes;
import org.detaineroutcomes.schema.results.Groups;
import org.detaineroutcomes.words.ArmWords;
import org.detaineroutcomes.words.Words;

/**
 * Each measure year by year, a column a group, and before and with a group's own limit. Groups that
 * hold others have no column.
 */
final class YearTable {
  private static final List<GroupSpan> SIDES = List.of(GroupSpan.BEFORE, GroupSpan.AFTER);

  private final Material material;
  private final GroupDisclosure disclosure;
  private final Frequency period;
  private final List<GroupLine> lines;
  private final List<GroupArm> arms;

  YearTable(Material material, Frequency period, List<GroupLine> all) {
    this.material = material;
    this.disclosure = GroupDisclosure.of(material);
    this.period = period;
    this.lines = all.stream().filter(line -> GroupCounts.isUsual(line.row())).toList();
    this.arms =
        GroupCounts.BY_YEAR.stream().filter(arm -> years(arm).findAny().isPresent()).toList();
  }

  private Stream<GroupLine> years(GroupArm arm) {
    return lines.stream().filter(line -> line.arm() == arm && line.span() == GroupSpan.YEAR);
  }

  /** Rates and counts; empty unless there are two years. */
  Optional<TableModel> of(TableNotes notes) {
    List<List<Cell>> rows = new ArrayList<>();
    for (GroupMeasure measure : GroupMeasure.values()) {
      List<GroupLine> own =
          lines.stream().filter(line -> line.measure() == measure && isTold(line)).toList();
      TreeSet<Integer> years = new TreeSet<>();
      own.stream()
          .filter(line -> line.span() == GroupSpan.YEAR)
          .forEach(line -> years.add(line.row().whole(Groups.YEAR)));
      if (years.size() > 1) {
        years.forEach(year -> rows.add(row(measure, year.toString(), at(own, year))));
        for (GroupSpan side : SIDES) {
          List<GroupLine> of = own.stream().filter(line -> line.span() == side).toList();
          if (!of.isEmpty()) {
            rows.add(row(measure, ArmWords.span(side), of));
          }
        }
      }
    }
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new TableModel(
                "side-by-side-by-year",
                material.titled("Groups side by side, year by year"),
                columns(),
                rows,
                notes.with(ArmWords.BY_YEAR)));
  }

  private List<TableModel.Column> columns() {
    ArmWords words = new ArmWords(material.names());
    List<TableModel.Column> columns = new ArrayList<>();
    columns.add(TableModel.Column.text("measure", "Measure"));
    columns.add(TableModel.Column.text("periods", "Periods"));
    arms.forEach(
        arm ->
            columns.add(
                TableModel.Column.of(arm.code(), Words.capital(words.of(arm)), Form.DECIMAL, 1)));
    return columns;
  }

  /** A rate, or a count of what has none. */
  private static boolean isTold(GroupLine line) {
    return line.measure().isRate()
        ? line.number(Groups.RATE) != null
        : line.count(Groups.COUNT) != null;
  }

  private static List<GroupLine> at(List<GroupLine> own, int year) {
    return own.stream()
        .filter(line -> line.span() == GroupSpan.YEAR && line.row().whole(Groups.YEAR) == year)
        .toList();
  }

  private List<Cell> row(GroupMeasure measure, String periods, List<GroupLine> of) {
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.text(Words.capital(ArmWords.measure(measure, period))));
    cells.add(Cell.text(periods));
    for (GroupArm arm : arms) {
      cells.add(
          of.stream()
              .filter(line -> line.arm() == arm)
              .findFirst()
              .map(this::cell)
              .orElseGet(() -> Cell.absent("not known in these periods")));
    }
    return cells;
  }

  private Cell cell(GroupLine line) {
    GroupCells cells = new GroupCells(line, disclosure, material.suppression().below());
    return line.measure().isRate() ? cells.rate() : cells.markedCount();
  }
}
