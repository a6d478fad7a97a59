package org.detaineroutcomes.publish.policy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.PolicyComponent;
import org.detaineroutcomes.model.result.ExclusionReason;
import org.detaineroutcomes.publish.Chapter;
import org.detaineroutcomes.publish.material.InputNotes;
import org.detaineroutcomes.publish.material.Material;
import org.detaineroutcomes.publish.report.Block;
import org.detaineroutcomes.publish.report.Cell;
import org.detaineroutcomes.publish.report.Report;
import org.detaineroutcomes.publish.report.TableModel;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.fields.PanelFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.fields.PolicyComponents;
import org.detaineroutcomes.schema.fields.PolicyFields;
import org.detaineroutcomes.schema.marts.PolicyDays;
import org.detaineroutcomes.schema.marts.PolicySummaries;
import org.detaineroutcomes.store.TableRow;
import org.detaineroutcomes.words.ComponentsInWords;
import org.detaineroutcomes.words.DefinitionWords;
import org.detaineroutcomes.words.ExclusionWords;
import org.detaineroutcomes.words.Words;

/** What counts as treated: the definition, and the policies behind it by what they provide. */
public final class PolicyChapter implements Chapter {
  private static final String CONFLICT = "conflict";
  private static final String ESTIMAND =
      "Number of units that the policies name, in the panel or not; components, basis and compulsion"
          + " are those of the policy that dates the unit, coded by its source's words";

  @Override
  public List<Table> tables() {
    return List.of(PolicySummaries.TABLE, PolicyDays.TABLE);
  }

  @Override
  public Optional<Report.Section> write(Material material) {
    List<TableRow> kinds =
        material.rows(PolicySummaries.TABLE).stream()
            .sorted(
                Comparator.comparingInt(
                    row ->
                        PolicySummaries.ASPECT
                            .allowed()
                            .indexOf(row.textOrEmpty(PolicySummaries.ASPECT))))
            .toList();
    if (kinds.isEmpty()) {
      return Optional.empty();
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(summary(material, kinds));
    List<TableRow> conflicts = conflicts(material);
    if (!conflicts.isEmpty()) {
      blocks.add(conflicts(material, conflicts));
    }
    return Optional.of(
        new Report.Section(
            "policies", "What counts as treated", DefinitionWords.of(material.job()), blocks));
  }

  private static TableModel summary(Material material, List<TableRow> kinds) {
    return new TableModel(
        "policies",
        material.titled("Policies: how many " + units(material.job()) + " of each kind"),
        List.of(
            TableModel.Column.text("aspect", "By"),
            TableModel.Column.text("kind", "Kind"),
            TableModel.Column.count("units", Words.capital(units(material.job()))),
            TableModel.Column.text("units_named", "Which, where few"),
            TableModel.Column.text("listed_in", "Listed in")),
        kinds.stream()
            .map(
                row ->
                    List.of(
                        Cell.text(row.textOrEmpty(PolicySummaries.ASPECT)),
                        Cell.text(kind(material, row)),
                        Cell.number(row.count(PolicySummaries.UNITS), "not counted"),
                        Cell.text(row.textOrEmpty(PanelFields.UNITS_NAMED)),
                        Cell.text(row.textOrEmpty(PolicySummaries.TABLES))))
            .toList(),
        InputNotes.of(material, ESTIMAND, PolicySummaries.TABLE)
            .with(material.names().definitions()));
  }

  private static String kind(Material material, TableRow row) {
    return row.constant(PolicySummaries.VALUE, ExclusionReason.class)
        .map(reason -> "kept out: " + ExclusionWords.of(reason))
        .or(
            () ->
                row.constant(PolicySummaries.VALUE, PolicyComponent.class)
                    .map(ComponentsInWords::of))
        .orElseGet(() -> material.names().group(row.textOrEmpty(PolicySummaries.VALUE)));
  }

  private static String units(Job job) {
    return job.treatment().definition().ofStates()
            || job.panel().filter(panel -> panel.unit() == Job.Unit.STATE).isPresent()
        ? "states"
        : "counties";
  }

  private static List<TableRow> conflicts(Material material) {
    return material.rows(PolicyDays.TABLE).stream()
        .filter(
            row ->
                row.textOrEmpty(PolicyFields.STANCE).equals(CONFLICT)
                    || row.textOrEmpty(PolicyDays.POSSIBLE).equals(CONFLICT))
        .toList();
  }

  private static TableModel conflicts(Material material, List<TableRow> rows) {
    return new TableModel(
        "policy-conflicts",
        material.titled(
            "Places under a limit and, at once, a mandate or a 287(g) agreement of the jail"),
        List.of(
            TableModel.Column.text("place", "Place"),
            TableModel.Column.text("from", "From"),
            TableModel.Column.text("to", "To"),
            TableModel.Column.text("certain", "Certain"),
            TableModel.Column.text("basis", "Basis of the limit"),
            TableModel.Column.text("components", "Provides")),
        rows.stream()
            .map(
                row ->
                    List.of(
                        Cell.text(
                            row.textOrEmpty(PlaceFields.JURISDICTION)
                                + ", "
                                + row.textOrEmpty(PlaceFields.STATE)),
                        Cell.text(row.textOrEmpty(PolicyDays.FROM)),
                        row.textOrEmpty(PolicyDays.TO).isEmpty()
                            ? Cell.absent("no end known")
                            : Cell.text(row.textOrEmpty(PolicyDays.TO)),
                        Cell.text(
                            row.textOrEmpty(PolicyFields.STANCE).equals(CONFLICT)
                                ? "yes"
                                : "no: sources differ on the day"),
                        Cell.text(row.textOrEmpty(PolicyFields.BASIS_CODED)),
                        Cell.text(ComponentsInWords.of(PolicyComponents.in(row::answer)))))
            .toList(),
        InputNotes.of(material, "Days on which both were in force", PolicyDays.TABLE));
  }
}
