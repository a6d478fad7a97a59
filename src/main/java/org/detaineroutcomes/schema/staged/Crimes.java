package org.detaineroutcomes.schema.staged;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.detaineroutcomes.model.Offense;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.TextForm;
import org.detaineroutcomes.schema.fields.CrimeFields;
import org.detaineroutcomes.schema.fields.DateFields;
import org.detaineroutcomes.schema.fields.PlaceFields;

/** Offences known to police, as each source prints them. */
public final class Crimes {
  public static final Column ORI =
      Column.text("ori", "Originating agency identifier of the FBI").matching(TextForm.ORI);

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
                PlaceFields.JURISDICTION.mandatory(),
                PlaceFields.STATE,
                PlaceFields.LEVEL.mandatory(),
                PlaceFields.COUNTY_FIPS,
                CrimeFields.AGENCY,
                ORI,
                CrimeFields.SCOPE,
                DateFields.YEAR.mandatory(),
                DateFields.MONTH,
                CrimeFields.MONTHS_REPORTED,
                PlaceFields.POPULATION));
    all.addAll(counts());
    all.add(FOOTNOTES);
    return all;
  }
}
