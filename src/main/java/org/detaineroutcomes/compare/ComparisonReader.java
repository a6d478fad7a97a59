package org.detaineroutcomes.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.detaineroutcomes.compare.groups.Pools;
import org.detaineroutcomes.estimate.Estimator;
import org.detaineroutcomes.estimate.EstimatorOptions;
import org.detaineroutcomes.estimate.Estimators;
import org.detaineroutcomes.model.Controls;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.Near;
import org.detaineroutcomes.model.Problem;
import org.detaineroutcomes.model.Problems;
import org.detaineroutcomes.model.TreatmentDefinition;
import org.detaineroutcomes.model.result.ControlPool;
import org.detaineroutcomes.schema.fields.PanelFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.marts.JoinedOutcome;
import org.detaineroutcomes.schema.marts.Panels;
import org.detaineroutcomes.stats.Covariance;

/** Reads one entry of {@code comparisons:} with every setting checked. */
final class ComparisonReader {
  private static final List<String> GROUPS = List.of("unit", "state", "county", "agency");
  private static final int MOST_PERIODS = 9_999;
  private static final int MOST_SEED = 999_999_999;
  private static final Set<String> SHARED =
      new TreeSet<>(
          Set.of(
              Job.Comparison.OUTCOME,
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

  private final Job job;
  private final EntryWords words;

  ComparisonReader(Job job, Job.Comparison entry, Problems problems) {
    this.job = job;
    this.words = new EntryWords(entry, problems);
  }

  /** The entry; empty if something is wrong with it, which is added to the problems. */
  Optional<ComparisonOptions> read() {
    if (!Estimators.names().contains(words.entry().estimator())) {
      words
          .problems()
          .add(
              Problem.usage(
                  words.where(),
                  "Cannot use estimator '"
                      + words.entry().estimator()
                      + "': there is none of that name",
                  Near.hint(words.entry().estimator(), Estimators.names())));
      return Optional.empty();
    }
    int before = words.problems().list().size();
    undated().ifPresent(words.problems()::add);

    Estimator estimator = Estimators.named(words.entry().estimator());
    Map<String, String> own = own(estimator);
    Covariance.Kind vcov = words.choice("vcov", Covariance.Kind.values(), null);
    List<String> clusters = clusters(vcov);
    String offset = column("offset");
    if (offset != null && estimator.traits().optionNames().contains("offset")) {
      own.put("offset", "exposure");
    }
    if (own.containsKey(ComparisonOptions.LEFT_OUT)
        && !GROUPS.contains(own.get(ComparisonOptions.LEFT_OUT))) {
      words.complain(ComparisonOptions.LEFT_OUT, own.get(ComparisonOptions.LEFT_OUT), GROUPS);
    }
    EstimatorOptions options =
        EstimatorOptions.defaults()
            .withVcov(vcov)
            .withWild(words.choice("wild", EstimatorOptions.Wild.values(), null))
            .withControl(control())
            .withMethod(
                words.choice(
                    "method", EstimatorOptions.Method.values(), EstimatorOptions.Method.DR))
            .withBase(
                words.choice("base", EstimatorOptions.Base.values(), EstimatorOptions.Base.VARYING))
            .withAnticipation(words.whole("anticipation", 0, MOST_PERIODS))
            .withDraws(
                words.whole("draws", 0, EstimatorOptions.MOST_DRAWS),
                words.whole("seed", 1, MOST_SEED))
            .withSettings(own);
    ComparisonOptions read =
        new ComparisonOptions(
            words.entry().estimator(),
            pool("pool"),
            outcomes(),
            placeboOutcomes(),
            clusters,
            words.text("cluster").isEmpty(),
            column("weights"),
            offset,
            covariates(),
            asInForce(),
            options);
    return words.problems().list().size() == before ? Optional.of(read) : Optional.empty();
  }

  /** An effect needs a beginning; a definition without one carries levels alone. */
  private Optional<Problem> undated() {
    TreatmentDefinition definition = job.treatment().definition();
    String estimator = words.entry().estimator();
    return definition.undated() && !ComparisonOptions.describes(estimator)
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

  /** Settings only the estimator knows; a key nobody knows is a problem. */
  private Map<String, String> own(Estimator estimator) {
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

  private boolean asInForce() {
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

  private EstimatorOptions.Control control() {
    EstimatorOptions.Control otherwise =
        job.treatment().controls() == Controls.NOT_YET
            ? EstimatorOptions.Control.NOT_YET
            : EstimatorOptions.Control.NEVER;
    return words.choice("control", EstimatorOptions.Control.values(), otherwise);
  }

  private Optional<ControlPool> pool(String key) {
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

  private List<String> placeboOutcomes() {
    List<String> known = measures();
    known.add(Panels.LOG_POPULATION.name());
    known.addAll(Panels.COUNTY_MEASURES);
    List<String> named = words.list("placebo-outcome");
    named.stream()
        .filter(outcome -> !known.contains(outcome) && JoinedOutcome.of(outcome).isEmpty())
        .forEach(outcome -> words.complain("placebo-outcome", outcome, known));
    return named;
  }

  private List<String> outcomes() {
    List<String> named = words.entry().outcomes();
    named.forEach(
        outcome -> OutcomeCheck.problem(words.where(), outcome).ifPresent(words.problems()::add));
    return named.isEmpty() ? job.outcomes() : named;
  }

  private List<String> clusters(Covariance.Kind vcov) {
    List<String> named = words.list("cluster");
    if (!named.isEmpty() && vcov != null && vcov != Covariance.Kind.CLUSTER) {
      words.complain("vcov", "beside cluster", List.of("cluster"));
    }
    if (named.isEmpty()) {
      return vcov == null || vcov == Covariance.Kind.CLUSTER
          ? List.of(setByStates() ? PlaceFields.STATE.name() : PanelFields.UNIT_ID.name())
          : List.of();
    }
    Map<String, String> known = new TreeMap<>();
    known.put("unit", PanelFields.UNIT_ID.name());
    known.put("state", PlaceFields.STATE.name());
    known.put("period", Panels.PERIOD.name());
    known.put("adopter", Panels.ADOPTER_ID.name());
    job.panel()
        .ifPresent(
            panel -> {
              if (panel.unit() != Job.Unit.STATE) {
                known.put(
                    "county",
                    panel.unit() == Job.Unit.COUNTY
                        ? PanelFields.UNIT_ID.name()
                        : PlaceFields.COUNTY_FIPS.name());
              }
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
  private boolean setByStates() {
    return job.treatment().definition().ofStates();
  }

  private String column(String key) {
    Optional<String> text = words.text(key).filter(word -> !word.equals("none"));
    if (text.isPresent() && !text.get().equals(PlaceFields.POPULATION.name())) {
      words.complain(key, text.get(), List.of("none", PlaceFields.POPULATION.name()));
    }
    return text.orElse(null);
  }

  private List<String> covariates() {
    List<String> known = Panels.TABLE.columns().stream().map(c -> c.name()).toList();
    List<String> named = words.list("covariates");
    named.stream()
        .filter(name -> !known.contains(name))
        .forEach(name -> words.complain("covariates", name, known));
    return named;
  }
}
