package org.detaineroutcomes.ingest.source;

import java.io.IOException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.detaineroutcomes.ingest.InputFile;
import org.detaineroutcomes.ingest.RowBuilder;
import org.detaineroutcomes.ingest.Source;
import org.detaineroutcomes.ingest.Staged;
import org.detaineroutcomes.ingest.reader.CsvRow;
import org.detaineroutcomes.ingest.reader.CsvTable;
import org.detaineroutcomes.model.DateInterval;
import org.detaineroutcomes.model.DatePrecision;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.PrintedDate;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.fields.CitizenFields;
import org.detaineroutcomes.schema.fields.SourceFields;
import org.detaineroutcomes.schema.staged.reports.PublishedTotals;

/**
 * Totals that the Transactional Records Access Clearinghouse and others published. How many months
 * a total covers is read from its period: stated in brackets, a fiscal year, or from month to
 * month.
 */
public final class TracTotals implements Source {
  private static final long serialVersionUID = 1;
  private static final Pattern STATED = Pattern.compile(".*\\((\\d+) months\\).*");
  private static final Pattern FISCAL_YEAR = Pattern.compile("FY ?\\d{4}");
  private static final Pattern RANGE =
      Pattern.compile("(\\p{Alpha}+ \\d{4}) ?(?:-|to) ?(\\p{Alpha}+ \\d{4})");

  @Override
  public String format() {
    return "trac";
  }

  @Override
  public String describe() {
    return "published totals of detainers, with the months each covers (CSV)";
  }

  @Override
  public Table table(Job.Input input) {
    return PublishedTotals.TABLE;
  }

  @Override
  public Stream<Staged> read(InputFile file) throws IOException {
    return CsvTable.open(file)
        .require(format(), List.of("measure", "period", "value", "source_url"))
        .stage(row -> Stream.of(stage(row)));
  }

  private static Staged stage(CsvRow row) {
    return RowBuilder.of(PublishedTotals.TABLE, row)
        .read(PublishedTotals.MEASURE, row.cell("measure"))
        .read(PublishedTotals.PERIOD, row.cell("period"))
        .set(CitizenFields.MONTHS_COVERED, months(row.cell("period")).orElse(null))
        .read(PublishedTotals.VALUE, row.cell("value"))
        .read(SourceFields.SOURCE_URL, row.cell("source_url"))
        .build();
  }

  private static Optional<Integer> months(String period) {
    Matcher stated = STATED.matcher(period);
    if (stated.matches()) {
      return Optional.of(Integer.parseInt(stated.group(1)));
    }
    if (FISCAL_YEAR.matcher(period).matches()) {
      return Optional.of(12);
    }
    Matcher range = RANGE.matcher(period);
    if (!range.matches()) {
      return Optional.empty();
    }
    return month(range.group(1))
        .flatMap(
            from -> month(range.group(2)).map(to -> 1 + (int) ChronoUnit.MONTHS.between(from, to)));
  }

  private static Optional<LocalDate> month(String printed) {
    return PrintedDate.read(printed)
        .filter(interval -> interval.precision() == DatePrecision.MONTH)
        .map(DateInterval::earliest);
  }
}
