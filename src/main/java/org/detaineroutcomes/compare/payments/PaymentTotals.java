package org.detaineroutcomes.compare.payments;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.detaineroutcomes.compare.Evidence;
import org.detaineroutcomes.compare.Findings;
import org.detaineroutcomes.compare.Question;
import org.detaineroutcomes.model.result.Bound;
import org.detaineroutcomes.schema.TableRowBuilder;
import org.detaineroutcomes.schema.fields.FigureFields;
import org.detaineroutcomes.schema.fields.PaymentFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.results.PayerTotals;

/**
 * What each jurisdiction paid or was to pay, by kind and bound, in dollars of one year as far as
 * the payments are dated.
 */
public final class PaymentTotals implements Question {
  private static final Comparator<Payer> ORDER =
      Comparator.comparing(Payer::level)
          .thenComparing(Payer::state)
          .thenComparing(Payer::name)
          .thenComparing(Payer::kind)
          .thenComparing(Payer::bound);

  /** Who paid, and what may be added up: amounts of one kind that are bounds alike. */
  private record Payer(String level, String state, String name, String kind, Bound bound) {
    static Payer of(Payment payment) {
      return new Payer(
          payment.level(),
          payment.state(),
          payment.payer(),
          payment.kind() == null ? "" : payment.kind().printed(),
          payment.bound());
    }
  }

  @Override
  public void answer(Evidence evidence, Findings findings) {
    Map<Payer, List<Payment>> byPayer =
        Payment.all(evidence::rows).stream()
            .collect(
                Collectors.groupingBy(Payer::of, () -> new TreeMap<>(ORDER), Collectors.toList()));
    byPayer.values().forEach(payments -> findings.add(PayerTotals.TABLE, row(payments)));
  }

  private static TableRowBuilder row(List<Payment> payments) {
    Payment any = payments.get(0);
    List<Payment> constant = payments.stream().filter(p -> p.constant() != null).toList();
    double all = payments.stream().mapToDouble(Payment::nominal).sum();
    double dated = constant.stream().mapToDouble(Payment::nominal).sum();
    return new TableRowBuilder(PayerTotals.TABLE)
        .set(PlaceFields.LEVEL, any.level().isEmpty() ? null : any.level())
        .set(PlaceFields.STATE, any.state().isEmpty() ? null : any.state())
        .set(PlaceFields.COUNTY_FIPS, any.county())
        .set(PlaceFields.JURISDICTION, any.payer())
        .set(PaymentFields.KIND, any.kind() == null ? null : any.kind().printed())
        .set(FigureFields.BOUND, any.bound().code())
        .set(PayerTotals.PAYMENTS, (long) payments.size())
        .set(PayerTotals.NOMINAL, all)
        .set(PayerTotals.IN_CONSTANT, (long) constant.size())
        .set(
            PayerTotals.CONSTANT,
            constant.isEmpty()
                ? null
                : (Double) constant.stream().mapToDouble(Payment::constant).sum())
        .set(PaymentFields.BASE_YEAR, any.baseYear())
        .set(
            PayerTotals.REST_NOMINAL,
            constant.size() == payments.size() ? null : (Double) (all - dated));
  }
}
