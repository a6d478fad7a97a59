package org.detaineroutcomes.evidence;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.detaineroutcomes.estimate.Estimate;
import org.detaineroutcomes.estimate.Estimation;
import org.detaineroutcomes.estimate.EstimatorOptions;
import org.detaineroutcomes.estimate.EstimatorOptions.Base;
import org.detaineroutcomes.estimate.EstimatorOptions.Control;
import org.detaineroutcomes.estimate.EstimatorOptions.Method;
import org.detaineroutcomes.estimate.Estimators;
import org.detaineroutcomes.estimate.PanelSpec;
import org.detaineroutcomes.estimate.Reference;
import org.detaineroutcomes.estimate.donors.AugsynthPeer;
import org.detaineroutcomes.estimate.donors.MultisynthPeer;
import org.detaineroutcomes.estimate.paths.MultiplegtPeer;
import org.detaineroutcomes.estimate.regression.EtwfePeer;
import org.detaineroutcomes.model.result.TermKind;
import org.detaineroutcomes.stats.Covariance;
import org.detaineroutcomes.words.TermWords;

/** Our row for a peer's value. */
final class Counterparts {
  /** The estimators whose values are in files of further ones, {@code NAME_expected_more.csv}. */
  static final Set<String> MORE = Set.of("did_multiplegt_dyn", "augsynth", "multisynth", "etwfe");

  private static final Map<String, String> ORIGINAL = Map.of("solver", "original");

  private final Map<String, Estimation> done = new HashMap<>();

  /** The row that answers what the peer's value answers; empty where we have none. */
  Optional<Estimate> of(String dataset, Reference.Value value) {
    return switch (value.estimator()) {
      case "callaway_santanna" -> groupTime(dataset, value);
      case "twfe" -> twoWay(dataset, value);
      case "ppml" -> poisson(dataset, value);
      case "event_study_twfe" -> keyed(run("event-study", dataset, Map.of()), "dynamic", value);
      case "sun_abraham" ->
          keyed(run("sun-abraham", dataset, Map.of()), term(value.quantity()), value);
      case "imputation_bjs" ->
          keyed(run("imputation", dataset, Map.of()), term(value.quantity()), value);
      case "did_multiplegt_dyn" -> switchers(dataset, value);
      case "augsynth" ->
          AugsynthPeer.row(
              done.computeIfAbsent("augsynth" + value.options(), k -> AugsynthPeer.run(value)),
              value);
      case "etwfe" -> extended(dataset, value);
      case "multisynth" ->
          MultisynthPeer.row(
              done.computeIfAbsent(
                  "multisynth" + dataset + value.options(),
                  k -> MultisynthPeer.run(dataset, value)),
              value);
      case "goodman_bacon" -> bacon(dataset, value);
      case "synthdid_estimate" -> donors("synthetic-did", ORIGINAL, value);
      case "sc_estimate" -> donors("synthetic-control", ORIGINAL, value);
      case "did_estimate" ->
          donors("synthetic-did", Map.of("weights", "equal", "solver", "original"), value);
      case "matching" -> matched(value);
      case "balance" -> named(matching("matching", Map.of()), value.quantity(), value.key1());
      case "propensity_logit" -> named(matching("ipw", Map.of()), "propensity", value.key1());
      case "ipw_att" -> named(matching("ipw", Map.of()), "att", "");
      case "ipw_ate" -> named(matching("ipw", Map.of()), "ate", "");
      case "entropy_balancing" ->
          named(
              matching("entropy-balancing", Map.of()),
              value.quantity().equals("att") ? "overall" : value.quantity(),
              value.key1());
      case "wild_cluster_bootstrap" -> wild(dataset, value);
      default -> Optional.empty();
    };
  }

  private static String term(String quantity) {
    return switch (quantity) {
      case "overall_att" -> "overall";
      case "cohort" -> "group";
      default -> "dynamic";
    };
  }

