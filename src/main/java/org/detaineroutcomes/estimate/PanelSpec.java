package org.detaineroutcomes.estimate;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Which column of a table plays which part.
 *
 * @param unit column that names the unit
 * @param time column of years, months ({@code 2014-06}) or any whole numbers; null for one period
 * @param cohort column of the first treated period; 0 or empty is never treated; null when it
 *     follows from {@code treated}
 * @param outcome column of the outcome
 * @param treated column of the treatment as it stands, 0 or 1, or a dose; null when it follows from
 *     the cohort
 * @param covariates columns of numbers, or of words that stand for categories
 * @param weights column of weights, or null
 * @param offset column of the exposure or of its logarithm, or null
 * @param clusters columns of clusters, none to two
 * @param groups column of groups that are left out one at a time, or null
 * @param coordinates columns of latitude and longitude in degrees, both or none
 */
public record PanelSpec(
    String unit,
    String time,
    String cohort,
    String outcome,
    String treated,
    List<String> covariates,
    String weights,
    String offset,
    List<String> clusters,
    String groups,
    List<String> coordinates) {
  /** Without groups to be left out. */
  public PanelSpec(
      String unit,
      String time,
      String cohort,
      String outcome,
      String treated,
      List<String> covariates,
      String weights,
      String offset,
      List<String> clusters) {
    this(
        unit,
        time,
        cohort,
        outcome,
        treated,
        covariates,
        weights,
        offset,
        clusters,
        null,
        List.of());
  }

  public PanelSpec {
    Objects.requireNonNull(unit);
    Objects.requireNonNull(outcome);
    covariates = List.copyOf(covariates);
    clusters = List.copyOf(clusters);
    coordinates = List.copyOf(coordinates);
  }

  /** A panel of units over time with a cohort, nothing else. */
  public static PanelSpec of(String unit, String time, String cohort, String outcome) {
    return new PanelSpec(unit, time, cohort, outcome, null, List.of(), null, null, List.of());
  }

  /** The same with a column of the treatment as it stands. */
  public PanelSpec withTreated(String column) {
    return new PanelSpec(
        unit,
        time,
        cohort,
        outcome,
        column,
        covariates,
        weights,
        offset,
        clusters,
        groups,
        coordinates);
  }

  /** The same with covariates. */
  public PanelSpec withCovariates(String... columns) {
    return new PanelSpec(
        unit,
        time,
        cohort,
        outcome,
        treated,
        List.of(columns),
        weights,
        offset,
        clusters,
        groups,
        coordinates);
  }

  /** The same with weights. */
  public PanelSpec withWeights(String column) {
    return new PanelSpec(
        unit,
        time,
        cohort,
        outcome,
        treated,
        covariates,
        column,
        offset,
        clusters,
        groups,
        coordinates);
  }

  /** The same with an exposure. */
  public PanelSpec withOffset(String column) {
    return new PanelSpec(
        unit,
        time,
        cohort,
        outcome,
        treated,
        covariates,
        weights,
        column,
        clusters,
        groups,
        coordinates);
  }

  /** The same with clusters. */
  public PanelSpec withClusters(String... columns) {
    return new PanelSpec(
        unit,
        time,
        cohort,
        outcome,
        treated,
        covariates,
        weights,
        offset,
        List.of(columns),
        groups,
        coordinates);
  }

  /** The same for another outcome. */
  public PanelSpec withOutcome(String column) {
    return new PanelSpec(
        unit,
        time,
        cohort,
        column,
        treated,
        covariates,
        weights,
        offset,
        clusters,
        groups,
        coordinates);
  }

  /** The same with groups that are left out one at a time. */
  public PanelSpec withGroups(String column) {
    return new PanelSpec(
        unit,
        time,
        cohort,
        outcome,
        treated,
        covariates,
        weights,
        offset,
        clusters,
        column,
        coordinates);
  }

  /** The same with columns of latitude and longitude. */
  public PanelSpec withCoordinates(List<String> columns) {
    return new PanelSpec(
        unit,
        time,
        cohort,
        outcome,
        treated,
        covariates,
        weights,
        offset,
        clusters,
        groups,
        columns);
  }

  /** The same without covariates and exposure, and with a column of weights. */
  PanelSpec collapsed() {
    return new PanelSpec(
        unit, time, cohort, outcome, treated, List.of(), "weight", null, clusters, null, List.of());
  }

  /** Every column that must be read, each once, in a fixed order. */
  public List<String> columns() {
    List<String> all = new ArrayList<>();
    List<String> named = new ArrayList<>();
    named.add(unit);
    named.add(time);
    named.add(cohort);
    named.add(outcome);
    named.add(treated);
    named.addAll(covariates);
    named.add(weights);
    named.add(offset);
    named.addAll(clusters);
    named.add(groups);
    named.addAll(coordinates);
    for (String column : named) {
      if (column != null && !all.contains(column)) {
        all.add(column);
      }
    }
    return all;
  }
}
