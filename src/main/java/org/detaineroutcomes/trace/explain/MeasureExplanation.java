package org.detaineroutcomes.trace.explain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.detaineroutcomes.schema.fields.EstimateFields;
import org.detaineroutcomes.schema.fields.MeasureFields;
import org.detaineroutcomes.schema.results.Measures;
import org.detaineroutcomes.schema.results.Origins;
import org.detaineroutcomes.store.InputRecord;
import org.detaineroutcomes.store.Release;
import org.detaineroutcomes.trace.TableRows;
import org.detaineroutcomes.trace.TracedFigure;

/**
 * Explains a count, a share or a row of another result table by its parts: rows counted, taken
 * away, or what a share is of. Where a figure names its parts, they are added up again.
 */
final class MeasureExplanation {
  private static final String READ = "read";

  private final Release release;
  private final TracedFigure figure;
  private final int limit;
  private final List<SourceRow> rows = new ArrayList<>();
  private final List<String> formula = new ArrayList<>();
  private final Set<String> tables = new TreeSet<>();
  private final Map<String, Long> sums = new LinkedHashMap<>();
  private boolean named;
  private long more;

  MeasureExplanation(Release release, TracedFigure figure, int limit) {
    this.release = release;
    this.figure = figure;
    this.limit = limit;
  }

  Explanation explain() {
    List<Part> parts = parts();
    read(parts);
    parts.forEach(this::add);
    if (named) {
      conclude();
    }
    List<InputRecord> inputs = new Lineage(release.manifest()).inputs(tables);
    return new Explanation(figure, facts(), formula, rows, more, List.of(), List.of(), inputs);
  }

  /** One part of the figure, with the rows under it: the first of them, and how many there are. */
  private static final class Part {
    private final String role;
    private final String table;
    private final String summed;
    private final String where;
    private final Selection selection;
    private final List<SourceRow> first = new ArrayList<>();
    private long found;
    private long sum;

    private Part(TableRows.Line line) {
      role = line.text(Origins.ROLE);
      table = line.text(Origins.ROWS_OF);
      summed = line.text(Origins.SUMMED);
      where = line.text(Origins.WHERE);
      selection = Selection.parse(where);
    }

    private void see(TableRows.Line line, int limit) {
      if (selection.holds(line)) {
        Number value = summed.isEmpty() ? 1 : (Number) line.get(summed);
        found++;
        sum += value == null ? 0 : value.longValue();
        if (first.size() < limit) {
          first.add(SourceRow.of(role, table, line, value));
        }
      }
    }
  }

  private List<Part> parts() {
    String table = "results/" + figure.kind();
    List<Part> parts = new ArrayList<>();
    TableRows.of(release, Origins.TABLE)
        .forEach(
            line -> {
              String of = line.text(MeasureFields.FIGURE_ID);
              if (of.equals(figure.id()) || of.equals(table)) {
                parts.add(new Part(line));
              }
            });
    return parts;
  }

  /** Reads each table once, whatever the number of parts that are of it. */
  private void read(List<Part> parts) {
    Map<String, List<Part>> byTable = new LinkedHashMap<>();
    for (Part part : parts) {
      tables.add(part.table);
      if (!part.role.equals(READ)) {
        byTable.computeIfAbsent(part.table, t -> new ArrayList<>()).add(part);
      }
    }
    byTable.forEach(
        (table, of) ->
            TableRows.of(release, table)
                .forEach(line -> of.forEach(part -> part.see(line, limit))));
  }

  private void add(Part part) {
    if (part.role.equals(READ)) {
      formula.add(
          "rests on "
              + part.table
              + ", "
              + release.manifest().tables.get(part.table).rows()
              + " rows: "
              + String.join(" ", TableRows.of(release, part.table).meaning().subList(0, 1)));
      return;
    }
    named = true;
    List<SourceRow> kept = part.first.stream().limit(Math.max(0, limit - rows.size())).toList();
    more += part.found - kept.size();
    rows.addAll(kept);
    sums.merge(part.role, part.sum, Long::sum);
    if (part.found > 0 || part.role.equals("counted") || part.role.equals("base")) {
      formula.add(
          part.role
              + ": "
              + part.sum
              + (part.summed.isEmpty()
                  ? ", the number of rows"
                  : ", sum of " + part.summed + " over the rows")
              + " of "
              + part.table
              + where(part.where)
              + " ("
              + part.found
              + (part.found == 1 ? " row)" : " rows)"));
    }
  }

  private static String where(String conditions) {
    return conditions.isEmpty() ? "" : " where " + conditions.replace("; ", " and ");
  }

  private void conclude() {
    long counted = sums.getOrDefault("counted", 0L);
    long away = sums.getOrDefault("taken away", 0L);
    Long printed = figure.line().count(MeasureFields.NUMERATOR);
    formula.add(
        "together: "
            + counted
            + (away == 0 ? "" : " less " + away + " = " + (counted - away))
            + (printed != null && printed == counted - away
                ? ", the figure" + bound()
                : "; the figure is " + printed + ": it does not follow from these rows alone"));
    if (sums.containsKey("base") && figure.line().number(EstimateFields.ESTIMATE) != null) {
      formula.add(
          "share: "
              + (counted - away)
              + " / "
              + sums.get("base")
              + " = "
              + figure.line().text(EstimateFields.ESTIMATE));
    }
  }

  /** At least, or at most, where a correction has no number. */
  private String bound() {
    String words = figure.bound().strip();
    return words.isEmpty() ? "" : ", and no more is known than that it is " + words + " that";
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
