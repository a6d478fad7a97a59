package org.detaineroutcomes.compare.groups;

import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.schema.fields.PanelFields;
import org.detaineroutcomes.schema.marts.FramePolicies;
import org.detaineroutcomes.schema.marts.JoinedOutcome;

/**
 * Reads the joined table as a panel: every outcome of it is a column by the outcome's own words,
 * empty unless its sources are complete and its base is above zero.
 */
public record JoinedArrays(Job job, Dataset<Row> joined, Dataset<Row> samples) {
  private static final String EXPOSURE = " exposure";
  private static final String EVENTS = " events";

  /** The column of what an outcome counts, where it is known. */
  public static String events(String outcome) {
    return outcome + EVENTS;
  }

  /** The column of what an outcome is counted over. */
  public static String exposure(String outcome) {
    return outcome + EXPOSURE;
  }

  /**
   * The arrays.
   *
   * @param outcomes of comparisons; those of the panel are left out
   * @param wanted columns besides the ones that every question needs
   */
  public PanelArrays read(String sample, List<String> outcomes, Set<String> wanted) {
    List<JoinedOutcome> made =
        outcomes.stream().map(JoinedOutcome::of).flatMap(Optional::stream).toList();
    Set<String> names = new TreeSet<>(wanted);
    List<Column> values = new ArrayList<>();
    for (JoinedOutcome each : made) {
      String name = each.outcome().toString();
      names.addAll(List.of(name, events(name), exposure(name)));
      each.base().ifPresent(base -> names.add(base.name()));
      double factor = each.isPerResident() ? job.panel().orElseThrow().rateFactor() : 1;
      values.add(each.value().multiply(factor).as(name));
      values.add(when(each.value().isNotNull(), each.count().col()).as(events(name)));
      each.exposure().ifPresent(over -> values.add(over.divide(factor).as(exposure(name))));
    }
    List<Column> columns = new ArrayList<>(values);
    Stream.of(joined.columns())
        .filter(name -> made.stream().noneMatch(each -> each.outcome().toString().equals(name)))
        .forEach(name -> columns.add(functions.col(name)));
    List<String> texts = made.stream().map(each -> each.outcome().toString()).toList();
    return PanelArrays.read(
        kept().select(columns.toArray(Column[]::new)),
        samples.where(PanelFields.OUTCOME.col().isin(texts.toArray())),
        sample,
        names);
  }

  /** The periods that the job compares. */
  private Dataset<Row> kept() {
    return joined.where(FramePolicies.COMPARED.col());
  }
}
