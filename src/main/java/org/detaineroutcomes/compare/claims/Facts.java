package org.detaineroutcomes.compare.claims;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.detaineroutcomes.compare.Evidence;
import org.detaineroutcomes.compare.Findings;
import org.detaineroutcomes.compare.Findings.EstimateLine;
import org.detaineroutcomes.schema.Layer;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.store.TableRow;

/** What claims are judged by: what the other questions found, and small tables. */
public final class Facts {
  private final Function<Table, List<TableRow>> tables;
  private final List<EstimateLine> estimates;
  private final List<String> outcomes;
  private final BooleanSupplier partial;

  /**
   * Facts of a release.
   *
   * @param tables all rows of a small table; none where there is no such table
   * @param outcomes the outcomes that the job is about; none: all it has estimates of
   * @param partial whether some offenses are those of one police force over the residents of more
   */
  public Facts(
      Function<Table, List<TableRow>> tables,
      List<EstimateLine> estimates,
      List<String> outcomes,
      BooleanSupplier partial) {
    this.tables = tables;
    this.estimates = List.copyOf(estimates);
    this.outcomes = List.copyOf(outcomes);
    this.partial = partial;
  }

  static Facts of(Evidence evidence, Findings findings) {
    return new Facts(
        table -> table.layer() == Layer.RESULTS ? findings.rows(table) : evidence.rows(table),
        findings.estimates(),
        evidence.job().outcomes(),
        evidence::isPartial);
  }

  /** All rows of a small table; none where the release lacks it. */
  public List<TableRow> rows(Table table) {
    return tables.apply(table);
  }

  /** The estimates of the job, in their order. */
  public List<EstimateLine> estimates() {
    return estimates;
  }

  /** Whether the job is about an outcome. */
  public boolean asks(String outcome) {
    return outcomes.isEmpty() || outcomes.contains(outcome);
  }

  /** Whether some offenses are those that one police force knows, over the residents of more. */
  public boolean isPartial() {
    return partial.getAsBoolean();
  }
}
