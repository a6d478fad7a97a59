package org.detaineroutcomes.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.detaineroutcomes.compare.groups.PanelArrays;
import org.detaineroutcomes.compare.groups.Pools;
import org.detaineroutcomes.estimate.Estimator;
import org.detaineroutcomes.estimate.EstimatorOptions;
import org.detaineroutcomes.estimate.Estimators;
import org.detaineroutcomes.estimate.PanelSpec;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.Near;
import org.detaineroutcomes.model.Problem;
import org.detaineroutcomes.model.Problems;
import org.detaineroutcomes.model.TreatmentDefinition;
import org.detaineroutcomes.model.result.ControlPool;
import org.detaineroutcomes.model.result.Estimand;
import org.detaineroutcomes.schema.fields.PanelFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.marts.Panels;
import org.detaineroutcomes.stats.Covariance;

/**
 * One entry of {@code comparisons:} with every setting read and checked.
 *
 * @param pool the one pool asked for; empty: the treatment's own, and the 287(g) arm apart
 * @param outcomes columns of the panel
 * @param placeboOutcomes columns of the panel that the treatment cannot have changed
 * @param clusters columns of the panel; empty where errors are not clustered
 * @param clusterByDefault true where the job names no cluster
 * @param weights column of the panel, or null
 * @param offset column of the panel, or null
 * @param asInForce true where the treatment counts only while it is in force, so that a reversal
 *     undoes it; else a unit counts as treated from its first adoption on
 */
