package org.detaineroutcomes.model;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.detaineroutcomes.model.result.ControlPool;

/**
 * One job file, read and checked: what goes in, what is asked, what comes out.
 *
 * @param name names the report and nothing else; lower case with hyphens
 * @param title heads the report
 * @param simulate the synthetic country to make first, if any
 * @param inputs files in the order of the job file; where two have the same key, the later wins
 * @param maxBadRows quarantined rows that are tolerated before the run stops
 * @param resolve how names become places
 * @param panel unit, period and sample; absent for jobs about detainers alone
 * @param treatment what counts as treated and who may be a control
 * @param outcomes columns of the panel to compare
 * @param comparisons estimators to run on each outcome
 * @param regressions what to fit on single detainers
 * @param series monthly series around a day on which everybody was hit at once
 * @param multiverse choices that are crossed, if any
 * @param quality what is asked of the data
 * @param publish formats and suppression
 */
public record Job(
    String name,
    String title,
    Optional<Simulate> simulate,
    List<Input> inputs,
    int maxBadRows,
    Resolve resolve,
    Optional<Panel> panel,
    Treatment treatment,
    List<String> outcomes,
    List<Comparison> comparisons,
    List<Regression> regressions,
    List<Series> series,
    Optional<Multiverse> multiverse,
    Quality quality,
    Publish publish) {

  /** What a job that names no outcome compares. */
  public static final List<String> OUTCOMES =
      List.of("violent_rate_per_100k", "property_rate_per_100k");

  /** The outcomes of the job and those of its comparisons, each once. */
  public List<String> comparedOutcomes() {
    return Stream.concat(
            outcomes.stream(), comparisons.stream().flatMap(each -> each.outcomes().stream()))
        .distinct()
        .toList();
  }

  /** The same job with its review file elsewhere, or without one. */
  public Job withReview(Optional<String> review) {
    return new Job(
        name,
        title,
        simulate,
        inputs,
        maxBadRows,
        new Resolve(review),
        panel,
        treatment,
        outcomes,
        comparisons,
        regressions,
        series,
        multiverse,
        quality,
        publish);
  }

  /** The same job over another frame, with other rules for who is treated. */
  public Job coded(Panel other, Treatment by) {
    return new Job(
        name,
        title,
        simulate,
        inputs,
        maxBadRows,
        resolve,
        Optional.of(other),
        by,
        outcomes,
        comparisons,
        regressions,
        series,
        multiverse,
        quality,
        publish);
  }

  /** The same job under another treatment definition. */
  public Job treatedBy(TreatmentDefinition other) {
    return new Job(
        name,
        title,
        simulate,
        inputs,
        maxBadRows,
        resolve,
        panel,
        new Treatment(
            other,
            treatment.controls(),
            treatment.excludeControls(),
            treatment.pool(),
            treatment.labels(),
            treatment.reversals(),
            treatment.threshold(),
            treatment.keepControls(),
            treatment.adoption(),
            treatment.practice()),
        outcomes,
        comparisons,
        regressions,
        series,
        multiverse,
        quality,
        publish);
  }

  /**
   * The synthetic country: its seed and its size ({@code small}, {@code medium}, {@code large}).
   */
  public record Simulate(long seed, String scale) {}

  /**
   * One input of a job: files of one format that fill one table, or several at once.
   *
   * @param table the staged table; empty: what the format fills
   * @param format names the source that reads it
   * @param path relative to the inputs folder; may hold {@code *}
   * @param sha256 the digest the one file must have; empty where not given
   * @param edition the ISO day from which its content was known; empty where not given
   * @param columns our column to the file's heading, for the general source
   * @param offenses offence to the file's heading, for the general source
   * @param constants values for every row
   * @param options the format's own settings, such as {@code section}
   * @param line the line of the job file it stands in
   */
  public record Input(
      String table,
      String format,
      String path,
      String sha256,
      String edition,
      Map<String, String> columns,
      Map<String, String> offenses,
      Map<String, String> constants,
      Map<String, String> options,
      int line)
      implements Serializable {
    /** The same input for one of the tables that its files fill. */
    public Input filling(String other) {
      return new Input(
          other, format, path, sha256, edition, columns, offenses, constants, options, line);
    }

    /** What its files hold every case of, if the job says so. */
    public Optional<Covers> covers() {
      return Optional.ofNullable(options.get(Covers.FROM))
          .map(
              from ->
                  new Covers(
                      List.of(options.getOrDefault(Covers.STATES, "").split(",", -1)).stream()
                          .filter(state -> !state.isEmpty())
                          .toList(),
                      LocalDate.parse(from),
                      LocalDate.parse(options.get(Covers.TO)),
                      options.get(Covers.OF).equals("citizens")));
    }

    /** The day from which its content was known, if given. */
    public Optional<LocalDate> knownFrom() {
      return edition.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(edition));
    }
  }

  /**
   * What the files of an input hold every case of, so that no row means zero.
   *
   * @param states postal codes; empty: the whole country
   * @param from first day
   * @param to last day
   * @param citizensOnly whether only detainers on United States citizens are among them
   */
  public record Covers(List<String> states, LocalDate from, LocalDate to, boolean citizensOnly) {
    /** Keys among the options of an input. */
    public static final String STATES = "covers-states";

    public static final String FROM = "covers-from";
    public static final String TO = "covers-to";
    public static final String OF = "covers-of";

    /** All of them. */
    public static final Set<String> KEYS = Set.of(STATES, FROM, TO, OF);
  }

  /** Where a person's answers to unplaced names are read from, if anywhere. */
  public record Resolve(Optional<String> review) {}

  /**
   * The frame: units by periods, both ends included.
   *
   * @param units state codes or unit ids that the frame is limited to; empty: every unit
   * @param reporters which changes of who reports a unit of a sample may have
   * @param adopters what becomes of counties that one adopter's policy treats together
   * @param rates the time that rates over residents are over
   */
  public record Panel(
      Unit unit,
      Frequency period,
      Period from,
      Period to,
      Sample sample,
      List<String> units,
      Reporters reporters,
      Adopters adopters,
      RateTime rates) {
    private static final double MONTHS_OF_YEAR = 12;

    /** A frame of every unit, with the same reporters throughout. */
    public Panel(Unit unit, Frequency period, Period from, Period to, Sample sample) {
      this(unit, period, from, to, sample, List.of());
    }

    /** A frame of some units, with the same reporters throughout. */
    public Panel(
        Unit unit, Frequency period, Period from, Period to, Sample sample, List<String> units) {
      this(
          unit,
          period,
          from,
          to,
          sample,
          units,
          Reporters.CONSTANT,
          Adopters.ONE_UNIT,
          RateTime.PER_PERIOD);
    }

    /** The same frame under another rule for reporters. */
    public Panel with(Reporters other) {
      return new Panel(unit, period, from, to, sample, units, other, adopters, rates);
    }

    /** The same frame with counties of one adopter added up, or apart. */
    public Panel with(Adopters other) {
      return new Panel(unit, period, from, to, sample, units, reporters, other, rates);
    }

    /** The same frame with rates over another time. */
    public Panel with(RateTime other) {
      return new Panel(unit, period, from, to, sample, units, reporters, adopters, other);
    }

    /** The time that a rate over residents is over. */
    public Frequency ratePeriod() {
      return isAnnualised() ? Frequency.YEAR : period;
    }

    /** What a rate of a period is multiplied by. */
    public double rateFactor() {
      return isAnnualised() ? MONTHS_OF_YEAR / period.months() : 1;
    }

    private boolean isAnnualised() {
      return rates == RateTime.ANNUALISED && period.months() > 0;
    }

    /** The same window with periods of another length: those that hold its first and last day. */
    public Panel by(Frequency other) {
      return new Panel(
          unit,
          other,
          Period.of(from.firstDay(), other),
          Period.of(to.lastDay(), other),
          sample,
          units,
          reporters,
          adopters,
          rates);
    }
  }

  /** What one row of a panel is about. */
  public enum Unit {
    COUNTY,
    AGENCY,
    STATE,
    FACILITY
  }

  /** Balanced: the outcome is there in every period asked for. */
  public enum Sample {
    BALANCED,
    UNBALANCED
  }

  /**
   * Who is treated, from when, and who may stand beside them.
   *
   * @param excludeControls kinds of unit that are no control, whatever their policy
   * @param pool where the controls are taken from, unless a comparison names another pool
   * @param labels what a job calls the two groups, where it does not take the plain words
   * @param reversals what becomes of a unit whose policy ends in the window
   * @param threshold for {@code observed-honour-rate}: the share below which a unit is treated
   * @param keepControls kinds of unit with a dated policy that stay controls all the same
   * @param adoption how much of a period a policy must be in force in for the period to be treated
   * @param practice whether a practice treats as enacted law does
   */
  public record Treatment(
      TreatmentDefinition definition,
      Controls controls,
      List<ControlExclusion> excludeControls,
      ControlPool pool,
      Map<String, String> labels,
      Reversals reversals,
      double threshold,
      List<ControlExclusion> keepControls,
      AdoptionRule adoption,
      Practice practice) {

    /** The share of a job that names none. */
    public static final double HALF = 0.5;

    /** Every kind that is no control: those it names, and those that it does not keep by name. */
    public Set<ControlExclusion> exclusions() {
      Set<ControlExclusion> kinds = EnumSet.noneOf(ControlExclusion.class);
      Arrays.stream(ControlExclusion.values())
          .filter(kind -> kind.isUnlessKept() && !keepControls.contains(kind))
          .forEach(kinds::add);
      kinds.addAll(excludeControls);
      return kinds;
    }

    /** The same with other rules for periods in part and for reversals. */
    public Treatment with(AdoptionRule by, Reversals ending) {
      return new Treatment(
          definition,
          controls,
          excludeControls,
          pool,
          labels,
          ending,
          threshold,
          keepControls,
          by,
          practice);
    }
  }

  /** One estimator with its own settings as they stand in the job file. */
  public record Comparison(String estimator, Map<String, String> options, int line) {
    /** Names what is compared, in place of the outcomes of the job. */
    public static final String OUTCOME = "outcome";

    /** The parts of a setting, typed with or without brackets. */
    public List<String> listed(String key) {
      return Optional.ofNullable(options.get(key))
          .map(text -> List.of(text.replaceAll("[\\[\\]]", "").strip().split("\\s*,\\s*")))
          .orElse(List.of());
    }

    /** Its own outcomes; empty where it has those of the job. */
    public List<String> outcomes() {
      return listed(OUTCOME).stream().map(Outcome::spaced).toList();
    }
  }

  /**
   * A regression on single detainers, as it stands in the job file.
   *
   * @param outcome what became of a detainer, such as {@code declined}
   * @param of which detainers, such as {@code all}
   * @param on columns of the records, such as {@code issued-year}
   * @param cluster the column within which detainers are not independent
   * @param family {@code logistic} or {@code poisson}
   * @param reference the category that others are set against, by column; most detainers otherwise
   */
  public record Regression(
      String outcome,
      String of,
      List<String> on,
      String cluster,
      String family,
      Map<String, String> reference,
      int line) {}

  /**
   * A monthly series around a day: where everybody was hit at once, no group stands beside it.
   *
   * @param outcome of detainer records, such as {@code detainers_declined per
   *     detainers_with_known_outcome}
   * @param months before the month that holds the day, and after it
   * @param recorded share of lift reasons on the record below which a month is marked
   */
  public record Series(
      String outcome, LocalDate around, SeriesUnit unit, int months, double recorded, int line) {

    /** The first month. */
    public Period first() {
      return new Period(Frequency.MONTH, at().index() - months);
    }

    /** The last month. */
    public Period last() {
      return new Period(Frequency.MONTH, at().index() + months);
    }

    /** The month that holds the day. */
    public Period at() {
      return Period.of(around, Frequency.MONTH);
    }
  }

  /**
   * What is written and what is withheld.
   *
   * @param suppressBelow counts of people under it are withheld; 0: none is
   * @param zeros whether a zero is printed where small counts are withheld
   * @param previous releases of the same warehouse that readers have already
   * @param corrects a published release that this one puts right; empty: none
   */
  public record Publish(
      List<String> formats,
      int suppressBelow,
      Zeros zeros,
      List<String> previous,
      Optional<Correction> corrects) {}

  /**
   * A published release that is put right.
   *
   * @param release its id or its result key
   * @param reason what was wrong, for readers
   */
  public record Correction(String release, String reason) {}
}
