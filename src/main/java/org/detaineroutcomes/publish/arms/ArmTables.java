package org.detaineroutcomes.publish.arms;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.detaineroutcomes.model.Frequency;
import org.detaineroutcomes.model.result.GroupArm;
import org.detaineroutcomes.model.result.GroupMeasure;
import org.detaineroutcomes.model.result.Refusal;
import org.detaineroutcomes.publish.material.GroupDisclosure;
import org.detaineroutcomes.publish.material.Material;
import org.detaineroutcomes.publish.report.Block;
import org.detaineroutcomes.publish.report.Cell;
import org.detaineroutcomes.publish.report.Form;
import org.detaineroutcomes.publish.report.TableModel;
import org.detaineroutcomes.publish.report.TableNotes;
import org.detaineroutcomes.schema.results.Groups;
import org.detaineroutcomes.words.ArmWords;
import org.detaineroutcomes.words.Words;

/** Groups side by side: over all periods first, then in other ways of counting. */
final class ArmTables {
  private static final int DECIMALS = 1;
  private static final int RATIO_DECIMALS = 2;

  private final Material material;
  private final Frequency period;
  private final TableNotes notes;
  private final ArmWords words;
  private final GroupDisclosure disclosure;
  private final int below;

  ArmTables(Material material, Frequency period, TableNotes notes) {
    this.material = material;
    this.period = period;
    this.notes = notes;
    this.words = new ArmWords(material.names());
    this.disclosure = GroupDisclosure.of(material);
    this.below = material.suppression().below();
  }

  /** A column and its cell of a row. */
  private record Field(TableModel.Column column, Function<GroupCells, Cell> cell) {}

  List<Block> of(List<GroupLine> all) {
    List<GroupLine> lines =
        all.stream().filter(line -> all.stream().noneMatch(line::isAllOf)).toList();
    List<GroupLine> plain =
        lines.stream()
            .filter(GroupLine::isPlain)
            .filter(line -> lines.stream().noneMatch(line::correctsNothing))
            .filter(line -> line.refusal() != Refusal.DIFFERENT_COHORTS || isWhole(line))
            .toList();
    List<GroupLine> others =
        lines.stream()
            .filter(line -> !line.isPlain() && !line.pairs().isMatched())
            .filter(line -> line.number(Groups.DIFFERENCE) != null)
            .filter(line -> plain.stream().noneMatch(line::repeats))
            .filter(line -> lines.stream().noneMatch(line::isCommonAs))
            .toList();
    List<Block> blocks = new ArrayList<>();
    blocks.add(table("side-by-side", "Groups side by side", fields(List.of()), plain, notes));
    if (!others.isEmpty()) {
      blocks.add(
          table(
              "side-by-side-other-ways",
              "Groups side by side, counted in other ways",
              fields(waysOfCounting()),
              others,
              notes));
    }
    List<GroupLine> matched =
        lines.stream()
            .filter(line -> line.pairs().isMatched() && line.number(Groups.DIFFERENCE) != null)
            .toList();
    if (!matched.isEmpty()) {
      blocks.add(
          table(
              "side-by-side-matched",
              "Units like each other side by side, one to one",
              pairFields(),
              matched,
              notes.with(ArmWords.MATCHING)));
    }
    return blocks;
  }

  /** A ratio that is refused whatever the group is printed once. */
  private static boolean isWhole(GroupLine line) {
    return line.measure() != GroupMeasure.DECLINES_OVER_ISSUED || line.arm() == GroupArm.ALL;
  }

  private TableModel table(
      String id, String title, List<Field> fields, List<GroupLine> lines, TableNotes notes) {
    List<List<Cell>> rows = new ArrayList<>();
    for (GroupLine line : lines) {
      GroupCells cells = new GroupCells(line, disclosure, below);
      rows.add(fields.stream().map(field -> field.cell().apply(cells)).toList());
    }
    return new TableModel(
        id, material.titled(title), fields.stream().map(Field::column).toList(), rows, notes);
  }

  private List<Field> waysOfCounting() {
    return List.of(
        text("periods", "Periods", line -> ArmWords.span(line.span())),
        text("coverage", "Covered", line -> ArmWords.coverage(line.coverage())),
        text("pairs", "Compared", line -> ArmWords.pairs(line.pairs())),
        text("weighting", "Units weigh", line -> ArmWords.weighting(line.weighting())),
        text("beside", "Set beside", this::beside),
        new Field(decimal("beside_rate", "Rate of that"), GroupCells::besideRate));
  }

