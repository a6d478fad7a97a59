package org.detaineroutcomes.resolve;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.lit;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.schema.Provenance;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.store.TableRow;

/**
 * Inputs whose rows do not say one by one whether their place is a county or a city: tables read by
 * the mapping of the job without a column of the level. A constant level says what the table is of,
 * and tables of counties hold independent cities as well. A published format says what it is of.
 *
 * @param positions positions of the inputs in the job, from 1
 */
record UntypedInputs(Set<Integer> positions) {

  static UntypedInputs of(List<Job.Input> inputs) {
    Set<Integer> positions = new HashSet<>();
    for (int i = 0; i < inputs.size(); i++) {
      Job.Input input = inputs.get(i);
      if (input.format().equals("csv") && !input.columns().containsKey(PlaceFields.LEVEL.name())) {
        positions.add(i + 1);
      }
    }
    return new UntypedInputs(Set.copyOf(positions));
  }

  /** Whether a staged row is of one of them. */
  boolean has(TableRow row) {
    return positions.contains(row.whole(Provenance.INPUT));
  }

  /** The same as a column. */
  Column column() {
    return coalesce(Provenance.INPUT.col().isin(positions.toArray()), lit(false));
  }
}
