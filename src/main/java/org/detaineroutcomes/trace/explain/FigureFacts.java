package org.detaineroutcomes.trace.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.detaineroutcomes.model.result.Code;
import org.detaineroutcomes.model.result.IntervalMethod;
import org.detaineroutcomes.schema.fields.EstimateFields;
import org.detaineroutcomes.schema.fields.FigureFields;
import org.detaineroutcomes.schema.results.Measures;
import org.detaineroutcomes.store.Release;
import org.detaineroutcomes.trace.FigureNotes;
import org.detaineroutcomes.trace.TracedFigure;
import org.detaineroutcomes.words.BoundWords;
import org.detaineroutcomes.words.MeasureWords;

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
                facts.add(new Explanation.Fact(column, words(column, value.toString())));
              }
            });
    BoundWords.note(figure.bound())
        .ifPresent(note -> facts.add(new Explanation.Fact("note", note)));
    FigureNotes.of(release, figure.id())
        .forEach(note -> facts.add(new Explanation.Fact("note", note)));
    return facts;
  }

  /** How an interval was made is said in words; every other code is printed as the table has it. */
  private static String words(String column, String value) {
    return column.equals(FigureFields.INTERVAL.name())
        ? Code.of(IntervalMethod.class, value).map(MeasureWords::interval).orElse(value)
        : value;
  }
}
