package org.detaineroutcomes.compare.multiverse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.detaineroutcomes.estimate.Estimators;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.Multiverse;
import org.detaineroutcomes.model.Near;
import org.detaineroutcomes.model.Period;
import org.detaineroutcomes.model.Problem;
import org.detaineroutcomes.model.Problems;
import org.detaineroutcomes.model.Reporters;
import org.detaineroutcomes.model.TreatmentDefinition;
import org.detaineroutcomes.model.result.Estimand;
import org.detaineroutcomes.model.result.MultiverseChoice;
import org.detaineroutcomes.schema.marts.Panels;

/** Checks the choices that a job crosses, and says how many specifications they come to. */
public final class MultiverseReader {
  private final Job job;
  private final Multiverse multiverse;
  private final Problems problems;

  private MultiverseReader(Job job, Multiverse multiverse, Problems problems) {
    this.job = job;
    this.multiverse = multiverse;
    this.problems = problems;
  }

  /** Everything that is wrong with the choices of a job; nothing is read. */
  public static void check(Job job, Problems problems) {
    job.multiverse().ifPresent(each -> new MultiverseReader(job, each, problems).check());
  }

  /** What the choices of a job come to, in a sentence; none where it crosses none. */
  public static List<String> sentences(Job job) {
    if (job.multiverse().isEmpty()) {
      return List.of();
    }
    Problems problems = new Problems();
    check(job, problems);
    if (!problems.list().isEmpty()) {
      return List.of();
    }
    Multiverse multiverse = job.multiverse().get();
    SpecificationGrid grid = SpecificationGrid.of(job);
    int without = grid.combinations() - grid.all().size();
    return List.of(
        "multiverse: "
            + grid.all().size()
            + " specifications of each of "
            + multiverse.outcomes().size()
            + (multiverse.outcomes().size() == 1 ? " outcome (" : " outcomes (")
            + String.join(", ", multiverse.outcomes())
            + ") and of each treated group, over "
            + grid.codings().size()
            + (grid.codings().size() == 1 ? " coding" : " codings")
            + " of units and treatment"
            + (without == 0
                ? ""
                : "; "
                    + without
                    + " combinations are none, since an estimator does not take the scale")
            + "; joint randomization test: "
            + (multiverse.draws() == 0 ? "none" : multiverse.draws() + " draws"));
  }

  private void check() {
    int before = problems.list().size();
    if (job.panel().isEmpty()) {
      problems.add(
          Problem.usage(
              where("outcomes"),
              "Cannot cross choices: the job has no panel",
              "add 'panel', or remove 'multiverse'"));
      return;
    }
    known("outcomes", multiverse.outcomes(), Panels.measures());
    known(MultiverseChoice.DEFINITION, dated());
    words(
        MultiverseChoice.REPORTERS,
        word -> Reporters.of(word).isPresent(),
        List.of("constant", "any", "a share above 0 and at most 1"));
    known(MultiverseChoice.ESTIMATOR, ofEffects());
    List<String> covariates = new ArrayList<>(List.of(Panels.LOG_POPULATION.name()));
    covariates.addAll(Panels.COUNTY_MEASURES);
    for (String word : multiverse.of(MultiverseChoice.COVARIATES)) {
      if (!word.equals(ChosenSpecification.NONE)) {
        known("covariates", List.of(word.split("\\+", -1)), covariates);
      }
    }
    windows();
    if (problems.list().size() == before && SpecificationGrid.of(job).all().isEmpty()) {
      problems.add(
          Problem.usage(
              where("scale"),
              "Cannot cross choices: no combination is a specification, since estimators of counts"
                  + " take scale count and no others do",
              "add 'count' beside poisson, or 'rate' beside the others"));
    }
  }

  private void windows() {
    Job.Panel panel = job.panel().orElseThrow();
    for (String word : multiverse.of(MultiverseChoice.WINDOW)) {
      boolean read =
          ChosenSpecification.Window.of(word)
              .filter(window -> window.from().map(this::isOfPanel).orElse(true))
              .filter(window -> window.to().map(this::isOfPanel).orElse(true))
              .isPresent();
      if (!read) {
        problems.add(
            Problem.usage(
                where("window"),
                "Cannot use window '"
                    + word
                    + "': it is not 'all' or a part of the panel, "
                    + panel.from()
                    + " to "
                    + panel.to(),
                "write it as "
                    + panel.from()
                    + ".."
                    + panel.to()
                    + "; either end may be left out"));
      }
    }
  }

  private boolean isOfPanel(Period period) {
    Job.Panel panel = job.panel().orElseThrow();
    return period.frequency() == panel.period()
        && period.compareTo(panel.from()) >= 0
        && period.compareTo(panel.to()) <= 0;
  }

  private static List<String> dated() {
    return Arrays.stream(TreatmentDefinition.values())
        .filter(definition -> !definition.undated())
        .map(TreatmentDefinition::word)
        .toList();
  }

  private static List<String> ofEffects() {
    return Estimators.names().stream()
        .filter(name -> Estimators.named(name).traits().estimand() != Estimand.LEVEL)
        .toList();
  }

  private void known(MultiverseChoice choice, List<String> known) {
    known(choice.code(), multiverse.of(choice), known);
  }

  private void known(String key, List<String> named, List<String> known) {
    named.stream()
        .filter(word -> !known.contains(word))
        .forEach(word -> complain(key, word, known));
  }

  private void words(MultiverseChoice choice, Predicate<String> is, List<String> known) {
    multiverse.of(choice).stream()
        .filter(is.negate())
        .forEach(word -> complain(choice.code(), word, known));
  }

  private void complain(String key, String word, List<String> known) {
    problems.add(
        Problem.usage(
            where(key),
            "Cannot use '" + word + "' as " + key + " of the multiverse: it is not known",
            Near.hint(word, known)));
  }

  private String where(String key) {
    return "job file, line " + multiverse.line() + ", multiverse: " + key;
  }
}
