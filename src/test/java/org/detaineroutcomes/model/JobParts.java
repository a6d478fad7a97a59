package org.detaineroutcomes.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.detaineroutcomes.model.result.ControlPool;

/** Jobs and their parts as tests write them: what a test is not about has its default. */
public final class JobParts {
  private JobParts() {}

  /** A job that crosses no choices. */
  public static Job job(
      String name,
      String title,
      Optional<Job.Simulate> simulate,
      List<Job.Input> inputs,
      int maxBadRows,
      Job.Resolve resolve,
      Optional<Job.Panel> panel,
      Job.Treatment treatment,
      List<String> outcomes,
      List<Job.Comparison> comparisons,
      List<Job.Regression> regressions,
      List<Job.Series> series,
      Job.Publish publish) {
    return new Job(
        name,
        title,
        simulate,
        inputs,
        maxBadRows,
        resolve,
        panel,
        treatment,
        outcomes,
        comparisons,
        regressions,
        series,
        Optional.empty(),
        Quality.DEFAULT,
        publish);
  }

  /** A job without series. */
  public static Job job(
      String name,
      String title,
      Optional<Job.Simulate> simulate,
      List<Job.Input> inputs,
      int maxBadRows,
      Job.Resolve resolve,
      Optional<Job.Panel> panel,
      Job.Treatment treatment,
      List<String> outcomes,
      List<Job.Comparison> comparisons,
      List<Job.Regression> regressions,
      Job.Publish publish) {
    return job(
        name,
        title,
        simulate,
        inputs,
        maxBadRows,
        resolve,
        panel,
        treatment,
        outcomes,
        comparisons,
        regressions,
        List.of(),
        publish);
  }

  /** A job without regressions on single detainers. */
  public static Job job(
      String name,
      String title,
      Optional<Job.Simulate> simulate,
      List<Job.Input> inputs,
      int maxBadRows,
      Job.Resolve resolve,
      Optional<Job.Panel> panel,
      Job.Treatment treatment,
      List<String> outcomes,
      List<Job.Comparison> comparisons,
      Job.Publish publish) {
    return job(
        name,
        title,
        simulate,
        inputs,
        maxBadRows,
        resolve,
        panel,
        treatment,
        outcomes,
        comparisons,
        List.of(),
        publish);
  }

  /** The first full period, by law or practice. */
  public static Job.Treatment treatment(
      TreatmentDefinition definition,
      Controls controls,
      List<ControlExclusion> excludeControls,
      ControlPool pool,
      Map<String, String> labels,
      Reversals reversals,
      double threshold,
      List<ControlExclusion> keepControls) {
    return new Job.Treatment(
        definition,
        controls,
        excludeControls,
        pool,
        labels,
        reversals,
        threshold,
        keepControls,
        AdoptionRule.FIRST_FULL,
        Practice.COUNT);
  }

  /** No unit with a dated policy is a control. */
  public static Job.Treatment treatment(
      TreatmentDefinition definition,
      Controls controls,
      List<ControlExclusion> excludeControls,
      ControlPool pool,
      Map<String, String> labels,
      Reversals reversals,
      double threshold) {
    return treatment(
        definition, controls, excludeControls, pool, labels, reversals, threshold, List.of());
  }

  /** Periods from a reversal on are left out; the threshold is a half. */
  public static Job.Treatment treatment(
      TreatmentDefinition definition,
      Controls controls,
      List<ControlExclusion> excludeControls,
      ControlPool pool,
      Map<String, String> labels) {
    return treatment(
        definition,
        controls,
        excludeControls,
        pool,
        labels,
        Reversals.EXCLUDE_AFTER,
        Job.Treatment.HALF);
  }

  /** The first release of its warehouse, which prints zeros. */
  public static Job.Publish publish(List<String> formats, int suppressBelow) {
    return new Job.Publish(formats, suppressBelow, Zeros.PRINTED, List.of(), Optional.empty());
  }

  /** The same job with another rule of what is withheld. */
  public static Job withholding(Job job, int below, Zeros zeros) {
    return new Job(
        job.name(),
        job.title(),
        job.simulate(),
        job.inputs(),
        job.maxBadRows(),
        job.resolve(),
        job.panel(),
        job.treatment(),
        job.outcomes(),
        job.comparisons(),
        job.regressions(),
        job.series(),
        job.multiverse(),
        job.quality(),
        new Job.Publish(
            job.publish().formats(),
            below,
            zeros,
            job.publish().previous(),
            job.publish().corrects()));
  }
}
