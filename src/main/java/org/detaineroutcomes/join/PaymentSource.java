package org.detaineroutcomes.join;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detaineroutcomes.model.Frequency;
import org.detaineroutcomes.model.result.JoinFate;
import org.detaineroutcomes.model.result.JoinGap;
import org.detaineroutcomes.model.result.JoinTopic;
import org.detaineroutcomes.model.result.SourceCoverage;
import org.detaineroutcomes.schema.fields.DateFields;
import org.detaineroutcomes.schema.fields.JoinFields;
import org.detaineroutcomes.schema.fields.PanelFields;
import org.detaineroutcomes.schema.fields.PaymentFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.marts.JoinAccounts;
import org.detaineroutcomes.schema.marts.JoinedPayments;
import org.detaineroutcomes.schema.marts.Panels;
import org.detaineroutcomes.schema.marts.PaymentLedger;

/** Payments in the year they are dated in; a year is never divided. */
final class PaymentSource implements TopicSource {

  @Override
  public JoinTopic topic() {
    return JoinTopic.PAYMENTS;
  }

  @Override
  public boolean has(JoinContext context) {
    return context.release().has(PaymentLedger.TABLE);
  }

  @Override
  public List<org.detaineroutcomes.schema.Column> sums() {
    return JoinedPayments.sums();
  }

  @Override
  public Dataset<Row> rows(JoinContext context) {
    boolean years = context.frame().period() == Frequency.YEAR;
    Column fate =
        context.countsAreas()
            ? years
                ? lit(null).cast("string")
                : when(DateFields.YEAR.col().isNotNull(), JoinFate.LONGER_PERIOD.code())
            : lit(JoinFate.OTHER_UNITS.code());
    Column nominal = PaymentLedger.CONSTANT.col().isNull();
    return context
        .release()
        .read(context.spark(), PaymentLedger.TABLE)
        .select(
            context.unit().as(PanelFields.UNIT_ID.name()),
            (years ? DateFields.YEAR.col() : lit(null).cast("int")).as(Panels.PERIOD_INDEX.name()),
            fate.as(JoinFields.FATE.name()),
            PlaceFields.STATE.col(),
            PaymentFields.PAYER.col().as(PlaceFields.JURISDICTION.name()),
            lit(1L).as(JoinAccounts.ROWS.name()),
            lit(1L).as(JoinedPayments.PAYMENTS.name()),
            PaymentLedger.CONSTANT.col().as(JoinedPayments.CONSTANT.name()),
            when(nominal, PaymentFields.AMOUNT.col()).as(JoinedPayments.NOMINAL.name()));
  }

  @Override
  public Cover cover(JoinContext context) {
    if (!context.countsAreas()) {
      return Cover.always(SourceCoverage.NOT_APPLICABLE, JoinGap.OTHER_UNITS);
    }
    if (context.frame().period() != Frequency.YEAR) {
      return Cover.always(SourceCoverage.NONE, JoinGap.LONGER_PERIODS);
    }
    return Cover.always(SourceCoverage.PARTIAL, JoinGap.PUBLIC_CASES_ONLY)
        .where(
            col(topic().code() + "_rows").isNotNull(),
            Cover.always(SourceCoverage.NONE, JoinGap.PUBLIC_CASES_ONLY));
  }
}
