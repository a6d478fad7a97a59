package org.detaineroutcomes.trace;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.detaineroutcomes.model.result.Arm;
import org.detaineroutcomes.model.result.Code;
import org.detaineroutcomes.model.result.EstimateDimension;
import org.detaineroutcomes.schema.fields.DateFields;
import org.detaineroutcomes.schema.fields.EstimateFields;
import org.detaineroutcomes.schema.fields.PanelFields;
import org.detaineroutcomes.schema.results.EstimateSettings;
import org.detaineroutcomes.schema.results.Estimates;
import org.detaineroutcomes.store.Release;
import org.detaineroutcomes.store.TableRow;
import org.detaineroutcomes.words.Names;

/**
 * What an estimate is of, in one line: outcome, arms, estimator, its settings, and the rest of its
 * keys as the table has them.
 */
public final class EstimateNames {
  private final Names names;
  private final Map<String, List<TableRow>> settings;

  private EstimateNames(Names names, Map<String, List<TableRow>> settings) {
    this.names = names;
    this.settings = settings;
  }

  /** Names of the estimates of a release. */
  public static EstimateNames of(Release release, Names names) {
    return new EstimateNames(
        names,
        TableRows.of(release, EstimateSettings.TABLE).all().stream()
            .collect(Collectors.groupingBy(row -> row.textOrEmpty(EstimateFields.ID))));
  }

  /** The line of one estimate. */
  public String of(TableRow line) {
    return Stream.of(
            line.textOrEmpty(PanelFields.OUTCOME),
            arms(line),
            line.textOrEmpty(EstimateFields.ESTIMATOR),
            settings(line),
            line.textOrEmpty(EstimateFields.TERM),
            line.textOrEmpty(Estimates.ADOPTION_COHORT),
            member(line),
            line.textOrEmpty(DateFields.PERIOD),
            line.textOrEmpty(EstimateFields.EVENT_TIME))
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining("; "));
  }

  /** The arm, donor, covariate or other member that a row is about; empty for none. */
  private String member(TableRow line) {
    String member = line.textOrEmpty(Estimates.MEMBER);
    boolean arm = line.textOrEmpty(Estimates.DIMENSION).equals(EstimateDimension.ARM.code());
    return (arm ? Code.of(Arm.class, member).map(names::arm).orElse(member) : member)
        + Stream.of(line.textOrEmpty(Estimates.PART_OF))
            .filter(whole -> !whole.isEmpty())
            .map(whole -> " of " + whole)
            .collect(Collectors.joining());
  }

  private String arms(TableRow line) {
    return Stream.of(Estimates.TREATED_ARM, Estimates.CONTROL_ARM)
            .flatMap(column -> line.constant(column, Arm.class).stream())
            .map(names::arm)
            .collect(Collectors.joining(" vs "))
        + Stream.of(line.textOrEmpty(Estimates.POOL))
            .filter(pool -> !pool.isEmpty())
            .map(pool -> ", " + pool)
            .collect(Collectors.joining());
  }

  /** "control=never, method=dr"; empty for an estimator without settings. */
  public String settings(TableRow line) {
    return settings(line, EstimateSettings.ESTIMATOR);
  }

  /** "definition=any-detainer-limit, controls=never"; empty where there is no treatment. */
  public String treatment(TableRow line) {
    return settings(line, EstimateSettings.TREATMENT);
  }

  private String settings(TableRow line, String of) {
    return settings.getOrDefault(line.textOrEmpty(EstimateFields.ID), List.of()).stream()
        .filter(row -> row.textOrEmpty(EstimateSettings.SETTING_OF).equals(of))
        .map(
            row ->
                row.textOrEmpty(EstimateSettings.SETTING)
                    + "="
                    + row.textOrEmpty(EstimateSettings.VALUE))
        .collect(Collectors.joining(", "));
  }
}
