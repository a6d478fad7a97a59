package org.detaineroutcomes.ingest.source;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.detaineroutcomes.ingest.InputFile;
import org.detaineroutcomes.ingest.RowBuilder;
import org.detaineroutcomes.ingest.Source;
import org.detaineroutcomes.ingest.Staged;
import org.detaineroutcomes.ingest.reader.CsvRow;
import org.detaineroutcomes.ingest.reader.CsvTable;
import org.detaineroutcomes.model.Fips;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.PrintedDate;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.fields.CrimeFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.fields.SourceFields;
import org.detaineroutcomes.schema.staged.Agreements;

/** Agencies with a 287(g) agreement, with signing dates and first and last listing. */
public final class Agreements287g implements Source {
  private static final long serialVersionUID = 1;
  private static final Pattern SEPARATOR = Pattern.compile(";");

  @Override
  public String format() {
    return "agreements-287g";
  }

  @Override
  public String describe() {
    return "agencies with a 287(g) agreement: signing dates, model, first and last listing (CSV)";
  }

  @Override
  public Table table(Job.Input input) {
    return Agreements.TABLE;
  }

  @Override
  public Stream<Staged> read(InputFile file) throws IOException {
    return CsvTable.open(file)
        .require(
            format(),
            List.of(
                "state",
                "agency",
                "jurisdiction_level",
                "county_fips",
                "first_signed",
                "signing_dates",
                "models",
                "active_from",
                "active_to",
                "terminated",
                "n_sources",
                "confidence",
                "source_url"))
        .stage(row -> Stream.of(stage(row)));
  }

  private static Staged stage(CsvRow row) {
    RowBuilder built =
        RowBuilder.of(Agreements.TABLE, row)
            .read(CrimeFields.AGENCY, row.cell("agency"))
            .readState(PlaceFields.STATE, row.cell("state"))
            .read(Agreements.JURISDICTION_LEVEL, row.cell("jurisdiction_level"))
            .read(Agreements.FIRST_SIGNED, row.cell("first_signed"))
            .read(Agreements.SIGNING_DATES, row.cell("signing_dates"))
            .read(Agreements.MODELS, row.cell("models"))
            .read(Agreements.ACTIVE_FROM, row.cell("active_from"))
            .read(Agreements.ACTIVE_TO, row.cell("active_to"))
            .read(Agreements.TERMINATED, row.cell("terminated"))
            .read(Agreements.N_SOURCES, row.cell("n_sources"))
            .read(Agreements.CONFIDENCE, row.cell("confidence"))
            .read(SourceFields.SOURCE_URL, row.cell("source_url"));
    counties(built, row.cell("county_fips"));
    for (String day : parts(row.cell("signing_dates"))) {
      if (PrintedDate.day(day).isEmpty()) {
        built.complain("signing_dates '" + day + "' is no date");
      }
    }
    LocalDate from = (LocalDate) built.value(Agreements.ACTIVE_FROM);
    LocalDate to = (LocalDate) built.value(Agreements.ACTIVE_TO);
    if (from != null && to != null && from.isAfter(to)) {
      built.complain("active_to " + to + " is before active_from " + from);
    }
    return built.build();
  }

  private static void counties(RowBuilder built, String printed) {
    List<String> codes = parts(printed);
    for (String code : codes) {
      if (Fips.county(code).filter(Fips::isCounty).isEmpty()) {
        built.complain("county_fips '" + code + "' is no county code");
        return;
      }
    }
    built.set(
        Agreements.COUNTY_FIPS_CODES,
        codes.isEmpty()
            ? null
            : codes.stream()
                .map(code -> Fips.county(code).orElseThrow().code())
                .collect(Collectors.joining(";")));
  }

  private static List<String> parts(String printed) {
    return SEPARATOR
        .splitAsStream(printed)
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }
}
