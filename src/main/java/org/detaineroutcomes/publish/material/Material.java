package org.detaineroutcomes.publish.material;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.result.Note;
import org.detaineroutcomes.publish.report.TableNotes;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.core.ReportEditions;
import org.detaineroutcomes.schema.fields.MeasureFields;
import org.detaineroutcomes.schema.fields.PanelFields;
import org.detaineroutcomes.schema.marts.LiabilityLedger;
import org.detaineroutcomes.schema.marts.PolicyDays;
import org.detaineroutcomes.schema.marts.PolicySummaries;
import org.detaineroutcomes.schema.marts.Samples;
import org.detaineroutcomes.schema.results.CitizenCounts;
import org.detaineroutcomes.schema.results.Estimates;
import org.detaineroutcomes.schema.results.Incidences;
import org.detaineroutcomes.schema.results.LiabilityTotals;
import org.detaineroutcomes.schema.results.Measures;
import org.detaineroutcomes.schema.results.RegressionCategories;
import org.detaineroutcomes.schema.results.ResultNotes;
import org.detaineroutcomes.schema.results.Verdicts;
import org.detaineroutcomes.schema.staged.Agreements;
import org.detaineroutcomes.schema.staged.Crimes;
import org.detaineroutcomes.schema.staged.Policies;
import org.detaineroutcomes.schema.staged.PolicyEvents;
import org.detaineroutcomes.schema.staged.PolicyLists;
import org.detaineroutcomes.schema.staged.Populations;
import org.detaineroutcomes.schema.staged.StatewidePolicies;
import org.detaineroutcomes.schema.staged.claims.PublishedFindings;
import org.detaineroutcomes.store.InputRecord;
import org.detaineroutcomes.store.Manifest;
import org.detaineroutcomes.store.NoteArguments;
import org.detaineroutcomes.store.Release;
import org.detaineroutcomes.words.Names;
import org.detaineroutcomes.words.OutcomeWords;
import org.detaineroutcomes.words.Words;

/**
 * All a report is written from. Nothing in it depends on when or where the run took place.
 *
 * @param resultKey digest of inputs, job and code
 * @param asKnown day as of which inputs were taken; empty: all there is
 * @param notes what the run has to say
 * @param estimates in the order in which they are printed
 * @param findings what others have published
 * @param measures after suppression: what is withheld here is withheld everywhere
 * @param others rows of small tables that a chapter of its own prints, by table name
 */
