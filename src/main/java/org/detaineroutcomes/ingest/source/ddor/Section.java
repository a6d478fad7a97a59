package org.detaineroutcomes.ingest.source.ddor;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.detaineroutcomes.ingest.reader.pdf.table.TableSpec;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.staged.reports.DdorDeclined;
import org.detaineroutcomes.schema.staged.reports.DdorIssued;
import org.detaineroutcomes.schema.staged.reports.DdorPolicies;

/** The sections of a report, known by their numbers: their titles change from report to report. */
enum Section {
  I,
  II,
  III,
  IV;

  private static final Set<String> PLACE =
      Set.of(ColumnWords.JURISDICTION, ColumnWords.STATE, ColumnWords.OFFICE);

  /** The section that follows. */
  Optional<Section> next() {
    return switch (this) {
      case I -> Optional.of(II);
      case II -> Optional.of(III);
      case III -> Optional.of(IV);
      case IV -> Optional.empty();
    };
  }

  /** The table of a section that has one. */
  Table table() {
    return switch (this) {
      case I -> DdorIssued.TABLE;
      case II -> DdorDeclined.TABLE;
      case III -> DdorPolicies.TABLE;
      case IV -> throw new IllegalArgumentException("Section IV has no table");
    };
  }

  TableSpec spec() {
    return spec(OwnHeadings.NONE);
  }

  /** The table, with headings that the job explains. */
  TableSpec spec(OwnHeadings own) {
    return switch (this) {
      case I ->
          new TableSpec(
              "Section I",
              List.of(ColumnWords.JURISDICTION, ColumnWords.ISSUED_DETAINERS),
              List.of(ColumnWords.ISSUED_DETAINERS),
              Pattern.compile("(?m)^\\s*\\d[\\d,]*\\s*[*†‡]*\\s*$"),
              Set.of(),
              words -> own.column(words).or(() -> ColumnWords.sectionOne(words)),
              line -> ColumnWords.beginHeadings(line, own));
      case II ->
          new TableSpec(
              "Section II",
              List.of(
                  ColumnWords.JURISDICTION,
                  ColumnWords.CITIZENSHIP,
                  ColumnWords.ISSUED_DATE,
                  ColumnWords.DECLINED_DATE,
                  ColumnWords.NOTABLE_ACTIVITY),
              List.of(ColumnWords.DECLINED_DATE, ColumnWords.ISSUED_DATE),
              Pattern.compile(PrintedDay.DAY),
              PLACE,
              words -> own.column(words).or(() -> ColumnWords.sectionTwo(words)),
              line -> ColumnWords.beginHeadings(line, own));
      case III ->
          new TableSpec(
              "Section III",
              List.of(
                  ColumnWords.JURISDICTION,
                  ColumnWords.DATE_ENACTED,
                  ColumnWords.POLICY,
                  ColumnWords.CRITERIA),
              List.of(ColumnWords.DATE_ENACTED),
              Pattern.compile(PrintedDay.DATE),
              PLACE,
              words -> own.column(words).or(() -> ColumnWords.sectionThree(words)),
              line -> ColumnWords.beginHeadings(line, own));
      case IV -> throw new IllegalArgumentException("Section IV has no table");
    };
  }

  /** Section II where lines between its rows name their places, and no column does. */
  static TableSpec grouped(OwnHeadings own) {
    TableSpec whole = II.spec(own);
    return new TableSpec(
        whole.name(),
        whole.required().stream().filter(name -> !PLACE.contains(name)).toList(),
        whole.anchors(),
        whole.value(),
        Set.of(),
        whole.column(),
        whole.heading(),
        PlaceGroup::is);
  }

  static Optional<Section> of(String printed) {
    return switch (printed.toUpperCase(java.util.Locale.ROOT)) {
      case "I", "1" -> Optional.of(I);
      case "II", "2" -> Optional.of(II);
      case "III", "3" -> Optional.of(III);
      case "IV", "4" -> Optional.of(IV);
      default -> Optional.empty();
    };
  }
}
