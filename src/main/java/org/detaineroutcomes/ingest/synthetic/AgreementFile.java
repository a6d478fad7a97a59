package org.detaineroutcomes.ingest.synthetic;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.detaineroutcomes.ingest.synthetic.country.Adoption;
import org.detaineroutcomes.ingest.synthetic.country.Country;
import org.detaineroutcomes.ingest.synthetic.country.Draws;
import org.detaineroutcomes.ingest.synthetic.country.Scale;
import org.detaineroutcomes.ingest.synthetic.country.SyntheticCounty;

/** Counties with a 287(g) agreement through the window, in the format {@code agreements-287g}. */
final class AgreementFile {
  private static final LocalDate LAST_LIST = LocalDate.of(Scale.LAST_YEAR + 1, 8, 1);

  private final Country country;

  AgreementFile(Country country) {
    this.country = country;
  }

  void write(OutputFolder folder) throws IOException {
    folder.write(
        "agreements_287g",
        List.of(
            "state",
            "agency",
            "jurisdiction_level",
            "county_fips",
            "first_signed",
            "signing_dates",
            "models",
            "active_from",
            "active_to",
            "terminated",
            "n_sources",
            "confidence",
            "source_url"),
        file -> {
          List<SyntheticCounty> partners = country.with(Adoption.Stance.AGREEMENT_287G);
          int last = partners.size() - 1;
          for (int i = 0; i < last - 1; i++) {
            agency(file, partners.get(i), "County Sheriff's Office", partners.get(i).fips());
          }
          SyntheticCounty one = partners.get(last - 1);
          SyntheticCounty other = partners.get(last);
          agency(file, one, "Police Department", one.fips() + ";" + other.fips());
          file.trap(Traps.Kind.SEVERAL_COUNTIES);
        });
  }

  private void agency(OutputFile file, SyntheticCounty county, String kind, String fips) {
    Draws draws = Draws.of(country.seed(), "agreement", county.fips());
    LocalDate signed = LocalDate.of(2005, 1, 10).plusDays(draws.between(0, 300));
    file.row(
        county.state(),
        county.shortName() + " " + kind,
        "local",
        fips,
        signed,
        signed + ";" + signed.plusYears(5),
        "Jail Enforcement",
        signed.withDayOfMonth(1),
        LAST_LIST,
        "false",
        1,
        "synthetic",
        "synthetic");
  }
}
