package org.detaineroutcomes.trace.former;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.StableId;
import org.detaineroutcomes.model.result.Arm;
import org.detaineroutcomes.model.result.Code;
import org.detaineroutcomes.model.result.ControlPool;
import org.detaineroutcomes.model.result.EstimateDimension;
import org.detaineroutcomes.model.result.MeasureKey;
import org.detaineroutcomes.model.result.SettingKey;
import org.detaineroutcomes.schema.fields.DateFields;
import org.detaineroutcomes.schema.fields.EstimateFields;
import org.detaineroutcomes.schema.fields.PanelFields;
import org.detaineroutcomes.schema.results.EstimateSettings;
import org.detaineroutcomes.schema.results.Estimates;
import org.detaineroutcomes.schema.results.Measures;
import org.detaineroutcomes.store.MeasureKeys;
import org.detaineroutcomes.store.Release;
import org.detaineroutcomes.store.TableRow;
import org.detaineroutcomes.trace.TableRows;
import org.detaineroutcomes.words.GroupWords;
import org.detaineroutcomes.words.MeasureFiles;
import org.detaineroutcomes.words.MeasureWords;
import org.detaineroutcomes.words.Names;

/** The ids that figures of a release had in schema version 1, each with its id of today. */
public final class FormerIds {
  private FormerIds() {}

  /** Former id to id of today, for every estimate, count and share of a release. */
  public static Map<String, String> of(Release release) {
    Map<String, String> ids = new LinkedHashMap<>();
    measures(TableRows.of(release, Measures.TABLE).all(), ids);
    Map<String, Map<SettingKey, List<String>>> settings = settings(release);
    TableRows.of(release, Estimates.TABLE)
        .forEach(
            row -> {
              String id = row.textOrEmpty(EstimateFields.ID);
              ids.put(estimate(row, settings.getOrDefault(id, Map.of())).id(), id);
            });
    return ids;
  }

  private static void measures(List<TableRow> rows, Map<String, String> ids) {
    GroupWords groups =
        new GroupWords(
            Names.plain(Job.Unit.COUNTY),
            MeasureFiles.of(rows.stream().map(MeasureKeys::of).flatMap(Optional::stream).toList()));
    for (TableRow row : rows) {
      MeasureKeys.of(row)
          .ifPresent(key -> ids.put(measure(key, groups), row.textOrEmpty(Measures.ID)));
    }
  }

  private static String measure(MeasureKey key, GroupWords groups) {
    return StableId.of(
        MeasureWords.measure(key), groups.of(key), MeasureWords.base(key), MeasureWords.basis(key));
  }

  private static Map<String, Map<SettingKey, List<String>>> settings(Release release) {
    Map<String, Map<SettingKey, List<String>>> settings = new HashMap<>();
    TableRows.of(release, EstimateSettings.TABLE).all().stream()
        .filter(
            row -> row.textOrEmpty(EstimateSettings.SETTING_OF).equals(EstimateSettings.ESTIMATOR))
        .sorted(java.util.Comparator.comparing(row -> row.count(EstimateSettings.RANK)))
        .forEach(
            row ->
                row.constant(EstimateSettings.SETTING, SettingKey.class)
                    .ifPresent(
                        key ->
                            settings
                                .computeIfAbsent(
                                    row.textOrEmpty(EstimateFields.ID), id -> new LinkedHashMap<>())
                                .computeIfAbsent(key, k -> new ArrayList<>())
                                .add(row.textOrEmpty(EstimateSettings.VALUE))));
    return settings;
  }

  private static FormerEstimate estimate(TableRow row, Map<SettingKey, List<String>> settings) {
    return new FormerEstimate(
        arms(row),
        row.text(PanelFields.OUTCOME),
        row.text(EstimateFields.ESTIMATOR),
        settings,
        row.text(EstimateFields.TERM),
        row.text(Estimates.ADOPTION_COHORT),
        row.text(DateFields.PERIOD),
        row.count(EstimateFields.EVENT_TIME),
        member(row));
  }

  private static FormerEstimate.Arms arms(TableRow row) {
    return code(row, Estimates.TREATED_ARM, Arm.class)
        .map(
            treated ->
                new FormerEstimate.Arms(
                    treated,
                    code(row, Estimates.CONTROL_ARM, Arm.class).findFirst().orElseThrow(),
                    code(row, Estimates.POOL, ControlPool.class).findFirst().orElseThrow()))
        .findFirst()
        .orElse(null);
  }

  private static FormerEstimate.Member member(TableRow row) {
    return code(row, Estimates.DIMENSION, EstimateDimension.class)
        .map(
            dimension ->
                new FormerEstimate.Member(
                    dimension, row.text(Estimates.MEMBER), row.text(Estimates.PART_OF)))
        .findFirst()
        .orElse(null);
  }

  private static <E extends Enum<E> & Code> Stream<E> code(
      TableRow row, org.detaineroutcomes.schema.Column column, Class<E> list) {
    return Code.of(list, row.textOrEmpty(column)).stream();
  }
}
