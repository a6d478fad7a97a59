package org.detaineroutcomes.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.model.Near;
import org.detaineroutcomes.model.Problem;
import org.detaineroutcomes.model.edition.Revision;
import org.detaineroutcomes.store.Release;
import org.detaineroutcomes.store.Warehouse;
import org.detaineroutcomes.trace.TracedFigure;
import org.detaineroutcomes.trace.diff.ReleaseDiff;
import org.detaineroutcomes.trace.diff.ReleaseDiff.Change;
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
    Release first = Warehouse.find(common.warehouse, earlier);
    Release second = Warehouse.find(common.warehouse, later);
    Printed out = new Printed(System.out, format);
    ReleaseDiff diff = ReleaseDiff.of(first, second);
    if (figure != null) {
      one(diff, out);
      return 0;
    }
    DiffHeadline.print(diff, out);
    out.heading(headline(diff), named(first) + "\n  " + named(second));
    if (format == Printed.Format.TABLE) {
      DiffGrounds.print(diff, out);
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
        change.what().word(),
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
    change.cause().rows().stream().limit(3).map(DiffHeadline::row).forEach(all::add);
    change.cause().others().stream().limit(3).forEach(all::add);
    return all;
  }

  private Object number(TracedFigure of) {
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
