package org.detaineroutcomes.compare.claims.rules;

import java.util.ArrayList;
import java.util.List;
import org.detaineroutcomes.compare.claims.Claim;
import org.detaineroutcomes.compare.claims.ClaimFigure;
import org.detaineroutcomes.compare.claims.Facts;
import org.detaineroutcomes.compare.claims.Judgement;
import org.detaineroutcomes.compare.claims.Need;
import org.detaineroutcomes.compare.claims.Rule;
import org.detaineroutcomes.compare.payments.Payment;
import org.detaineroutcomes.model.Verdict;
import org.detaineroutcomes.schema.marts.LiabilityLedger;

/**
 * A claim that local governments have paid so much after holding somebody on a detainer.
 *
 * @param dollars the least that the claim says
 */
public record PaidAtLeast(double dollars) implements Rule {
  @Override
  public String estimand() {
    return "Payments by cities, counties or states after holding somebody on a detainer, each at least"
        + " as large as the claim says";
  }

  @Override
  public List<Need> needs() {
    return List.of(Need.rows(LiabilityLedger.TABLE, "the ledger of payments (liability)"));
  }

  @Override
  public Judgement judge(Claim claim, Facts facts) {
    List<Payment> large =
        Payment.all(facts::rows).stream()
            .filter(p -> p.isLocal() && p.nominal() >= dollars)
            .toList();
    List<Payment> before = large.stream().filter(p -> isBefore(p, claim)).toList();
    List<Payment> after =
        large.stream().filter(p -> p.year() != null && !before.contains(p)).toList();
    boolean cities = before.stream().anyMatch(p -> p.level().equals("city"));
    Judgement judgement =
        before.isEmpty()
            ? Judgement.of(
                Verdict.NOT_MEASURABLE,
                "the ledger, a floor, has no such payment by a city, county or state that is known to"
                    + " be as old as the claim")
            : Judgement.of(
                    Verdict.SUPPORTED,
                    "local governments had paid such amounts by the year of the claim"
                        + (cities
                            ? ""
                            : "; those in the ledger are counties and parishes, none of them a city"))
                .inPart(!cities);
    return judgement
        .with(figures("by the year of the claim", before))
        .with(figures("after it, beside", after))
        .caveat(
            "payments that became public, a floor; a settlement admits nothing; payments of the United"
                + " States, of payers that are not placed, and those without a year, are not counted here");
  }

  private static boolean isBefore(Payment payment, Claim claim) {
    return payment.year() != null
        && (claim.earliest() == null || payment.year() <= claim.earliest().getYear());
  }

  private static List<ClaimFigure> figures(String when, List<Payment> payments) {
    List<ClaimFigure> figures = new ArrayList<>();
    figures.add(
        ClaimFigure.things("payments by local governments and as large, " + when, payments.size()));
    if (!payments.isEmpty()) {
      figures.add(
          ClaimFigure.dollars(
              "these in all, dollars of their time",
              payments.stream().mapToDouble(Payment::nominal).sum()));
    }
    List<Payment> constant = payments.stream().filter(p -> p.constant() != null).toList();
    if (!constant.isEmpty()) {
      figures.add(
          ClaimFigure.dollars(
              "the same in dollars of " + constant.get(0).baseYear(),
              constant.stream().mapToDouble(Payment::constant).sum()));
    }
    return figures;
  }
}
