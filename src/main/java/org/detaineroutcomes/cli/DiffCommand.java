package org.detaineroutcomes.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.model.Near;
import org.detaineroutcomes.model.Problem;
import org.detaineroutcomes.model.edition.EditionComparison;
import org.detaineroutcomes.model.edition.Revision;
import org.detaineroutcomes.store.Release;
import org.detaineroutcomes.store.Warehouse;
import org.detaineroutcomes.trace.Figure;
import org.detaineroutcomes.trace.diff.PanelChanges;
import org.detaineroutcomes.trace.diff.ReleaseDiff;
import org.detaineroutcomes.trace.diff.ReleaseDiff.Change;
import org.detaineroutcomes.trace.diff.StagedChanges;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code detainer diff RELEASE RELEASE}: which published numbers changed, and why. */
@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    header = "Say which published numbers differ between two releases, and why.",
    description = {
      "",
      "Every figure of the results is compared by its id. Each one that changed is traced to what",
      "changed under it: revised, new or withdrawn agency-months of its sample (input), corrections",
      "(erratum), other groups or dates (policy recoding), the day as known, the job, the code.",
      "An agency under another name is taken as one where the letters or nearly all counts agree.",
      "Starts no Spark session; exit code 0 whether or not anything differs."
    },
    footer = {
      "",
      "Examples:",
      "  detainer run jobs/monthly-2018-2024.yaml --as-known 2024-09-01",
      "  detainer run jobs/monthly-2018-2024.yaml --as-known 2024-11-01",
      "  detainer diff EARLIER current",
      "  detainer diff EARLIER current --format csv > changed-figures.csv",
      "  detainer diff EARLIER current --of rows --format csv > agency-months.csv",
      "  detainer diff EARLIER current --figure 364fd239bf84760e"
    })
final class DiffCommand implements Callable<Integer> {
  private static final int SHOWN = 20;

  /** What is listed row by row. */
  enum Of {
    FIGURES,
    ROWS
  }

  @Parameters(index = "0", paramLabel = "EARLIER", description = "A release id, or 'current'.")
  String earlier;

  @Parameters(index = "1", paramLabel = "LATER", description = "A release id, or 'current'.")
  String later;

  @Option(
      names = "--of",
      paramLabel = "WHAT",
      defaultValue = "figures",
      description = "figures that changed, or the rows of the sources that did (default: figures).")
  Of of;

  @Option(
      names = "--figure",
      paramLabel = "ID",
      description = "One changed figure with every source row that changed under it.")
  String figure;

