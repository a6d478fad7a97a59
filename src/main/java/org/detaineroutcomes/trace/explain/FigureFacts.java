package org.detaineroutcomes.trace.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.detaineroutcomes.schema.fields.EstimateFields;
import org.detaineroutcomes.schema.results.Measures;
import org.detaineroutcomes.store.Release;
import org.detaineroutcomes.trace.FigureNotes;
import org.detaineroutcomes.trace.TracedFigure;

/** Everything that a figure's row says, column by column, and what must be read with it. */
final class FigureFacts {
  private static final Set<String> IDS = Set.of(EstimateFields.ID.name(), Measures.ID.name());

  private FigureFacts() {}

  static List<Explanation.Fact> of(Release release, TracedFigure figure) {
    List<Explanation.Fact> facts = new ArrayList<>();
    figure
        .line()
        .positions()
        .keySet()
        .forEach(
            column -> {
              Object value = figure.line().value(column);
              if (value != null && !IDS.contains(column)) {
                facts.add(new Explanation.Fact(column, value.toString()));
              }
            });
    FigureNotes.of(release, figure.id())
        .forEach(note -> facts.add(new Explanation.Fact("note", note)));
    return facts;
  }
}
