package org.detaineroutcomes.schema.core;

import java.util.ArrayList;
import java.util.List;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Layer;
import org.detaineroutcomes.schema.Provenance;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.staged.Crimes;
import org.detaineroutcomes.schema.staged.Places;

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
                Places.JURISDICTION.mandatory(),
                Places.STATE,
                Places.LEVEL.mandatory(),
                Places.COUNTY_FIPS,
                Places.COUNTY,
                Resolutions.METHOD,
                Crimes.AGENCY,
                AGENCY_ID,
                Crimes.SCOPE,
                Places.YEAR.mandatory(),
                Places.MONTH,
                Crimes.MONTHS_REPORTED,
                Places.POPULATION));
    all.addAll(Crimes.counts());
    all.addAll(Provenance.COLUMNS);
    return List.copyOf(all);
  }
}
