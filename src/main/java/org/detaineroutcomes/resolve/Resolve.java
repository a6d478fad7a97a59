package org.detaineroutcomes.resolve;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.detaineroutcomes.model.Fips;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.Problems;
import org.detaineroutcomes.resolve.claims.ClaimReading;
import org.detaineroutcomes.resolve.detainers.FormReading;
import org.detaineroutcomes.resolve.geography.Crosswalk;
import org.detaineroutcomes.resolve.geography.Gazetteer;
import org.detaineroutcomes.resolve.names.Answers;
import org.detaineroutcomes.resolve.names.Resolver;
import org.detaineroutcomes.resolve.names.Review;
import org.detaineroutcomes.resolve.names.ReviewList;
import org.detaineroutcomes.resolve.policy.PolicyRows;
import org.detaineroutcomes.resolve.reports.ReportHistory;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.core.Areas;
import org.detaineroutcomes.schema.core.ClaimNumbers;
import org.detaineroutcomes.schema.core.CrimeCounts;
import org.detaineroutcomes.schema.core.DetainerForms;
import org.detaineroutcomes.schema.core.DetainerRecords;
import org.detaineroutcomes.schema.core.EditionChanges;
import org.detaineroutcomes.schema.core.PlacedMeasures;
import org.detaineroutcomes.schema.core.PolicySpells;
import org.detaineroutcomes.schema.core.PolicySteps;
import org.detaineroutcomes.schema.core.ReportEditions;
import org.detaineroutcomes.schema.core.Residents;
import org.detaineroutcomes.schema.core.Resolutions;
import org.detaineroutcomes.schema.staged.Agencies;
import org.detaineroutcomes.schema.staged.CountyMeasures;
import org.detaineroutcomes.schema.staged.Crimes;
import org.detaineroutcomes.schema.staged.Detainers;
import org.detaineroutcomes.schema.staged.EnforcementEras;
import org.detaineroutcomes.schema.staged.Populations;
import org.detaineroutcomes.schema.staged.claims.Claims;
import org.detaineroutcomes.store.Release;
import org.detaineroutcomes.store.TableRow;

/** The second verb: staged tables become core tables, every name placed or listed for review. */
public final class Resolve {
  /** First day of the vintages that are made comparable where a job has no panel. */
  private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

  private final SparkSession spark;
  private final Gazetteer gazetteer = Gazetteer.standard();

  /** Resolves with the session given. */
  public Resolve(SparkSession spark) {
    this.spark = spark;
  }

  /**
   * Writes every core table that the staged tables can carry, and the review list where the job
   * names one.
   *
   * @throws org.detaineroutcomes.model.Failure where an answer of the review file cannot be used,
   *     and where not one name of a table could be placed
   */
  public void run(Job job, Release release) {
    Answers answers =
        job.resolve()
            .review()
            .map(path -> Review.read(Path.of(path), gazetteer))
            .orElseGet(Answers::none);
    Resolver resolver =
        new Resolver(
            gazetteer,
            GazetteerInputs.places(release),
            GazetteerInputs.facilities(release),
            answers);
    Map<Fips, Fips> common = Crosswalk.standard().common(windowStart(job));
    PlacedNames names = new PlacedNames(resolver, gazetteer, common);
    UntypedInputs untyped = UntypedInputs.of(job.inputs());
    Problems problems = new Problems();
    PlacementCheck check = new PlacementCheck(names, problems);

    if (job.panel().isPresent()) {
      write(release, Areas.TABLE, AreaRows.of(gazetteer, common));
    }
    if (release.has(Crimes.TABLE)) {
      Dataset<Row> staged = release.read(spark, Crimes.TABLE);
      NamedTable crimes = NamedTable.crimes(withPopulations(release, staged, problems), untyped);
      List<NameKey> keys = crimes.place(names);
      check.add(Crimes.TABLE, keys);
      write(release, CrimeCounts.TABLE, once(crimes.placed(spark, keys, names), release, problems));
      CrimeEditions editions = new CrimeEditions(spark).compare(release);
      if (!editions.notes().isEmpty()) {
        write(release, EditionChanges.TABLE, editions.rows());
        release.manifest().notes.addAll(editions.notes());
      }
    }
    if (release.has(Detainers.TABLE)) {
      NamedTable detainers = NamedTable.detainers(release.read(spark, Detainers.TABLE));
      List<NameKey> keys = detainers.place(names);
      check.add(Detainers.TABLE, keys);
      write(release, DetainerRecords.TABLE, detainers.placed(spark, keys, names));
    }
    if (release.has(Populations.TABLE)) {
      AreaNames areas = new AreaNames(names, Populations.TABLE, untyped);
      ResidentRows residents = new ResidentRows(areas, Crosswalk.standard(), windowStart(job));
      release.forEachRow(Populations.TABLE, areas::sees);
      release.forEachRow(Populations.TABLE, residents::add);
      residents.problem().ifPresent(problems::add);
      residents.note().ifPresent(release.manifest().notes::add);
      placed(areas, Populations.TABLE, check, problems, release);
      write(release, Residents.TABLE, residents.rows());
    }
    if (release.has(CountyMeasures.TABLE)) {
      AreaNames areas = new AreaNames(names, CountyMeasures.TABLE, untyped);
      MeasureRows measures = new MeasureRows(spark, release.read(spark, CountyMeasures.TABLE));
      Dataset<Row> rows = measures.placed(areas);
      MeasureRows.problem(rows).ifPresent(problems::add);
      placed(areas, CountyMeasures.TABLE, check, problems, release);
      write(release, PlacedMeasures.TABLE, rows);
    }
    PolicyRows policies = new PolicyRows(names, check);
    if (policies.read(release)) {
      write(release, PolicySpells.TABLE, policies.rows());
      write(release, PolicySteps.TABLE, policies.steps());
      release.manifest().notes.addAll(policies.notes());
    }

    ReportHistory reports = ReportHistory.of(release);
    if (!reports.rows().isEmpty()) {
      write(release, ReportEditions.TABLE, reports.rows());
      release.manifest().notes.addAll(reports.notes());
    }
    ReportNames.place(release, names);
    if (release.has(Claims.TABLE)) {
      write(release, ClaimNumbers.TABLE, ClaimReading.rows(TableRow.of(release, Claims.TABLE)));
    }
    if (release.has(EnforcementEras.TABLE)) {
      write(
          release,
          DetainerForms.TABLE,
          FormReading.rows(TableRow.of(release, EnforcementEras.TABLE)));
    }
    problems.throwIfAny();
    names.noteOfUnusableCodes().ifPresent(release.manifest().notes::add);
    write(release, Resolutions.TABLE, new ResolutionRows(names).rows());
    review(job, release, names.entries());
    release.finish("resolve");
  }

