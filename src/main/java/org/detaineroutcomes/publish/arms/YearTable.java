package org.detaineroutcomes.publish.arms;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.detaineroutcomes.model.Frequency;
import org.detaineroutcomes.model.result.Bound;
import org.detaineroutcomes.model.result.CoverageBasis;
import org.detaineroutcomes.model.result.GroupArm;
import org.detaineroutcomes.model.result.GroupMeasure;
import org.detaineroutcomes.model.result.GroupPairs;
import org.detaineroutcomes.model.result.GroupSpan;
import org.detaineroutcomes.model.result.GroupWeighting;
import org.detaineroutcomes.publish.disclosure.CountKey.Side;
import org.detaineroutcomes.publish.disclosure.Withheld;
import org.detaineroutcomes.publish.material.GroupDisclosure;
import org.detaineroutcomes.publish.material.Material;
import org.detaineroutcomes.publish.report.Cell;
import org.detaineroutcomes.publish.report.Form;
import org.detaineroutcomes.publish.report.Symbol;
import org.detaineroutcomes.publish.report.TableModel;
import org.detaineroutcomes.publish.report.TableNotes;
import org.detaineroutcomes.schema.results.Groups;
import org.detaineroutcomes.words.ArmWords;
import org.detaineroutcomes.words.Words;

/**
 * Each measure year by year, a column a group, and before and with a group's own limit. Groups that
 * hold others have no column, and a group has all its years of a measure or none: what is withheld
 * of a year would follow from the others.
 */
final class YearTable {
  private static final List<GroupArm> ARMS =
      List.of(
          GroupArm.LIMITING_WITH_COURT_ORDERED,
          GroupArm.LIMITING_COMPELLED,
          GroupArm.AGREEMENT_287G,
          GroupArm.MANDATE,
          GroupArm.CONFLICT,
          GroupArm.UNDATED,
          GroupArm.NONE_LISTED);
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
    this.lines =
        all.stream()
            .filter(line -> line.pairs() == GroupPairs.ALL)
            .filter(line -> line.coverage() == CoverageBasis.EACH_ITS_OWN)
            .filter(YearTable::isWeighedAsUsual)
            .toList();
    this.arms = ARMS.stream().filter(arm -> years(arm).findAny().isPresent()).toList();
  }

  private static boolean isWeighedAsUsual(GroupLine line) {
    boolean mean = line.measure().standsFor() != null;
    return line.weighting() == (mean ? GroupWeighting.UNIT_MEAN : GroupWeighting.POOLED);
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
    if (line.span() != GroupSpan.YEAR) {
      GroupCells cells = new GroupCells(line, disclosure, material.suppression().below());
      return line.measure().isRate() ? cells.rate() : cells.count().styled(Form.INTEGER, 0);
    }
    if (isHidden(line)) {
      return Cell.tooFew(material.job().publish().suppressBelow());
    }
    if (line.measure().isRate()) {
      return Cell.number(line.number(Groups.RATE), "no rate");
    }
    Cell count = Cell.number(line.count(Groups.COUNT), "not counted").styled(Form.INTEGER, 0);
    return line.bound() == Bound.AT_LEAST ? count.marked(Symbol.AT_LEAST) : count;
  }

  /** Whether a year of its group and measure, or the whole of them, may not be printed. */
  private boolean isHidden(GroupLine line) {
    return people(line.measure())
        && (plain(line).map(this::isWithheld).orElse(true)
            || years(line.arm())
                .filter(each -> each.measure() == line.measure())
                .anyMatch(this::isSmall));
  }

  private Optional<GroupLine> plain(GroupLine line) {
    return lines.stream().filter(each -> each.isPlain() && each.isOf(line)).findFirst();
  }

  private boolean isWithheld(GroupLine whole) {
    return Arrays.stream(Side.values())
        .anyMatch(side -> disclosure.own(whole.row(), side) != Withheld.NOTHING);
  }

  private boolean isSmall(GroupLine line) {
    GroupMeasure measure = line.measure();
    return (measure.countsPeople() && isFew(line.count(Groups.COUNT)))
        || (measure.isOfPeople() && isFew(line.count(Groups.BASE)));
  }

  private boolean isFew(Long count) {
    return material.suppression().alone(count) != Withheld.NOTHING;
  }

  private static boolean people(GroupMeasure measure) {
    return measure.countsPeople() || measure.isOfPeople();
  }
}
