package org.detaineroutcomes.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.detaineroutcomes.store.InputRecord;
import org.detaineroutcomes.store.Warehouse;
import org.detaineroutcomes.trace.TracedFigure;
import org.detaineroutcomes.trace.explain.Explainer;
import org.detaineroutcomes.trace.explain.Explanation;
import org.detaineroutcomes.trace.explain.SourceRow;
import org.detaineroutcomes.words.BoundWords;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code detainer explain RELEASE ID}: where one published number came from. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    header = "Say where one published number came from, down to source rows.",
    description = {
      "",
      "Without an id: lists the figures of a release and their ids, those with every word given.",
      "With one: the figure, how it follows from its rows, the rows themselves (file, sheet or page,",
      "row), corrections and disputes that were applied or not, policies and rules that made the",
      "groups, and the files with their digests. Ids also stand in the report's CSV tables; the same",
      "figure has the same id in every release. Starts no Spark session."
    },
    footer = {
      "",
      "Examples:",
      "  detainer explain current",
      "  detainer explain current Section I corrected",
      "  detainer explain current 1f0e6c1d2b3a4958",
      "  detainer explain current 1f0e6c1d2b3a4958 --rows 1000 --format csv > rows.csv"
    })
final class ExplainCommand implements Callable<Integer> {
  private static final int SHOWN = 40;
  private static final String ID = "[0-9a-f]{12,20}";

  @Parameters(index = "0", paramLabel = "RELEASE", description = "A release id, or 'current'.")
  String release;

  @Parameters(
      index = "1..*",
      arity = "0..*",
      paramLabel = "ID|WORD",
      description = "The id of a figure, or words to look for.")
  List<String> words = List.of();

  @Option(
      names = "--rows",
      paramLabel = "N",
      description = "List at most N rows (default: 40 as a table, all as csv and json).")
  Integer rows;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "table",
      description = "table, csv or json (default: ${DEFAULT-VALUE}).")
  Printed.Format format;

  @Mixin Common common;

  @Override
  public Integer call() {
    Explainer explainer = new Explainer(Warehouse.find(common.warehouse, release));
    Printed out = new Printed(System.out, format);
    boolean one = words.size() == 1 && (explainer.has(words.get(0)) || words.get(0).matches(ID));
    if (one) {
      print(explainer.explain(words.get(0), limit()), out);
    } else {
      list(explainer, out);
    }
    return 0;
  }

  private int limit() {
    return rows != null ? rows : format == Printed.Format.TABLE ? SHOWN : Integer.MAX_VALUE;
  }

  private void list(Explainer explainer, Printed out) {
    List<TracedFigure> found = explainer.having(words);
    out.heading(
        found.size() + " of " + explainer.figures().size() + " figures",
        "detainer explain " + release + " ID says where one came from");
    out.rows(
        List.of("id", "kind", "value", "figure"),
        found.stream()
            .limit(limit())
            .map(f -> Arrays.<Object>asList(f.id(), f.kind(), value(f), f.words()))
            .toList());
    if (limit() < found.size()) {
      out.note(found.size() - limit() + " more: words narrow the list, --rows N lengthens it");
    }
  }

  private Object value(TracedFigure figure) {
    return figure.value() == null || format != Printed.Format.TABLE
        ? figure.value()
        : BoundWords.before(figure.bound()) + Digits.rounded(figure.value());
  }

  private void print(Explanation explained, Printed out) {
    if (format == Printed.Format.TABLE) {
      out.heading(
          explained.figure().words(), explained.figure().kind() + " " + explained.figure().id());
      out.rows(
          List.of("what", "is"),
          explained.facts().stream().map(fact -> List.of(fact.name(), fact.value())).toList());
      section("how it follows", explained.formula(), out);
      section("rules that made the sample", explained.drops(), out);
      section("policies that made the groups", explained.policies(), out);
    }
    rows(explained, out);
    if (format == Printed.Format.TABLE) {
      inputs(explained.inputs(), out);
    }
  }

  private static void section(String title, List<String> lines, Printed out) {
    if (!lines.isEmpty()) {
      out.rows(List.of(title), lines.stream().map(List::of).toList());
    }
  }

  private static void rows(Explanation explained, Printed out) {
    if (explained.rows().isEmpty() && explained.more() == 0) {
      return;
    }
    out.rows(
        List.of("role", "rows_of", "file", "sheet", "row", "value", "says"),
        explained.rows().stream().map(ExplainCommand::row).toList());
    if (explained.more() > 0) {
      out.note(explained.more() + " more rows: --rows N, or --format csv for all");
    }
  }

  private static List<Object> row(SourceRow row) {
    return Arrays.asList(
        row.role(), row.table(), row.file(), row.sheet(), row.row(), row.value(), row.says());
  }

  private static void inputs(List<InputRecord> inputs, Printed out) {
    List<List<Object>> lines = new ArrayList<>();
    inputs.forEach(
        in -> lines.add(List.of(in.file(), in.table(), in.edition(), in.kept(), in.sha256())));
    out.rows(List.of("file", "table", "edition", "rows", "sha256"), lines);
  }
}
