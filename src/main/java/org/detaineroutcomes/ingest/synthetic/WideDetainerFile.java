package org.detaineroutcomes.ingest.synthetic;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.detaineroutcomes.ingest.synthetic.DetainerDraws.Detainer;
import org.detaineroutcomes.ingest.synthetic.country.Country;
import org.detaineroutcomes.ingest.synthetic.country.DetainerTruth;
import org.detaineroutcomes.ingest.synthetic.country.Draws;

/**
 * Later detainers in the format {@code ice-detainers-wide}, with the day on which each was lifted:
 * two sheets that continue each other, headings on the seventh row, some cells blacked out. Of the
 * release's 65 columns those that concern the outcome, its stated basis and the charge, and a lift
 * date, which the releases lack; the first sheet lacks the day of a warrant. After the detainers
 * drawn stands the stock that one county flushed.
 */
final class WideDetainerFile {
  private static final int TITLE_ROWS = 6;
  static final double REDACTED = 0.02;
  private static final String REDACTION = "b(6), b(7)c";
  private static final List<String> HEADINGS =
      List.of(
          "Detainer Prepare Date",
          "Facility State",
          "Facility AOR",
          "Departed Date",
          "Case Status",
          "Detainer Prepared Criminality",
          "Detention Facility",
          "Detention Facility Code",
          "Facility City",
          "Citizenship Country",
          "Apprehension Date",
          "Detainer Lift Reason",
          "Detainer Lift Date",
          "Detainer Type",
          "EID DTA ID",
          "Unique Identifier");

  private final Country country;
  private final DetainerSpan span;

  WideDetainerFile(Country country, DetainerSpan span) {
    this.country = country;
    this.span = span;
  }

  void write(OutputFolder folder, DetainerDraws draws) throws IOException {
    Draws record = Draws.of(country.seed(), "wide record");
    SyntheticGrounds grounds = new SyntheticGrounds(Draws.of(country.seed(), "wide grounds"));
    List<List<String>> rows = new ArrayList<>();
    folder.workbook(
        "detainers_with_lift_dates",
        file -> {
          draws.of(span, d -> rows.add(row(file, d, record, grounds, rows.size() + 1)));
          for (Detainer old : FlushedStock.of(country).detainers()) {
            rows.add(row(file, old, record, grounds, rows.size() + 1));
            file.trap(Traps.Kind.STOCK_FLUSHED);
          }
          int columns = HEADINGS.size() + SyntheticGrounds.headings().size();
          int half = rows.size() / 2;
          return List.of(
              sheet("Detainers 1", columns - 1, rows.subList(0, half)),
              sheet("Detainers 2", columns, rows.subList(half, rows.size())));
        });
  }

  private static Workbook.Sheet sheet(String name, int columns, List<List<String>> rows) {
    List<List<String>> all = new ArrayList<>();
    all.add(List.of("Synthetic detainers: true of no place and no person"));
    all.addAll(Collections.nCopies(TITLE_ROWS - 1, List.of()));
    List<String> headings = new ArrayList<>(HEADINGS);
    headings.addAll(SyntheticGrounds.headings());
    all.add(headings.subList(0, columns));
    rows.forEach(row -> all.add(row.subList(0, columns)));
    return new Workbook.Sheet(name, all);
  }

  private List<String> row(
      WrittenTraps file, Detainer detainer, Draws record, SyntheticGrounds grounds, int number) {
    boolean pending = detainer.lifted().isAfter(span.to());
    boolean redacted = record.chance(REDACTED);
    if (redacted) {
      file.trap(Traps.Kind.REDACTED);
    }
    if (DetainerFiles.cut(detainer)) {
      file.trap(Traps.Kind.CUT_NAME);
    }
    List<String> cells =
        new ArrayList<>(
            Arrays.asList(
                Objects.toString(detainer.issued()),
                PrintedNames.state(detainer.county().state()),
                "Synthetic Area of Responsibility",
                null,
                pending ? "ACTIVE" : "8-Excluded/Removed - Inadmissibility",
                "3 Other Immigration Violator",
                DetainerFiles.facility(detainer),
                "SYN" + detainer.county().fips(),
                DetainerFiles.TOWN,
                redacted ? REDACTION : detainer.citizenship(),
                null,
                pending ? null : detainer.reason(),
                pending ? null : detainer.lifted().toString(),
                DetainerFiles.form(detainer.issued(), record),
                Integer.toString(number),
                "synthetic-" + number));
    cells.addAll(grounds.next(detainer.issued(), detainer.reason().equals(DetainerTruth.DECLINED)));
    return cells;
  }
}