  private List<Field> pairFields() {
    List<Field> all = new ArrayList<>();
    all.add(
        text(
            "measure", "Measure", line -> Words.capital(ArmWords.measure(line.measure(), period))));
    all.add(text("group", "Group", line -> words.of(line.arm())));
    all.add(text("beside", "Set beside", this::beside));
    all.add(text("pairs", "Compared", line -> ArmWords.pairs(line.pairs())));
    all.add(text("weighting", "Pairs weigh", line -> ArmWords.pairWeighting(line.weighting())));
    all.add(count("pairs_found", "Pairs", Groups.UNITS));
    all.add(count("without_pair", "Without a pair", Groups.UNMATCHED));
    all.add(count("by_population", "Alike in population alone", Groups.BY_SIZE_ALONE));
    all.add(apart("apart_mean", "Apart, mean (SD)", Groups.MEAN_APART));
    all.add(apart("apart_most", "Apart, most (SD)", Groups.MOST_APART));
    all.add(new Field(decimal("rate", "Rate"), GroupCells::rate));
    all.add(new Field(decimal("beside_rate", "Rate of that"), GroupCells::besideRate));
    all.addAll(contrast());
    return List.copyOf(all);
  }

  private static Field count(String name, String title, org.detaineroutcomes.schema.Column of) {
    return new Field(
        TableModel.Column.count(name, title), cells -> Cell.number(cells.line().count(of), ""));
  }

  private static Field apart(String name, String title, org.detaineroutcomes.schema.Column of) {
    return new Field(
        TableModel.Column.of(name, title, Form.DECIMAL, RATIO_DECIMALS),
        cells -> Cell.number(cells.line().number(of), ""));
  }

  private String beside(GroupLine line) {
    if (line.other() == null) {
      return "";
    }
    return line.other() == line.arm() ? ArmWords.span(line.otherSpan()) : words.of(line.other());
  }

  private List<Field> fields(List<Field> ways) {
    List<Field> all = new ArrayList<>();
    all.add(
        text(
            "measure", "Measure", line -> Words.capital(ArmWords.measure(line.measure(), period))));
    all.add(text("group", "Group", line -> words.of(line.arm())));
    all.addAll(ways);
    all.add(
        new Field(
            TableModel.Column.count("units", Words.capital(material.names().units())),
            cells -> Cell.number(cells.line().count(Groups.UNITS), "")));
    all.add(
        new Field(
            TableModel.Column.count("unit_periods", "Unit-periods"),
            cells -> Cell.number(cells.line().count(Groups.UNIT_PERIODS), "")));
    all.add(new Field(TableModel.Column.text("bound", "Bound"), GroupCells::bound));
    all.add(new Field(TableModel.Column.count("count", "Count"), GroupCells::count));
    all.add(new Field(TableModel.Column.count("base", "Base"), GroupCells::base));
    all.add(new Field(decimal("rate", "Rate"), GroupCells::rate));
    all.add(new Field(interval("rate_interval", DECIMALS), GroupCells::rateInterval));
    all.addAll(contrast());
    return List.copyOf(all);
  }

  private static List<Field> contrast() {
    return List.of(
        new Field(decimal("difference", "Difference of levels"), GroupCells::difference),
        new Field(interval("difference_interval", DECIMALS), GroupCells::differenceInterval),
        new Field(
            TableModel.Column.of("ratio", "Ratio", Form.DECIMAL, RATIO_DECIMALS),
            GroupCells::ratio),
        new Field(interval("ratio_interval", RATIO_DECIMALS), GroupCells::ratioInterval));
  }

  private static Field text(String name, String title, Function<GroupLine, String> of) {
    return new Field(
        TableModel.Column.text(name, title), cells -> Cell.text(of.apply(cells.line())));
  }

  private static TableModel.Column decimal(String name, String title) {
    return TableModel.Column.of(name, title, Form.DECIMAL, DECIMALS);
  }

  private static TableModel.Column interval(String name, int decimals) {
    return TableModel.Column.of(name, "95% interval", Form.INTERVAL, decimals);
  }
}
