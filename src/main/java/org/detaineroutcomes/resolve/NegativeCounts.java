package org.detaineroutcomes.resolve;

import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detaineroutcomes.model.Offense;
import org.detaineroutcomes.schema.Provenance;
import org.detaineroutcomes.schema.staged.Crimes;

/** Counts of offenses below zero: agencies take back reports that turned out unfounded. */
final class NegativeCounts {
  private NegativeCounts() {}

  /** How many there are, of which offenses, and where the first of each stands. */
  static Optional<String> note(Dataset<Row> crimes) {
    List<Column> sums = new ArrayList<>();
    for (Offense offense : Offense.values()) {
      Column below = Crimes.count(offense).col().lt(0);
      sums.add(count(when(below, lit(1))).as(offense.column()));
      sums.add(
          min(when(below, concat_ws(" row ", Provenance.FILE.col(), Provenance.ROW.col())))
              .as("at_" + offense.column()));
    }
    Row counted =
        crimes.agg(sums.get(0), sums.subList(1, sums.size()).toArray(Column[]::new)).first();
    long all = 0;
    List<String> each = new ArrayList<>();
    for (Offense offense : Offense.values()) {
      long below = counted.<Long>getAs(offense.column());
      if (below > 0) {
        all += below;
        each.add(
            below
                + " of "
                + offense.column()
                + " ("
                + counted.<String>getAs("at_" + offense.column())
                + ")");
      }
    }
    return all == 0
        ? Optional.empty()
        : Optional.of(
            all
                + " counts of crimes are below zero, as where reports are taken back, and are added"
                + " up as they are: "
                + String.join(", ", each));
  }
}
