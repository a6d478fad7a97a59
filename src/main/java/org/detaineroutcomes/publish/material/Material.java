package org.detaineroutcomes.publish.material;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.result.FlushVersion;
import org.detaineroutcomes.model.result.MeasureKey;
import org.detaineroutcomes.model.result.Note;
import org.detaineroutcomes.publish.disclosure.Disclosure;
import org.detaineroutcomes.publish.disclosure.EarlierRelease;
import org.detaineroutcomes.publish.disclosure.ReleaseFigures;
import org.detaineroutcomes.publish.disclosure.Suppression;
import org.detaineroutcomes.publish.places.book.PlaceBook;
import org.detaineroutcomes.publish.places.book.PlaceReader;
import org.detaineroutcomes.publish.report.TableNotes;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.fields.MeasureFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.marts.Samples;
import org.detaineroutcomes.schema.results.Checks;
import org.detaineroutcomes.schema.results.EstimateSettings;
import org.detaineroutcomes.schema.results.Estimates;
import org.detaineroutcomes.schema.results.Measures;
import org.detaineroutcomes.schema.results.Origins;
import org.detaineroutcomes.schema.results.ResultNotes;
import org.detaineroutcomes.store.InputRecord;
import org.detaineroutcomes.store.Manifest;
import org.detaineroutcomes.store.MeasureKeys;
import org.detaineroutcomes.store.NoteArguments;
import org.detaineroutcomes.store.Release;
import org.detaineroutcomes.store.TableRow;
import org.detaineroutcomes.words.GroupWords;
import org.detaineroutcomes.words.MeasureFiles;
import org.detaineroutcomes.words.Names;
import org.detaineroutcomes.words.OutcomeWords;
import org.detaineroutcomes.words.Words;

/**
 * All a report is written from. Nothing in it depends on when or where the run took place.
 *
 * @param estimates in the order in which they are printed
 * @param measures without what is withheld of them
 * @param disclosure what is withheld of the counts of people of the whole release
 * @param tables rows of small tables, by name of the table
 * @param noteRows rows of notes, by the figure that they are about
 * @param lineage which inputs tables and figures go back to
 * @param places what the release has of each place
 */
