package org.detaineroutcomes.publish.arms;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.detaineroutcomes.model.Frequency;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.result.Arm;
import org.detaineroutcomes.model.result.GroupArm;
import org.detaineroutcomes.model.result.GroupMeasure;
import org.detaineroutcomes.publish.Chapter;
import org.detaineroutcomes.publish.material.InputNotes;
import org.detaineroutcomes.publish.material.Material;
import org.detaineroutcomes.publish.report.Block;
import org.detaineroutcomes.publish.report.Report;
import org.detaineroutcomes.publish.report.TableNotes;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.marts.JoinAccounts;
import org.detaineroutcomes.schema.results.Groups;
import org.detaineroutcomes.schema.results.TopicCoverages;
import org.detaineroutcomes.words.ArmWords;
import org.detaineroutcomes.words.Names;

/** Each group beside the one without a listed policy, and what of each source it is made of. */
public final class ArmChapter implements Chapter {
  private static final String ESTIMAND =
      "Level, not an effect: count, and rate over the base, of the unit-periods of each group";

  @Override
  public List<Table> tables() {
    return List.of(Groups.TABLE, TopicCoverages.TABLE, JoinAccounts.TABLE);
  }

  @Override
  public Optional<Report.Section> write(Material material) {
    Optional<Job.Panel> frame = material.job().panel();
    List<GroupLine> lines = GroupLine.of(material.rows(Groups.TABLE));
    if (frame.isEmpty() || lines.isEmpty()) {
      return Optional.empty();
    }
    Names names = material.names();
    TableNotes notes = notes(material, frame.get(), lines);
    List<Block> blocks = new ArmTables(material, frame.get().period(), notes).of(lines);
    new YearTable(material, frame.get().period(), GroupLine.all(material.rows(Groups.TABLE)))
        .of(notes)
        .ifPresent(blocks::add);
    CoverageTable.of(material, notes).ifPresent(blocks::add);
    JoinTable.of(material, notes).ifPresent(blocks::add);
    return Optional.of(
        new Report.Section(
            "side-by-side",
            "Groups side by side",
            List.of(
                "Every "
                    + names.unit()
                    + " stands in each period in the group that law and practice put it in then."
                    + " Each group is set beside this one: "
                    + names.arm(Arm.NONE_LISTED)
                    + ". A difference is one of levels: the groups differ in much else, and nothing"
                    + " here is an effect."),
            blocks));
  }

  private static TableNotes notes(Material material, Job.Panel frame, List<GroupLine> lines) {
    TableNotes inputs = InputNotes.of(material, ESTIMAND, Groups.TABLE);
    ArmWords words = new ArmWords(material.names());
    String all =
        "every "
            + material.names().unit()
            + " of the frame, "
            + frame.from()
            + " to "
            + frame.to()
            + "; each measure over the unit-periods in which it is known";
    return new TableNotes(ESTIMAND, inputs.source(), inputs.edition(), all, List.of())
        .with(
            Arrays.stream(GroupArm.values())
                .filter(arm -> lines.stream().anyMatch(line -> line.arm() == arm))
                .map(arm -> words.definition(arm) + ".")
                .toList())
        .with(
            List.of(
                "Groups overlap where one is said to be part of another; they are not added up.",
                "A base holds unit-periods with complete coverage alone. A count over unit-periods"
                    + " known in part is at least what it says.",
                "Intervals: of detainers, exact for counts drawn one by one (Clopper-Pearson,"
                    + " Garwood); of offenses, days and means of units, the spread between "
                    + material.names().units()
                    + ", since these are full counts and no samples."))
        .with(InputNotes.covered(material, material.lineage().of(Groups.TABLE)))
        .with(unknown(lines, frame.period()))
        .with(material.names().definitions());
  }

  /** The measures that no unit and period has. */
  private static List<String> unknown(List<GroupLine> lines, Frequency period) {
    String unknown =
        Arrays.stream(GroupMeasure.values())
            .filter(measure -> measure.standsFor() == null)
            .filter(measure -> lines.stream().noneMatch(line -> line.measure() == measure))
            .map(measure -> ArmWords.measure(measure, period))
            .collect(Collectors.joining("; "));
    return unknown.isEmpty() ? List.of() : List.of("Known in no unit and period: " + unknown + ".");
  }
}
