package org.detaineroutcomes.publish.arms;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.detaineroutcomes.model.Frequency;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.result.GroupArm;
import org.detaineroutcomes.model.result.GroupMeasure;
import org.detaineroutcomes.publish.material.GroupDisclosure;
import org.detaineroutcomes.publish.material.InputNotes;
import org.detaineroutcomes.publish.material.Material;
import org.detaineroutcomes.publish.report.Cell;
import org.detaineroutcomes.publish.report.Form;
import org.detaineroutcomes.publish.report.TableModel;
import org.detaineroutcomes.schema.results.Groups;
import org.detaineroutcomes.words.ArmWords;
import org.detaineroutcomes.words.Words;
import org.detaineroutcomes.words.front.ArmGlanceWords;

/** Groups side by side at a glance: a line a group, a column a measure. */
public final class ArmGlance {
  /** Measures of one matter; the first that a release has stands for it. */
  private static final List<List<GroupMeasure>> MATTERS =
      List.of(
          List.of(GroupMeasure.DECLINED_OF_KNOWN_OUTCOME, GroupMeasure.DECLINES_RECORDED),
          List.of(GroupMeasure.CITIZENS_RECORDED_BY_ICE, GroupMeasure.CITIZENS_ADJUDICATED),
          List.of(GroupMeasure.VIOLENT, GroupMeasure.VIOLENT_LAST_KNOWN_YEAR),
          List.of(GroupMeasure.PROPERTY, GroupMeasure.PROPERTY_LAST_KNOWN_YEAR));

  private static final List<GroupArm> PARTS =
      List.of(GroupArm.LIMITING, GroupArm.LIMITING_COURT_ORDERED, GroupArm.ALL);

  private static final String CRIMES = "crimes";

  private final Material material;
  private final List<GroupLine> lines;
  private final Frequency period;
  private final GroupDisclosure disclosure;

  private ArmGlance(Material material, List<GroupLine> lines, Frequency period) {
    this.material = material;
    this.lines = lines;
    this.period = period;
    this.disclosure = GroupDisclosure.of(material);
  }

  /** The table; empty if the release has no groups. */
  public static Optional<TableModel> of(Material material) {
    List<GroupLine> lines =
        GroupLine.of(material.rows(Groups.TABLE)).stream().filter(GroupLine::isPlain).toList();
    return material
        .job()
        .panel()
        .map(Job.Panel::period)
        .map(period -> new ArmGlance(material, lines, period))
        .flatMap(ArmGlance::table);
  }

  private Optional<TableModel> table() {
    List<GroupMeasure> measures =
        MATTERS.stream().flatMap(matter -> matter.stream().filter(this::has).limit(1)).toList();
    List<GroupArm> arms =
        Arrays.stream(GroupArm.values())
            .filter(arm -> !PARTS.contains(arm))
            .filter(arm -> measures.stream().anyMatch(measure -> line(arm, measure).isPresent()))
            .toList();
    if (measures.isEmpty() || arms.size() < 2) {
      return Optional.empty();
    }
    List<TableModel.Column> columns = new ArrayList<>();
    columns.add(TableModel.Column.text("group", "Group"));
    measures.forEach(
        measure ->
            columns.add(
                TableModel.Column.of(
                    measure.code(),
                    ArmGlanceWords.column(measure, period, isRate(measure)),
                    isRate(measure) ? Form.DECIMAL : Form.COUNT,
                    isRate(measure) ? 1 : 0)));
    ArmWords words = new ArmWords(material.names());
    List<List<Cell>> rows = new ArrayList<>();
    for (GroupArm arm : arms) {
      List<Cell> row = new ArrayList<>();
      row.add(Cell.text(Words.capital(words.of(arm))));
      measures.forEach(measure -> row.add(cell(arm, measure)));
      rows.add(row);
    }
    return Optional.of(
        new TableModel(
            "groups-at-a-glance",
            material.titled("Groups side by side"),
            columns,
            rows,
            InputNotes.of(material, ArmGlanceWords.ESTIMAND, Groups.TABLE)));
  }

  /** What must be read with it: that these are levels, and whose offenses are counted. */
  public static String note(Material material) {
    return Stream.concat(
            Stream.of(ArmGlanceWords.LEVELS), InputNotes.covered(material, Set.of(CRIMES)).stream())
        .collect(Collectors.joining(" "));
  }

  private boolean has(GroupMeasure measure) {
    return lines.stream().anyMatch(line -> line.measure() == measure);
  }

  /** Whether some group has a rate of it: else counts are printed. */
  private boolean isRate(GroupMeasure measure) {
    return lines.stream()
        .anyMatch(line -> line.measure() == measure && line.number(Groups.RATE) != null);
  }

  private Optional<GroupLine> line(GroupArm arm, GroupMeasure measure) {
    return lines.stream()
        .filter(line -> line.arm() == arm && line.measure() == measure)
        .findFirst();
  }

  private Cell cell(GroupArm arm, GroupMeasure measure) {
    return line(arm, measure)
        .map(line -> cell(line, isRate(measure)))
        .orElse(Cell.absent(ArmGlanceWords.NOT_KNOWN));
  }

  private Cell cell(GroupLine line, boolean rate) {
    GroupCells cells = new GroupCells(line, disclosure, material.suppression().below());
    return rate ? cells.rate() : cells.markedCount();
  }
}
