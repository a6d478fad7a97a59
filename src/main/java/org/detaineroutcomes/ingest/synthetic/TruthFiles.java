package org.detaineroutcomes.ingest.synthetic;

import static org.detaineroutcomes.ingest.synthetic.OutputFile.decimal;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.detaineroutcomes.ingest.synthetic.country.AdoptionGroup;
import org.detaineroutcomes.ingest.synthetic.country.BuiltInEffects;
import org.detaineroutcomes.ingest.synthetic.country.Country;
import org.detaineroutcomes.ingest.synthetic.country.DetainerTruth;
import org.detaineroutcomes.ingest.synthetic.country.PotentialOutcomes;
import org.detaineroutcomes.ingest.synthetic.country.Scale;
import org.detaineroutcomes.ingest.synthetic.country.SyntheticCounty;
import org.detaineroutcomes.ingest.synthetic.country.Truth;
import org.detaineroutcomes.model.Offense;

/**
 * The known effects in the format {@code truth}, keyed as results are, and both mean violent rates
 * of every county and year, from which the effect on any other sample follows.
 */
final class TruthFiles {
  private static final String RATE = "per 100,000 residents";
  private static final String DECLINED = "detainers_declined per 100000 population";
  private static final String CITIZENS = "citizens_recorded_by_ice per 100000 population";
  private static final List<Integer> DAYS = List.of(5, 10, 15, 30, 60, 90);

  private final Country country;
  private final Truth truth;

  TruthFiles(Country country, Truth truth) {
    this.country = country;
    this.truth = truth;
  }

  void write(OutputFolder folder) throws IOException {
    folder.write(
        "truth",
        List.of(
            "data",
            "outcome",
            "term",
            "cohort",
            "period",
            "event_time",
            "true_effect",
            "unit",
            "true_effect_log",
            "n_units",
            "meaning"),
        file -> {
          crimes().forEach((outcome, parts) -> effects(file, outcome, truth.of(parts)));
          ExpectedDetainers detainers = new ExpectedDetainers(country);
          effects(file, DECLINED, detainers.declined());
          effects(file, CITIZENS, detainers.citizens());
          declines(file);
        });
    folder.write(
        "truth_counties",
        List.of(
            "data",
            "county_fips",
            "stance",
            "cohort",
            "year",
            "violent_rate_with_policy",
            "violent_rate_without_policy"),
        file -> country.counties().forEach(county -> county(file, county)));
  }

  private static Map<String, List<Offense>> crimes() {
    Map<String, List<Offense>> outcomes = new LinkedHashMap<>();
    outcomes.put("violent_rate_per_100k", Offense.VIOLENT);
    outcomes.put("property_rate_per_100k", Offense.PROPERTY);
    for (Offense offense : List.of(Offense.MURDER, Offense.ROBBERY, Offense.AGGRAVATED_ASSAULT)) {
      outcomes.put(offense.column() + "_rate_per_100k", List.of(offense));
    }
    return outcomes;
  }

  private void effects(OutputFile file, String outcome, PotentialOutcomes outcomes) {
    for (BuiltInEffects.Effect effect : new BuiltInEffects(country, outcomes).all()) {
      file.row(
          "synthetic",
          outcome,
          effect.term(),
          effect.cohort() == 0 ? null : effect.cohort(),
          effect.period() == 0 ? null : effect.period(),
          effect.event(),
          decimal(effect.rate()),
          RATE,
          Double.isFinite(effect.log()) ? decimal(effect.log()) : null,
          effect.units(),
          "mean over counties of the rate with the policy less the rate without it");
    }
  }

  private static void declines(OutputFile file) {
    double citizens = DetainerTruth.citizensWithoutPolicy();
    decline(
        file,
        "no policy in force",
        null,
        DetainerTruth.declineProbabilityWithoutPolicy(),
        citizens);
    decline(
        file, "287(g) agreement", null, DetainerTruth.declineProbabilityWithAgreement(), citizens);
    for (AdoptionGroup cohort : AdoptionGroup.values()) {
      decline(
          file,
          "policy in force",
          cohort.year(),
          cohort.declineProbability(),
          DetainerTruth.citizensWithPolicy());
    }
  }

  private static void decline(
      OutputFile file, String term, Integer cohort, double share, double citizens) {
    file.row(
        "synthetic",
        "declined_share",
        term,
        cohort,
        null,
        null,
        decimal(share),
        "share",
        null,
        null,
        "declines among detainers to local jails that have a reason and are not a citizen's");
    for (int days : DAYS) {
      file.row(
          "synthetic",
          "declined_within_days",
          term,
          cohort,
          null,
          days,
          decimal((1 - citizens) * DetainerTruth.declinedWithin(share, days)),
          "share",
          null,
          null,
          "cumulative incidence of a decline among all to local jails, event time in days since issue");
    }
  }

  private void county(OutputFile file, SyntheticCounty county) {
    for (int year = Scale.FIRST_YEAR; year <= Scale.LAST_YEAR; year++) {
      double with = 0;
      double without = 0;
      for (Offense offense : Offense.VIOLENT) {
        with += truth.with(county, offense, year);
        without += truth.without(county, offense, year);
      }
      file.row(
          "synthetic",
          county.fips(),
          county.adoption().stance().name().toLowerCase(java.util.Locale.ROOT),
          county.cohort() == 0 ? null : county.cohort(),
          year,
          decimal(with),
          decimal(without));
    }
  }
}
