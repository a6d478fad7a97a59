package org.detaineroutcomes.compare.claims.rules;

import java.util.List;
import org.detaineroutcomes.compare.claims.Claim;
import org.detaineroutcomes.compare.claims.Facts;
import org.detaineroutcomes.compare.claims.Figure;
import org.detaineroutcomes.compare.claims.Judgement;
import org.detaineroutcomes.compare.claims.Need;
import org.detaineroutcomes.compare.claims.Rule;
import org.detaineroutcomes.compare.ledger.Payment;
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
    List<Payment> all = Payment.all(facts.tables());
    List<Payment> local = all.stream().filter(p -> p.isLocal() && p.nominal() >= dollars).toList();
    boolean cities = local.stream().anyMatch(p -> p.level().equals("city"));
    List<Payment> constant = local.stream().filter(p -> p.constant() != null).toList();
    Judgement judgement =
        local.isEmpty()
            ? Judgement.of(
                Verdict.NOT_MEASURABLE,
                "the ledger, a floor, has no such payment by a city, county or state")
            : Judgement.of(
                    Verdict.SUPPORTED,
                    "local governments paid such amounts"
                        + (cities
                            ? ""
                            : "; those in the ledger are counties and parishes, none of them a city"))
                .inPart(!cities);
    judgement =
        judgement.with(
            Figure.things("payments in the ledger", all.size()),
            Figure.things("of these, by local governments and as large", local.size()),
            Figure.dollars(
                "these in all, dollars of their time",
                local.stream().mapToDouble(Payment::nominal).sum()));
    if (!constant.isEmpty()) {
      judgement =
          judgement.with(
              Figure.dollars(
                  "those of a known year, "
                      + constant.size()
                      + ", dollars of "
                      + constant.get(0).baseYear(),
                  constant.stream().mapToDouble(Payment::constant).sum()));
    }
    return judgement.caveat(
        "payments that became public, a floor; a settlement admits nothing; payments of the United"
            + " States are not counted here");
  }
}