  private Estimation run(String estimator, String dataset, Map<String, String> settings) {
    return done.computeIfAbsent(
        estimator + dataset + settings,
        k ->
            Estimators.run(
                estimator,
                Reference.panel(dataset, Reference.spec(dataset)),
                EstimatorOptions.defaults().withSettings(settings)));
  }

  private static Optional<Estimate> first(Estimation estimation) {
    return Optional.of(estimation.estimates().get(0));
  }

  private static Optional<Estimate> named(Estimation estimation, String term, String name) {
    return estimation.estimates().stream()
        .filter(e -> e.term().name().equals(term) && (name.isEmpty() || name.equals(e.member())))
        .findFirst();
  }

  private static Optional<Estimate> keyed(
      Estimation estimation, String term, Reference.Value value) {
    return estimation.estimates().stream()
        .filter(e -> e.term().name().equals(term))
        .filter(
            e ->
                switch (term) {
                  case "att_gt" ->
                      value.key1().equals(e.adoptionCohort()) && value.key2().equals(e.period());
                  case "dynamic" ->
                      value.key1().equals(e.eventTime() == null ? "" : e.eventTime().toString());
                  case "group" ->
                      value.key1().equals(e.adoptionCohort() == null ? "" : e.adoptionCohort());
                  case "calendar" -> value.key1().equals(e.period() == null ? "" : e.period());
                  default -> true;
                })
        .findFirst();
  }

  private Optional<Estimate> groupTime(String dataset, Reference.Value value) {
    Estimation estimation =
        done.computeIfAbsent(
            "cs" + dataset + value.options(),
            k -> {
              PanelSpec spec = Reference.spec(dataset);
              if (!value.option("covariates").equals("none")) {
                spec = spec.withCovariates(value.option("covariates"));
              }
              if (!value.option("weights").equals("none")) {
                spec = spec.withWeights(value.option("weights"));
              }
              return Estimators.run(
                  "callaway-santanna",
                  Reference.panel(dataset, spec),
                  EstimatorOptions.defaults()
                      .withControl(
                          value.option("control").equals("nevertreated")
                              ? Control.NEVER
                              : Control.NOT_YET)
                      .withMethod(Method.valueOf(value.option("method").toUpperCase(Locale.ROOT)))
                      .withBase(Base.valueOf(value.option("base").toUpperCase(Locale.ROOT))));
            });
    return keyed(estimation, value.quantity().replace("overall_", ""), value);
  }

  private Optional<Estimate> extended(String dataset, Reference.Value value) {
    Estimation found =
        done.computeIfAbsent(
            "extended" + dataset + EtwfePeer.key(value), k -> EtwfePeer.run(dataset, value));
    return EtwfePeer.row(found, value);
  }

  private Optional<Estimate> switchers(String dataset, Reference.Value value) {
    Estimation found =
        done.computeIfAbsent(
            "switchers" + dataset + value.options(), k -> MultiplegtPeer.run(dataset, value));
    return MultiplegtPeer.row(found, value);
  }

  private static EstimatorOptions vcov(Reference.Value value) {
    return switch (value.option("vcov")) {
      case "iid" -> EstimatorOptions.defaults().withVcov(Covariance.Kind.IID);
      case "hetero" -> EstimatorOptions.defaults().withVcov(Covariance.Kind.HETERO);
      default -> EstimatorOptions.defaults();
    };
  }

  private static Optional<Estimate> twoWay(String dataset, Reference.Value value) {
    PanelSpec spec = Reference.spec(dataset);
    String formula = value.option("formula");
    if (formula.contains(" + ")) {
      spec = spec.withCovariates(formula.replaceAll(".*\\+ (\\w+)\\|.*", "$1"));
    }
    if (!value.option("weights").equals("none")) {
      spec = spec.withWeights(value.option("weights"));
    }
    String vcov = value.option("vcov");
    if (vcov.contains(":")) {
      spec = spec.withClusters(vcov.substring(vcov.indexOf(':') + 1).split("\\+", -1));
    }
    return first(Estimators.run("twfe", Reference.panel(dataset, spec), vcov(value)));
  }