public record Material(
    Job job,
    Names names,
    String resultKey,
    String asKnown,
    List<InputRecord> inputs,
    List<String> notes,
    List<EstimateLine> estimates,
    List<MeasureLine> measures,
    List<ResultRow> dropLog,
    List<ResultRow> members,
    List<ResultRow> findings,
    Map<String, List<ResultRow>> others) {

  /** Small tables that are printed as they are. */
  private static final List<Table> OTHERS =
      List.of(
          Verdicts.TABLE,
          Verdicts.FIGURES,
          ResultNotes.TABLE,
          CitizenCounts.TABLE,
          CitizenCounts.DAYS,
          Incidences.TABLE,
          RegressionCategories.TABLE,
          ReportEditions.TABLE,
          LiabilityLedger.TABLE,
          LiabilityTotals.TABLE,
          PolicySummaries.TABLE,
          PolicyDays.TABLE);

  /** Staged tables that panels are made of. */
  public static final List<String> PANEL_INPUTS =
      List.of(
          Crimes.TABLE.name(),
          Populations.TABLE.name(),
          Policies.TABLE.name(),
          PolicyEvents.TABLE.name(),
          PolicyLists.TABLE.name(),
          StatewidePolicies.TABLE.name(),
          Agreements.TABLE.name());

  /** Reads a release. */
  public static Material of(Release release, Job job) {
    Manifest manifest = release.manifest();
    return of(
        job,
        manifest,
        ResultRow.read(release, Estimates.TABLE),
        ResultRow.read(release, Measures.TABLE),
        ResultRow.read(release, Samples.DROP_LOG),
        ResultRow.read(release, Samples.MEMBERS),
        ResultRow.read(release, PublishedFindings.TABLE),
        OTHERS.stream()
            .collect(Collectors.toMap(Table::name, table -> ResultRow.read(release, table))));
  }

  /** Sorts, labels and suppresses rows that were read. */
  public static Material of(
      Job job,
      Manifest manifest,
      List<ResultRow> estimates,
      List<ResultRow> measures,
      List<ResultRow> dropLog,
      List<ResultRow> members,
      List<ResultRow> findings,
      Map<String, List<ResultRow>> others) {
    Names names = inOneState(job, members) ? Names.of(job).inOneState() : Names.of(job);
    return new Material(
        job,
        names,
        manifest.resultKey,
        manifest.asKnown,
        manifest.inputs.stream()
            .sorted(Comparator.comparing(InputRecord::table).thenComparing(InputRecord::file))
            .toList(),
        List.copyOf(manifest.notes),
        estimates.stream()
            .map(row -> EstimateLine.of(row, names))
            .sorted(new EstimateOrder(job))
            .toList(),
        new Suppression(job.publish().suppressBelow())
            .apply(measures.stream().map(row -> MeasureLine.of(row, names)).toList()),
        dropLog,
        members,
        findings,
        others);
  }

  /** Whether a job's counties, which are named by their FIPS codes, share a state. */
  private static boolean inOneState(Job job, List<ResultRow> members) {
    Set<String> states =
        members.stream()
            .map(row -> row.text(PanelFields.UNIT_ID))
            .map(id -> id.matches("\\d{5}") ? id.substring(0, 2) : id)
            .collect(Collectors.toSet());
    return job.panel().filter(panel -> panel.unit() == Job.Unit.COUNTY).isPresent()
        && states.size() == 1;
  }

  /** True where the numbers were made, not recorded. */
  public boolean isSynthetic() {
    return job.simulate().isPresent();
  }

  /** A title that says so where the numbers were made. */
  public String titled(String title) {
    return isSynthetic() ? title + " (synthetic)" : title;
  }

  /** The sample of the job, as tables name it. */
  public String sample() {
    return job.panel()
        .map(panel -> panel.sample().name().toLowerCase(Locale.ROOT))
        .orElse("balanced");
  }

  /** "Year" or "Month". */
  public String periodWord() {
    return job.panel()
        .map(panel -> Words.capital(panel.period().name().toLowerCase(Locale.ROOT)))
        .orElse("Period");
  }

  /** Notes of what rests on the panel of an outcome. */
  public TableNotes notes(String estimand, OutcomeWords outcome) {
    List<String> caveats = new ArrayList<>();
    if (!outcome.definition().isEmpty()) {
      caveats.add(outcome.title() + ": " + outcome.definition() + ".");
    }
    caveats.addAll(names.definitions());
    return InputNotes.of(this, estimand, PANEL_INPUTS).with(caveats);
  }

  /** Outcomes with estimates, in the order of the job. */
  public List<String> outcomes() {
    return estimates.stream().map(EstimateLine::outcome).distinct().toList();
  }

  /** The estimates of an outcome. */
  public List<EstimateLine> estimates(String outcome) {
    return estimates.stream().filter(line -> line.outcome().equals(outcome)).toList();
  }

  /** The effect that the job asked for first, if it could be estimated. */
  public Optional<EstimateLine> headline() {
    return estimates.stream()
        .filter(line -> line.isOverall() && line.estimate() != null)
        .findFirst();
  }

  /** What is known of the overall effect on an outcome, where the data were made. */
  public Optional<EstimateLine> truth(String outcome) {
    return estimates(outcome).stream().filter(EstimateLine::isKnownOverall).findFirst();
  }

  /**
   * The measures of a whole record: those of no group, or of a group that others are part of by
   * their names, such as a week.
   */
  public List<MeasureLine> wholes() {
    List<MeasureLine> all =
        measures.stream().filter(l -> l.group().isEmpty() && !l.isWithheld()).toList();
    return all.isEmpty()
        ? measures.stream().filter(l -> isWhole(l.group()) && !l.isWithheld()).toList()
        : all;
  }

  private boolean isWhole(String group) {
    return measures.stream().anyMatch(line -> line.group().endsWith(", " + group));
  }

  /** The rows of a small table; none where the release lacks it. */
  public List<ResultRow> rows(Table table) {
    return others.getOrDefault(table.name(), List.of());
  }

  /** What must be read with a figure or a claim, in its order. */
  public List<Note> notes(String figure) {
    return rows(ResultNotes.TABLE).stream()
        .filter(row -> row.text(MeasureFields.FIGURE_ID).equals(figure))
        .sorted(Comparator.comparing(row -> row.count(ResultNotes.NOTE_RANK)))
        .flatMap(
            row ->
                NoteArguments.read(row.text(ResultNotes.NOTE_CODE), row.text(ResultNotes.ARGUMENTS))
                    .stream())
        .toList();
  }

  /** Where an outcome stands in the job. */
  public int outcomeRank(String outcome) {
    int at = job.outcomes().indexOf(outcome);
    return at < 0 ? job.outcomes().size() : at;
  }

  /** The staged tables of the inputs that no panel is made of. */
  public List<String> recordInputs() {
    return inputs.stream()
        .map(InputRecord::table)
        .filter(table -> !PANEL_INPUTS.contains(table))
        .distinct()
        .toList();
  }
}