  /** Placed counts, each once: of the latest input that has it, and no row twice. */
  private static Dataset<Row> once(Dataset<Row> placed, Release release, Problems problems) {
    Dataset<Row> newest = CrimeKeys.newest(placed);
    CrimeKeys.givenWay(placed, newest).ifPresent(release.manifest().notes::add);
    NegativeCounts.note(newest).ifPresent(release.manifest().notes::add);
    CrimeKeys.Repeated repeated = CrimeKeys.repeated(newest);
    repeated.refused().ifPresent(problems::add);
    repeated.note().ifPresent(release.manifest().notes::add);
    return repeated.note().isPresent() && repeated.refused().isEmpty()
        ? CrimeKeys.once(newest)
        : newest;
  }

  private static void placed(
      AreaNames areas, Table table, PlacementCheck check, Problems problems, Release release) {
    areas.problem().ifPresentOrElse(problems::add, () -> check.add(table, areas.keys()));
    areas.note().ifPresent(release.manifest().notes::add);
  }

  private Dataset<Row> withPopulations(Release release, Dataset<Row> crimes, Problems problems) {
    if (!release.has(Agencies.TABLE)) {
      return crimes;
    }
    AgencyPopulations listed = new AgencyPopulations(release.read(spark, Agencies.TABLE));
    listed.problem().ifPresent(problems::add);
    return listed.beside(crimes);
  }

  private void review(Job job, Release release, List<ReviewList.Entry> entries) {
    List<ReviewList.Entry> unplaced =
        entries.stream().filter(entry -> !entry.resolution().placed()).toList();
    if (!unplaced.isEmpty()) {
      long rows = unplaced.stream().mapToLong(ReviewList.Entry::rows).sum();
      release
          .manifest()
          .notes
          .add(
              unplaced.size()
                  + " names on "
                  + rows
                  + " rows could not be placed; the table jurisdictions says why");
    }
    job.resolve()
        .review()
        .ifPresent(path -> new ReviewList(gazetteer).write(Path.of(path), entries));
  }

  private void write(Release release, Table table, List<Row> rows) {
    write(release, table, spark.createDataFrame(rows, table.structType()));
  }

  private void write(Release release, Table table, Dataset<Row> placed) {
    Dataset<Row> rows =
        table.equals(CrimeCounts.TABLE)
            ? placed.withColumn(CrimeCounts.AGENCY_ID.name(), NamedTable.agencyId())
            : placed;
    release.write(table, rows);
  }

  private static LocalDate windowStart(Job job) {
    return job.panel().map(panel -> panel.from().firstDay()).orElse(EARLIEST);
  }
}
