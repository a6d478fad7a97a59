package org.detaineroutcomes.ingest.source.agency;

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
 * Violent crime of large agencies by year, 1975 to 2015, FBI Return A as compiled by The Marshall
 * Project. The state is in the first two letters of the ORI.
 *
 * <p>"National" rows are set aside. Rape is the legacy definition until 2012; from 2013 agencies
 * moved to the revised one, some of them a year or two later.
 */
public final class UcrAgencyYear implements LineSource {
  private static final long serialVersionUID = 1;
  private static final int FIRST_REVISED_RAPE = 2013;
  private static final String ABSENT = "NA";

  /** In an ORI Nebraska is NB, as the FBI wrote it before the postal code changed. */
  private static final Map<String, String> STATES_OF_ORI = Map.of("NB", "NE");

  private static final Map<Offense, String> HEADINGS =
      new EnumMap<>(
          Map.of(
              Offense.MURDER, "homs_sum",
              Offense.ROBBERY, "rob_sum",
              Offense.AGGRAVATED_ASSAULT, "agg_ass_sum"));

  @Override
  public String format() {
    return "ucr-agency-year";
  }

  @Override
  public String describe() {
    return "violent crime of large agencies by year, FBI Return A by The Marshall Project (CSV)";
  }

  @Override
  public Table table(Job.Input input) {
    return Crimes.TABLE;
  }

  @Override
  public LineReading lines(InputFile file) throws IOException {
    List<String> wanted =
        List.of(
            "ORI",
            "year",
            "department_name",
            "total_pop",
            "homs_sum",
            "rape_sum",
            "rob_sum",
            "agg_ass_sum",
            "months_reported");
    return CsvTable.open(file).require(format(), wanted).lines(row -> Stream.of(stage(row)));
  }

  private static Staged stage(CsvRow row) {
    String name = row.cell("department_name");
    if (name.equals("National")) {
      return Staged.setAside(null, row.number(), "national total", row.text());
    }
    String ori = row.cell("ORI");
    String prefix = ori.substring(0, Math.min(2, ori.length()));
    RowBuilder built =
        RowBuilder.of(Crimes.TABLE, row)
            .set(PlaceFields.JURISDICTION, name.replaceFirst(", [^,]+$", ""))
            .set(CrimeFields.AGENCY, name)
            .readState(PlaceFields.STATE, STATES_OF_ORI.getOrDefault(prefix, prefix))
            .set(PlaceFields.LEVEL, "agency")
            .set(CrimeFields.SCOPE, CountScope.AGENCIES.word())
            .set(Crimes.ORI, ori)
            .read(DateFields.YEAR, row.cell("year"))
            .read(CrimeFields.MONTHS_REPORTED, row.cell("months_reported"), ABSENT)
            .read(PlaceFields.POPULATION, row.cell("total_pop"), ABSENT)
            .read(rape(row.cell("year")), row.cell("rape_sum"), ABSENT);
    HEADINGS.forEach((o, heading) -> built.read(Crimes.count(o), row.cell(heading), ABSENT));
    return built.build();
  }

  private static org.detaineroutcomes.schema.Column rape(String year) {
    boolean revised = year.matches("\\d{4}") && Integer.parseInt(year) >= FIRST_REVISED_RAPE;
    return Crimes.count(revised ? Offense.RAPE_REVISED : Offense.RAPE_LEGACY);
  }
}
