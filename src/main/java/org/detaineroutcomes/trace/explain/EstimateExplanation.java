package org.detaineroutcomes.trace.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.Offense;
import org.detaineroutcomes.model.PlaceLevel;
import org.detaineroutcomes.model.result.Estimand;
import org.detaineroutcomes.model.result.PolicyUse;
import org.detaineroutcomes.schema.Provenance;
import org.detaineroutcomes.schema.core.CrimeCounts;
import org.detaineroutcomes.schema.core.PolicySpells;
import org.detaineroutcomes.schema.fields.DateFields;
import org.detaineroutcomes.schema.fields.EstimateFields;
import org.detaineroutcomes.schema.fields.PanelFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.fields.PolicyFields;
import org.detaineroutcomes.schema.marts.JoinedOutcome;
import org.detaineroutcomes.schema.marts.Panels;
import org.detaineroutcomes.schema.marts.PolicyUses;
import org.detaineroutcomes.schema.marts.Samples;
import org.detaineroutcomes.schema.marts.UnitCounties;
import org.detaineroutcomes.schema.results.Estimates;
import org.detaineroutcomes.store.NoteArguments;
import org.detaineroutcomes.store.Release;
import org.detaineroutcomes.store.TableRow;
import org.detaineroutcomes.trace.ArmsUnder;
import org.detaineroutcomes.trace.EstimateNames;
import org.detaineroutcomes.trace.ReleaseJob;
import org.detaineroutcomes.trace.TableRows;
import org.detaineroutcomes.trace.TracedFigure;
import org.detaineroutcomes.words.EstimatorWords;
import org.detaineroutcomes.words.Names;
import org.detaineroutcomes.words.PolicyUseWords;
import org.detaineroutcomes.words.notes.NoteWords;

/**
 * Explains an estimate by its sample: the units of the groups it compares, the rules that left
 * them, the policies that made the groups, and every placed count under them.
 */
final class EstimateExplanation {
  private static final Set<PolicyUse> DECIDING =
      EnumSet.of(
          PolicyUse.DATES_UNIT,
          PolicyUse.EXCLUDES_STATE,
          PolicyUse.TREATS_STATE,
          PolicyUse.AGREEMENT_THROUGH,
          PolicyUse.NO_CERTAIN_DATE);

  private final Release release;
  private final TracedFigure figure;
  private final int limit;
  private final ReleaseJob job;
  private final String outcome;
  private final boolean level;
  private final Set<String> arms;
  private final List<String> counts;

  EstimateExplanation(Release release, TracedFigure figure, int limit) {
    this.release = release;
    this.figure = figure;
    this.limit = limit;
    this.job = ReleaseJob.of(release);
    this.outcome = figure.line().textOrEmpty(PanelFields.OUTCOME);
    this.level = estimand(figure).filter(Estimand.LEVEL::equals).isPresent();
    this.arms = ArmsUnder.of(figure.line());
    this.counts = counts(outcome);
  }

  /**
   * True if it is of single detainers, or of the joined table: no panel is under it, and its tables
   * are named.
   */
  static boolean isOfRecords(TracedFigure figure) {
    return estimand(figure).filter(Estimand::isAssociation).isPresent()
        || JoinedOutcome.of(figure.line().textOrEmpty(PanelFields.OUTCOME)).isPresent();
  }

  /** Empty in a release without the column. */
  private static Optional<Estimand> estimand(TracedFigure figure) {
    return figure.line().constant(Estimates.ESTIMAND, Estimand.class);
  }

  Explanation explain() {
    Map<String, String> units = units();
    Map<String, String> sources = sources(units);
    List<SourceRow> rows = new ArrayList<>();
    long[] more = {0};
    String period = level ? figure.line().textOrEmpty(DateFields.PERIOD) : "";
    List<String> wanted = new ArrayList<>(counts);
    Stream.concat(
            Provenance.COLUMNS.stream(),
            Stream.of(
                job.unitColumn(),
                PlaceFields.JURISDICTION,
                PlaceFields.STATE,
                DateFields.YEAR,
                DateFields.MONTH))
        .forEach(column -> wanted.add(column.name()));
    TableRows.of(release, CrimeCounts.TABLE)
        .only(wanted)
        .forEach(
            line -> {
              boolean inPeriod = period.isEmpty() || period.equals(period(line));
              if (inPeriod && sources.containsKey(line.textOrEmpty(job.unitColumn()))) {
                if (rows.size() < limit) {
                  rows.add(row(line, sources));
                } else {
                  more[0]++;
                }
              }
            });
    return new Explanation(
        figure,
        FigureFacts.of(release, figure),
        formula(units, period),
        rows,
        more[0],
        policies(sources.keySet()),
        drops(),
        new Lineage(release.manifest())
            .inputs(List.of(Panels.TABLE.path(), Samples.MEMBERS.path())));
  }