  private static Optional<Estimate> poisson(String dataset, Reference.Value value) {
    PanelSpec spec = Reference.spec(dataset).withOutcome("crimes").withOffset("population");
    if (value.option("vcov").startsWith("~")) {
      spec = spec.withClusters(value.option("vcov").substring(1));
    }
    return first(Estimators.run("poisson", Reference.panel(dataset, spec), vcov(value)));
  }

  private Optional<Estimate> bacon(String dataset, Reference.Value value) {
    Estimation found = run("goodman-bacon", dataset, Map.of());
    return value.quantity().equals("twfe")
        ? first(found)
        : found.estimates().stream()
            .filter(e -> value.key1().equals(e.adoptionCohort()))
            .filter(e -> e.group() != null)
            .filter(e -> e.group().member().equals(value.key2().replace("Inf", "never")))
            .filter(
                e ->
                    value.quantity().equals("weight")
                        || value
                            .quantity()
                            .equals("weight:" + TermWords.of(TermKind.PART, e.term().name())))
            .findFirst();
  }

  private static org.detaineroutcomes.estimate.PanelData prop99() {
    return Reference.panel("prop99", PanelSpec.of("State", "Year", "cohort", "PacksPerCapita"));
  }

  private Optional<Estimate> donors(
      String estimator, Map<String, String> settings, Reference.Value value) {
    Estimation found =
        done.computeIfAbsent(
            estimator + settings,
            k ->
                Estimators.run(
                    estimator,
                    prop99(),
                    EstimatorOptions.defaults().withDraws(200, 12_345).withSettings(settings)));
    if (value.quantity().equals("att") || value.quantity().equals("se")) {
      return first(found);
    }
    return found.estimates().stream()
        .filter(e -> e.term().name().equals(value.quantity()))
        .filter(e -> value.key1().equals(e.member()) || value.key1().equals(e.period()))
        .findFirst();
  }

  private Estimation matching(String estimator, Map<String, String> settings) {
    PanelSpec spec =
        new PanelSpec(
            "id",
            null,
            null,
            "outcome",
            "treat",
            List.of("x1", "x2", "x3", "grp"),
            null,
            null,
            List.of());
    return done.computeIfAbsent(
        estimator + settings,
        k ->
            Estimators.run(
                estimator,
                Reference.panel("sim_matching", spec),
                EstimatorOptions.defaults().withSettings(settings)));
  }

  private Optional<Estimate> matched(Reference.Value value) {
    String o = value.options();
    Map<String, String> settings = new HashMap<>(settings(o));
    if (value.note().startsWith("independent")) {
      settings.put("spread", "sample");
    }
    String term =
        value.quantity().equals("att_weighted_mean_difference") ? "overall" : value.quantity();
    return named(matching("matching", settings), term, value.key1());
  }

  private static Map<String, String> settings(String o) {
    return o.startsWith("cem")
        ? Map.of("method", "cem")
        : o.startsWith("subclass")
            ? Map.of("method", "subclass")
            : o.startsWith("Mahalanobis")
                ? Map.of("method", "mahalanobis")
                : o.contains("caliper")
                    ? Map.of("caliper", "0.2")
                    : o.contains("2:1") ? Map.of("ratio", "2", "replace", "yes") : Map.of();
  }

  private static Optional<Estimate> wild(String dataset, Reference.Value value) {
    boolean imposed = value.option("impose_null").startsWith("TRUE");
    return first(
        Estimators.run(
            "twfe",
            Reference.panel(dataset, Reference.spec(dataset).withClusters("state")),
            EstimatorOptions.defaults()
                .withWild(EstimatorOptions.Wild.RADEMACHER)
                .withSettings(
                    Map.of("null", value.option("null"), "impose-null", imposed ? "yes" : "no"))));
  }
}
