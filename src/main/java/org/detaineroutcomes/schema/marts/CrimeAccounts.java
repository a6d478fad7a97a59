package org.detaineroutcomes.schema.marts;

import java.util.List;
import org.detaineroutcomes.schema.Layer;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.fields.JoinFields;
import org.detaineroutcomes.schema.fields.PlaceFields;

/** What became of every row of placed counts of offenses in the frame. */
public final class CrimeAccounts {
  /** One row: one offense, fate and state. */
  public static final Table TABLE =
      new Table(
          Layer.MARTS,
          "crime_accounts",
          "one offense, one fate of the rows that count it and, if they are not matched, one state",
          List.of(JoinAccounts.MEASURE, JoinFields.FATE, PlaceFields.STATE),
          List.of(
              JoinFields.TOPIC,
              JoinAccounts.MEASURE,
              JoinFields.FATE,
              PlaceFields.STATE,
              JoinAccounts.ROWS,
              JoinAccounts.AMOUNT),
          List.of("Amounts over all fates are the sum of the source's cells."),
          false);

  private CrimeAccounts() {}
}
