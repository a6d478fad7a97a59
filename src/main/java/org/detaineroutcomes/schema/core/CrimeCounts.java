package org.detaineroutcomes.schema.core;

import java.util.ArrayList;
import java.util.List;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Layer;
import org.detaineroutcomes.schema.Provenance;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.fields.CrimeFields;
import org.detaineroutcomes.schema.fields.DateFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.staged.Crimes;

/** Offences known to police, each row placed in a county or, where it has none, in a state. */
public final class CrimeCounts {
  public static final Column AGENCY_ID =
      Column.text("agency_id", "ORI where the source has one, else agency name and state");

  /** One row: one jurisdiction or agency in one year or month. */
  public static final Table TABLE =
      new Table(
          Layer.CORE,
          "crime_counts",
          "one jurisdiction or agency in one year or month, placed",
          List.of(),
          columns(),
          List.of("Several agencies of one county stay apart here; the panel adds them up."),
          false);

  private CrimeCounts() {}

  private static List<Column> columns() {
    List<Column> all =
        new ArrayList<>(
            List.of(
                PlaceFields.JURISDICTION.mandatory(),
                PlaceFields.STATE,
                PlaceFields.LEVEL.mandatory(),
                PlaceFields.COUNTY_FIPS,
                PlaceFields.COUNTY,
                PlaceFields.RESOLUTION_METHOD,
                CrimeFields.AGENCY,
                AGENCY_ID,
                CrimeFields.SCOPE,
                DateFields.YEAR.mandatory(),
                DateFields.MONTH,
                CrimeFields.MONTHS_REPORTED,
                PlaceFields.POPULATION));
    all.addAll(Crimes.counts());
    all.addAll(Provenance.COLUMNS);
    return List.copyOf(all);
  }
}
