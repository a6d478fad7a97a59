package org.detaineroutcomes.panel;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.panel.policy.Treatment;
import org.detaineroutcomes.schema.fields.PanelFields;
import org.detaineroutcomes.schema.marts.Samples;
import org.detaineroutcomes.store.TableRow;

/**
 * Who is in the samples of a job under one coding.
 *
 * @param job under the coding
 * @param rows of the units that the coding compares, in their periods
 */
record CodedSample(Job job, Treatment treatment, AdopterUnits adopters, List<TableRow> rows) {

  /** The rows by unit. */
  Map<String, List<TableRow>> byUnit() {
    return rows.stream().collect(Collectors.groupingBy(row -> row.text(PanelFields.UNIT_ID)));
  }

  /** Members of the samples of outcomes, balanced and not. */
  List<TableRow> members(List<String> outcomes) {
    Sampling sampling = new Sampling(job, treatment, Coverage.of(rows, outcomes), adopters);
    Map<String, Sampling> samplings = new LinkedHashMap<>();
    outcomes.forEach(outcome -> samplings.put(outcome, sampling));
    return TableRow.all(Samples.MEMBERS, SampleTables.rows(samplings).get(Samples.MEMBERS));
  }

  /** Id of whose policy dates a unit; its own where none does. */
  String adopter(TableRow unit) {
    return UnitPeriods.adopter(treatment, UnitPeriods.place(unit), unit.text(PanelFields.UNIT_ID));
  }
}
