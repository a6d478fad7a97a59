package org.detaineroutcomes.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detaineroutcomes.compare.groups.Contrast;
import org.detaineroutcomes.compare.groups.JoinedArrays;
import org.detaineroutcomes.compare.groups.Member;
import org.detaineroutcomes.compare.groups.PanelArrays;
import org.detaineroutcomes.compare.groups.Pools;
import org.detaineroutcomes.compare.groups.StateLaws;
import org.detaineroutcomes.estimate.Specification;
import org.detaineroutcomes.model.ControlExclusion;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.Offense;
import org.detaineroutcomes.model.result.ArmPair;
import org.detaineroutcomes.model.result.ControlPool;
import org.detaineroutcomes.model.result.CountScope;
import org.detaineroutcomes.model.result.Note;
import org.detaineroutcomes.model.result.SettingKey;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.fields.CrimeFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.marts.Joined;
import org.detaineroutcomes.schema.marts.JoinedOutcome;
import org.detaineroutcomes.schema.marts.Panels;
import org.detaineroutcomes.schema.marts.PolicyUses;
import org.detaineroutcomes.schema.marts.Samples;
import org.detaineroutcomes.store.TableRow;
import org.detaineroutcomes.store.UnfinishedWork;

/** What questions are answered from: the job and the tables that earlier verbs wrote. */
public final class Evidence {
  private final Job job;
  private final List<ComparisonOptions> comparisons;
  private final Function<Table, Optional<Dataset<Row>>> tables;
  private final Function<Table, List<TableRow>> small;
  private final UnfinishedWork unfinished;
  private final Map<Table, List<TableRow>> lines = new HashMap<>();
  private final Set<Table> read = new LinkedHashSet<>();
  private PanelArrays panel;
  private PanelArrays joined;
  private StateLaws laws;
  private RateBase rateBase;

  Evidence(
      Job job,
      List<ComparisonOptions> comparisons,
      Function<Table, Optional<Dataset<Row>>> tables,
      Function<Table, List<TableRow>> small,
      UnfinishedWork unfinished) {
    this.job = job;
    this.comparisons = comparisons;
    this.tables = tables;
    this.small = small;
    this.unfinished = unfinished;
  }

  /** Where long work keeps its parts until the comparison is done. */
  public UnfinishedWork unfinished() {
    return unfinished;
  }

  public Job job() {
    return job;
  }

  /** The comparisons of the job that describe levels, or the ones every job has. */
  List<ComparisonOptions> levels() {
    List<ComparisonOptions> asked =
        comparisons.stream().filter(ComparisonOptions::describesLevels).toList();
    return asked.isEmpty() ? List.of(ComparisonOptions.levels(job)) : asked;
  }

  /** The comparisons of the job that estimate effects. */
  List<ComparisonOptions> effects() {
    return comparisons.stream().filter(comparison -> !comparison.describesLevels()).toList();
  }

  /** Tables that were asked for since this was last called; fills as more are. */
  Set<Table> readFromNow() {
    read.clear();
    return read;
  }

  /** A table, where the release has it. */
  public Optional<Dataset<Row>> table(Table table) {
    read.add(table);
    return tables.apply(table);
  }

  /**
   * All rows of a small table, without a Spark job and read once; none where the release lacks it.
   */
  public List<TableRow> rows(Table table) {
    read.add(table);
    return lines.computeIfAbsent(table, small);
  }

  /** The panel as arrays, where the job has one; it is read once. */
  Optional<PanelArrays> panel() {
    if (panel == null && job.panel().isPresent()) {
      Optional<Dataset<Row>> rows = table(Panels.TABLE);
      Optional<Dataset<Row>> members = table(Samples.MEMBERS);
      if (rows.isPresent() && members.isPresent()) {
        panel = PanelArrays.read(rows.get(), members.get(), sample(), columns());
      }
    }
    return Optional.ofNullable(panel);
  }

  private String sample() {
    return job.panel().orElseThrow().sample() == Job.Sample.BALANCED ? "balanced" : "unbalanced";
  }

  /** The arrays that an outcome is of: those of the panel, or of the joined table. */
  Optional<PanelArrays> panel(String outcome) {
    if (JoinedOutcome.of(outcome).isEmpty()) {
      return panel();
    }
    read.addAll(List.of(Joined.TABLE, Samples.MEMBERS));
    return joined();
  }

  /** The joined table as arrays, with the outcomes that comparisons make of it; read once. */
  private Optional<PanelArrays> joined() {
    if (joined == null && job.panel().isPresent()) {
      Optional<Dataset<Row>> rows = table(Joined.TABLE);
      Optional<Dataset<Row>> members = table(Samples.MEMBERS);
      if (rows.isPresent() && members.isPresent()) {
        joined =
            new JoinedArrays(job, rows.get(), members.get()).read(sample(), outcomes(), columns());
      }
    }
    return Optional.ofNullable(joined);
  }

