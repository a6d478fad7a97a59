package org.detaineroutcomes.publish.front;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.detaineroutcomes.model.result.Basis;
import org.detaineroutcomes.model.result.Dimension;
import org.detaineroutcomes.model.result.MeasureGroup;
import org.detaineroutcomes.model.result.MeasureId;
import org.detaineroutcomes.publish.material.InputNotes;
import org.detaineroutcomes.publish.material.Material;
import org.detaineroutcomes.publish.material.MeasureLine;
import org.detaineroutcomes.publish.report.Cell;
import org.detaineroutcomes.publish.report.Numbers;
import org.detaineroutcomes.publish.report.TableModel;
import org.detaineroutcomes.publish.report.TableModel.Column;
import org.detaineroutcomes.publish.report.TableNotes;
import org.detaineroutcomes.publish.site.Site;
import org.detaineroutcomes.schema.results.Measures;
import org.detaineroutcomes.words.Words;
import org.detaineroutcomes.words.front.FrontWords;
import org.detaineroutcomes.words.front.RecordFrontWords;
import org.detaineroutcomes.words.front.WeeklyFrontWords;

/** The front page of reports of declined detainers. */
final class WeeklyFront implements Kind {
  private static final List<MeasureId> STOCK =
      List.of(
          MeasureId.DECLINED_IN_FLUSH,
          MeasureId.FLUSH_ISSUED_LONG_BEFORE,
          MeasureId.DECLINES_WITHOUT_LARGEST);

  @Override
  public boolean isOf(Material material) {
    return weeks(new FrontMeasures(material)).stream().anyMatch(line -> line.count() != null);
  }

  /** Declines as published, the first week first. */
  private static List<MeasureLine> weeks(FrontMeasures measures) {
    return measures.wholes(MeasureId.DECLINES_RECORDED).stream()
        .filter(
            line -> line.key().basis() == Basis.AS_PUBLISHED && line.key().record().name() != null)
        .sorted(Comparator.comparing(WeeklyFront::from))
        .toList();
  }

  private static String from(MeasureLine line) {
    return line.key().record().name();
  }

  @Override
  public FrontSheet write(Material material, Site site) {
    FrontMeasures measures = new FrontMeasures(material);
    List<MeasureLine> weeks =
        weeks(measures).stream().filter(line -> line.count() != null).toList();
    MeasureLine first = weeks.get(0);
    List<String> standfirst =
        weeks.stream()
            .skip(1)
            .map(w -> WeeklyFrontWords.week(from(w), FrontMeasures.text(w), corrected(measures, w)))
            .toList();
    List<FrontSheet.Part> parts = new ArrayList<>();
    TableNotes notes = InputNotes.of(material, RecordFrontWords.ESTIMAND, Measures.TABLE);
    FrontSheet.Part.arms(material).ifPresent(parts::add);
    places(measures, weeks, notes).ifPresent(parts::add);
    stock(measures, notes).ifPresent(parts::add);
    beside(measures, weeks, notes).ifPresent(parts::add);
    parts.add(ranges(measures, weeks, notes));
    listed(measures, notes).ifPresent(parts::add);
    return new FrontSheet(
        title(measures, first),
        standfirst,
        FrontWords.window(from(first), from(weeks.get(weeks.size() - 1))),
        parts,
        WeeklyFrontWords.DOUBTS);
  }

  private static String title(FrontMeasures measures, MeasureLine week) {
    Optional<MeasureLine> without =
        measures.by(MeasureId.DECLINES_WITHOUT_LARGEST, Dimension.WITHOUT_JURISDICTION).stream()
            .filter(line -> from(line).equals(from(week)) && line.count() != null)
            .findFirst();
    return WeeklyFrontWords.title(
        FrontMeasures.text(week),
        corrected(measures, week),
        from(week),
        without.map(line -> place(line.key().group())).orElse(""),
        without.map(FrontMeasures::text).orElse(""));
  }

  private static String place(MeasureGroup group) {
    return group.partOf() == null ? group.member() : group.member() + ", " + group.partOf();
  }

