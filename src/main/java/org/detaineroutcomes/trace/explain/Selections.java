package org.detaineroutcomes.trace.explain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.detaineroutcomes.model.result.RowMatch;
import org.detaineroutcomes.schema.fields.MeasureFields;
import org.detaineroutcomes.schema.results.Origins;
import org.detaineroutcomes.store.Release;
import org.detaineroutcomes.trace.TableRows;

/** The rows of every part of every figure, read once. */
record Selections(Map<Part, List<Selection.Condition>> byPart) {
  private record Part(String figure, long rank) {}

  static Selections of(Release release) {
    Map<Part, List<Selection.Condition>> byPart = new HashMap<>();
    TableRows.of(release, Origins.CONDITIONS)
        .forEach(
            line ->
                byPart
                    .computeIfAbsent(
                        new Part(
                            line.textOrEmpty(MeasureFields.FIGURE_ID), line.count(Origins.PART)),
                        part -> new ArrayList<>())
                    .add(
                        new Selection.Condition(
                            line.textOrEmpty(Origins.CONDITION_COLUMN),
                            line.constant(Origins.CONDITION_MATCH, RowMatch.class).orElseThrow(),
                            line.textOrEmpty(Origins.CONDITION_VALUE))));
    return new Selections(byPart);
  }

  Selection of(String figure, long rank) {
    return new Selection(byPart.getOrDefault(new Part(figure, rank), List.of()));
  }
}
