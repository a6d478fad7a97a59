package org.detaineroutcomes.trace.explain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.detaineroutcomes.model.result.OriginRole;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Provenance;
import org.detaineroutcomes.schema.core.DetainerRecords;
import org.detaineroutcomes.schema.fields.EstimateFields;
import org.detaineroutcomes.schema.fields.MeasureFields;
import org.detaineroutcomes.schema.results.Origins;
import org.detaineroutcomes.store.InputRecord;
import org.detaineroutcomes.store.MeasureKeys;
import org.detaineroutcomes.store.Release;
import org.detaineroutcomes.store.TableDigest;
import org.detaineroutcomes.store.TableRow;
import org.detaineroutcomes.trace.TableRows;
import org.detaineroutcomes.trace.TracedFigure;
import org.detaineroutcomes.words.BoundWords;
import org.detaineroutcomes.words.OriginWords;

/**
 * Explains a count, a share or a row of another result table by its parts: rows counted, taken
 * away, or what a share is of. Where a figure names its parts, they are added up again.
 */
final class MeasureExplanation {
  /** The column of a shared copy that names cells withheld. */
  private static final String WITHHELD = "withheld";

  private final Release release;
  private final TracedFigure figure;
  private final int limit;
  private final List<SourceRow> rows = new ArrayList<>();
  private final List<String> formula = new ArrayList<>();
  private final Set<String> tables = new TreeSet<>();
  private final Map<OriginRole, Long> sums = new EnumMap<>(OriginRole.class);
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
    } else {
      records();
    }
    hidden();
    List<InputRecord> inputs = new Lineage(release.manifest()).inputs(tables);
    return new Explanation(
        figure, FigureFacts.of(release, figure), formula, rows, more, List.of(), List.of(), inputs);
  }

  /** One part of the figure, with the rows under it: the first of them, and how many there are. */
  private static final class Part {
    private final OriginRole role;
    private final String table;
    private final String summed;
    private final Selection selection;
    private final List<SourceRow> first = new ArrayList<>();
    private long found;
    private long sum;

    private Part(TableRow line, Selection selection) {
      this.role = line.constant(Origins.ROLE, OriginRole.class).orElseThrow();
      this.table = line.textOrEmpty(Origins.ROWS_OF);
      this.summed = line.textOrEmpty(Origins.SUMMED);
      this.selection = selection;
    }

    private void see(TableRow line, int limit) {
      if (selection.holds(line)) {
        Number value = summed.isEmpty() ? 1 : (Number) line.value(summed);
        found++;
        sum += value == null ? 0 : value.longValue();
        if (first.size() < limit) {
          first.add(SourceRow.of(OriginWords.of(role), table, line, value));
        }
      }
    }
  }

  private List<Part> parts() {
    String table = "results/" + figure.kind();
    Selections selections = Selections.of(release);
    List<Part> parts = new ArrayList<>();
    TableRows.of(release, Origins.TABLE)
        .forEach(
            line -> {
              String of = line.textOrEmpty(MeasureFields.FIGURE_ID);
              if (of.equals(figure.id()) || of.equals(table)) {
                parts.add(new Part(line, selections.of(of, line.count(Origins.PART))));
              }
            });
    return parts;
  }

  /** Reads each table once, whatever the number of parts that are of it. */
  private void read(List<Part> parts) {
    Map<String, List<Part>> byTable = new LinkedHashMap<>();
    for (Part part : parts) {
      tables.add(part.table);
      if (part.role != OriginRole.READ) {
        byTable.computeIfAbsent(part.table, t -> new ArrayList<>()).add(part);
      }
    }
    byTable.forEach(
        (table, of) ->
            TableRows.of(release, table)
                .forEach(line -> of.forEach(part -> part.see(line, limit))));
  }

  private void add(Part part) {
    if (part.role == OriginRole.READ) {
      formula.add("rests on " + part.table + size(part.table));
      return;
    }
    named = true;
    List<SourceRow> kept = part.first.stream().limit(Math.max(0, limit - rows.size())).toList();
    more += part.found - kept.size();
    rows.addAll(kept);
    sums.merge(part.role, part.sum, Long::sum);
    if (release.manifest().isShared() && !release.manifest().tables.containsKey(part.table)) {
      formula.add(OriginWords.of(part.role) + ": rows of " + part.table + ", which is not shared");
      sums.remove(part.role);
      named = false;
      return;
    }
    if (part.found > 0 || part.role == OriginRole.COUNTED || part.role == OriginRole.BASE) {
      formula.add(
          OriginWords.of(part.role)
              + ": "
              + part.sum
              + (part.summed.isEmpty()
                  ? ", the number of rows"
                  : ", sum of " + part.summed + " over the rows")
              + " of "
              + part.table
              + part.selection.words()
              + " ("
              + part.found
              + (part.found == 1 ? " row)" : " rows)"));
    }
  }

  /** The records of detainers that the figure counts, by file and row. */
  private void records() {
    Optional<Predicate<TableRow>> under =
        figure.kind().equals("measure") && release.has(DetainerRecords.TABLE)
            ? MeasureKeys.of(figure.line()).flatMap(DetainersUnder::of)
            : Optional.empty();
    if (under.isEmpty()) {
      return;
    }
    String table = DetainerRecords.TABLE.path();
    List<TableRow> found = new ArrayList<>();
    TableRows.of(release, table)
        .only(DetainersUnder.COLUMNS.stream().map(Column::name).toList())
        .forEach(
            row -> {
              if (under.get().test(row)) {
                found.add(row);
              }
            });
    Long printed = figure.line().count(MeasureFields.NUMERATOR);
    if (printed == null || printed != found.size()) {
      return;
    }
    places(found).forEach(formula::add);
    String role = OriginWords.of(OriginRole.COUNTED);
    found.stream()
        .limit(Math.max(0, limit - rows.size()))
        .forEach(row -> rows.add(SourceRow.of(role, table, row, 1)));
    more += found.size() - rows.size();
  }

  /** How many rows of each file, and where the first and the last of them stand. */
  private static List<String> places(List<TableRow> found) {
    Map<String, List<Long>> byPlace = new TreeMap<>();
    for (TableRow row : found) {
      String sheet = row.textOrEmpty(Provenance.SHEET);
      byPlace
          .computeIfAbsent(
              row.textOrEmpty(Provenance.FILE) + (sheet.isEmpty() ? "" : ", sheet " + sheet),
              place -> new ArrayList<>())
          .add(row.count(Provenance.ROW));
    }
    List<String> lines = new ArrayList<>();
    byPlace.forEach(
        (place, at) ->
            lines.add(
                OriginWords.of(OriginRole.COUNTED)
                    + ": "
                    + at.size()
                    + (at.size() == 1 ? " row of " : " rows of ")
                    + place
                    + (at.size() == 1 ? ", row " : ", rows ")
                    + Collections.min(at)
                    + (at.size() == 1 ? "" : " to " + Collections.max(at))));
    return lines;
  }

  /** Of a shared copy: what it does not say of the figure. */
  private void hidden() {
    if (!release.manifest().isShared()) {
      return;
    }
    Object withheld =
        figure.line().positions().containsKey(WITHHELD) ? figure.line().value(WITHHELD) : null;
    if (withheld != null) {
      formula.add("withheld in this copy: " + withheld);
    }
    formula.add(
        "this copy has what may be shared: rows under the figure are in the warehouse of whoever"
            + " published it");
  }

  private String size(String table) {
    TableDigest digest = release.manifest().tables.get(table);
    return digest == null
        ? ", which is not shared"
        : ", "
            + digest.rows()
            + " rows: "
            + String.join(" ", TableRows.of(release, table).meaning().subList(0, 1));
  }

  private void conclude() {
    long counted = sums.getOrDefault(OriginRole.COUNTED, 0L);
    long away = sums.getOrDefault(OriginRole.TAKEN_AWAY, 0L);
    Long printed = figure.line().count(MeasureFields.NUMERATOR);
    formula.add(
        "together: "
            + counted
            + (away == 0 ? "" : " less " + away + " = " + (counted - away))
            + (printed != null && printed == counted - away
                ? ", the figure" + bound()
                : "; the figure is " + printed + ": it does not follow from these rows alone"));
    if (sums.containsKey(OriginRole.BASE)
        && figure.line().number(EstimateFields.ESTIMATE) != null) {
      formula.add(
          "share: "
              + (counted - away)
              + " / "
              + sums.get(OriginRole.BASE)
              + " = "
              + figure.line().textOrEmpty(EstimateFields.ESTIMATE));
    }
  }

  /** At least, or at most, where a correction has no number. */
  private String bound() {
    String words = BoundWords.before(figure.bound()).strip();
    return words.isEmpty() ? "" : ", and no more is known than that it is " + words + " that";
  }
}
