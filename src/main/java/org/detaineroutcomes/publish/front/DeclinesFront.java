package org.detaineroutcomes.publish.front;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.detaineroutcomes.model.result.Dimension;
import org.detaineroutcomes.model.result.MeasureId;
import org.detaineroutcomes.model.result.MeasureNote;
import org.detaineroutcomes.model.result.YearSpan;
import org.detaineroutcomes.publish.material.InputNotes;
import org.detaineroutcomes.publish.material.Material;
import org.detaineroutcomes.publish.material.MeasureLine;
import org.detaineroutcomes.publish.report.Cell;
import org.detaineroutcomes.publish.report.Form;
import org.detaineroutcomes.publish.report.Numbers;
import org.detaineroutcomes.publish.report.TableModel;
import org.detaineroutcomes.publish.report.TableModel.Column;
import org.detaineroutcomes.publish.report.TableNotes;
import org.detaineroutcomes.publish.site.Site;
import org.detaineroutcomes.schema.results.Measures;
import org.detaineroutcomes.words.front.FrontWords;
import org.detaineroutcomes.words.front.RecordFrontWords;

/** The front page of a record of detainers: declines by year and place, and how soon they ended. */
final class DeclinesFront implements Kind {
  private static final int MOST_COUNTIES = 12;
  private static final int DECIMALS = 1;

  @Override
  public boolean isOf(Material material) {
    return regimes(new FrontMeasures(material)).stream().anyMatch(line -> line.share() != null);
  }

  /** Years of one recording regime, each on its own, first years first. */
  private static List<MeasureLine> regimes(FrontMeasures measures) {
    return measures.by(MeasureId.DECLINED_BY_YEARS, Dimension.YEARS).stream()
        .filter(line -> line.key().group().partOf() == null)
        .sorted(Comparator.comparing(FrontMeasures::member))
        .toList();
  }

  @Override
  public FrontSheet write(Material material, Site site) {
    FrontMeasures measures = new FrontMeasures(material);
    List<MeasureLine> regimes = regimes(measures);
    TableNotes notes = InputNotes.of(material, RecordFrontWords.ESTIMAND, Measures.TABLE);
    List<FrontSheet.Part> parts = new ArrayList<>();
    parts.add(years(material, measures, regimes, notes));
    counties(measures, notes).ifPresent(parts::add);
    FrontFigures.incidence(site.report())
        .ifPresent(
            chart ->
                parts.add(
                    FrontSheet.Part.of(
                        RecordFrontWords.INCIDENCE, "", chart.description(), chart)));
    FrontSheet.Part.map(site.report()).ifPresent(parts::add);
    FrontSheet.Part.arms(material).ifPresent(parts::add);
    return new FrontSheet(
        title(material, regimes),
        without(measures),
        window(regimes),
        parts,
        RecordFrontWords.RECORD_DOUBTS);
  }

  private static boolean isHardly(Material material, MeasureLine line) {
    return material.notes(line.id()).stream()
        .anyMatch(note -> note.code() == MeasureNote.DECLINES_HARDLY_RECORDED);
  }

  private static String title(Material material, List<MeasureLine> regimes) {
    List<MeasureLine> shares = regimes.stream().filter(line -> line.share() != null).toList();
    MeasureLine most =
        shares.stream()
            .filter(line -> !isHardly(material, line))
            .max(Comparator.comparing(MeasureLine::share))
            .orElse(shares.get(0));
    String hardly =
        regimes.stream()
            .filter(line -> isHardly(material, line))
            .map(FrontMeasures::member)
            .findFirst()
            .orElse("");
    String count = FrontMeasures.text(most);
    String base = Numbers.count(most.base());
    String share = Numbers.percent(most.share(), DECIMALS);
    String years = FrontMeasures.member(most);
    return shares.size() == 1
        ? RecordFrontWords.declinesAlone(count, base, share, years)
        : RecordFrontWords.declines(count, base, share, years, hardly.equals(years) ? "" : hardly);
  }

  private static List<String> without(FrontMeasures measures) {
    return measures.wholes(MeasureId.COUNTIES_WITHOUT_DECLINE).stream()
        .filter(line -> line.count() != null && line.base() != null)
        .limit(1)
        .map(l -> RecordFrontWords.without(Numbers.count(l.count()), Numbers.count(l.base())))
        .toList();
  }

  private static String window(List<MeasureLine> regimes) {
    List<YearSpan> years =
        regimes.stream()
            .flatMap(line -> YearSpan.of(line.key().group().member()).stream())
            .sorted()
            .toList();
    return FrontWords.window(
        String.valueOf(years.get(0).first()), String.valueOf(years.get(years.size() - 1).last()));
  }

  private static FrontSheet.Part years(
      Material material, FrontMeasures measures, List<MeasureLine> regimes, TableNotes notes) {
    List<List<Cell>> rows = new ArrayList<>();
    for (MeasureLine line : regimes) {
      rows.add(
          List.of(
              Cell.text(FrontMeasures.member(line)),
              Cell.text(
                  isHardly(material, line) ? RecordFrontWords.HARDLY : RecordFrontWords.RECORDED),
              measures.share(line),
              measures.count(line),
              measures.base(line)));
    }
    return FrontSheet.Part.of(
            RecordFrontWords.YEARS,
            RecordFrontWords.YEARS_NOTE,
            "",
            new TableModel(
                "declines-by-year",
                material.titled(RecordFrontWords.YEARS),
                List.of(
                    Column.text("years", "Years"),
                    Column.text("regime", "Declines were"),
                    Column.of("share", "Share declined", Form.PERCENT, DECIMALS),
                    Column.count("declined", "Declined"),
                    Column.count("detainers", "Detainers in local custody")),
                rows,
                notes))
        .withBars();
  }

  private static Optional<FrontSheet.Part> counties(FrontMeasures measures, TableNotes notes) {
    List<MeasureLine> all = measures.by(MeasureId.DECLINED, Dimension.COUNTY);
    List<MeasureLine> shown =
        all.stream()
            .filter(line -> line.count() != null && line.base() != null && line.count() > 0)
            .sorted(
                Comparator.comparing(MeasureLine::count)
                    .reversed()
                    .thenComparing(FrontMeasures::member))
            .limit(MOST_COUNTIES)
            .toList();
    if (shown.isEmpty()) {
      return Optional.empty();
    }
    long zero = all.stream().filter(line -> line.count() != null && line.count() == 0).count();
    long withheld = all.stream().filter(MeasureLine::isWithheld).count();
    MeasureLine first = shown.get(0);
    return Optional.of(
        FrontSheet.Part.of(
                RecordFrontWords.PLACES,
                RecordFrontWords.notShown(zero, withheld),
                RecordFrontWords.largest(
                    FrontMeasures.member(first),
                    FrontMeasures.text(first),
                    Numbers.count(first.base())),
                new TableModel(
                    "declines-by-county",
                    RecordFrontWords.PLACES,
                    List.of(
                        Column.text("county", "County"),
                        Column.count("declined", "Declined"),
                        Column.count("detainers", "Detainers in local custody"),
                        Column.of("share", "Share declined", Form.PERCENT, DECIMALS)),
                    shown.stream()
                        .map(
                            line ->
                                List.of(
                                    Cell.text(FrontMeasures.member(line)),
                                    measures.count(line),
                                    measures.base(line),
                                    measures.share(line)))
                        .toList(),
                    notes))
            .withBars());
  }
}
