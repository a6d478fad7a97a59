package org.detaineroutcomes.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.detaineroutcomes.compare.groups.ComparedArms;
import org.detaineroutcomes.estimate.Drop;
import org.detaineroutcomes.estimate.Estimate;
import org.detaineroutcomes.estimate.Estimation;
import org.detaineroutcomes.estimate.Specification;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.model.Problem;
import org.detaineroutcomes.model.Problems;
import org.detaineroutcomes.model.result.EstimateNote;
import org.detaineroutcomes.model.result.Note;
import org.detaineroutcomes.model.result.OriginRole;
import org.detaineroutcomes.model.result.RecordKind;
import org.detaineroutcomes.model.result.SettingKey;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.TableRowBuilder;
import org.detaineroutcomes.schema.marts.JoinedOutcome;
import org.detaineroutcomes.schema.results.Incidences;
import org.detaineroutcomes.store.TableRow;

/** Collects the answers, in the order of the questions. */
public final class Findings {
  private final Specification treatmentSettings;
  private final SelectedFiles selected;
  private final Map<String, EstimateLine> estimates = new LinkedHashMap<>();
  private final List<InfluenceBlock> influences = new ArrayList<>();
  private final List<VarianceBlock> variances = new ArrayList<>();
  private final List<Measure> measures = new ArrayList<>();
  private final List<Incidence> incidences = new ArrayList<>();
  private final Map<Table, List<Row>> others = new LinkedHashMap<>();
  private final Map<String, List<Note>> notes = new LinkedHashMap<>();
  private final Problems unanswered = new Problems();
  private final Map<String, List<Origin>> origins = new LinkedHashMap<>();
  private Set<Table> read = Set.of();
  private boolean answered;

  /**
   * Starts empty.
   *
   * @param treatmentSettings what defines the treatment of every row
   * @param selected files of whose outcomes no share is formed
   */
  Findings(Specification treatmentSettings, SelectedFiles selected) {
    this.selected = selected;
    this.treatmentSettings = treatmentSettings;
  }

  /**
   * One row of the estimates with what is printed beside it.
   *
   * @param arms the groups it compares; null for none
   * @param treatmentSettings what defines the treatment; none where there is no treatment
   * @param notes what must be read with it, each once
   * @param drops what was left out of it
   * @param adopters adopters of the policies that date its treated units; null where not counted
   */
  public record EstimateLine(
      String id,
      ComparedArms arms,
      Estimate estimate,
      Specification treatmentSettings,
      List<Note> notes,
      List<Note> drops,
      Long adopters) {
    /** The same without a treatment. */
    EstimateLine untreated() {
      return new EstimateLine(id, arms, estimate, Specification.NONE, notes, drops, null);
    }

    /** The code of the treatment definition; null where there is no treatment. */
    String treatment() {
      return treatmentSettings.values(SettingKey.DEFINITION).stream().findFirst().orElse(null);
    }
  }

  /** Influence functions of one estimation: {@code values[i]} is about {@code ids[i]}. */
  record InfluenceBlock(List<String> ids, List<String> units, List<double[]> values) {}

  /** Variance matrix of one estimation. */
  record VarianceBlock(List<String> ids, List<double[]> matrix) {}

  /** Adds what an estimator answered; whose policies treat is not counted. */
  void add(ComparedArms arms, Estimation estimation, List<Note> caveats) {
    add(arms, estimation, caveats, null);
  }

  /** Adds what an estimator answered of units that so many adopters' policies treat. */
  void add(ComparedArms arms, Estimation estimation, List<Note> caveats, Long adopters) {
    List<Note> notes = new ArrayList<>(caveats);
    notes.addAll(estimation.notes());
    List<Note> drops = Drop.notes(estimation.drops());
    answered |= estimation.estimates().stream().anyMatch(row -> row.estimate() != null);
    List<String> ids = new ArrayList<>();
    estimation.estimates().forEach(row -> ids.add(add(arms, row, drops, notes, adopters)));
    estimation
        .influence()
        .ifPresent(
            influence ->
                influences.add(
                    new InfluenceBlock(
                        influence.rows().stream().map(ids::get).toList(),
                        influence.units(),
                        List.of(influence.values()))));
    estimation
        .variance()
        .ifPresent(
            variance ->
                variances.add(
                    new VarianceBlock(
                        variance.rows().stream().map(ids::get).toList(),
                        List.of(variance.matrix()))));
  }

  /**
   * Adds what a regression on single detainers answered, which no treatment defines.
   *
   * @return the ids of its rows
   */
  public List<String> associate(Estimation estimation) {
    List<Note> drops = Drop.notes(estimation.drops());
    answered |= !estimation.estimates().isEmpty();
    return estimation.estimates().stream()
        .map(row -> untreated(row, drops, estimation.notes()))
        .toList();
  }

  /**
   * Adds why there is no such regression.
   *
   * @return the id of the row without a number
   */
  public String unassociated(Estimate row, Failure reason) {
    unanswered.addAll(reason.problems());
    return untreated(row, List.of(), refused(reason));
  }