record ComparisonOptions(
    String estimator,
    Optional<ControlPool> pool,
    List<String> outcomes,
    List<String> placeboOutcomes,
    List<String> clusters,
    boolean clusterByDefault,
    String weights,
    String offset,
    List<String> covariates,
    boolean asInForce,
    EstimatorOptions options) {

  /** The estimator that every job has. */
  private static final String LEVELS = "means";

  private static final String LEFT_OUT = "leave-one-out";
  private static final List<String> GROUPS = List.of("unit", "state", "county", "agency");
  private static final Set<String> SHARED =
      new TreeSet<>(
          Set.of(
              "outcome",
              "placebo-outcome",
              "pool",
              "cluster",
              "weights",
              "offset",
              "covariates",
              "treated",
              "vcov",
              "wild",
              "control",
              "method",
              "base",
              "anticipation",
              "draws",
              "seed"));

  /** Reads one entry; what is wrong with it is added to {@code problems}. */
  static Optional<ComparisonOptions> read(Job job, Job.Comparison entry, Problems problems) {
    EntryWords words = new EntryWords(entry, problems);
    if (!Estimators.names().contains(entry.estimator())) {
      problems.add(
          Problem.usage(
              words.where(),
              "Cannot use estimator '" + entry.estimator() + "': there is none of that name",
              Near.hint(entry.estimator(), Estimators.names())));
      return Optional.empty();
    }
    int before = problems.list().size();
    undated(job, words).ifPresent(problems::add);

    Estimator estimator = Estimators.named(entry.estimator());
    Map<String, String> own = own(words, estimator);
    Covariance.Kind vcov = words.choice("vcov", Covariance.Kind.values(), null);
    List<String> clusters = clusters(job, words, vcov);
    String offset = column(words, "offset");
    if (offset != null && estimator.traits().optionNames().contains("offset")) {
      own.put("offset", "exposure");
    }
    if (own.containsKey(LEFT_OUT) && !GROUPS.contains(own.get(LEFT_OUT))) {
      words.complain(LEFT_OUT, own.get(LEFT_OUT), GROUPS);
    }
    EstimatorOptions options =
        EstimatorOptions.defaults()
            .withVcov(vcov)
            .withWild(words.choice("wild", EstimatorOptions.Wild.values(), null))
            .withControl(control(job, words))
            .withMethod(
                words.choice(
                    "method", EstimatorOptions.Method.values(), EstimatorOptions.Method.DR))
            .withBase(
                words.choice("base", EstimatorOptions.Base.values(), EstimatorOptions.Base.VARYING))
            .withAnticipation(words.whole("anticipation", 0))
            .withDraws(words.whole("draws", 0), words.whole("seed", 1))
            .withSettings(own);
    ComparisonOptions read =
        new ComparisonOptions(
            entry.estimator(),
            pool(words, "pool"),
            outcomes(job, words),
            placeboOutcomes(words),
            clusters,
            words.text("cluster").isEmpty(),
            column(words, "weights"),
            offset,
            covariates(words),
            asInForce(words),
            options);
    return problems.list().size() == before ? Optional.of(read) : Optional.empty();
  }

  /** An effect needs a beginning; a definition without one carries levels alone. */
  private static Optional<Problem> undated(Job job, EntryWords words) {
    TreatmentDefinition definition = TreatmentDefinition.of(job);
    String estimator = words.entry().estimator();
    return definition.undated() && !describes(estimator)
        ? Optional.of(
            Problem.usage(
                words.where(),
                "Cannot estimate "
                    + estimator
                    + " under the treatment definition '"
                    + definition.word()
                    + "': it needs the period in which each unit was first treated, and the"
                    + " definition has none ("
                    + definition.meaning()
                    + ")",
                "ask for 'means', which describes the groups, or name a definition with dates"))
        : Optional.empty();
  }

  /** The group levels of a job that does not ask for them with settings of its own. */
  static ComparisonOptions levels(Job job) {
    return read(job, new Job.Comparison(LEVELS, Map.of(), 0), new Problems()).orElseThrow();
  }

  /** True where it asks for levels, not for an effect. */
  boolean describesLevels() {
    return describes(estimator);
  }

  private static boolean describes(String estimator) {
    return Estimators.named(estimator).traits().estimand() == Estimand.LEVEL;
  }

  /** Which column of the panel plays which part. */
  PanelSpec spec(String outcome) {
    return new PanelSpec(
            PanelFields.UNIT_ID.name(),
            Panels.PERIOD.name(),
            PanelFields.COHORT.name(),
            outcome,
            asInForce ? Panels.IN_FORCE.name() : null,
            covariates,
            weights,
            offset,
            clusters)
        .withGroups(leftOut());
  }

  private String leftOut() {
    String named = options.settings().typed().get(LEFT_OUT);
    return named == null
        ? null
        : named.equals(PlaceFields.STATE.name())
            ? PlaceFields.STATE.name()
            : PanelArrays.UNIT_LABEL;
  }

  /** Every column of the panel it reads. */
  Set<String> columns() {
    Set<String> all = new TreeSet<>();
    outcomes.forEach(outcome -> all.addAll(spec(outcome).columns()));
    placeboOutcomes.forEach(outcome -> all.addAll(spec(outcome).columns()));
    return all;
  }

  /** Settings only the estimator knows; a key nobody knows is a problem. */
  private static Map<String, String> own(EntryWords words, Estimator estimator) {
    Set<String> known = new TreeSet<>(SHARED);
    known.addAll(Estimators.settings(estimator.name()));
    Map<String, String> own = new TreeMap<>();
    new TreeMap<>(words.entry().options())
        .forEach(
            (key, value) -> {
              if (!known.contains(key)) {
                words
                    .problems()
                    .add(
                        Problem.usage(
                            words.where(),
                            "Cannot use option '"
                                + key
                                + "': "
                                + estimator.name()
                                + " has none such",
                            Near.hint(key, known)));
              } else if (!SHARED.contains(key)) {
                own.put(key, value.replaceAll("[\\[\\]\\s]", ""));
              }
            });
    return own;
  }

  private static boolean asInForce(EntryWords words) {
    Optional<String> text = words.text("treated");
    if (text.isEmpty() || text.get().equals("from-cohort")) {
      return false;
    }
    if (!text.get().equals("in-force")) {
      words.complain("treated", text.get(), List.of("from-cohort", "in-force"));
    } else if (!Estimators.takingReversals().contains(words.entry().estimator())) {
      words
          .problems()
          .add(
              Problem.usage(
                  words.where(),
                  "Cannot use 'treated: in-force' with "
                      + words.entry().estimator()
                      + ": it takes treatment to be for good",
                  "use "
                      + String.join(" or ", Estimators.takingReversals())
                      + ", or leave the option out"));
    }
    return true;
  }

  private static EstimatorOptions.Control control(Job job, EntryWords words) {
    EstimatorOptions.Control otherwise =
        job.treatment().controls() == Job.Controls.NOT_YET
            ? EstimatorOptions.Control.NOT_YET
            : EstimatorOptions.Control.NEVER;
    return words.choice("control", EstimatorOptions.Control.values(), otherwise);
  }

  static Optional<ControlPool> pool(EntryWords words, String key) {
    Optional<String> text = words.text(key);
    Optional<ControlPool> pool = text.flatMap(Pools::of);
    if (text.isPresent() && pool.isEmpty()) {
      words.complain(key, text.get(), Pools.words());
    }
    return pool;
  }

  private static List<String> measures() {
    List<String> known = new ArrayList<>();
    for (String measure : Panels.measures()) {
      known.add(Panels.count(measure).name());
      known.add(Panels.rate(measure).name());
    }
    return known;
  }

  private static List<String> placeboOutcomes(EntryWords words) {
    List<String> known = measures();
    known.add(Panels.LOG_POPULATION.name());
    known.addAll(Panels.COUNTY_MEASURES);
    List<String> named = words.list("placebo-outcome");
    named.stream()
        .filter(outcome -> !known.contains(outcome))
        .forEach(outcome -> words.complain("placebo-outcome", outcome, known));
    return named;
  }

  private static List<String> outcomes(Job job, EntryWords words) {
    List<String> named = words.list("outcome");
    List<String> known = measures();
    named.stream()
        .filter(outcome -> !known.contains(outcome))
        .forEach(outcome -> words.complain("outcome", outcome, known));
    return named.isEmpty() ? job.outcomes() : named;
  }

  private static List<String> clusters(Job job, EntryWords words, Covariance.Kind vcov) {
    List<String> named = words.list("cluster");
    if (!named.isEmpty() && vcov != null && vcov != Covariance.Kind.CLUSTER) {
      words.complain("vcov", "beside cluster", List.of("cluster"));
    }
    if (named.isEmpty()) {
      return vcov == null || vcov == Covariance.Kind.CLUSTER
          ? List.of(setByStates(job) ? PlaceFields.STATE.name() : PanelFields.UNIT_ID.name())
          : List.of();
    }
    Map<String, String> known = new TreeMap<>();
    known.put("unit", PanelFields.UNIT_ID.name());
    known.put("state", PlaceFields.STATE.name());
    known.put("period", Panels.PERIOD.name());
    job.panel()
        .ifPresent(
            panel -> {
              known.put(
                  "county",
                  panel.unit() == Job.Unit.COUNTY
                      ? PanelFields.UNIT_ID.name()
                      : PlaceFields.COUNTY_FIPS.name());
              if (panel.unit() == Job.Unit.AGENCY) {
                known.put("agency", PanelFields.UNIT_ID.name());
              }
            });
    List<String> columns = new ArrayList<>();
    for (String name : named) {
      if (known.containsKey(name)) {
        columns.add(known.get(name));
      } else {
        words.complain("cluster", name, List.copyOf(known.keySet()));
      }
    }
    if (named.size() > 2) {
      words.complain("cluster", String.join(", ", named), List.of("one column", "two columns"));
    }
    return columns;
  }

  /** Errors are clustered where the treatment is assigned. */
  private static boolean setByStates(Job job) {
    return TreatmentDefinition.of(job).ofStates();
  }

  private static String column(EntryWords words, String key) {
    Optional<String> text = words.text(key).filter(word -> !word.equals("none"));
    if (text.isPresent() && !text.get().equals(PlaceFields.POPULATION.name())) {
      words.complain(key, text.get(), List.of("none", PlaceFields.POPULATION.name()));
    }
    return text.orElse(null);
  }

  private static List<String> covariates(EntryWords words) {
    List<String> known = Panels.TABLE.columns().stream().map(c -> c.name()).toList();
    List<String> named = words.list("covariates");
    named.stream()
        .filter(name -> !known.contains(name))
        .forEach(name -> words.complain("covariates", name, known));
    return named;
  }
}