  private List<String> outcomes() {
    return Stream.concat(levels().stream(), effects().stream())
        .flatMap(each -> Stream.concat(each.outcomes().stream(), each.placeboOutcomes().stream()))
        .distinct()
        .toList();
  }

  /**
   * Whether some offenses of the panel are those that one police force knows, over the residents of
   * more.
   */
  public boolean isPartial() {
    read.add(Panels.TABLE);
    return panel()
        .filter(
            rows -> rows.has(CrimeFields.SCOPE.name(), CountScope.SHERIFF_OR_COUNTY_POLICE.word()))
        .isPresent();
  }

  /** What the rates of offenses of the panel count, and whom they are over; null: no such rate. */
  RateBase rateBase() {
    if (rateBase == null) {
      rateBase =
          panel().map(rows -> RateBase.of(rows, job.panel().orElseThrow().unit())).orElse(null);
    }
    return rateBase;
  }

  /** What a rate of a period is multiplied by. */
  double rateFactor() {
    return job.panel().map(Job.Panel::rateFactor).orElse(1.0);
  }

  private Set<String> columns() {
    Set<String> wanted = new TreeSet<>();
    wanted.add(PlaceFields.POPULATION_SOURCE.name());
    wanted.add("violent");
    wanted.add(CrimeFields.SCOPE.name());
    wanted.add(Offense.RAPE_LEGACY.column());
    wanted.add(Offense.RAPE_REVISED.column());
    List<ComparisonOptions> all = new ArrayList<>(levels());
    all.addAll(effects());
    for (ComparisonOptions comparison : all) {
      wanted.addAll(comparison.columns());
      comparison.outcomes().forEach(o -> countOf(o).ifPresent(wanted::add));
    }
    return wanted;
  }

  /** The count column behind a rate; empty where the outcome is none. */
  static Optional<String> countOf(String outcome) {
    return Panels.measureOfRate(outcome).filter(Panels.measures()::contains);
  }

  /** The pairs of groups that one comparison of the job is about, for one outcome. */
  List<Contrast> contrasts(ComparisonOptions comparison, List<Member> members) {
    ControlPool own = job.treatment().pool();
    List<Contrast> contrasts = new ArrayList<>();
    for (ArmPair arms : job.treatment().definition().arms()) {
      if (members.stream().anyMatch(member -> member.arm() == arms.treated())) {
        contrasts.add(new Contrast(arms, comparison.pool().orElse(own)));
        if (apart(comparison)
            && members.stream()
                .anyMatch(m -> Pools.admits(ControlPool.AGREEMENT_287G, m, arms.control()))) {
          contrasts.add(new Contrast(arms, ControlPool.AGREEMENT_287G));
        }
      }
    }
    return contrasts;
  }

  /** What a reader must know about the two groups and about the law that binds both. */
  List<Note> caveats(Contrast contrast, List<Member> members) {
    if (laws == null) {
      laws = StateLaws.of(rows(PolicyUses.TABLE), job.panel().orElseThrow());
    }
    List<Note> caveats = new ArrayList<>(contrast.caveats(members));
    caveats.addAll(laws.caveats(members.stream().filter(contrast::compares).toList()));
    return caveats;
  }

  /** The agreement arm is compared apart, by an entry of its own where the job has one. */
  private boolean apart(ComparisonOptions comparison) {
    return comparison.pool().isEmpty()
        && comparisons.stream()
            .filter(other -> other.estimator().equals(comparison.estimator()))
            .noneMatch(other -> other.pool().equals(Optional.of(ControlPool.AGREEMENT_287G)));
  }

  private static Object[] words(List<ControlExclusion> kinds) {
    return kinds.stream().map(ControlExclusion::word).toArray();
  }

  /** The treatment definition and what decides who is in its groups. */
  Specification treatmentSettings() {
    Job.Treatment treatment = job.treatment();
    Specification settings =
        Specification.of(SettingKey.DEFINITION, treatment.definition().word())
            .with(SettingKey.CONTROLS, treatment.controls().word());
    if (!treatment.excludeControls().isEmpty()) {
      settings = settings.with(SettingKey.EXCLUDE_CONTROLS, words(treatment.excludeControls()));
    }
    settings =
        settings
            .with(SettingKey.REVERSALS, treatment.reversals().word())
            .with(SettingKey.ADOPTION, treatment.adoption().word())
            .with(SettingKey.PRACTICE, treatment.practice().word());
    return job.treatment().definition().observed()
        ? settings.with(SettingKey.THRESHOLD, treatment.threshold())
        : settings;
  }

  /** The length of a period of the panel, such as month; empty where there is no panel. */
  String unitPeriod() {
    return job.panel().map(panel -> panel.period().word()).orElse("");
  }

  /** The time that a rate over residents is over, such as year; empty where there is no panel. */
  String ratePeriod() {
    return job.panel().map(panel -> panel.ratePeriod().word()).orElse("");
  }
}
