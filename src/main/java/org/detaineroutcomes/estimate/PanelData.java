package org.detaineroutcomes.estimate;

import java.util.Arrays;
import java.util.List;
import org.detaineroutcomes.model.result.Note;
import org.detaineroutcomes.stats.Covariance.Clustering;

/**
 * A panel as plain arrays, rows sorted by unit and period, each unit and period at most once.
 *
 * <p>Made by {@link PanelBuilder}, which has checked it. The arrays are the panel's own and must
 * not be changed.
 */
public final class PanelData {
  /** The cohort of a unit that is never treated. */
  public static final int NEVER = Integer.MAX_VALUE;

  private final String name;
  private final PanelSpec spec;
  private final Calendar calendar;
  private final List<String> units;
  private final int[] start;
  private final int[] cohort;
  private final int[] period;
  private final double[] outcome;
  private final double[] treated;
  private final CovariateColumns covariates;
  private final double[] weights;
  private final double[] offset;
  private final ClusterCodes clusters;
  final String[] groups;
  private final double[][] coordinates;
  private final List<Drop> drops;

  /** Found when it is first asked for; finding it twice gives the same. */
  private double largest = Double.NaN;

  private final List<Note> notes;

  /** Found when it is first asked for; finding it twice gives the same. */
  private TreatedSample treatedSample;

  PanelData(
      String name,
      PanelSpec spec,
      Calendar calendar,
      List<String> units,
      int[] start,
      int[] cohort,
      int[] period,
      double[] outcome,
      double[] treated,
      CovariateColumns covariates,
      double[] weights,
      double[] offset,
      ClusterCodes clusters,
      String[] groups,
      double[][] coordinates,
      List<Drop> drops,
      List<Note> notes) {
    this.name = name;
    this.spec = spec;
    this.calendar = calendar;
    this.units = units;
    this.start = start;
    this.cohort = cohort;
    this.period = period;
    this.outcome = outcome;
    this.treated = treated;
    this.covariates = covariates;
    this.weights = weights;
    this.offset = offset;
    this.clusters = clusters;
    this.groups = groups;
    this.coordinates = coordinates;
    this.drops = List.copyOf(drops);
    this.notes = List.copyOf(notes);
  }

  /** What the panel is called: its file, or the question asked of it. */
  public String name() {
    return name;
  }

  /** The columns it was made of. */
  public PanelSpec spec() {
    return spec;
  }

  /** How its periods are printed. */
  public Calendar calendar() {
    return calendar;
  }

  /** Number of rows. */
  public int rows() {
    return period.length;
  }

  /** Unit identifiers, in the order of the rows. */
  public List<String> units() {
    return units;
  }

  /** Rows of unit {@code u} are {@code start()[u]} to {@code start()[u + 1]}. */
  public int[] start() {
    return start;
  }

  /** First treated period of each unit, {@link #NEVER} for none. */
  public int[] cohort() {
    return cohort;
  }

  /** Period of each row. */
  public int[] period() {
    return period;
  }

  /** Outcome of each row. */
  public double[] outcome() {
    return outcome;
  }

  /** The largest outcome in size. */
  double largestOutcome() {
    if (Double.isNaN(largest)) {
      largest = Arrays.stream(outcome).map(Math::abs).max().orElse(0);
    }
    return largest;
  }

  /** Treatment of each row as it stands. */
  public double[] treated() {
    return treated;
  }

  /** How many units are treated in some period, and how many clusters they lie in. */
  TreatedSample treatedSample() {
    if (treatedSample == null) {
      treatedSample = TreatedSample.of(this);
    }
    return treatedSample;
  }

  /** Name of the treatment's coefficient. */
  public String treatedName() {
    return spec.treated() == null ? "treated" : spec.treated();
  }

  /** Which covariates are the levels of one column of words. */
  public List<Category> categories() {
    return covariates.categories();
  }

  /** Names of the covariates; a level of a category is column and level run together, as in R. */
  public List<String> covariateNames() {
    return covariates.names();
  }

  /** The covariates, a column each. */
  public double[][] covariates() {
    return covariates.columns();
  }

  CovariateColumns covariateTable() {
    return covariates;
  }

  /** One positive weight a row, or null. */
  public double[] weights() {
    return weights;
  }

  /** The exposure or its logarithm of each row as given, or null. */
  public double[] offset() {
    return offset;
  }

  /** The clusterings named by the columns of the panel, none to two. */
  public List<Clustering> clusters() {
    return clusters.clusterings();
  }

  ClusterCodes clusterCodes() {
    return clusters;
  }

  /** The group of each unit, in the order of the units; the unit itself where no group is named. */
  public List<String> groups() {
    return groups == null ? units : Arrays.asList(groups).subList(0, units.size());
  }

