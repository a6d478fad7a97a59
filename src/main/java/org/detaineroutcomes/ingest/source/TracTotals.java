package org.detaineroutcomes.ingest.source;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.detaineroutcomes.ingest.InputFile;
import org.detaineroutcomes.ingest.RowBuilder;
import org.detaineroutcomes.ingest.Source;
import org.detaineroutcomes.ingest.Staged;
import org.detaineroutcomes.ingest.reader.CsvRow;
import org.detaineroutcomes.ingest.reader.CsvTable;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.result.Code;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.fields.CitizenFields;
import org.detaineroutcomes.schema.fields.SourceFields;
import org.detaineroutcomes.schema.staged.reports.PublishedTotals;

/**
 * Totals that the Transactional Records Access Clearinghouse and others published, coded by what
 * their words say they count and which months they cover.
 */
public final class TracTotals implements Source {
  private static final long serialVersionUID = 1;

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
    PublishedMeasure measure = PublishedMeasure.of(row.cell("measure"));
    PublishedPeriod period = PublishedPeriod.of(row.cell("period"));
    return RowBuilder.of(PublishedTotals.TABLE, row)
        .read(PublishedTotals.MEASURE, row.cell("measure"))
        .read(PublishedTotals.PERIOD, row.cell("period"))
        .set(CitizenFields.MONTHS_COVERED, period.months())
        .read(PublishedTotals.VALUE, row.cell("value"))
        .read(SourceFields.SOURCE_URL, row.cell("source_url"))
        .set(PublishedTotals.SUBJECT, measure.subject().code())
        .set(CitizenFields.STATED_TIER, code(measure.tier()))
        .set(CitizenFields.STATED_COUNTED, code(measure.counted()))
        .set(PublishedTotals.IS_PERCENT, measure.percent())
        .set(PublishedTotals.IS_PART, measure.part())
        .set(PublishedTotals.PLACE, measure.place())
        .set(PublishedTotals.FIRST_MONTH, period.first())
        .set(PublishedTotals.LAST_MONTH, period.last())
        .set(PublishedTotals.FISCAL_YEAR, period.fiscalYear())
        .build();
  }

  private static String code(Code code) {
    return code == null ? null : code.code();
  }
}