  /** Units of the sample to their groups; every unit of the panel where no group is named. */
  private Map<String, String> units() {
    Map<String, String> sample = new TreeMap<>();
    TableRows.of(release, Samples.MEMBERS)
        .forEach(
            line -> {
              if (line.textOrEmpty(PanelFields.OUTCOME).equals(outcome)
                  && line.textOrEmpty(Samples.SAMPLE).equals(job.sample())
                  && arms.contains(line.textOrEmpty(PanelFields.ARM))) {
                sample.put(
                    line.textOrEmpty(PanelFields.UNIT_ID),
                    ArmsUnder.word(line.textOrEmpty(PanelFields.ARM)));
              }
            });
    if (sample.isEmpty()) {
      TableRows.of(release, Panels.TABLE)
          .only(List.of(PanelFields.UNIT_ID.name(), PanelFields.ARM.name()))
          .forEach(
              line ->
                  sample.put(
                      line.textOrEmpty(PanelFields.UNIT_ID),
                      ArmsUnder.word(line.textOrEmpty(PanelFields.ARM))));
    }
    return sample;
  }

  /** The units, and the counties that one of them is the sum of, to their groups. */
  private Map<String, String> sources(Map<String, String> units) {
    Map<String, String> sources = new TreeMap<>(units);
    TableRows.of(release, UnitCounties.TABLE)
        .forEach(
            line -> {
              String arm = units.get(line.textOrEmpty(PanelFields.UNIT_ID));
              if (arm != null) {
                sources.put(line.textOrEmpty(PlaceFields.COUNTY_FIPS), arm);
              }
            });
    return sources;
  }

  private List<String> formula(Map<String, String> units, String period) {
    String estimator = figure.line().textOrEmpty(EstimateFields.ESTIMATOR);
    List<String> lines = new ArrayList<>();
    lines.add(
        EstimatorWords.of(estimator).title() + ": " + EstimatorWords.of(estimator).estimand());
    lines.add(
        "outcome: "
            + outcome
            + " = "
            + String.join(" + ", counts)
            + (Panels.measureOfRate(outcome).isPresent() ? ", over residents, times 100,000" : ""));
    EstimateNames chosen = EstimateNames.of(release, Names.plain(Job.Unit.COUNTY));
    lines.add("settings: " + chosen.settings(figure.line()));
    lines.add("treatment: " + chosen.treatment(figure.line()));
    Map<String, Integer> arms = new TreeMap<>();
    units.values().forEach(arm -> arms.merge(arm, 1, Integer::sum));
    lines.add("units: " + arms);
    new GroupSum(release, units.keySet(), counts, period).lines().forEach(lines::add);
    return lines;
  }

  private SourceRow row(TableRow line, Map<String, String> units) {
    long sum = 0;
    List<String> parts = new ArrayList<>();
    for (String count : counts) {
      Object value = line.value(count);
      sum += value instanceof Number number ? number.longValue() : 0;
      parts.add(count + " " + (value == null ? "absent" : value));
    }
    SourceRow plain =
        SourceRow.of(
            units.get(line.textOrEmpty(job.unitColumn())), CrimeCounts.TABLE.path(), line, sum);
    return new SourceRow(
        plain.role(),
        plain.table(),
        plain.file(),
        plain.sheet(),
        plain.row(),
        sum,
        line.textOrEmpty(PlaceFields.JURISDICTION)
            + ", "
            + line.textOrEmpty(PlaceFields.STATE)
            + " "
            + period(line)
            + ": "
            + String.join(", ", parts));
  }

