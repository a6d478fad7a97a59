package org.detaineroutcomes.compare.claims.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.detaineroutcomes.compare.claims.Claim;
import org.detaineroutcomes.compare.claims.ClaimFigure;
import org.detaineroutcomes.compare.claims.Facts;
import org.detaineroutcomes.compare.claims.Judgement;
import org.detaineroutcomes.compare.claims.Need;
import org.detaineroutcomes.compare.claims.Rule;
import org.detaineroutcomes.compare.payments.Payment;
import org.detaineroutcomes.model.PlaceLevel;
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
    List<Payment> paid = large.stream().filter(p -> !p.isAward()).toList();
    List<Payment> before = paid.stream().filter(p -> isBefore(p, claim)).toList();
    List<Payment> after =
        paid.stream().filter(p -> p.year() != null && !before.contains(p)).toList();
    List<Payment> awards = large.stream().filter(Payment::isAward).toList();
    boolean cities = before.stream().anyMatch(p -> p.level().equals(PlaceLevel.CITY.word()));
    Judgement judgement =
        before.isEmpty()
            ? Judgement.of(Verdict.NOT_MEASURABLE, ClaimNote.NO_PAYMENT_AS_OLD)
            : Judgement.of(Verdict.SUPPORTED, ClaimNote.LOCAL_GOVERNMENTS_PAID)
                .note(cities ? ClaimNote.CITIES_PAID : ClaimNote.NO_CITY_PAID)
                .inPart(!cities);
    return judgement
        .with(figures(before, ClaimMeasure.PAYMENTS))
        .with(figures(after, ClaimMeasure.PAYMENTS).stream().map(ClaimFigure::setAside).toList())
        .with(
            awards.isEmpty()
                ? List.of()
                : figures(awards, ClaimMeasure.AWARDS).stream().map(ClaimFigure::setAside).toList())
        .note(ClaimNote.PAYMENTS_A_FLOOR)
        .note(ClaimNote.AMOUNTS_STAND_APART);
  }

  private static boolean isBefore(Payment payment, Claim claim) {
    return payment.year() != null
        && (claim.earliest() == null || payment.year() <= claim.earliest().getYear());
  }

  /** How many, then each by itself: kinds, bounds and dates are never added up. */
  private static List<ClaimFigure> figures(List<Payment> payments, ClaimMeasure counted) {
    List<ClaimFigure> figures = new ArrayList<>();
    figures.add(ClaimFigure.count(payments.size(), counted));
    payments.stream()
        .sorted(Comparator.comparing(Payment::year, Comparator.nullsLast(Integer::compare)))
        .filter(p -> p.year() != null)
        .map(
            p ->
                ClaimFigure.dollars(
                        p.nominal(),
                        ClaimMeasure.ONE_PAYMENT,
                        p.payer(),
                        p.state(),
                        p.kind() == null ? "kind not stated" : p.kind().printed(),
                        p.year())
                    .as(p.bound()))
        .forEach(figures::add);
    return figures;
  }
}
