package org.detaineroutcomes.ingest.synthetic;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.detaineroutcomes.ingest.synthetic.country.Adoption;
import org.detaineroutcomes.ingest.synthetic.country.Country;
import org.detaineroutcomes.ingest.synthetic.country.SyntheticCounty;
import org.detaineroutcomes.model.DateInterval;
import org.detaineroutcomes.model.DatePrecision;

/** Policies that limit detainers in the format {@code policies}: dates as lists print them. */
final class PolicyFile {
  private static final List<String> POLICIES =
      List.of("sheriff policy", "county ordinance", "board resolution", "jail practice");
  private static final List<String> CRITERIA =
      List.of(
          "holds only with a judicial warrant",
          "no hold without a court order",
          "no holds for low-level offenses");

  private final Country country;

  PolicyFile(Country country) {
    this.country = country;
  }

  void write(OutputFolder folder) throws IOException {
    folder.write(
        "policy_dates",
        List.of(
            "jurisdiction",
            "state",
            "jurisdiction_type",
            "date_as_published",
            "year",
            "month",
            "date_earliest",
            "date_latest",
            "date_basis",
            "policy",
            "criteria",
            "source_url",
            "source_kind",
            "known_from"),
        file -> {
          List<SyntheticCounty> dated = country.with(Adoption.Stance.DATED);
          dated.forEach(county -> row(file, county, printed(file, county)));
          row(file, dated.get(0), PrintedNames.misspelled(dated.get(0).name()));
          file.trap(Traps.Kind.MISSPELLED);
          for (SyntheticCounty county : country.with(Adoption.Stance.UNDATED)) {
            row(file, county, county.name());
            file.trap(Traps.Kind.UNDATED);
          }
        });
  }

  private static String printed(OutputFile file, SyntheticCounty county) {
    if (county.adoption().printed().precision() != DatePrecision.DAY) {
      file.trap(Traps.Kind.IMPRECISE_DATE);
    }
    if (Integer.parseInt(county.fips()) % 7 == 0) {
      file.trap(Traps.Kind.FIELD_OFFICE);
      return county.name() + ", " + county.state().title() + " (Buffalo)";
    }
    return county.name();
  }

  private static void row(OutputFile file, SyntheticCounty county, String name) {
    DateInterval date = county.adoption().printed();
    boolean known = date.latest() != null;
    boolean sameMonth = known && date.earliest().getMonthValue() == date.latest().getMonthValue();
    int kind = Integer.parseInt(county.fips());
    file.row(
        name,
        county.state(),
        "county",
        date.printed(),
        known ? date.latest().getYear() : null,
        sameMonth ? date.latest().getMonthValue() : null,
        date.earliest(),
        date.latest(),
        "synthetic",
        POLICIES.get(kind % POLICIES.size()),
        CRITERIA.get(kind % CRITERIA.size()),
        "synthetic",
        "synthetic",
        knownFrom(county));
  }

  /** A third of the policies became known a year late, a third half a year before they began. */
  private static LocalDate knownFrom(SyntheticCounty county) {
    LocalDate begins = county.adoption().begins();
    if (begins == null) {
      return null;
    }
    return switch (Integer.parseInt(county.fips()) % 3) {
      case 0 -> begins.plusYears(1);
      case 1 -> begins.minusMonths(6);
      default -> null;
    };
  }
}
