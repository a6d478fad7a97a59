package org.detaineroutcomes.publish.front;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.detaineroutcomes.model.CitizenTier;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.result.Dimension;
import org.detaineroutcomes.model.result.MeasureId;
import org.detaineroutcomes.publish.material.Material;
import org.detaineroutcomes.publish.material.MeasureLine;
import org.detaineroutcomes.publish.report.Cell;
import org.detaineroutcomes.publish.report.Numbers;
import org.detaineroutcomes.publish.report.TableModel;
import org.detaineroutcomes.publish.report.TableModel.Column;
import org.detaineroutcomes.publish.site.Site;
import org.detaineroutcomes.words.CitizenWords;
import org.detaineroutcomes.words.OutcomeWords;
import org.detaineroutcomes.words.Words;
import org.detaineroutcomes.words.front.FrontWords;
import org.detaineroutcomes.words.front.RecordFrontWords;

/** The front page of a record of citizens: tiers side by side, never added up. */
final class CitizensFront implements Kind {
  private static final List<String> SHOWN = List.of("measure", "group", "count", "per_year");

  /** A release whose files hold citizens beyond those of a file of all detainers. */
  @Override
  public boolean isOf(Material material) {
    FrontMeasures measures = new FrontMeasures(material);
    return once(measures).isPresent()
        && measures.wholes(MeasureId.CITIZENS_LIFTED).size() > 1
        && material.job().panel().map(panel -> panel.unit() == Job.Unit.STATE).orElse(true);
  }

  private static Optional<MeasureLine> once(FrontMeasures measures) {
    return measures.by(MeasureId.CITIZENS_ONCE, Dimension.CITIZEN_TIER).stream()
        .filter(line -> line.count() != null)
        .findFirst();
  }

  @Override
  public FrontSheet write(Material material, Site site) {
    FrontMeasures measures = new FrontMeasures(material);
    String count = Numbers.count(once(measures).orElseThrow().count());
    String window =
        material
            .job()
            .panel()
            .map(panel -> FrontWords.window(panel.from().toString(), panel.to().toString()))
            .orElse("");
    List<FrontSheet.Part> parts = new ArrayList<>();
    for (CitizenTier tier : CitizenTier.values()) {
      tier(site, tier).ifPresent(parts::add);
    }
    FrontSheet.Part.arms(material).ifPresent(parts::add);
    return new FrontSheet(
        RecordFrontWords.citizens(count, window),
        List.of(RecordFrontWords.CITIZENS_NOTE, once(measures, count)),
        window,
        parts,
        RecordFrontWords.CITIZEN_DOUBTS);
  }

  private static String once(FrontMeasures measures, String count) {
    return RecordFrontWords.once(
        count,
        measures.wholes(MeasureId.CITIZENS_LIFTED).stream()
            .filter(line -> line.count() != null)
            .map(line -> Numbers.count(line.count()))
            .toList());
  }

  /** The table of the report with the columns that fit a page. */
  private static Optional<FrontSheet.Part> tier(Site site, CitizenTier tier) {
    String id = "citizens-" + OutcomeWords.id(CitizenWords.tier(tier));
    return site.report()
        .tables()
        .filter(table -> table.id().equals(id))
        .findFirst()
        .map(
            table -> {
              TableModel shown = only(table);
              return FrontSheet.Part.of(
                  Words.capital(CitizenWords.tier(tier)), "", quote(tier, shown), shown);
            });
  }

  private static TableModel only(TableModel table) {
    List<Integer> kept = new ArrayList<>();
    for (int i = 0; i < table.columns().size(); i++) {
      if (SHOWN.contains(table.columns().get(i).name())) {
        kept.add(i);
      }
    }
    List<Column> columns = kept.stream().map(table.columns()::get).toList();
    return new TableModel(
        table.id() + "-at-a-glance",
        table.title(),
        columns,
        table.rows().stream().map(row -> kept.stream().map(row::get).toList()).toList(),
        table.notes());
  }

  private static String quote(CitizenTier tier, TableModel table) {
    List<Cell> row = table.rows().get(0);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      texts.add(Numbers.print(row.get(i), table.columns().get(i)));
    }
    return RecordFrontWords.tier(
        tier,
        texts.get(0).substring(0, 1).toLowerCase(java.util.Locale.ROOT) + texts.get(0).substring(1),
        texts.get(2),
        texts.get(1));
  }
}