  /** Spells that decide about these units, with the rows that say so. */
  private List<String> policies(Set<String> units) {
    Set<String> places = new TreeSet<>(units);
    TableRows.of(release, Panels.TABLE)
        .only(
            List.of(
                PanelFields.UNIT_ID.name(),
                PlaceFields.STATE.name(),
                PlaceFields.COUNTY_FIPS.name()))
        .forEach(
            line -> {
              if (units.contains(line.textOrEmpty(PanelFields.UNIT_ID))) {
                places.add(line.textOrEmpty(PlaceFields.STATE));
                places.add(line.textOrEmpty(PlaceFields.COUNTY_FIPS));
              }
            });
    places.remove("");
    Map<String, String> rows = new TreeMap<>();
    TableRows.of(release, PolicySpells.TABLE)
        .forEach(
            line ->
                rows.merge(
                    spell(line),
                    line.textOrEmpty(Provenance.FILE) + ", row " + line.textOrEmpty(Provenance.ROW),
                    (a, b) -> a.equals(b) ? a : a + "; " + b));
    List<String> policies = new ArrayList<>();
    TableRows.of(release, PolicyUses.TABLE)
        .forEach(
            line -> {
              String place =
                  line.textOrEmpty(PlaceFields.LEVEL).equals(PlaceLevel.STATE.word())
                      ? line.textOrEmpty(PlaceFields.STATE)
                      : line.textOrEmpty(PlaceFields.COUNTY_FIPS);
              PolicyUse use = line.constant(PolicyUses.USE, PolicyUse.class).orElseThrow();
              if (DECIDING.contains(use) && places.contains(place)) {
                policies.add(
                    line.textOrEmpty(PlaceFields.JURISDICTION)
                        + ", "
                        + line.textOrEmpty(PlaceFields.STATE)
                        + ": "
                        + line.textOrEmpty(PolicyFields.DIRECTION)
                        + " from "
                        + line.textOrEmpty(PolicyFields.FROM_EARLIEST)
                        + " to "
                        + line.textOrEmpty(PolicyFields.FROM_LATEST)
                        + " at the latest, "
                        + PolicyUseWords.of(use)
                        + cohort(line)
                        + " ("
                        + rows.getOrDefault(spell(line), "")
                        + ")");
              }
            });
    policies.sort(null);
    return policies;
  }

  private static String cohort(TableRow line) {
    return line.textOrEmpty(PanelFields.COHORT).isEmpty()
        ? ""
        : ", cohort " + line.textOrEmpty(PanelFields.COHORT);
  }

  private static String spell(TableRow line) {
    return String.join(
        "|",
        line.textOrEmpty(PlaceFields.JURISDICTION),
        line.textOrEmpty(PlaceFields.STATE),
        line.textOrEmpty(PlaceFields.COUNTY_FIPS),
        line.textOrEmpty(PolicyFields.DIRECTION),
        line.textOrEmpty(PolicyFields.LISTED_IN),
        line.textOrEmpty(PolicyFields.FROM_LATEST));
  }

  private List<String> drops() {
    return TableRows.of(release, Samples.DROP_LOG).all().stream()
        .filter(line -> line.textOrEmpty(PanelFields.OUTCOME).equals(outcome))
        .filter(line -> line.textOrEmpty(Samples.SAMPLE).equals(job.sample()))
        .filter(line -> arms.contains(line.textOrEmpty(PanelFields.ARM)))
        .map(
            line ->
                ArmsUnder.word(line.textOrEmpty(PanelFields.ARM))
                    + ": "
                    + rule(line)
                    + ": "
                    + line.textOrEmpty(Samples.UNITS_DROPPED)
                    + " dropped, "
                    + line.textOrEmpty(Samples.UNITS_LEFT)
                    + " left")
        .toList();
  }

  private static String rule(TableRow line) {
    return NoteArguments.read(
            line.textOrEmpty(Samples.RULE), line.textOrEmpty(Samples.RULE_ARGUMENTS))
        .map(rule -> NoteWords.of(rule, Names.plain(Job.Unit.COUNTY)))
        .orElse("");
  }

  private static String period(TableRow line) {
    Long month = line.count(DateFields.MONTH);
    String year = line.textOrEmpty(DateFields.YEAR);
    return month == null ? year : String.format("%s-%02d", year, month);
  }

  private static List<String> counts(String outcome) {
    List<String> own = Panels.countsOf(outcome);
    return own.isEmpty() ? Arrays.stream(Offense.values()).map(Offense::column).toList() : own;
  }
}
