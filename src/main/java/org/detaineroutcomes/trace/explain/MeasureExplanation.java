package org.detaineroutcomes.trace.explain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.detaineroutcomes.schema.results.Estimates;
import org.detaineroutcomes.schema.results.Measures;
import org.detaineroutcomes.schema.results.Origins;
import org.detaineroutcomes.store.InputRecord;
import org.detaineroutcomes.store.Release;
import org.detaineroutcomes.trace.Figure;
import org.detaineroutcomes.trace.TableRows;

/**
 * Explains a count, a share or a row of another result table by its parts: rows counted, taken
 * away, or what a share is of. Where a figure names its parts, they are added up again.
 */
final class MeasureExplanation {
  private static final String READ = "read";

  private final Release release;
  private final Figure figure;
  private final int limit;
  private final List<SourceRow> rows = new ArrayList<>();
  private final List<String> formula = new ArrayList<>();
  private final Set<String> tables = new TreeSet<>();
  private final Map<String, Long> sums = new LinkedHashMap<>();
  private boolean named;
  private long more;

  MeasureExplanation(Release release, Figure figure, int limit) {
    this.release = release;
    this.figure = figure;
    this.limit = limit;
  }

  Explanation explain() {
    parts().forEach(this::add);
    if (named) {
      conclude();
    }
    List<InputRecord> inputs = new Lineage(release.manifest()).inputs(tables);
    return new Explanation(figure, facts(), formula, rows, more, List.of(), List.of(), inputs);
  }

  private List<TableRows.Line> parts() {
    String table = "results/" + figure.kind();
    return TableRows.of(release, Origins.TABLE).all().stream()
        .filter(
            line ->
                line.text(Origins.FIGURE_ID).equals(figure.id())
                    || line.text(Origins.FIGURE_ID).equals(table))
        .toList();
  }

  private void add(TableRows.Line part) {
    String role = part.text(Origins.ROLE);
    String table = part.text(Origins.ROWS_OF);
    String summed = part.text(Origins.SUMMED);
    tables.add(table);
    if (role.equals(READ)) {
      formula.add(
          "rests on "
              + table
              + ", "
              + release.manifest().tables.get(table).rows()
              + " rows: "
              + String.join(" ", TableRows.of(release, table).meaning().subList(0, 1)));
      return;
    }
    named = true;
    Selection selection = Selection.parse(part.text(Origins.WHERE));
    long[] found = {0, 0};
    TableRows.of(release, table)
        .forEach(
            line -> {
              if (selection.holds(line)) {
                Number value = summed.isEmpty() ? 1 : (Number) line.get(summed);
                found[0]++;
                found[1] += value == null ? 0 : value.longValue();
                keep(SourceRow.of(role, table, line, value));
              }
            });
    sums.merge(role, found[1], Long::sum);
    if (found[0] > 0 || role.equals("counted") || role.equals("base")) {
      formula.add(
          role
              + ": "
              + found[1]
              + (summed.isEmpty()
                  ? ", the number of rows"
                  : ", sum of " + summed + " over the rows")
              + " of "
              + table
              + where(part.text(Origins.WHERE))
              + " ("
              + found[0]
              + (found[0] == 1 ? " row)" : " rows)"));
    }
  }

  private static String where(String conditions) {
    return conditions.isEmpty() ? "" : " where " + conditions.replace("; ", " and ");
  }

  private void keep(SourceRow row) {
    if (rows.size() < limit) {
      rows.add(row);
    } else {
      more++;
    }
  }

  private void conclude() {
    long counted = sums.getOrDefault("counted", 0L);
    long away = sums.getOrDefault("taken away", 0L);
    Long printed = figure.line().count(Measures.NUMERATOR);
    formula.add(
        "together: "
            + counted
            + (away == 0 ? "" : " less " + away + " = " + (counted - away))
            + (printed != null && printed == counted - away
                ? ", the figure"
                : "; the figure is " + printed + ": it does not follow from these rows alone"));
    if (sums.containsKey("base") && figure.line().number(Estimates.ESTIMATE) != null) {
      formula.add(
          "share: "
              + (counted - away)
              + " / "
              + sums.get("base")
              + " = "
              + figure.line().text(Estimates.ESTIMATE));
    }
  }

  private List<Explanation.Fact> facts() {
    List<Explanation.Fact> facts = new ArrayList<>();
    figure
        .line()
        .at()
        .forEach(
            (column, position) -> {
              Object value = figure.line().values().get(position);
              if (value != null && !column.equals(Measures.ID.name())) {
                facts.add(new Explanation.Fact(column, value.toString()));
              }
            });
    return facts;
  }
}
