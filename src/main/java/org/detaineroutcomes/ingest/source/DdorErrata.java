package org.detaineroutcomes.ingest.source;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.detaineroutcomes.ingest.InputFile;
import org.detaineroutcomes.ingest.RowBuilder;
import org.detaineroutcomes.ingest.Source;
import org.detaineroutcomes.ingest.Staged;
import org.detaineroutcomes.ingest.reader.CsvRow;
import org.detaineroutcomes.ingest.reader.CsvTable;
import org.detaineroutcomes.model.DetainerOutcome;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.result.CorrectionEffect;
import org.detaineroutcomes.model.result.ErratumKind;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.fields.ReportFields;
import org.detaineroutcomes.schema.fields.SourceFields;
import org.detaineroutcomes.schema.staged.reports.Errata;

/**
 * Corrections that ICE published of its Declined Detainer Outcome Reports, and disputes by others
 * or the withdrawal of a whole report where a column {@code kind} says so. A number that is not
 * known has a least value.
 */
public final class DdorErrata implements Source {
  private static final long serialVersionUID = 1;
  private static final Pattern SIMILAR_NAME =
      Pattern.compile("issued to (a )?similarly named places?\\b");
  private static final Pattern AT_LEAST = Pattern.compile(".*\\bat least (\\d+)\\b.*");

  @Override
  public String format() {
    return "errata";
  }

  @Override
  public String describe() {
    return "corrections, disputes and withdrawals of declined-detainer reports (CSV)";
  }

  @Override
  public Table table(Job.Input input) {
    return Errata.TABLE;
  }

  @Override
  public Stream<Staged> read(InputFile file) throws IOException {
    return CsvTable.open(file)
        .require(
            format(),
            List.of(
                "report_start",
                "jurisdiction",
                "state",
                "affected_section",
                "rows_affected",
                "rows_basis",
                "ice_correction",
                "corrected_by",
                "corrected_on",
                "source_url"))
        .stage(row -> Stream.of(stage(row)));
  }

  private static Staged stage(CsvRow row) {
    String kind = row.cell("kind");
    RowBuilder built =
        RowBuilder.of(Errata.TABLE, row)
            .read(ReportFields.REPORT_START, row.cell("report_start"))
            .read(PlaceFields.JURISDICTION, row.cell("jurisdiction"))
            .readState(PlaceFields.STATE, row.cell("state"))
            .read(Errata.SECTION, row.cell("affected_section").replaceFirst("^Section ", ""))
            .set(Errata.KIND, kind.isEmpty() ? ErratumKind.CORRECTED.code() : kind)
            .read(Errata.ROWS_WRONG, row.cell("rows_affected"))
            .read(Errata.COUNT_BASIS, row.cell("rows_basis"))
            .read(Errata.CORRECTION, row.cell("ice_correction"))
            .read(Errata.CORRECTED_BY, row.cell("corrected_by"))
            .read(SourceFields.SOURCE_URL, row.cell("source_url"));
    if (ErratumKind.CORRECTED.code().equals(built.value(Errata.KIND))) {
      built
          .set(Errata.OUTCOME, outcome(row.cell("ice_correction")).name())
          .set(Errata.EFFECT, effect(row.cell("ice_correction")).code());
    }
    ValueBases.set(built, row.cell("rows_basis"));
    Matcher least = AT_LEAST.matcher(row.cell("rows_basis"));
    built.set(
        Errata.AT_LEAST,
        built.value(Errata.ROWS_WRONG) != null
            ? built.value(Errata.ROWS_WRONG)
            : least.matches() ? (Object) Long.parseLong(least.group(1)) : (Object) 0L);
    return PolicyDates.set(placed(built), row.cell("corrected_on")).build();
  }

  /**
   * What a correction says became of the detainers. "Transferred to another facility, released
   * there" is a transfer: the jurisdiction named did not decline. "Issued to the wrong place" and
   * "issued to similarly named places" are ICE's errors. Other words leave the outcome unknown.
   */
  public static DetainerOutcome outcome(String correction) {
    String plain = correction.strip().toLowerCase(Locale.ROOT);
    if (plain.startsWith("transferred")) {
      return DetainerOutcome.TRANSFERRED;
    }
    return plain.startsWith("issued to") ? DetainerOutcome.ICE_ERROR : DetainerOutcome.UNKNOWN;
  }

  /**
   * What a correction does to the detainers. "Transferred to another facility, released there" and
   * "issued to similarly named places" leave them to another place; "issued to the wrong place"
   * leaves them to none. Other words do not tell.
   */
  public static CorrectionEffect effect(String correction) {
    String plain = correction.strip().toLowerCase(Locale.ROOT);
    if (plain.startsWith("transferred") || SIMILAR_NAME.matcher(plain).lookingAt()) {
      return CorrectionEffect.REATTRIBUTED;
    }
    return plain.startsWith("issued to the wrong place")
        ? CorrectionEffect.WITHDRAWN
        : CorrectionEffect.NOT_TOLD;
  }

  /** A correction or dispute is of a place in a section, a withdrawal of the whole report. */
  private static RowBuilder placed(RowBuilder row) {
    boolean whole = ErratumKind.WITHDRAWN.code().equals(row.value(Errata.KIND));
    for (Column column : List.of(PlaceFields.JURISDICTION, PlaceFields.STATE, Errata.SECTION)) {
      if (whole && row.value(column) != null) {
        row.complain(column.name() + " is filled, and a withdrawal is of the whole report");
      } else if (!whole && row.value(column) == null) {
        row.complain(column.name() + " is empty");
      }
    }
    return row;
  }
}
