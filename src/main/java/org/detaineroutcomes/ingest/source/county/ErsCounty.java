package org.detaineroutcomes.ingest.source.county;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.detaineroutcomes.ingest.InputFile;
import org.detaineroutcomes.ingest.RowBuilder;
import org.detaineroutcomes.ingest.Source;
import org.detaineroutcomes.ingest.Staged;
import org.detaineroutcomes.ingest.reader.CsvLayout;
import org.detaineroutcomes.ingest.reader.CsvRow;
import org.detaineroutcomes.ingest.reader.CsvTable;
import org.detaineroutcomes.model.AbsentMark;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.model.Fips;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.Problem;
import org.detaineroutcomes.model.UsState;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.fields.DateFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.staged.CountyMeasures;

/**
 * Measures of counties, one column each: unemployment and poverty (SAIPE) of the Economic Research
 * Service, and the American Community Survey's county file. Which of the three a file is, its code
 * column tells.
 *
 * <p>Rows of states and of the nation are set aside, and so are empty cells. A file whose headings
 * hold no year takes the year in its name.
 */
public final class ErsCounty implements Source {
  private static final long serialVersionUID = 1;
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)((?:19|20)\\d{2})(?!\\d)");

  /** The three layouts. */
  private enum Layout {
    UNEMPLOYMENT("FIPS"),
    POVERTY("FIPStxt"),
    SURVEY("CensusId");

    private final String code;

    Layout(String code) {
      this.code = code;
    }
  }

  private static final Map<Layout, Map<String, String>> MEASURES =
      Map.of(
          Layout.UNEMPLOYMENT,
          Map.of(
              "Unemployment_rate", "unemployment_percent",
              "Civilian_labor_force", "labor_force"),
          Layout.POVERTY,
          Map.of(
              "PCTPOVALL", "poverty_percent",
              "PCTPOV017", "child_poverty_percent",
              "MEDHHINC", "median_household_income_dollars"),
          Layout.SURVEY,
          Map.of(
              "TotalPop", "residents",
              "Hispanic", "hispanic_percent",
              "White", "white_percent",
              "Black", "black_percent",
              "Citizen", "citizens_of_voting_age",
              "Income", "median_household_income_dollars",
              "IncomePerCap", "income_per_person_dollars",
              "Poverty", "poverty_percent",
              "ChildPoverty", "child_poverty_percent",
              "Unemployment", "unemployment_percent"));

  @Override
  public String format() {
    return "ers-county";
  }

  @Override
  public String describe() {
    return "unemployment, poverty and income of counties, ERS, SAIPE and ACS files (CSV)";
  }

  @Override
  public Table table(Job.Input input) {
    return CountyMeasures.TABLE;
  }

  @Override
  public Stream<Staged> read(InputFile file) throws IOException {
    List<String> codes = Arrays.stream(Layout.values()).map(layout -> layout.code).toList();
    CsvTable table = CsvTable.open(file, CsvLayout.plain().headedBy(codes));
    Layout layout =
        Arrays.stream(Layout.values())
            .filter(one -> table.has(List.of(one.code)))
            .findFirst()
            .orElseThrow(() -> unknown(table, file, codes));
    Map<String, String> measures = MEASURES.get(layout);
    List<YearColumn> columns =
        layout == Layout.SURVEY
            ? undated(table, file, measures)
            : YearColumn.of(table, file, List.copyOf(measures.keySet()));
    return table.stage(row -> columns.stream().map(column -> stage(row, layout, column, measures)));
  }

  private static Staged stage(
      CsvRow row, Layout layout, YearColumn column, Map<String, String> measures) {
    String printed = row.cell(column.heading());
    Optional<Fips> fips = Fips.county(row.cell(layout.code));
    String about = row.cell(layout.code) + "," + column.heading() + "," + printed;
    if (fips.isPresent() && !fips.get().isCounty()) {
      return Staged.setAside(null, row.number(), "state or nation", about);
    }
    if (AbsentMark.is(printed)) {
      return Staged.setAside(null, row.number(), "no value of this measure in the year", about);
    }
    return new RowBuilder(CountyMeasures.TABLE, null, row.number(), about)
        .read(PlaceFields.COUNTY_FIPS, row.cell(layout.code), t -> fips.map(Fips::code))
        .set(
            PlaceFields.STATE,
            fips.flatMap(f -> UsState.ofFips(f.state())).map(UsState::name).orElse(null))
        .set(DateFields.YEAR, column.year())
        .set(CountyMeasures.MEASURE, measures.get(column.measure()))
        .read(CountyMeasures.VALUE, printed.replaceFirst("^\\$", ""))
        .build();
  }

  private List<YearColumn> undated(CsvTable table, InputFile file, Map<String, String> measures) {
    table.require(format(), measures.keySet().stream().sorted().toList());
    Matcher year = YEAR.matcher(file.name().substring(file.name().lastIndexOf('/') + 1));
    if (!year.find()) {
      table.close();
      throw new Failure(
          Problem.input(
              file.name(),
              "Cannot read "
                  + file.name()
                  + " as "
                  + format()
                  + ": neither headings nor its name"
                  + " hold a year",
              "put the year into the file's name, such as acs2015_county_data.csv"));
    }
    return table.headings().stream()
        .filter(measures::containsKey)
        .map(heading -> new YearColumn(heading, heading, Integer.parseInt(year.group(1))))
        .toList();
  }

  private Failure unknown(CsvTable table, InputFile file, List<String> codes) {
    table.close();
    return new Failure(
        Problem.input(
            file.name() + ", heading row",
            "Cannot read "
                + file.name()
                + " as "
                + format()
                + ": no column "
                + String.join(", ", codes),
            "the file has: " + String.join(", ", table.headings())));
  }
}
