package org.detaineroutcomes.compare.claims.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
import org.detaineroutcomes.schema.staged.reports.PublishedTotals;

/** A claim of a number of people over a number of years, held against a published total. */
public final class CountOverPeriod implements Rule {
  private static final int MONTHS = 12;
  private static final List<String> NUMBERS =
      List.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");
  private static final Pattern YEARS =
      Pattern.compile("(\\d+|" + String.join("|", NUMBERS) + ")[- ]years?\\b");

  @Override
  public String estimand() {
    return "People who were United States citizens and were placed under a detainer in the period";
  }

  @Override
  public List<Need> needs() {
    return List.of(
        Need.rows(PublishedTotals.TABLE, "published totals of detainers (published_totals)"));
  }

  @Override
  public Judgement judge(Claim claim, Facts facts) {
    List<PublishedTotal> totals = PublishedTotal.all(facts::rows);
    Optional<PublishedTotal> found =
        totals.stream()
            .filter(t -> t.ofCitizens().isPresent() && claim.says(t.count()))
            .findFirst();
    if (found.isEmpty()) {
      return Judgement.of(
          Verdict.NOT_MEASURABLE, "no published total of these inputs has the number of the claim");
    }
    PublishedTotal total = found.get();
    TierCount count = total.ofCitizens().orElseThrow();
    Optional<Integer> claimed = claimedMonths(claim.text());
    List<String> differs = new ArrayList<>();
    if (count.counted() == TierCount.Counted.RECORDS && !claim.text().contains("detainers on")) {
      differs.add("it counts records of detainers, of which a person can have several");
    }
    if (claimed.isPresent() && total.months() != null && !claimed.get().equals(total.months())) {
      differs.add("it covers " + total.months() + " months and not " + claimed.get());
    }
    Judgement judgement =
        Judgement.of(
                Verdict.SUPPORTED,
                "the number is the published count"
                    + (differs.isEmpty() ? "" : "; but " + String.join(", and ", differs)))
            .inPart(!differs.isEmpty())
            .with(ClaimFigure.count(total.measure() + ", " + total.period(), total.count()));
    if (total.months() != null) {
      judgement =
          judgement.with(ClaimFigure.perYear("the same, a year", total.count(), total.months()));
    }
    return all(totals, total)
        .map(all -> ClaimFigure.count("all detainers of the same period", all.count()))
        .map(judgement::with)
        .orElse(judgement)
        .caveat(
            "as recorded ("
                + count.tier().word()
                + "), hence a floor: citizens not recorded as such are not in it; no rate is formed,"
                + " since the citizenship behind the total of all detainers is not known");
  }

  private static Optional<PublishedTotal> all(List<PublishedTotal> totals, PublishedTotal of) {
    return totals.stream()
        .filter(
            t -> t.subject() == PublishedSubject.ALL_DETAINERS && t.period().equals(of.period()))
        .findFirst();
  }

  private static Optional<Integer> claimedMonths(String text) {
    Matcher years = YEARS.matcher(text.toLowerCase(Locale.ROOT));
    if (!years.find()) {
      return Optional.empty();
    }
    int written = NUMBERS.indexOf(years.group(1)) + 1;
    return Optional.of(MONTHS * (written > 0 ? written : Integer.parseInt(years.group(1))));
  }
}