  @Option(
      names = "--rows",
      paramLabel = "N",
      description = "List at most N (default: 20 as a table, all as csv and json).")
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
    Warehouse warehouse = new Warehouse(common.warehouse);
    Release first = warehouse.open(earlier);
    Release second = warehouse.open(later);
    Printed out = new Printed(System.out, format);
    ReleaseDiff diff = ReleaseDiff.of(first, second);
    if (figure != null) {
      one(diff, out);
      return 0;
    }
    out.heading(headline(diff), named(first) + "\n  " + named(second));
    if (format == Printed.Format.TABLE) {
      ground(diff, out);
      crimes(diff.crimes(), out);
      panel(diff.panel(), out);
      staged(diff, out);
      byCause(diff, out);
    }
    if (of == Of.ROWS) {
      revisions(diff.crimes().revisions(), out);
    } else {
      figures(diff, out);
    }
    diff.report().stream().limit(limit()).forEach(line -> out.note("report: " + line));
    if (limit() < diff.report().size()) {
      out.note(diff.report().size() - limit() + " more files of the report: --rows N");
    }
    return 0;
  }

  private static String headline(ReleaseDiff diff) {
    if (diff.changes().isEmpty()) {
      return "The two releases publish the same " + diff.same() + " numbers.";
    }
    return diff.changes().size()
        + " published numbers differ, "
        + diff.same()
        + " are the same; "
        + (diff.untraced() == 0 ? "every one is traced" : diff.untraced() + " are not traced")
        + ".";
  }

  private static String named(Release release) {
    String day = release.manifest().asKnown;
    return release.id()
        + " of job "
        + release.manifest().job
        + (day.isEmpty() ? "" : ", as known on " + day);
  }

  private static void ground(ReleaseDiff diff, Printed out) {
    List<List<Object>> lines = new ArrayList<>();
    if (!diff.ground().asKnown().isEmpty()) {
      lines.add(List.of("as-known", diff.ground().asKnown()));
    }
    diff.ground().files().forEach(line -> lines.add(List.of("input", line)));
    diff.ground().job().forEach(line -> lines.add(List.of("job", line)));
    if (!diff.ground().code().isEmpty()) {
      lines.add(List.of("code", diff.ground().code()));
    }
    if (!lines.isEmpty()) {
      out.rows(List.of("went_in", "what differs"), lines);
    }
  }

  private static void crimes(EditionComparison crimes, Printed out) {
    if (crimes.underOneName().same()) {
      return;
    }
    out.rows(
        List.of("agency-periods", "in_both", "revised", "new", "withdrawn"),
        List.of(
            totals("by name", crimes.underOneName()),
            totals("a renamed agency as one", crimes.asOne())));
    crimes.renamings().forEach(one -> out.note("renamed: " + one.words()));
  }

  private static List<Object> totals(String words, EditionComparison.Totals totals) {
    return List.of(words, totals.both(), totals.revised(), totals.added(), totals.withdrawn());
  }

  private static void panel(PanelChanges panel, Printed out) {
    if (panel.counts() + panel.residents() + panel.added() + panel.gone() == 0
        && panel.standings().isEmpty()) {
      return;
    }
    out.rows(
        List.of("panel cells", "other_counts", "other_residents", "new", "gone"),
        List.of(
            List.of(
                panel.both() + " in both",
                panel.counts(),
                panel.residents(),
                panel.added(),
                panel.gone())));
    if (!panel.standings().isEmpty()) {
      out.note(panel.standings().size() + " units stand in another group or cohort, such as");
      panel.standings().entrySet().stream()
          .limit(5)
          .forEach(entry -> out.note("  " + entry.getKey() + ": " + entry.getValue()));
    }
  }

  private static void staged(ReleaseDiff diff, Printed out) {
    List<List<Object>> lines = new ArrayList<>();
    diff.staged()
        .byTable()
        .forEach((table, rows) -> lines.add(List.of(table, rows.earlier(), rows.later())));
    if (!lines.isEmpty()) {
      out.rows(List.of("rows of", "earlier_alone", "later_alone"), lines);
    }
    diff.staged().byTable().values().stream()
        .map(StagedChanges.Rows::examples)
        .forEach(examples -> examples.stream().limit(5).forEach(out::note));
  }

  private static void byCause(ReleaseDiff diff, Printed out) {
    Map<String, long[]> counts = new LinkedHashMap<>();
    for (Change change : diff.changes()) {
      long[] of =
          counts.computeIfAbsent(
              change.any().kind() + "\u001f" + change.cause().words(), key -> new long[3]);
      of[List.of("changed", "new", "gone").indexOf(change.what())]++;
    }
    List<List<Object>> lines = new ArrayList<>();
    counts.forEach(
        (key, of) -> {
          String[] parts = key.split("\u001f", -1);
          lines.add(List.of(parts[0], parts[1], of[0], of[1], of[2]));
        });
    if (!lines.isEmpty()) {
      out.rows(List.of("figures", "cause", "changed", "new", "gone"), lines);
    }
  }

  private void figures(ReleaseDiff diff, Printed out) {
    List<List<Object>> lines = diff.changes().stream().limit(limit()).map(this::line).toList();
    if (!lines.isEmpty() || format != Printed.Format.TABLE) {
      out.rows(
          List.of(
              "id",
              "what",
              "before",
              "after",
              "cause",
              "revised",
              "new",
              "withdrawn",
              "figure",
              "such_as"),
          lines);
    }
    if (lines.size() < diff.changes().size()) {
      out.note(
          diff.changes().size()
              - lines.size()
              + " more: --rows N, or --format csv for all; --figure ID for every row under one");
    }
  }

  private List<Object> line(Change change) {
    boolean table = format == Printed.Format.TABLE;
    return Arrays.asList(
        change.any().id(),
        change.what(),
        number(change.before()),
        number(change.after()),
        change.cause().words(),
        change.cause().count(Revision.Kind.REVISED, Revision.Kind.RENAMED_AND_REVISED),
        change.cause().count(Revision.Kind.NEW),
        change.cause().count(Revision.Kind.WITHDRAWN),
        change.any().words(),
        table ? example(change) : String.join("; ", every(change)));
  }

  private static String example(Change change) {
    List<String> all = every(change);
    return all.isEmpty() ? "" : all.get(0);
  }

  private static List<String> every(Change change) {
    List<String> all = new ArrayList<>();
    change.cause().rows().stream().limit(3).map(DiffCommand::words).forEach(all::add);
    change.cause().others().stream().limit(3).forEach(all::add);
    return all;
  }

  private static String words(Revision revision) {
    return revision.any().unit()
        + " "
        + revision.period()
        + " "
        + revision.kind().word()
        + " ("
        + revision.any().file()
        + ", row "
        + revision.any().row()
        + ")";
  }

  private Object number(Figure of) {
    if (of == null || of.value() == null) {
      return null;
    }
    return format == Printed.Format.TABLE ? Digits.rounded(of.value()) : of.value();
  }

  private void revisions(List<Revision> all, Printed out) {
    out.rows(
        List.of(
            "unit",
            "state",
            "period",
            "status",
            "changed",
            "earlier_name",
            "earlier_file",
            "earlier_row",
            "later_file",
            "later_row"),
        all.stream().limit(limit()).map(DiffCommand::revision).toList());
    if (limit() < all.size()) {
      out.note(all.size() - limit() + " more: --rows N, or --format csv for all");
    }
  }

  private static List<Object> revision(Revision one) {
    return Arrays.asList(
        one.any().unit(),
        one.any().state(),
        one.period(),
        one.kind().word(),
        one.words(ReleaseDiff.COUNTS),
        one.earlier() == null ? null : one.earlier().unit(),
        one.earlier() == null ? null : one.earlier().file(),
        one.earlier() == null ? null : one.earlier().row(),
        one.later() == null ? null : one.later().file(),
        one.later() == null ? null : one.later().row());
  }

  private void one(ReleaseDiff diff, Printed out) {
    List<String> ids = diff.changes().stream().map(change -> change.any().id()).toList();
    Change change =
        diff.changes().stream()
            .filter(c -> c.any().id().equals(figure))
            .findFirst()
            .orElseThrow(
                () ->
                    new Failure(
                        Problem.usage(
                            "--figure",
                            "Cannot trace figure '"
                                + figure
                                + "': it is not among the "
                                + ids.size()
                                + " that differ",
                            Near.nearest(figure, ids)
                                .map(near -> "did you mean '" + near + "'?")
                                .orElse("'detainer diff' lists them"))));
    out.heading(change.any().words(), number(change.before()) + " → " + number(change.after()));
    out.note("cause: " + change.cause().words());
    change.cause().others().forEach(out::note);
    revisions(change.cause().rows(), out);
  }

  private long limit() {
    return rows != null ? rows : format == Printed.Format.TABLE ? SHOWN : Long.MAX_VALUE;
  }
}
