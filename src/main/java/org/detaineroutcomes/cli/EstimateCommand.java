package org.detaineroutcomes.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.detaineroutcomes.estimate.Estimation;
import org.detaineroutcomes.estimate.EstimatorOptions;
import org.detaineroutcomes.estimate.Estimators;
import org.detaineroutcomes.estimate.PanelData;
import org.detaineroutcomes.estimate.PanelSpec;
import org.detaineroutcomes.estimate.Settings;
import org.detaineroutcomes.estimate.robustness.TestFamily;
import org.detaineroutcomes.model.ExitCode;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.model.Near;
import org.detaineroutcomes.model.Problem;
import org.detaineroutcomes.model.Problems;
import org.detaineroutcomes.stats.Covariance;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Estimates on any panel in a file, or a table of a release: no Spark start. */
@Command(
    name = "estimate",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Estimates effects on any panel in a CSV, Parquet or Feather file, or on a release's table.")
final class EstimateCommand implements Callable<Integer> {
  enum Format {
    TABLE,
    CSV,
    JSON,
    MARKDOWN,
    LATEX
  }

  private CommandSpec command;

  /** The options of estimators stand in the help as they are declared. */
  @Spec
  void spec(CommandSpec spec) {
    command = spec;
    spec.usageMessage().footerHeading("%nOptions of every estimator (--option KEY=VALUE):%n");
    spec.usageMessage().footer(EstimatorHelp.lines());
  }

  @Mixin private PanelSource source;

  @Option(names = "--unit", description = "Column of the unit (with --table: unit_id).")
  private String unit;

  @Option(
      names = "--time",
      description =
          "Column of years, fiscal years (FY2010, 2009-10), quarters (YYYYQ1), months (YYYY-MM),"
              + " weeks by their Saturday, days of these, or whole numbers.")
  private String time;

  @Option(
      names = "--cohort",
      description = "Column of the first treated period; 0, NA, Inf or empty is never treated.")
  private String cohort;

  @Option(names = "--outcome", required = true, split = ",", description = "Outcome column.")
  private List<String> outcomes;

  /** The registered names, for the help. */
  static final class Names implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Estimators.names().iterator();
    }
  }

  @Option(
      names = "--estimator",
      split = ",",
      completionCandidates = Names.class,
      description = "Estimators by name (default: twfe): ${COMPLETION-CANDIDATES}.")
  private List<String> estimators = List.of();

  @Option(
      names = "--treated",
      description = "Column of the treatment as it stands: 0 or 1, or a dose where taken.")
  private String treated;

  @Option(names = "--covariates", split = ",", description = "Covariate columns.")
  private List<String> covariates = List.of();

  @Option(
      names = "--multiline",
      split = ",",
      description = "Columns of a text file whose cells may have several lines, such as notes.")
  private List<String> multiline = List.of();

  @Option(names = "--weights", description = "Column of weights.")
  private String weights;

  @Option(names = "--offset", description = "Column of the exposure, or of its logarithm.")
  private String offset;

  @Option(names = "--vcov", description = "Errors: iid, hetero or cluster (default: by unit).")
  private String vcov;

  @Option(names = "--cluster", split = ",", description = "One or two columns of clusters.")
  private List<String> clusters = List.of();

  @Option(
      names = "--coordinates",
      split = ",",
      description = "Columns of latitude and longitude in degrees, for --option conley.")
  private List<String> coordinates = List.of();

  @Option(names = "--wild", description = "Wild cluster bootstrap: rademacher or webb.")
  private String wild;

  @Option(names = "--control", description = "Controls: never (default) or not-yet treated.")
  private String control;

  @Option(names = "--method", description = "Covariate adjustment: dr (default), ipw or reg.")
  private String method;

  @Option(names = "--base", description = "Base period: varying (default) or universal.")
  private String base;

  @Option(names = "--anticipation", description = "Periods of anticipation (default: 0).")
  private int anticipation;

  @Option(names = "--draws", description = "Bootstrap or placebo draws (default: 0, analytic).")
  private int draws;

  @Option(names = "--seed", description = "Seed of the draws (default: 1).")
  private long seed = 1;

  @Option(names = "--option", description = "A further setting, KEY=VALUE; see below.")
  private Map<String, String> settings = new LinkedHashMap<>();

  @Option(
      names = "--adjust",
      description =
          "p-values adjusted for several tests (Holm, Benjamini-Hochberg, Romano-Wolf): over"
              + " outcomes, or over the terms by event time.")
  private String adjust;

  @Option(
      names = "--format",
      description =
          "table (default), markdown, latex (with booktabs), or csv and json with every row and"
              + " digit.")
  private String format;

  @Option(
      names = "--cells",
      description = "Show every row: effects by cohort and period, parts, weights, balance.")
  private boolean cells;

  @Override
  public Integer call() {
    PrintWriter out = command.commandLine().getOut();
    PrintWriter err = command.commandLine().getErr();
    Format as = choice("--format", format, Format.class, Format.TABLE);
    EstimatorOptions options = options();
    List<String> names = names();
    Path panel = source.path();
    unit = source.column("--unit", unit, PanelSource.UNIT);
    time = source.column("--time", time, PanelSource.TIME);
    cohort = source.column("--cohort", cohort, PanelSource.COHORT);
    List<Estimation> done = new ArrayList<>();
    Problems problems = new Problems();
    PanelSpec spec =
        new PanelSpec(
                unit, time, cohort, outcomes.get(0), treated, covariates, weights, offset, clusters)
            .withGroups(settings.get("leave-one-out"))
            .withCoordinates(coordinates);
    TestFamily.Over over = choice("--adjust", adjust, TestFamily.Over.class, null);
    Map<String, List<TestFamily.Member>> families = new LinkedHashMap<>();
    for (String outcome : outcomes) {
      PanelData data = PanelFiles.read(panel, spec.withOutcome(outcome), multiline);
      for (String name : names) {
        try {
          Estimation found = Estimators.run(name, data, known(name, options));
          done.add(found);
          if (over != null) {
            families
                .computeIfAbsent(name, n -> new ArrayList<>())
                .add(new TestFamily.Member(data, found));
          }
        } catch (Failure failure) {
          problems.addAll(failure.problems());
        }
      }
    }
    if (over != null) {
      families.values().forEach(family -> done.addAll(TestFamily.adjusted(family, over, options)));
    }
    if (!done.isEmpty()) {
      new EstimateWriter(out, err)
          .write(
              source.name(),
              done,
              as,
              cells ? EstimateTable.Extent.EVERYTHING : EstimateTable.Extent.FIGURES);
    }
    out.flush();
    problems.throwIfAny();
    return ExitCode.DONE.code();
  }

  private List<String> names() {
    List<String> names = estimators.isEmpty() ? List.of("twfe") : estimators;
    Problems problems = new Problems();
    Set<String> known = new LinkedHashSet<>();
    for (String name : names) {
      try {
        known.addAll(Estimators.settings(name));
      } catch (Failure failure) {
        problems.addAll(failure.problems());
      }
    }
    problems.throwIfAny();
    new Settings(settings).requireKnown(String.join(", ", names), known);
    return names;
  }

  /** The options with the settings that one estimator knows; another may know the rest. */
  private static EstimatorOptions known(String name, EstimatorOptions options) {
    Map<String, String> own = new LinkedHashMap<>(options.settings().typed());
    own.keySet().retainAll(Estimators.settings(name));
    return options.withSettings(own);
  }

  private EstimatorOptions options() {
    Problems problems = new Problems();
    if (anticipation < 0) {
      problems.add(negative("--anticipation", anticipation));
    }
    if (draws < 0) {
      problems.add(negative("--draws", draws));
    }
    if (draws > EstimatorOptions.MOST_DRAWS) {
      problems.add(
          Problem.usage(
              "--draws",
              "Cannot use " + draws + " draws: it is above " + EstimatorOptions.MOST_DRAWS,
              "give fewer; intervals do not move any more"));
    }
    if (clusters.size() > 2) {
      problems.add(
          Problem.usage(
              "--cluster",
              "Cannot cluster by " + clusters.size() + " columns: one or two are supported",
              "name at most two"));
    }
    if (!coordinates.isEmpty() && coordinates.size() != 2) {
      problems.add(
          Problem.usage(
              "--coordinates",
              "Cannot use " + coordinates.size() + " columns of coordinates: two are needed",
              "name latitude and longitude, such as --coordinates lat,lon"));
    }
    problems.throwIfAny();
    Covariance.Kind kind = choice("--vcov", vcov, Covariance.Kind.class, null);
    if (kind != null && kind != Covariance.Kind.CLUSTER && !clusters.isEmpty()) {
      throw new Failure(
          Problem.usage(
              "--vcov",
              "Cannot use --vcov " + vcov + " with --cluster: clusters need --vcov cluster",
              "leave one of them out"));
    }
    return new EstimatorOptions(
        kind,
        choice("--wild", wild, EstimatorOptions.Wild.class, null),
        choice(
            "--control", control, EstimatorOptions.Control.class, EstimatorOptions.Control.NEVER),
        choice("--method", method, EstimatorOptions.Method.class, EstimatorOptions.Method.DR),
        choice("--base", base, EstimatorOptions.Base.class, EstimatorOptions.Base.VARYING),
        anticipation,
        draws,
        seed,
        0.95,
        new Settings(settings));
  }

  private static Problem negative(String option, int value) {
    return Problem.usage(
        option, "Cannot use " + option + " " + value + ": it is negative", "give 0 or more");
  }

  private static <E extends Enum<E>> E choice(
      String option, String text, Class<E> type, E otherwise) {
    if (text == null) {
      return otherwise;
    }
    String[] words = Settings.words(type);
    int at = Arrays.asList(words).indexOf(text.toLowerCase(Locale.ROOT));
    if (at < 0) {
      throw new Failure(
          Problem.usage(
              option,
              "Cannot use " + option + " " + text + ": there is no such choice",
              Near.hint(text, Arrays.asList(words))));
    }
    return type.getEnumConstants()[at];
  }
}
