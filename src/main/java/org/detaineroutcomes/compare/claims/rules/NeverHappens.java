package org.detaineroutcomes.compare.claims.rules;

import java.util.ArrayList;
import java.util.List;
import org.detaineroutcomes.compare.citizens.PublishedTotal;
import org.detaineroutcomes.compare.claims.Claim;
import org.detaineroutcomes.compare.claims.ClaimFigure;
import org.detaineroutcomes.compare.claims.Facts;
import org.detaineroutcomes.compare.claims.Judgement;
import org.detaineroutcomes.compare.claims.Need;
import org.detaineroutcomes.compare.claims.Rule;
import org.detaineroutcomes.model.PublishedSubject;
import org.detaineroutcomes.model.TierCount;
import org.detaineroutcomes.model.result.ClaimEstimand;
import org.detaineroutcomes.model.result.ClaimMeasure;
import org.detaineroutcomes.model.result.ClaimNeed;
import org.detaineroutcomes.model.result.ClaimNote;
import org.detaineroutcomes.model.result.Note;
import org.detaineroutcomes.model.result.Verdict;
import org.detaineroutcomes.schema.fields.DetainerFields;
import org.detaineroutcomes.schema.marts.CitizenDetainers;

/** A claim that something never happens to citizens: one record to the contrary decides it. */
public final class NeverHappens implements Rule {
  @Override
  public Note estimand() {
    return Note.of(ClaimEstimand.CITIZENS_DETAINED);
  }

  @Override
  public List<Need> needs() {
    return List.of(
        new Need(
            ClaimNeed.CITIZEN_RECORDS, facts -> !published(facts).isEmpty() || own(facts) > 0));
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
            ? Judgement.of(Verdict.CONTRADICTED, ClaimNote.AUDIT_COUNTS_DETAINED)
                .note(ClaimNote.POTENTIAL_NOT_ADJUDICATED)
                .inPart(true)
            : Judgement.of(Verdict.CONTRADICTED, ClaimNote.ISSUED_ON_CITIZENS).inPart(true);
    List<ClaimFigure> figures = new ArrayList<>();
    if (own(facts) > 0) {
      figures.add(ClaimFigure.count(own(facts), ClaimMeasure.OWN_CITIZEN_DETAINERS));
    }
    totals.forEach(
        t -> {
          TierCount count = t.ofCitizens().orElseThrow();
          figures.add(
              ClaimFigure.count(
                  t.count(),
                  ClaimMeasure.PUBLISHED_TOTAL_OF_TIER,
                  t.measure(),
                  t.period(),
                  count.tier()));
        });
    return judgement.with(figures).note(ClaimNote.FLOORS_NEVER_ADDED);
  }
}
