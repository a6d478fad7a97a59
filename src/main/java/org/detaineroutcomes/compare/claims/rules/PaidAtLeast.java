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
import org.detaineroutcomes.model.result.ClaimEstimand;
import org.detaineroutcomes.model.result.ClaimMeasure;
import org.detaineroutcomes.model.result.ClaimNeed;
import org.detaineroutcomes.model.result.ClaimNote;
import org.detaineroutcomes.model.result.Note;
import org.detaineroutcomes.model.result.Verdict;
import org.detaineroutcomes.schema.marts.PaymentLedger;

/**
 * A claim that local governments have paid so much after holding somebody on a detainer.
 *
 * @param dollars the least that the claim says
 */
public record PaidAtLeast(double dollars) implements Rule {
  @Override
  public Note estimand() {
    return Note.of(ClaimEstimand.LOCAL_PAYMENTS);
  }

  @Override
  public List<Need> needs() {
    return List.of(Need.rows(ClaimNeed.LEDGER_OF_PAYMENTS, PaymentLedger.TABLE));
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
            ? Judgement.of(Verdict.NOT_MEASURABLE, ClaimNote.NO_PAYMENT_AS_OLD)
            : Judgement.of(Verdict.SUPPORTED, ClaimNote.LOCAL_GOVERNMENTS_PAID)
                .noting(cities ? List.of() : List.of(Note.of(ClaimNote.NO_CITY_PAID)))
                .inPart(!cities);
    return judgement
        .with(figures(before))
        .with(figures(after).stream().map(ClaimFigure::setAside).toList())
        .note(ClaimNote.PAYMENTS_A_FLOOR);
  }

  private static boolean isBefore(Payment payment, Claim claim) {
    return payment.year() != null
        && (claim.earliest() == null || payment.year() <= claim.earliest().getYear());
  }

  private static List<ClaimFigure> figures(List<Payment> payments) {
    List<ClaimFigure> figures = new ArrayList<>();
    figures.add(ClaimFigure.count(payments.size(), ClaimMeasure.PAYMENTS));
    if (!payments.isEmpty()) {
      figures.add(
          ClaimFigure.dollars(
              payments.stream().mapToDouble(Payment::nominal).sum(), ClaimMeasure.PAID_NOMINAL));
    }
    List<Payment> constant = payments.stream().filter(p -> p.constant() != null).toList();
    if (!constant.isEmpty()) {
      figures.add(
          ClaimFigure.dollars(
              constant.stream().mapToDouble(Payment::constant).sum(),
              ClaimMeasure.PAID_CONSTANT,
              constant.get(0).baseYear()));
    }
    return figures;
  }
}
