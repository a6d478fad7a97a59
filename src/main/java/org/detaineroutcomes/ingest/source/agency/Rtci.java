package org.detaineroutcomes.ingest.source.agency;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.detaineroutcomes.ingest.Dependence;
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
 * Real-Time Crime Index, AH Datalytics: offences of agencies by month.
 *
 * <p>"Nationwide" rows are sums and set aside. Larceny is called theft. Rape is the revised
 * definition; the printed violent crime includes it and is not read.
 */
public final class Rtci implements LineSource {
  private static final long serialVersionUID = 1;
  private static final String ABSENT = "NA";
  private static final String NATIONWIDE = "Nationwide";

  private static final Map<Offense, String> HEADINGS =
      new EnumMap<>(
          Map.of(
              Offense.MURDER, "murder",
              Offense.RAPE_REVISED, "rape",
              Offense.ROBBERY, "robbery",
              Offense.AGGRAVATED_ASSAULT, "aggravated_assault",
              Offense.BURGLARY, "burglary",
              Offense.LARCENY, "theft",
              Offense.MOTOR_VEHICLE_THEFT, "motor_vehicle_theft"));

  @Override
  public String format() {
    return "rtci";
  }

  @Override
  public String describe() {
    return "offenses of agencies by month, Real-Time Crime Index by AH Datalytics (CSV)";
  }

  @Override
  public Table table(Job.Input input) {
    return Crimes.TABLE;
  }

  @Override
  public LineReading lines(InputFile file) throws IOException {
    List<String> wanted = new ArrayList<>(HEADINGS.values());
    wanted.addAll(List.of("date", "agency_name", "agency_full", "state_name"));
    return CsvTable.open(file).require(format(), wanted).lines(row -> Stream.of(stage(row)));
  }

  @Override
  public List<Dependence> dependences() {
    List<Dependence> given =
        new ArrayList<>(
            List.of(
                Dependence.on("agency_name", PlaceFields.JURISDICTION),
                Dependence.on("agency_full", CrimeFields.AGENCY),
                Dependence.on("state_name", PlaceFields.STATE),
                Dependence.on("date", DateFields.YEAR, DateFields.MONTH)));
    HEADINGS.forEach((o, heading) -> given.add(Dependence.on(heading, Crimes.count(o))));
    return Dependence.of(Crimes.TABLE, given);
  }

  private static Staged stage(CsvRow row) {
    if (row.cell("state_name").equals(NATIONWIDE)) {
      return Staged.setAside(null, row.number(), "nationwide sum", row.text());
    }
    RowBuilder built =
        RowBuilder.of(Crimes.TABLE, row)
            .read(PlaceFields.JURISDICTION, row.cell("agency_name"))
            .read(CrimeFields.AGENCY, row.cell("agency_full"))
            .readState(PlaceFields.STATE, row.cell("state_name"))
            .set(PlaceFields.LEVEL, "agency")
            .set(CrimeFields.SCOPE, CountScope.AGENCIES.word());
    month(built, row.cell("date"));
    HEADINGS.forEach((o, heading) -> built.read(Crimes.count(o), row.cell(heading), ABSENT));
    return built.build();
  }

  private static void month(RowBuilder built, String date) {
    if (date.matches("\\d{4}-\\d{2}-\\d{2}")) {
      built
          .read(DateFields.YEAR, date.substring(0, 4))
          .read(DateFields.MONTH, date.substring(5, 7));
    } else {
      built.complain("date '" + date + "' is no day such as 2018-01-01");
    }
  }
}
