package org.detaineroutcomes.ingest.source;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.detaineroutcomes.ingest.RowBuilder;
import org.detaineroutcomes.model.Fips;
import org.detaineroutcomes.model.PrintedDate;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.staged.Agreements;

/** Reads the lists of counties and signing days of a 287(g) agreement, and checks its listing. */
final class AgreementReading {
  private static final Pattern SEPARATOR = Pattern.compile(";");

  private AgreementReading() {}

  static void complete(RowBuilder row) {
    counties(row);
    for (String day : parts(row, Agreements.SIGNING_DATES)) {
      if (PrintedDate.day(day).isEmpty()) {
        row.complain("signing_dates '" + day + "' is no date");
      }
    }
    LocalDate from = (LocalDate) row.value(Agreements.ACTIVE_FROM);
    LocalDate to = (LocalDate) row.value(Agreements.ACTIVE_TO);
    if (from != null && to != null && from.isAfter(to)) {
      row.complain("active_to " + to + " is before active_from " + from);
    }
  }

  private static void counties(RowBuilder row) {
    List<String> codes = parts(row, Agreements.COUNTY_FIPS_CODES);
    for (String code : codes) {
      if (Fips.county(code).filter(Fips::isCounty).isEmpty()) {
        row.complain("county_fips '" + code + "' is no county code");
        return;
      }
    }
    row.set(
        Agreements.COUNTY_FIPS_CODES,
        codes.isEmpty()
            ? null
            : codes.stream()
                .map(code -> Fips.county(code).orElseThrow().code())
                .collect(Collectors.joining(";")));
  }

  private static List<String> parts(RowBuilder row, Column column) {
    return SEPARATOR
        .splitAsStream(Objects.requireNonNullElse((String) row.value(column), ""))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }
}
