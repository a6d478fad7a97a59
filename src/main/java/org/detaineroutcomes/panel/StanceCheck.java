package org.detaineroutcomes.panel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.Period;
import org.detaineroutcomes.model.Problem;
import org.detaineroutcomes.model.Reversals;
import org.detaineroutcomes.model.result.Arm;
import org.detaineroutcomes.model.result.Code;
import org.detaineroutcomes.panel.policy.Stance;
import org.detaineroutcomes.panel.policy.Window;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.fields.PanelFields;
import org.detaineroutcomes.schema.fields.PolicyFields;
import org.detaineroutcomes.schema.marts.Panels;
import org.detaineroutcomes.store.ParquetRows;
import org.detaineroutcomes.store.Release;
import org.detaineroutcomes.store.TableRow;

/**
 * Holds the rows of the panel as written against each other: what law and practice say of a unit in
 * a period, and what the comparison makes of it.
 *
 * <p>By the rule of adoption, a control is limited in none of its periods; a unit of a treated
 * group is under its treatment in every treated period, and in none before. After a reversal that
 * the job keeps, a unit counts as treated and is not under its treatment.
 */
final class StanceCheck implements Mart {
  private static final Set<String> LIMITED =
      Set.of(Stance.Kind.LIMITS.word(), Stance.Kind.CONFLICT.word());

  @Override
  public boolean applies(Job job, Release release) {
    return release.has(Panels.TABLE) && !job.treatment().definition().undated();
  }

  @Override
  public Map<Table, Dataset<Row>> build(SparkSession spark, Job job, Release release) {
    Set<String> columns =
        Set.of(
            PanelFields.UNIT_ID.name(),
            Panels.PERIOD.name(),
            PolicyFields.STANCE.name(),
            PanelFields.ARM.name(),
            Panels.TREATED.name(),
            Panels.IN_FORCE.name(),
            Panels.SHARE_IN_FORCE.name());
    List<TableRow> rows = new ArrayList<>();
    for (Path file : release.files(Panels.TABLE)) {
      ParquetRows.forEachRow(file, columns::contains, rows::add);
    }
    require(job, rows);
    return Map.of();
  }

  /**
   * Reads rows of the panel.
   *
   * @throws Failure naming the units and periods whose stance and treatment contradict
   */
  static void require(Job job, List<TableRow> rows) {
    Map<String, Map<String, List<Period>>> found = new TreeMap<>();
    for (TableRow row : rows) {
      contradiction(job, row)
          .ifPresent(
              what ->
                  found
                      .computeIfAbsent(what, w -> new TreeMap<>())
                      .computeIfAbsent(row.text(PanelFields.UNIT_ID), u -> new ArrayList<>())
                      .add(Period.parse(row.text(Panels.PERIOD)).orElseThrow()));
    }
    if (!found.isEmpty()) {
      throw new Failure(
          found.entrySet().stream()
              .map(each -> problem(job, each.getKey(), each.getValue()))
              .toList());
    }
  }

  private static Problem problem(Job job, String what, Map<String, List<Period>> units) {
    List<String> named = new ArrayList<>();
    units.forEach(
        (unit, periods) ->
            named.add(unit + " in " + Window.words(periods.stream().sorted().toList())));
    return Problem.check(
        "job " + job.name() + ", panel",
        "Cannot write the panel: stance and treatment contradict, "
            + what
            + ": "
            + String.join("; ", named),
        "see these units in marts/policy_days and core/policy_spells, and mend the policies that"
            + " their rows come from");
  }

  private static Optional<String> contradiction(Job job, TableRow row) {
    String stance = row.text(PolicyFields.STANCE);
    Arm arm = Code.of(Arm.class, row.text(PanelFields.ARM)).orElseThrow();
    boolean treated = row.flag(Panels.TREATED);
    boolean inForce = row.flag(Panels.IN_FORCE);
    boolean enough = job.treatment().adoption().isMetBy(row.number(Panels.SHARE_IN_FORCE));
    boolean limited = LIMITED.contains(stance);
    boolean mandated = Stance.Kind.MANDATES.word().equals(stance);
    boolean under = arm == Arm.MANDATE ? mandated : limited;
    boolean lawOfStates = job.treatment().definition().ofStates();
    if (arm == Arm.NONE_LISTED || arm == Arm.AGREEMENT_287G) {
      return limited || (mandated && lawOfStates)
          ? Optional.of("a control whose stance is '" + stance + "'")
          : Optional.empty();
    }
    if (arm != Arm.LIMITING && arm != Arm.MANDATE) {
      return Optional.empty();
    }
    if (treated && inForce && !(under && enough)) {
      return Optional.of("a treated period whose stance is '" + stance + "'");
    }
    if (treated && !inForce && job.treatment().reversals() == Reversals.EXCLUDE_AFTER) {
      return Optional.of("a period after a reversal, which the job leaves out");
    }
    return !treated && arm == Arm.LIMITING && limited
        ? Optional.of("a period before the adoption whose stance is '" + stance + "'")
        : Optional.empty();
  }
}
