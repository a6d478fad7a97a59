package org.detaineroutcomes.compare.detainers.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.detaineroutcomes.estimate.Specification;
import org.detaineroutcomes.model.DetainerOutcome;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.Near;
import org.detaineroutcomes.model.Problem;
import org.detaineroutcomes.model.Problems;
import org.detaineroutcomes.model.result.SettingKey;
import org.detaineroutcomes.stats.patterns.LinkFunction;

/**
 * One entry of {@code regressions:} with every setting read and checked.
 *
 * @param outcome as the job names it
 * @param outcomes what counts as having it
 * @param reference category by covariate, where the job names one
 */
public record RegressionOptions(
    String outcome,
    Set<String> outcomes,
    DetainerFilter of,
    List<Covariate> on,
    Covariate cluster,
    LinkFunction family,
    Map<String, String> reference) {
  private static final String DECLINED = "declined";
  private static final String DECLINED_ALONE = "declined-release-unknown";

  /** Everything that is wrong with the regressions of a job; nothing is read. */
  public static void check(Job job, Problems problems) {
    all(job, problems);
  }

  /** What a job's regressions will fit, a sentence each. */
  public static List<String> sentences(Job job) {
    return all(job, new Problems()).stream().map(RegressionOptions::sentence).toList();
  }

  static List<RegressionOptions> all(Job job, Problems problems) {
    List<RegressionOptions> read = new ArrayList<>();
    Set<RegressionOptions> asked = new HashSet<>();
    for (Job.Regression entry : job.regressions()) {
      Optional<RegressionOptions> options = read(entry, problems);
      if (options.isPresent() && !asked.add(options.get())) {
        problems.add(
            Problem.usage(
                where(entry),
                "Cannot fit twice: the same regression is asked for more than once",
                "remove one of the entries, or give it another setting"));
      }
      options.ifPresent(read::add);
    }
    return read;
  }

  private static Optional<RegressionOptions> read(Job.Regression entry, Problems problems) {
    int before = problems.list().size();
    Set<String> outcomes = outcomes(entry.outcome());
    if (outcomes.isEmpty()) {
      complain(entry, "outcome", entry.outcome(), outcomeWords(), problems);
    }
    Optional<DetainerFilter> of = DetainerFilter.of(entry.of());
    if (of.isEmpty()) {
      complain(entry, "of", entry.of(), DetainerFilter.known(), problems);
    }
    List<Covariate> on = new ArrayList<>();
    for (String word : entry.on()) {
      Optional<Covariate> covariate = Covariate.named(word);
      if (covariate.isEmpty()) {
        complain(entry, "on", word, Covariate.words(), problems);
      } else if (on.contains(covariate.get())) {
        problems.add(
            Problem.usage(
                where(entry), "Cannot read on: '" + word + "' stands in it twice", "name it once"));
      } else {
        on.add(covariate.get());
      }
    }
    List<String> categories =
        on.stream().filter(covariate -> !covariate.numeric()).map(Covariate::word).toList();
    entry.reference().keySet().stream()
        .filter(word -> !categories.contains(word))
        .forEach(word -> complain(entry, "reference", word, categories, problems));
    if (entry.on().contains(entry.cluster())) {
      problems.add(
          Problem.usage(
              where(entry),
              "Cannot cluster by "
                  + entry.cluster()
                  + ": it is among the columns of 'on', and a category within one cluster has no"
                  + " standard error",
              "cluster by another column, or leave it out of 'on'"));
    }
    return problems.list().size() > before
        ? Optional.empty()
        : Optional.of(
            new RegressionOptions(
                entry.outcome(),
                outcomes,
                of.orElseThrow(),
                List.copyOf(on),
                Covariate.named(entry.cluster()).orElseThrow(),
                LinkFunction.valueOf(entry.family().toUpperCase(Locale.ROOT)),
                new TreeMap<>(entry.reference())));
  }

  private static Set<String> outcomes(String word) {
    TreeSet<String> names = new TreeSet<>();
    for (DetainerOutcome outcome : DetainerOutcome.values()) {
      if (word.equals(DECLINED) ? outcome.declined() : word(outcome).equals(word)) {
        names.add(outcome.name());
      }
    }
    return names;
  }

  private static List<String> outcomeWords() {
    List<String> words = new ArrayList<>(List.of(DECLINED));
    Arrays.stream(DetainerOutcome.values()).map(RegressionOptions::word).forEach(words::add);
    return words;
  }

  /** Both kinds of decline are {@code declined}; one alone has a name of its own. */
  private static String word(DetainerOutcome outcome) {
    return outcome == DetainerOutcome.DECLINED
        ? DECLINED_ALONE
        : outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static void complain(
      Job.Regression entry, String key, String value, List<String> known, Problems problems) {
    problems.add(
        Problem.usage(
            where(entry),
            "Cannot read " + key + ": '" + value + "' is not known",
            Near.hint(value, known)));
  }

  private static String where(Job.Regression entry) {
    return "job file, line " + entry.line() + ", regression of '" + entry.outcome() + "'";
  }

  /** The name under which the rows stand among the estimates. */
  String estimator() {
    return estimator(family);
  }

  static String estimator(LinkFunction family) {
    return switch (family) {
      case LOGISTIC -> "logit";
      case POISSON -> "poisson-detainers";
    };
  }

  /**
   * What decides the digits.
   *
   * @param file the file whose detainers are fitted; empty for none
   */
  Specification specification(String file) {
    Specification settings =
        file.isEmpty() ? Specification.NONE : Specification.of(SettingKey.RECORD, file);
    settings =
        settings
            .with(SettingKey.OF, of.word())
            .with(SettingKey.ON, on.stream().map(Covariate::word).toArray());
    if (!reference.isEmpty()) {
      settings =
          settings.with(
              SettingKey.REFERENCE,
              reference.entrySet().stream()
                  .map(asked -> asked.getKey() + ":" + asked.getValue())
                  .toArray());
    }
    return settings.with(SettingKey.VCOV, "cluster").with(SettingKey.CLUSTER, cluster.word());
  }

  /** In a sentence: the outcome and the columns. */
  String words() {
    return outcome
        + " on "
        + String.join(", ", on.stream().map(Covariate::word).toList())
        + " ("
        + estimator()
        + ")";
  }

  private String sentence() {
    return "regression ("
        + estimator()
        + ") of '"
        + outcome
        + "' among "
        + of.words()
        + " of each file, on "
        + String.join(", ", on.stream().map(Covariate::word).toList())
        + "; errors clustered by "
        + cluster.word();
  }
}