  private static String corrected(FrontMeasures measures, MeasureLine line) {
    return measures
        .on(line, Basis.AS_CORRECTED)
        .map(FrontMeasures::text)
        .orElse(FrontMeasures.text(line));
  }

  /** Figures of the places that a report names, as published, the largest first. */
  private static List<MeasureLine> named(FrontMeasures measures, MeasureId measure) {
    return measures.by(measure, Dimension.JURISDICTION).stream()
        .filter(line -> line.key().basis() == Basis.AS_PUBLISHED && line.count() != null)
        .sorted(
            Comparator.comparing(MeasureLine::count)
                .reversed()
                .thenComparing(FrontMeasures::member))
        .toList();
  }

  private static Optional<FrontSheet.Part> places(
      FrontMeasures measures, List<MeasureLine> weeks, TableNotes notes) {
    List<MeasureLine> named = named(measures, MeasureId.DECLINES_RECORDED);
    if (named.isEmpty()) {
      return Optional.empty();
    }
    List<List<Cell>> rows =
        named.stream()
            .map(
                line ->
                    List.of(
                        Cell.text(FrontMeasures.member(line)),
                        Cell.text(FrontWords.day(from(line))),
                        measures.count(line),
                        measures
                            .on(line, Basis.AS_CORRECTED)
                            .map(measures::count)
                            .orElse(Cell.text(WeeklyFrontWords.UNCORRECTED))))
            .toList();
    long at = named.stream().mapToLong(MeasureLine::count).sum();
    long all = weeks.stream().mapToLong(MeasureLine::count).sum();
    return Optional.of(
        FrontSheet.Part.of(
                WeeklyFrontWords.PLACES,
                "",
                at < all ? WeeklyFrontWords.inPart(Numbers.count(at), Numbers.count(all)) : "",
                new TableModel(
                    "declines-by-place",
                    WeeklyFrontWords.PLACES,
                    List.of(
                        Column.text("place", WeeklyFrontWords.PLACE),
                        Column.text("from", WeeklyFrontWords.WEEK),
                        Column.count("published", WeeklyFrontWords.PUBLISHED),
                        Column.count("corrected", WeeklyFrontWords.CORRECTED)),
                    rows,
                    notes))
            .withBars());
  }

