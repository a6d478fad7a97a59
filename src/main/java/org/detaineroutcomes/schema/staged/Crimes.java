package org.detaineroutcomes.schema.staged;

import static org.detaineroutcomes.schema.staged.Places.COUNTY_FIPS;
import static org.detaineroutcomes.schema.staged.Places.JURISDICTION;
import static org.detaineroutcomes.schema.staged.Places.LEVEL;
import static org.detaineroutcomes.schema.staged.Places.MONTH;
import static org.detaineroutcomes.schema.staged.Places.POPULATION;
import static org.detaineroutcomes.schema.staged.Places.STATE;
import static org.detaineroutcomes.schema.staged.Places.YEAR;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.detaineroutcomes.model.Offense;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Table;

/** Offences known to police, as each source prints them. */
public final class Crimes {
  public static final Column AGENCY =
      Column.text("agency", "Law enforcement agency as the source prints it");
  public static final Column ORI =
      Column.text("ori", "Originating agency identifier of the FBI").matching("[A-Z0-9]{7,9}");
  public static final Column SCOPE =
      Column.text("scope", "What the count covers")
          .oneOf("county total", "known to sheriff or county police", "agency", "state total")
          .mandatory();
  public static final Column MONTHS_REPORTED =
      Column.integer(
              "months_reported",
              "months",
              "Months reported in the year as printed; may be the last month reported")
          .within(0, 12);

  public static final Column FOOTNOTES =
      Column.text("footnotes", "What the publisher's footnotes say of the row");

  private static final Map<Offense, Column> COUNTS =
      Arrays.stream(Offense.values())
          .collect(Collectors.toUnmodifiableMap(Function.identity(), Crimes::declare));

  /** One row: one jurisdiction or agency in one year or month. */
  public static final Table TABLE =
      Table.staged(
          "crimes",
          "one jurisdiction or agency in one year or month, as printed",
          columns(),
          "Offenses known to police are not crimes committed, and not people.",
          "Legacy and revised rape are different definitions and are never added.",
          "An empty count was not reported; a zero was.");

  private Crimes() {}

  /** The column of an offence's count. */
  public static Column count(Offense offense) {
    return COUNTS.get(offense);
  }

  /** The columns of all offences, in UCR order. */
  public static List<Column> counts() {
    return Arrays.stream(Offense.values()).map(COUNTS::get).toList();
  }

  private static Column declare(Offense offense) {
    String words = offense.column().replace('_', ' ');
    return Column.count(offense.column(), "offenses", "Offenses known to police: " + words);
  }

  private static List<Column> columns() {
    List<Column> all =
        new ArrayList<>(
            List.of(
                JURISDICTION.mandatory(),
                STATE,
                LEVEL.mandatory(),
                COUNTY_FIPS,
                AGENCY,
                ORI,
                SCOPE,
                YEAR.mandatory(),
                MONTH,
                MONTHS_REPORTED,
                POPULATION));
    all.addAll(counts());
    all.add(FOOTNOTES);
    return all;
  }
}