  /** Latitude and longitude of each unit, NaN where it has none; null without such columns. */
  public double[][] coordinates() {
    return coordinates;
  }

  /** Unit number of each row. */
  public int[] unitOfRow() {
    int[] unit = new int[rows()];
    for (int u = 0; u < units.size(); u++) {
      Arrays.fill(unit, start[u], start[u + 1], u);
    }
    return unit;
  }

  /** The periods that occur, ascending. */
  public int[] periods() {
    int low = Integer.MAX_VALUE;
    int high = Integer.MIN_VALUE;
    for (int t : period) {
      low = Math.min(low, t);
      high = Math.max(high, t);
    }
    if (period.length == 0) {
      return new int[0];
    }
    if ((long) high - low > 1_000_000) {
      return Arrays.stream(period).distinct().sorted().toArray();
    }
    boolean[] seen = new boolean[high - low + 1];
    for (int t : period) {
      seen[t - low] = true;
    }
    int count = 0;
    int[] found = new int[seen.length];
    for (int i = 0; i < seen.length; i++) {
      if (seen[i]) {
        found[count++] = low + i;
      }
    }
    return Arrays.copyOf(found, count);
  }

  /** Position of each row's period among {@code periods}. */
  public int[] periodIndex(int[] periods) {
    int[] index = new int[rows()];
    if (periods.length > 0 && periods[periods.length - 1] - periods[0] == periods.length - 1) {
      for (int r = 0; r < index.length; r++) {
        index[r] = period[r] - periods[0];
      }
    } else {
      for (int r = 0; r < index.length; r++) {
        index[r] = Arrays.binarySearch(periods, period[r]);
      }
    }
    return index;
  }

  /** The cohorts of treated units, ascending, without {@link #NEVER}. */
  public int[] treatedCohorts() {
    return Arrays.stream(cohort).filter(g -> g != NEVER).distinct().sorted().toArray();
  }

  /** A cohort in print. */
  public String printCohort(int firstTreated) {
    return firstTreated == NEVER ? "never" : calendar.print(firstTreated);
  }

  /** Rows and units that were left out when the panel was made. */
  public List<Drop> drops() {
    return drops;
  }

  /** What a reader of its estimates must know. */
  public List<Note> notes() {
    return notes;
  }

  /** The same rows with every unit in cohort 0: for models that do not know cohorts. */
  public PanelData asOneCohort() {
    return with(new int[units.size()], outcome, treated);
  }

  /** The same rows under other dates of adoption, the treatment following from them. */
  public PanelData withCohorts(int[] other) {
    double[] follows = new double[rows()];
    for (int u = 0; u < units.size(); u++) {
      for (int r = start[u]; r < start[u + 1]; r++) {
        follows[r] = period[r] >= other[u] ? 1 : 0;
      }
    }
    return with(other, outcome, follows);
  }

  /**
   * The panel with a row for every unit and period, those it lacks having {@code fill} for their
   * outcome. For panels without covariates, weights and exposure, whose rows hold nothing else.
   */
  public PanelData completed(double fill) {
    return PanelRows.completed(this, fill);
  }

  /** The same rows with another outcome each. */
  public PanelData withOutcomes(double[] other) {
    return with(cohort, other, treated);
  }

  /** The same with covariates less their means, so that a large mean costs a fit no digits. */
  public PanelData withCentredCovariates() {
    return with(cohort, outcome, treated, covariates.centred());
  }

  /** The same with some of the covariates, by position, no longer taken for levels of words. */
  public PanelData withCovariates(int[] kept) {
    return with(cohort, outcome, treated, covariates.only(kept));
  }

  private PanelData with(int[] cohorts, double[] outcomes, double[] treatment) {
    return with(cohorts, outcomes, treatment, covariates);
  }

  private PanelData with(
      int[] cohorts, double[] outcomes, double[] treatment, CovariateColumns others) {
    return new PanelData(
        name,
        spec,
        calendar,
        units,
        start,
        cohorts,
        period,
        outcomes,
        treatment,
        others,
        weights,
        offset,
        clusters,
        groups,
        coordinates,
        drops,
        notes);
  }

  /**
   * The units put together: a unit a cell, whose rows are weighted means of outcome and treatment
   * by period, with the sum of weights, or the number of units, as their weight. Covariates and
   * exposure are left out.
   *
   * @param cell of each unit, of one cohort and one cluster each
   * @param cells how many there are
   */
  public PanelData collapsed(int[] cell, int cells) {
    return PanelRows.collapsed(this, cell, cells);
  }

  /** The rows for which {@code keep} is true; units without a row are gone. */
  public PanelData subset(boolean[] keep) {
    return PanelRows.subset(this, keep);
  }
}
