package org.detaineroutcomes.compare;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.SparkSession;
import org.detaineroutcomes.model.DetainerOutcome;
import org.detaineroutcomes.model.Problem;
import org.detaineroutcomes.model.result.MeasureId;
import org.detaineroutcomes.model.result.MeasureNote;
import org.detaineroutcomes.model.result.Note;
import org.detaineroutcomes.model.result.RecordKind;
import org.detaineroutcomes.model.result.Refusal;
import org.detaineroutcomes.schema.Provenance;
import org.detaineroutcomes.schema.core.DetainerRecords;
import org.detaineroutcomes.schema.fields.DetainerFields;
import org.detaineroutcomes.store.Release;
import org.detaineroutcomes.store.TableRow;

/**
 * Files of detainers that were selected on what became of them: all that are known ended alike, or
 * none is known. A share of their outcomes says how the file was made.
 */
public final class SelectedFiles {
  private static final Set<MeasureId> SHARES_OF_OUTCOMES =
      EnumSet.of(
          MeasureId.DECLINED,
          MeasureId.DECLINED_BY_YEARS,
          MeasureId.DECLINED_BY_COUNTY_AND_YEARS,
          MeasureId.DECLINED_BY_FACILITY_AND_YEARS,
          MeasureId.COUNTIES_WITHOUT_DECLINE,
          MeasureId.BY_OUTCOME,
          MeasureId.BY_OUTCOME_BASIS,
          MeasureId.DECLINED_WITHIN,
          MeasureId.HONORED_WITHIN,
          MeasureId.ENDED_OTHERWISE_WITHIN,
          MeasureId.CITIZEN_SHARE);

  private final Map<String, Integer> outcomes;
  private final Set<String> ofCitizens;
  private final boolean others;

  /**
   * Files that were selected.
   *
   * @param outcomes how many outcomes are known of each: one or none
   * @param ofCitizens those that hold detainers on citizens alone, of which no share is formed
   * @param others whether there is a file that was not
   */
  private SelectedFiles(Map<String, Integer> outcomes, Set<String> ofCitizens, boolean others) {
    this.outcomes = outcomes;
    this.ofCitizens = ofCitizens;
    this.others = others;
  }

  /** The files of the records of a release. */
  public static SelectedFiles of(SparkSession spark, Release release) {
    return of(
        TableRow.all(
            release
                .read(spark, DetainerRecords.TABLE)
                .select(Provenance.FILE.col(), DetainerFields.OUTCOME.col())
                .distinct()
                .collectAsList()));
  }

  /** The files among rows that have a file and an outcome each. */
  public static SelectedFiles of(List<TableRow> rows) {
    Map<String, Set<DetainerOutcome>> known = new HashMap<>();
    for (TableRow row : rows) {
      known
          .computeIfAbsent(row.text(Provenance.FILE), file -> EnumSet.noneOf(DetainerOutcome.class))
          .add(DetainerOutcome.valueOf(row.text(DetainerFields.OUTCOME)));
    }
    Map<String, Integer> few = new TreeMap<>();
    Set<String> ofCitizens = new TreeSet<>();
    known.forEach(
        (file, outcomes) -> {
          Set<DetainerOutcome> ends = DetainerOutcome.ends(outcomes);
          if (ends.size() < 2) {
            few.put(file, ends.size());
          }
          if (ends.equals(EnumSet.of(DetainerOutcome.US_CITIZEN))) {
            ofCitizens.add(file);
          }
        });
    return new SelectedFiles(few, ofCitizens, few.size() < known.size());
  }

  /** What a run would refuse, where other files or the counts of citizens make it worth while. */
  public List<String> notes() {
    return outcomes.keySet().stream()
        .filter(file -> others || ofCitizens.contains(file))
        .map(file -> problem(file).message())
        .toList();
  }

  /** Files of which a run could tell no more than counts, if the job has no other. */
  public List<Problem> problems() {
    return outcomes.keySet().stream()
        .filter(file -> !others && !ofCitizens.contains(file))
        .map(this::problem)
        .toList();
  }

  private Problem problem(String file) {
    return Problem.check(
        file,
        "Cannot form a share of outcomes of "
            + file
            + ": the file was selected on its outcome"
            + (outcomes.get(file) == 0
                ? ", or says nothing of it: what became of its detainers is known of none"
                : ": all its detainers of known outcome ended alike"),
        "give the records of all detainers issued, whatever became of them; a run counts the rows and"
            + " refuses the shares");
  }

  boolean contains(String file) {
    return outcomes.containsKey(file);
  }

  /** The measure as it may be told: a share of the outcomes of such a file is refused. */
  Measure judged(Measure measure) {
    boolean refused =
        measure.refusal() == null
            && measure.denominator() != null
            && SHARES_OF_OUTCOMES.contains(measure.key().measure());
    return file(measure)
        .filter(file -> refused && contains(file))
        .map(
            file ->
                measure.refused(
                    Refusal.SELECTED_ON_OUTCOME,
                    Note.of(MeasureNote.SELECTED_ON_OUTCOME, outcomes.get(file))))
        .orElse(measure);
  }

  private static Optional<String> file(Measure measure) {
    return Optional.of(measure.key().record())
        .filter(record -> record.kind() == RecordKind.FILE)
        .map(record -> record.name());
  }
}