  private static Optional<FrontSheet.Part> stock(FrontMeasures measures, TableNotes notes) {
    List<List<Cell>> rows = new ArrayList<>();
    for (MeasureId measure : STOCK) {
      Stream.concat(
              measures.wholes(measure).stream(),
              measures.by(measure, Dimension.WITHOUT_JURISDICTION).stream())
          .filter(
              line ->
                  line.key().basis() == Basis.AS_PUBLISHED || line.key().basis() == Basis.SYNTHETIC)
          .forEach(line -> rows.add(List.of(Cell.text(stockName(line)), measures.count(line))));
    }
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            FrontSheet.Part.of(
                WeeklyFrontWords.STOCK,
                WeeklyFrontWords.STOCK_NOTE,
                "",
                new TableModel(
                    "stock",
                    WeeklyFrontWords.STOCK,
                    List.of(
                        Column.text("what", "What"),
                        Column.count("declines", WeeklyFrontWords.DECLINED)),
                    rows,
                    notes)));
  }

  private static String stockName(MeasureLine line) {
    return line.key().measure() == MeasureId.DECLINES_WITHOUT_LARGEST
        ? WeeklyFrontWords.without(place(line.key().group()), from(line))
        : Words.capital(line.measure()) + (line.group().isEmpty() ? "" : ", " + line.group());
  }

  private static Optional<FrontSheet.Part> beside(
      FrontMeasures measures, List<MeasureLine> weeks, TableNotes notes) {
    List<List<Cell>> rows = new ArrayList<>();
    String quote = "";
    for (MeasureLine week : weeks) {
      Optional<MeasureLine> issued =
          measures.wholes(MeasureId.ISSUED_NATIONWIDE).stream()
              .filter(line -> line.key().record().equals(week.key().record()))
              .filter(line -> line.key().basis() == Basis.AS_PUBLISHED && line.count() != null)
              .findFirst();
      if (issued.isPresent()) {
        rows.add(
            List.of(
                Cell.text(FrontWords.day(from(week))),
                measures.count(issued.get()),
                measures.count(week)));
        quote =
            quote.isEmpty()
                ? WeeklyFrontWords.beside(
                    from(week), FrontMeasures.text(issued.get()), FrontMeasures.text(week))
                : quote;
      }
    }
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            FrontSheet.Part.of(
                WeeklyFrontWords.BESIDE,
                WeeklyFrontWords.BESIDE_NOTE,
                quote,
                new TableModel(
                    "issued-beside-declined",
                    WeeklyFrontWords.BESIDE,
                    List.of(
                        Column.text("from", "Week from"),
                        Column.count("issued", WeeklyFrontWords.ISSUED),
                        Column.count("declined", WeeklyFrontWords.DECLINED)),
                    rows,
                    notes)));
  }

  private static FrontSheet.Part ranges(
      FrontMeasures measures, List<MeasureLine> weeks, TableNotes notes) {
    List<List<Cell>> rows = new ArrayList<>();
    Stream.concat(
            weeks.stream(),
            measures.wholes(MeasureId.ISSUED_TO_LISTED).stream()
                .filter(line -> line.key().basis() == Basis.AS_PUBLISHED))
        .forEach(line -> rows.add(range(measures, line)));
    return FrontSheet.Part.of(
        WeeklyFrontWords.RANGES,
        WeeklyFrontWords.RANGES_NOTE,
        WeeklyFrontWords.range(
            FrontMeasures.text(weeks.get(0)),
            corrected(measures, weeks.get(0)),
            from(weeks.get(0))),
        new TableModel(
            "corrections",
            WeeklyFrontWords.RANGES,
            versions(Column.text("what", "What")),
            rows,
            notes));
  }

  private static List<Column> versions(Column first) {
    return List.of(
        first,
        Column.count("published", WeeklyFrontWords.PUBLISHED),
        Column.count("corrected", WeeklyFrontWords.CORRECTED),
        Column.count("published_undisputed", WeeklyFrontWords.PUBLISHED_UNDISPUTED),
        Column.count("corrected_undisputed", WeeklyFrontWords.CORRECTED_UNDISPUTED));
  }

  private static List<Cell> range(FrontMeasures measures, MeasureLine line) {
    List<Cell> row = new ArrayList<>();
    row.add(Cell.text(Words.capital(line.measure()) + ", " + FrontWords.day(from(line))));
    row.add(measures.count(line));
    for (Basis basis :
        List.of(Basis.AS_CORRECTED, Basis.AS_PUBLISHED_UNDISPUTED, Basis.AS_CORRECTED_UNDISPUTED)) {
      row.add(measures.on(line, basis).map(measures::count).orElse(Cell.blank()));
    }
    return row;
  }

  private static Optional<FrontSheet.Part> listed(FrontMeasures measures, TableNotes notes) {
    List<MeasureLine> named = named(measures, MeasureId.ISSUED_TO_LISTED);
    if (named.isEmpty()) {
      return Optional.empty();
    }
    long all = named.stream().mapToLong(MeasureLine::count).sum();
    List<List<Cell>> rows = new ArrayList<>();
    for (MeasureLine line : named) {
      List<Cell> row = range(measures, line);
      row.set(0, Cell.text(FrontMeasures.member(line)));
      rows.add(row);
    }
    return Optional.of(
        FrontSheet.Part.of(
                WeeklyFrontWords.LISTED,
                WeeklyFrontWords.LISTED_NOTE,
                WeeklyFrontWords.listed(
                    FrontMeasures.member(named.get(0)),
                    FrontMeasures.text(named.get(0)),
                    Numbers.count(all)),
                new TableModel(
                    "listed",
                    WeeklyFrontWords.LISTED,
                    versions(Column.text("place", WeeklyFrontWords.PLACE)),
                    rows,
                    notes))
            .withBars());
  }
}
