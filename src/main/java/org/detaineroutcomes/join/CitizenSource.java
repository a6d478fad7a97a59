package org.detaineroutcomes.join;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detaineroutcomes.model.CitizenTier;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.result.JoinFate;
import org.detaineroutcomes.model.result.JoinGap;
import org.detaineroutcomes.model.result.JoinTopic;
import org.detaineroutcomes.model.result.SourceCoverage;
import org.detaineroutcomes.schema.fields.CitizenFields;
import org.detaineroutcomes.schema.fields.DetainerFields;
import org.detaineroutcomes.schema.fields.JoinFields;
import org.detaineroutcomes.schema.fields.PanelFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.marts.CitizenDetainers;
import org.detaineroutcomes.schema.marts.JoinAccounts;
import org.detaineroutcomes.schema.marts.JoinedCitizens;
import org.detaineroutcomes.schema.marts.Panels;

/**
 * Detainers that ICE's own record says are on citizens, in the period of their date, each once.
 * Records of jails and findings of courts come in no table by place and day: their columns stay
 * empty.
 */
final class CitizenSource implements TopicSource {

  @Override
  public JoinTopic topic() {
    return JoinTopic.CITIZENS;
  }

  @Override
  public boolean has(JoinContext context) {
    return context.release().has(CitizenDetainers.BY_DAY);
  }

  @Override
  public boolean isLarge() {
    return true;
  }

  @Override
  public List<org.detaineroutcomes.schema.Column> sums() {
    return List.of(JoinedCitizens.TIERS.get(CitizenTier.RECORDED_BY_ICE));
  }

  @Override
  public Dataset<Row> rows(JoinContext context) {
    boolean others = context.frame().unit() == Job.Unit.AGENCY;
    List<Column> columns =
        new ArrayList<>(
            List.of(
                context.unitOfRecord().as(PanelFields.UNIT_ID.name()),
                context.periodOf(DetainerFields.ISSUED.col()).as(Panels.PERIOD_INDEX.name()),
                lit(others ? JoinFate.OTHER_UNITS.code() : null)
                    .cast("string")
                    .as(JoinFields.FATE.name()),
                PlaceFields.STATE.col(),
                lit(null).cast("string").as(PlaceFields.JURISDICTION.name()),
                DetainerFields.DETAINERS.col().as(JoinAccounts.ROWS.name())));
    Column byIce = CitizenFields.TIER.col().equalTo(CitizenTier.RECORDED_BY_ICE.code());
    sums().forEach(sum -> columns.add(when(byIce, DetainerFields.DETAINERS.col()).as(sum.name())));
    return context
        .release()
        .read(context.spark(), CitizenDetainers.BY_DAY)
        .select(columns.toArray(Column[]::new));
  }

  @Override
  public Cover cover(JoinContext context) {
    if (context.frame().unit() == Job.Unit.AGENCY) {
      return Cover.always(SourceCoverage.NOT_APPLICABLE, JoinGap.OTHER_UNITS);
    }
    return DeclaredCover.ofCitizens(context).cover(col(topic().code() + "_rows").isNotNull());
  }
}