  private String untreated(Estimate row, List<Note> drops, List<Note> notes) {
    String id = add(null, row, drops, notes, null);
    EstimateLine line = estimates.get(id);
    estimates.put(id, line.untreated());
    origins.put(id, readSoFar());
    return id;
  }

  /** Adds one row that describes; it answers no question about an effect. */
  void describe(ComparedArms arms, Estimate row, List<Note> caveats) {
    add(arms, row, List.of(), caveats, null);
  }

  /** Adds why there is nothing to describe. */
  void undescribed(ComparedArms arms, Estimate row, Failure reason) {
    add(arms, row, List.of(), refused(reason), null);
  }

  private static List<Note> refused(Failure reason) {
    return reason.problems().stream()
        .map(p -> Note.of(EstimateNote.REFUSED, p.message(), p.remedy()))
        .toList();
  }

  private String add(
      ComparedArms arms, Estimate found, List<Note> drops, List<Note> notes, Long adopters) {
    Estimate row =
        found.relabel(
            found.outcome(), found.group(), OutcomeUnits.of(found.outcome(), found.unit()));
    String id = FigureId.of(arms, row);
    EstimateLine line =
        new EstimateLine(
            id,
            arms,
            row,
            treatmentSettings,
            notes.stream().distinct().toList(),
            drops,
            row.nTreated() == null ? null : adopters);
    if (estimates.putIfAbsent(id, line) != null) {
      throw new Failure(
          Problem.usage(
              "job file",
              "Cannot compare twice: "
                  + row.estimator()
                  + " of "
                  + row.outcome()
                  + " ("
                  + (arms == null ? "" : arms.code() + "; ")
                  + row.specification()
                  + ") is asked for more than once",
              "remove one of the entries, or give it another setting"));
    }
    note(id, line.notes());
    note(id, drops);
    if (JoinedOutcome.of(row.outcome()).isPresent()) {
      origins.put(id, readSoFar());
    }
    return id;
  }

  /** Adds a row without a number that says why there is none. */
  void unanswered(ComparedArms arms, Estimate row, Failure reason) {
    unanswered.addAll(reason.problems());
    undescribed(arms, row, reason);
  }

  /** Adds a count or share; it rests on the tables that its question has read so far. */
  public void add(Measure measure) {
    add(measure, List.of());
  }

  /** Adds a count or share and the rows that it is made of. */
  public void add(Measure told, List<Origin> of) {
    Measure measure = selected.judged(told);
    measures.add(measure);
    String id = FigureId.of(measure);
    origins.put(id, of.isEmpty() ? readSoFar() : of);
    if (!measure.notes().isEmpty()) {
      note(id, measure.notes());
    }
  }

  /** The next question reads tables; the set given fills as it does. */
  void restOn(Set<Table> tables) {
    read = tables;
  }

  private List<Origin> readSoFar() {
    return read.stream().map(table -> Origin.of(OriginRole.READ, table)).toList();
  }

  private void rest(Table table) {
    origins.put(table.path(), readSoFar());
  }

  /** Parts of figures, by the id of the figure or the name of its table. */
  Map<String, List<Origin>> origins() {
    return origins;
  }

  /** Adds a row of a result table that not every job has. */
  public void add(Table table, TableRowBuilder row) {
    rest(table);
    others.computeIfAbsent(table, t -> new ArrayList<>()).add(row.row());
  }

  /** Notes what must be read with a figure or a claim, after what is noted of it already. */
  public void note(String figure, List<Note> more) {
    notes.computeIfAbsent(figure, f -> new ArrayList<>()).addAll(more);
  }

  /** What must be read with figures and claims, by their ids. */
  Map<String, List<Note>> notes() {
    return notes;
  }

  /** Adds a point of a curve; it rests on the tables that its question has read so far. */
  public void add(Incidence incidence) {
    if (incidence.record().kind() == RecordKind.FILE
        && selected.contains(incidence.record().name())) {
      return;
    }
    rest(Incidences.TABLE);
    incidences.add(incidence);
  }

  List<Incidence> incidences() {
    return incidences;
  }

  /**
   * Fails with exit code 5 where comparisons were asked for and none has a number.
   *
   * @throws Failure with every reason
   */
  void requireAnAnswer() {
    if (!answered) {
      unanswered.throwIfAny();
    }
  }

  /** The estimates so far. */
  public List<EstimateLine> estimates() {
    return List.copyOf(estimates.values());
  }

  List<InfluenceBlock> influences() {
    return influences;
  }

  List<VarianceBlock> variances() {
    return variances;
  }

  /** The counts and shares so far. */
  public List<Measure> measures() {
    return measures;
  }

  /** The rows so far of a table that not every job has. */
  public List<TableRow> rows(Table table) {
    return TableRow.all(table, others.getOrDefault(table, List.of()));
  }

  /** Rows of the tables that not every job has, in the order of the questions. */
  Map<Table, List<Row>> others() {
    return others;
  }
}
