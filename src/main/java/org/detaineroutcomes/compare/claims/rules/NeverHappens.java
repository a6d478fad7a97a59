package org.detaineroutcomes.compare.claims.rules;

import java.util.ArrayList;
import java.util.List;
import org.detaineroutcomes.compare.claims.Claim;
import org.detaineroutcomes.compare.claims.ClaimFigure;
import org.detaineroutcomes.compare.claims.Facts;
import org.detaineroutcomes.compare.claims.Judgement;
import org.detaineroutcomes.compare.claims.Need;
import org.detaineroutcomes.compare.claims.Rule;
import org.detaineroutcomes.compare.reports.PublishedTotal;
import org.detaineroutcomes.model.PublishedSubject;
import org.detaineroutcomes.model.TierCount;
import org.detaineroutcomes.model.Verdict;
import org.detaineroutcomes.schema.fields.DetainerFields;
import org.detaineroutcomes.schema.marts.CitizenDetainers;

/** A claim that something never happens to citizens: one record to the contrary decides it. */
public final class NeverHappens implements Rule {
  @Override
  public String estimand() {
    return "Whether at least one United States citizen was detained by ICE; a detainer is a request to"
        + " hold and no detention by ICE in itself";
  }

  @Override
  public List<Need> needs() {
    return List.of(
        new Need(
            "records of detainers on citizens, or published counts of them (detainers,"
                + " published_totals)",
            facts -> !published(facts).isEmpty() || own(facts) > 0));
  }

  private static List<PublishedTotal> published(Facts facts) {
    return PublishedTotal.all(facts::rows).stream()
        .filter(t -> t.ofCitizens().isPresent() && t.count() > 0)
        .toList();
  }

  private static long own(Facts facts) {
    return facts.rows(CitizenDetainers.TABLE).stream()
        .mapToLong(row -> row.count(DetainerFields.DETAINERS))
        .sum();
  }

  @Override
  public Judgement judge(Claim claim, Facts facts) {
    List<PublishedTotal> totals = published(facts);
    boolean detained =
        totals.stream().anyMatch(t -> t.subject() == PublishedSubject.CITIZENS_DETAINED);
    Judgement judgement =
        detained
            ? Judgement.of(
                Verdict.CONTRADICTED,
                "an audit of ICE’s own records counts people whom these show as potential citizens"
                    + " among those detained, and detainers on citizens are on record")
            : Judgement.of(
                    Verdict.CONTRADICTED,
                    "detainers, which ask a jail to hold, were issued on people then recorded as"
                        + " citizens; who of them was detained, and by whom, is not in these inputs")
                .inPart(true);
    List<ClaimFigure> figures = new ArrayList<>();
    if (own(facts) > 0) {
      figures.add(
          ClaimFigure.count(
              "detainers of these inputs on people recorded as citizens", own(facts)));
    }
    totals.forEach(
        t -> {
          TierCount count = t.ofCitizens().orElseThrow();
          figures.add(
              ClaimFigure.count(
                  t.measure() + ", " + t.period() + " (" + count.tier().word() + ")", t.count()));
        });
    return judgement
        .with(figures)
        .caveat(
            "each figure is a floor on a tier of its own, and they are never added up; the audit says"
                + " “potential” citizens: it settles nobody’s citizenship");
  }
}
