package org.detaineroutcomes.compare;

import java.util.Map;
import org.detaineroutcomes.ingest.source.PublishedMeasure;
import org.detaineroutcomes.ingest.source.PublishedPeriod;
import org.detaineroutcomes.schema.fields.CitizenFields;
import org.detaineroutcomes.schema.staged.reports.PublishedTotals;

/** Published totals written by hand, coded by the source that reads them. */
public final class SmallTotals {
  private SmallTotals() {}

  /** Fills the coded columns of a row from its words. */
  public static void code(Map<String, Object> row) {
    PublishedMeasure measure =
        PublishedMeasure.of((String) row.get(PublishedTotals.MEASURE.name()));
    PublishedPeriod period = PublishedPeriod.of((String) row.get(PublishedTotals.PERIOD.name()));
    row.put(PublishedTotals.SUBJECT.name(), measure.subject().code());
    row.put(
        CitizenFields.STATED_TIER.name(), measure.tier() == null ? null : measure.tier().code());
    row.put(
        CitizenFields.STATED_COUNTED.name(),
        measure.counted() == null ? null : measure.counted().code());
    row.put(PublishedTotals.IS_PERCENT.name(), measure.percent());
    row.put(PublishedTotals.IS_PART.name(), measure.part());
    row.put(PublishedTotals.PLACE.name(), measure.place());
    row.put(PublishedTotals.FIRST_MONTH.name(), period.first());
    row.put(PublishedTotals.LAST_MONTH.name(), period.last());
    row.put(PublishedTotals.FISCAL_YEAR.name(), period.fiscalYear());
  }
}
