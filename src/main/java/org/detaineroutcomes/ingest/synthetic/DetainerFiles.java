package org.detaineroutcomes.ingest.synthetic;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.detaineroutcomes.ingest.synthetic.DetainerDraws.Custody;
import org.detaineroutcomes.ingest.synthetic.DetainerDraws.Detainer;
import org.detaineroutcomes.ingest.synthetic.country.Country;
import org.detaineroutcomes.ingest.synthetic.country.Draws;
import org.detaineroutcomes.ingest.synthetic.country.SyntheticCounty;
import org.detaineroutcomes.model.UsState;

/**
 * Detainer rows with lift reasons in the format {@code ice-detainers}, later ones with lift dates
 * in a workbook, and the prisons in the format {@code facility-county}.
 */
final class DetainerFiles {
  private static final LocalDate FORM_OF_2013 = LocalDate.of(2013, 3, 1);
  private static final LocalDate FORMS_OF_2015 = LocalDate.of(2015, 7, 1);
  private static final LocalDate FORM_OF_2017 = LocalDate.of(2017, 4, 2);
  private static final double OLD_FORM_LASTS = 0.1;
  private static final double NO_REASON = 0.3;

  /** Share of rows without lift dates that have a reason. */
  static final double WITH_REASON = 1 - NO_REASON;

  private static final double NO_FORM = 0.6;
  static final String TOWN = "SYNTHETIC";

  /** Of the file without lift dates. */
  static final List<String> HEADINGS =
      List.of("date", "lift_reason", "det_facility", "city", "state", "detainer_type");

  private final Country country;

  DetainerFiles(Country country) {
    this.country = country;
  }

  void write(OutputFolder folder) throws IOException {
    DetainerDraws draws = new DetainerDraws(country);
    Draws record = Draws.of(country.seed(), "detainer record");
    folder.write(
        "detainers",
        HEADINGS,
        file -> draws.of(DetainerSpan.earlier(country), d -> row(file, d, record)));
    new WideDetainerFile(country, DetainerSpan.later(country)).write(folder, draws);
    writeFacilities(folder);
  }

  /** Writes where the prisons are. */
  void writeFacilities(OutputFolder folder) throws IOException {
    folder.write(
        "facilities",
        List.of(
            "facility", "city", "state", "county_fips", "county", "operator", "source_url", "note"),
        this::facilities);
  }

  /** The cells of a row; null: empty. */
  static List<String> cells(Detainer detainer, Draws record) {
    return Arrays.asList(
        detainer.issued() + " 00:00:00",
        record.chance(NO_REASON) ? null : detainer.reason(),
        facility(detainer),
        TOWN,
        PrintedNames.state(detainer.county().state()),
        record.chance(NO_FORM) ? null : form(detainer.issued(), record));
  }

  private void row(OutputFile file, Detainer detainer, Draws record) {
    file.row(cells(detainer, record));
    if (cut(detainer)) {
      file.trap(Traps.Kind.CUT_NAME);
    }
  }

  /** Whether the file shows the facility's name cut. */
  static boolean cut(Detainer detainer) {
    String jail = PrintedNames.jail(detainer.county());
    return detainer.custody() == Custody.LOCAL && !PrintedNames.cut(jail).equals(jail);
  }

  static String facility(Detainer detainer) {
    UsState state = detainer.county().state();
    return switch (detainer.custody()) {
      case LOCAL -> PrintedNames.cut(PrintedNames.jail(detainer.county()));
      case STATE -> PrintedNames.prison(state);
      case FEDERAL -> PrintedNames.federal(state);
    };
  }

  /** The form of a day as it is printed; old forms stay in use beside new ones. */
  static String form(LocalDate issued, Draws record) {
    if (issued.isBefore(FORM_OF_2013)) {
      return "I247 - Immigration Detainer - Notice of Action (prior to March 2013)";
    }
    if (issued.isBefore(FORMS_OF_2015)) {
      return "I247 - Immigration Detainer - Notice of Action (as of March 2013)";
    }
    if (issued.isBefore(FORM_OF_2017) || record.chance(OLD_FORM_LASTS)) {
      return record.pick(
          List.of(
              "I247D - Immigration Detainer - Request for Action",
              "I247D - Immigration Detainer - Request for Action",
              "I247N - Immigration Advisal - Request for Notification",
              "I247N - Immigration Advisal - Request for Notification",
              "I247X - Request for Voluntary Transfer"));
    }
    return "I247A - Immigration Detainer - Notice of Action";
  }

  private void facilities(OutputFile file) {
    for (UsState state : country.scale().states()) {
      SyntheticCounty seat =
          country.counties().stream().filter(c -> c.state() == state).findFirst().orElseThrow();
      facility(file, PrintedNames.prison(state), seat, "state");
      facility(file, PrintedNames.federal(state), seat, "federal");
    }
  }

  private static void facility(
      OutputFile file, String name, SyntheticCounty county, String operator) {
    file.row(
        name,
        TOWN,
        county.state(),
        county.fips(),
        county.shortName(),
        operator,
        "synthetic",
        "synthetic");
  }
}
