package org.detaineroutcomes.schema.staged;

import java.util.List;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.core.PolicySpells;

/** Policies that limit detainers, dated as far as the source dates them. */
public final class Policies {
  public static final Column JURISDICTION_TYPE =
      Column.text("jurisdiction_type", "Kind of jurisdiction, as the source calls it");
  public static final Column DATE_PRINTED =
      Column.text("date_as_published", "The date in the source's own words");
  public static final Column DATE_EARLIEST =
      Column.date("date_earliest", "First day on which it can have begun; empty: open");
  public static final Column DATE_LATEST =
      Column.date("date_latest", "Day by which it had certainly begun; empty: open");
  public static final Column DATE_PRECISION =
      Column.text("date_precision", "How exactly the source states the date")
          .oneOf("day", "month", "season", "year", "about", "by", "undated");
  public static final Column DATE_BASIS = Column.text("date_basis", "What the date rests on");
  public static final Column POLICY = Column.text("policy", "Name of the policy");
  public static final Column CRITERIA =
      Column.text("criteria", "Which detainers it limits, in the source's words");
  public static final Column SOURCE_URL = Column.text("source_url", "Page the row was read from");
  public static final Column SOURCE_KIND = Column.text("source_kind", "Kind of source");

  /** One row: one policy of one jurisdiction. */
  public static final Table TABLE =
      Table.staged(
          "policies",
          "one policy of one jurisdiction, as published",
          List.of(
              Places.JURISDICTION.mandatory(),
              Places.STATE.mandatory(),
              JURISDICTION_TYPE,
              DATE_PRINTED,
              DATE_EARLIEST,
              DATE_LATEST,
              DATE_PRECISION,
              DATE_BASIS,
              POLICY,
              CRITERIA,
              SOURCE_URL,
              SOURCE_KIND,
              PolicySpells.KNOWN_FROM),
          "Signed, effective, enjoined and implemented are different dates; the source's is kept.");

  private Policies() {}
}
