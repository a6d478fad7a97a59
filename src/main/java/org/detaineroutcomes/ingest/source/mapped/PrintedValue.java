package org.detaineroutcomes.ingest.source.mapped;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.detaineroutcomes.ingest.RowBuilder;
import org.detaineroutcomes.model.Fips;
import org.detaineroutcomes.model.PlaceLevel;
import org.detaineroutcomes.model.PrintedDate;
import org.detaineroutcomes.model.UsState;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.ColumnType;
import org.detaineroutcomes.schema.fields.DateFields;
import org.detaineroutcomes.schema.fields.PlaceFields;

/** Reads one printed cell as a column, the way states and counties print such things. */
final class PrintedValue {
  private static final Pattern YEAR = Pattern.compile("\\d{4}(\\.0)?");
  private static final Pattern MONTH = Pattern.compile("0?[1-9]|1[0-2]");
  private static final Pattern ISO_DAY = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})([T ].*)?");
  private static final Pattern US_DAY = Pattern.compile("(\\d{1,2}/\\d{1,2}/\\d{4})( .*)?");
  private static final DateTimeFormatter US_FORMAT = DateTimeFormatter.ofPattern("M/d/uuuu");
  private static final Pattern ISO_MONTH = Pattern.compile("\\d{4}-(0[1-9]|1[0-2])");
  private static final Pattern INDEPENDENT_CITY =
      Pattern.compile("indep(endent|\\.)?[ -]city|city[ ,]*\\(?indep(endent|\\.)?\\)?");
  private static final List<String> COUNTY_KINDS =
      List.of(
          "parish",
          "census area",
          "planning region",
          "municipio",
          "county equivalent",
          "county or equivalent");
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private PrintedValue() {}

  /** True for a number, a day or a code, which no word for an absent value can be. */
  static boolean typed(Column column) {
    return column.type() != ColumnType.TEXT
        || Stream.of(PlaceFields.STATE, PlaceFields.COUNTY_FIPS, PlaceFields.LEVEL)
            .anyMatch(code -> code.name().equals(column.name()));
  }

  /** Puts a printed cell into a row; what cannot be read is noted there. */
  static void into(RowBuilder row, Column column, String printed) {
    if (printed.isEmpty()) {
      row.set(column, null);
    } else if (column.name().equals(PlaceFields.STATE.name())) {
      row.read(column, printed, text -> UsState.of(text).map(UsState::name));
    } else if (column.name().equals(PlaceFields.COUNTY_FIPS.name())) {
      row.read(column, printed, text -> Fips.county(text).map(Fips::code));
    } else if (column.name().equals(PlaceFields.LEVEL.name())) {
      row.set(column, level(printed));
    } else if (column.name().equals(DateFields.YEAR.name())) {
      row.read(column, printed, PrintedValue::year);
    } else if (column.name().equals(DateFields.MONTH.name())) {
      row.read(column, printed, PrintedValue::month);
    } else if (column.type() == ColumnType.DATE) {
      row.read(column, printed, PrintedValue::day);
    } else {
      row.read(column, printed);
    }
  }

  /** The level of a printed kind of place; the word itself where it is none of the known ones. */
  static String level(String printed) {
    String kind = printed.strip().toLowerCase(Locale.ROOT);
    if (INDEPENDENT_CITY.matcher(kind).matches()) {
      return PlaceLevel.CITY.word();
    }
    return COUNTY_KINDS.contains(kind) ? PlaceLevel.COUNTY.word() : kind;
  }

  /** Whether a printed kind is that of a city in no county, which is the equivalent of one. */
  static boolean isIndependentCity(String kind) {
    return INDEPENDENT_CITY.matcher(kind.strip().toLowerCase(Locale.ROOT)).matches();
  }

  /** {@code 2014}, {@code 2014.0}, {@code 2014-06} or a day. */
  static Optional<Integer> year(String printed) {
    if (YEAR.matcher(printed).matches() || ISO_MONTH.matcher(printed).matches()) {
      return Optional.of(Integer.valueOf(printed.substring(0, 4)));
    }
    return day(printed).map(LocalDate::getYear);
  }

  /** {@code 6}, {@code Jun}, {@code June 2014}, {@code 2014-06} or a day. */
  private static Optional<Integer> month(String printed) {
    if (MONTH.matcher(printed).matches()) {
      return Optional.of(Integer.valueOf(printed));
    }
    if (ISO_MONTH.matcher(printed).matches()) {
      return Optional.of(Integer.valueOf(printed.substring(5)));
    }
    String word = printed.toLowerCase(Locale.ROOT);
    return IntStream.range(0, MONTHS.size())
        .filter(i -> word.matches(MONTHS.get(i) + "[a-z]*\\.?([ -]\\d{2,4})?"))
        .mapToObj(i -> i + 1)
        .findFirst()
        .or(() -> day(printed).map(LocalDate::getMonthValue));
  }

  /** {@code 2017-02-01}, {@code 2/1/2017} or {@code 1-FEB-2017}, with or without a time of day. */
  private static Optional<LocalDate> day(String printed) {
    Matcher iso = ISO_DAY.matcher(printed);
    Matcher us = US_DAY.matcher(printed);
    try {
      if (iso.matches()) {
        return Optional.of(LocalDate.parse(iso.group(1)));
      }
      return us.matches()
          ? Optional.of(LocalDate.parse(us.group(1), US_FORMAT))
          : PrintedDate.dayOfMoment(printed);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
