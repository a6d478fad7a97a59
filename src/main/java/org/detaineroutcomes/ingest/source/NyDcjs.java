package org.detaineroutcomes.ingest.source;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.detaineroutcomes.ingest.InputFile;
import org.detaineroutcomes.ingest.LineSource;
import org.detaineroutcomes.ingest.RowBuilder;
import org.detaineroutcomes.ingest.Staged;
import org.detaineroutcomes.ingest.reader.CsvRow;
import org.detaineroutcomes.ingest.reader.CsvTable;
import org.detaineroutcomes.ingest.reader.LineReading;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.Offense;
import org.detaineroutcomes.model.result.CountScope;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.fields.CrimeFields;
import org.detaineroutcomes.schema.fields.DateFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.staged.Crimes;

/**
 * Index crimes by county and agency, New York State Division of Criminal Justice Services (DCJS).
 *
 * <p>Rows named "County Total" are true totals of all agencies and the ones kept; agency rows are
 * their parts and set aside. Rape follows the revised definition from 2015 on.
 */
public final class NyDcjs implements LineSource {
  private static final long serialVersionUID = 1;
  private static final int FIRST_REVISED_RAPE = 2015;
  private static final String TOTAL = "County Total";

  private static final Map<Offense, String> HEADINGS =
      new EnumMap<>(
          Map.of(
              Offense.MURDER, "Murder",
              Offense.ROBBERY, "Robbery",
              Offense.AGGRAVATED_ASSAULT, "Aggravated Assault",
              Offense.BURGLARY, "Burglary",
              Offense.LARCENY, "Larceny",
              Offense.MOTOR_VEHICLE_THEFT, "Motor Vehicle Theft"));

  @Override
  public String format() {
    return "ny-dcjs";
  }

  @Override
  public String describe() {
    return "index crimes by county and agency, New York State DCJS (CSV)";
  }

  @Override
  public Table table(Job.Input input) {
    return Crimes.TABLE;
  }

  @Override
  public LineReading lines(InputFile file) throws IOException {
    List<String> wanted = new java.util.ArrayList<>(HEADINGS.values());
    wanted.addAll(List.of("County", "Agency", "Year", "Months Reported", "Rape"));
    return CsvTable.open(file).require(format(), wanted).lines(row -> Stream.of(stage(row)));
  }

  private Staged stage(CsvRow row) {
    if (!row.cell("Agency").equals(TOTAL)) {
      return Staged.setAside(
          null, row.number(), "agency row, part of its county's total", row.text());
    }
    RowBuilder built =
        new RowBuilder(Crimes.TABLE, null, row.number(), row.text())
            .read(PlaceFields.JURISDICTION, row.cell("County"))
            .set(PlaceFields.STATE, "NY")
            .set(PlaceFields.LEVEL, "county")
            .set(CrimeFields.SCOPE, CountScope.COUNTY_TOTAL.word())
            .read(DateFields.YEAR, row.cell("Year"))
            .read(CrimeFields.MONTHS_REPORTED, row.cell("Months Reported"))
            .read(Crimes.count(rapeDefinition(row.cell("Year"))), row.cell("Rape"));
    HEADINGS.forEach((offense, heading) -> built.read(Crimes.count(offense), row.cell(heading)));
    return built.build();
  }

  private static Offense rapeDefinition(String year) {
    boolean revised = year.matches("\\d{4}") && Integer.parseInt(year) >= FIRST_REVISED_RAPE;
    return revised ? Offense.RAPE_REVISED : Offense.RAPE_LEGACY;
  }
}