public record Material(
    Job job,
    Names names,
    Run run,
    List<EstimateLine> estimates,
    List<MeasureLine> measures,
    Disclosure disclosure,
    Map<String, List<TableRow>> tables,
    Map<String, List<TableRow>> noteRows,
    InputLineage lineage,
    PlaceBook places) {

  /** The tables that every report is written from, whatever its chapters. */
  public static final List<Table> ALWAYS =
      List.of(
          Estimates.TABLE,
          EstimateSettings.TABLE,
          ResultNotes.TABLE,
          Checks.TABLE,
          Measures.TABLE,
          Origins.TABLE,
          Samples.MEMBERS);

  /** Measures are printed in the order of their words. */
  private static final Comparator<MeasureLine> IN_WORDS =
      Comparator.comparing(MeasureLine::measure)
          .thenComparing(MeasureLine::group)
          .thenComparing(MeasureLine::baseName)
          .thenComparing(line -> line.key().basis())
          .thenComparing(MeasureLine::basis)
          .thenComparing(MeasureLine::id);

  /**
   * What a release says of its run.
   *
   * @param resultKey digest of inputs, job and code
   * @param asKnown day as of which inputs were taken; empty: all there is
   * @param inputs by table and file
   * @param notes what the run has to say
   */
  public record Run(
      String resultKey, String asKnown, List<InputRecord> inputs, List<String> notes) {
    private static Run of(Manifest manifest) {
      return new Run(
          manifest.resultKey,
          manifest.asKnown,
          manifest.inputs.stream()
              .sorted(Comparator.comparing(InputRecord::table).thenComparing(InputRecord::file))
              .toList(),
          List.copyOf(manifest.notes));
    }
  }

  /**
   * Reads a release.
   *
   * @param tables those that the chapters print
   */
  public static Material of(Release release, Job job, List<Table> tables) {
    Map<Table, List<TableRow>> rows = new LinkedHashMap<>();
    Stream.concat(ALWAYS.stream(), tables.stream())
        .distinct()
        .forEach(table -> rows.put(table, ReleaseRows.read(release, table)));
    PlaceBook places = PlaceReader.of(release);
    return of(
        job,
        release.manifest(),
        rows,
        places,
        EarlierReleases.of(release, job.publish().previous()));
  }

  /** The same of rows that were read, without places. */
  public static Material of(Job job, Manifest manifest, Map<Table, List<TableRow>> rows) {
    return of(job, manifest, rows, PlaceBook.NONE);
  }

  /** Sorts, labels and suppresses rows that were read. */
  public static Material of(
      Job job, Manifest manifest, Map<Table, List<TableRow>> rows, PlaceBook places) {
    return of(job, manifest, rows, places, List.of());
  }

  private static Material of(
      Job job,
      Manifest manifest,
      Map<Table, List<TableRow>> rows,
      PlaceBook places,
      List<EarlierRelease> earlier) {
    Map<String, List<TableRow>> tables = new HashMap<>();
    rows.forEach((table, of) -> tables.put(table.name(), List.copyOf(of)));
    Names names =
        inOneState(job, read(tables, Samples.MEMBERS)) ? Names.of(job).inOneState() : Names.of(job);
    Disclosure disclosure =
        Disclosure.of(
            Suppression.of(job.publish()), new ReleaseFigures(ReleaseCounts.of(tables), earlier));
    EstimateReading reading =
        new EstimateReading(
            names, read(tables, EstimateSettings.TABLE), read(tables, ResultNotes.TABLE));
    Map<String, List<TableRow>> notes =
        read(tables, ResultNotes.TABLE).stream()
            .collect(Collectors.groupingBy(row -> row.textOrEmpty(MeasureFields.FIGURE_ID)));
    return new Material(
        job,
        names,
        Run.of(manifest),
        SmallLevels.without(read(tables, Estimates.TABLE), Suppression.of(job.publish())).stream()
            .map(reading::line)
            .sorted(new EstimateOrder(job))
            .toList(),
        measures(tables, notes, names, disclosure),
        disclosure,
        Map.copyOf(tables),
        notes,
        InputLineage.of(manifest, read(tables, Origins.TABLE)),
        places);
  }

  private static List<MeasureLine> measures(
      Map<String, List<TableRow>> tables,
      Map<String, List<TableRow>> notes,
      Names names,
      Disclosure disclosure) {
    List<TableRow> rows = read(tables, Measures.TABLE);
    GroupWords groups =
        new GroupWords(
            names,
            MeasureFiles.of(rows.stream().map(MeasureKeys::of).flatMap(Optional::stream).toList()));
    return rows.stream()
        .map(
            row ->
                MeasureLine.of(
                    row,
                    notes(notes.getOrDefault(row.text(Measures.ID), List.of())),
                    groups,
                    disclosure))
        .sorted(IN_WORDS)
        .toList();
  }

  private static List<Note> notes(List<TableRow> rows) {
    return rows.stream()
        .sorted(Comparator.comparing(row -> row.count(ResultNotes.NOTE_RANK)))
        .flatMap(
            row ->
                NoteArguments.read(
                    row.textOrEmpty(ResultNotes.NOTE_CODE), row.textOrEmpty(ResultNotes.ARGUMENTS))
                    .stream())
        .toList();
  }

  /** Whether the counties of a job share a state that is known. */
  private static boolean inOneState(Job job, List<TableRow> members) {
    Set<String> states =
        members.stream().map(row -> row.textOrEmpty(PlaceFields.STATE)).collect(Collectors.toSet());
    return job.panel().filter(panel -> panel.unit() == Job.Unit.COUNTY).isPresent()
        && states.size() == 1
        && !states.contains("");
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

  /** An outcome with the time that it is over, what it counts and whom it is over. */
  public OutcomeWords words(String outcome) {
    OutcomeWords words = names.outcome(outcome);
    return estimates(outcome).stream()
        .map(EstimateLine::base)
        .flatMap(Optional::stream)
        .findFirst()
        .map(base -> words.over(base.scope(), base.residents()))
        .orElse(words);
  }

  /**
   * Notes of what rests on an outcome and the policies it is compared by.
   *
   * @param lines the estimates printed; empty for what is no row of the estimates
   */
  public TableNotes notes(String estimand, String outcome, Collection<EstimateLine> lines) {
    return InputNotes.ofPanel(
            this,
            estimand,
            lines.isEmpty() ? lineage.ofOutcome(outcome) : lineage.ofEstimates(lines))
        .with(caveats(words(outcome)));
  }

  /** What must be said of an outcome, and of the definition of treatment. */
  public List<String> caveats(OutcomeWords outcome) {
    List<String> caveats = new ArrayList<>();
    if (!outcome.definition().isEmpty()) {
      caveats.add(outcome.title() + ": " + outcome.definition() + ".");
    }
    if (!outcome.base().isEmpty()) {
      caveats.add(outcome.title() + ": offenses " + outcome.base() + ".");
    }
    caveats.addAll(names.definitions());
    return caveats;
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

  /** The first effect on each outcome of the job, between each two groups, with its checks. */
  public List<Answer> answers() {
    return Answer.all(estimates, CheckLine.all(rows(Checks.TABLE)));
  }

  /** What is known of the overall effect on an outcome, where the data were made. */
  public Optional<EstimateLine> truth(String outcome) {
    return estimates(outcome).stream().filter(EstimateLine::isKnownOverall).findFirst();
  }

  /** What is known of the effect in the period of adoption, where the data were made. */
  public Optional<EstimateLine> truthAtAdoption(String outcome) {
    return estimates(outcome).stream()
        .filter(line -> line.isTruth() && line.isByEventTime() && line.estimate() != null)
        .filter(line -> line.eventTime() == 0)
        .findFirst();
  }

  /** What may be printed of counts of people. */
  public Suppression suppression() {
    return Suppression.of(job.publish());
  }

  /**
   * The measures of a whole record: of the only file, or of each record whose groups are measured
   * too, such as a week.
   */
  public List<MeasureLine> wholes() {
    List<MeasureLine> all =
        measures.stream().filter(l -> l.group().isEmpty() && !l.isWithheld()).toList();
    return all.isEmpty()
        ? measures.stream().filter(l -> isWhole(l) && !l.isWithheld()).toList()
        : all;
  }

  private boolean isWhole(MeasureLine line) {
    MeasureKey key = line.key();
    return key.group() == null
        && key.flush() != FlushVersion.WITHOUT_FLUSH
        && measures.stream()
            .map(MeasureLine::key)
            .anyMatch(other -> other.group() != null && other.record().equals(key.record()));
  }

  /**
   * The rows of a small table; none where the release lacks it.
   *
   * @throws IllegalArgumentException for a table that no chapter declares
   */
  public List<TableRow> rows(Table table) {
    return read(tables, table);
  }

  private static List<TableRow> read(Map<String, List<TableRow>> tables, Table table) {
    List<TableRow> rows = tables.get(table.name());
    if (rows == null) {
      throw new IllegalArgumentException(
          "Cannot print " + table.name() + ": no chapter declares it among its tables");
    }
    return rows;
  }

  /** What must be read with a figure or a claim, in its order. */
  public List<Note> notes(String figure) {
    return notes(noteRows.getOrDefault(figure, List.of()));
  }

  /** Where an outcome stands in the job. */
  public int outcomeRank(String outcome) {
    int at = job.outcomes().indexOf(outcome);
    return at < 0 ? job.outcomes().size() : at;
  }
}
