package org.detaineroutcomes.estimate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.model.Problem;
import org.detaineroutcomes.model.result.EstimateNote;
import org.detaineroutcomes.model.result.Note;
import org.detaineroutcomes.stats.Covariance.Clustering;
import org.detaineroutcomes.stats.Covariance.Kind;

/**
 * What is assumed of the errors of a panel, chosen by the user or by default, and never silently.
 *
 * @param kind what is assumed
 * @param ways clusterings of the rows when clustered
 * @param columns columns of the clusters, empty unless clustered
 * @param notes the default that was chosen, and the warning when clusters are few
 */
public record Clusters(Kind kind, List<Clustering> ways, List<String> columns, List<Note> notes) {
  /** Below about this many clusters, cluster-robust errors are too small (Cameron et al. 2008). */
  public static final int FEW = 40;

  /** The choice for {@code panel}: as asked, else by the named columns, else by unit. */
  public static Clusters of(PanelData panel, EstimatorOptions options) {
    List<Clustering> named = panel.clusters();
    Kind kind = options.vcov() == null ? Kind.CLUSTER : options.vcov();
    if (kind != Kind.CLUSTER) {
      return new Clusters(kind, List.of(), List.of(), List.of());
    }
    if (named.size() > 2) {
      throw new Failure(
          Problem.usage(
              "--cluster",
              "Cannot cluster by " + named.size() + " columns: one or two are supported",
              "name at most two"));
    }
    List<Note> notes = new ArrayList<>();
    List<String> columns = panel.spec().clusters();
    if (named.isEmpty()) {
      named = List.of(new Clustering(panel.unitOfRow(), panel.units().size()));
      columns = List.of(panel.spec().unit());
      notes.add(Note.of(EstimateNote.CLUSTERED_BY_DEFAULT, panel.spec().unit()));
    }
    for (Clustering way : named) {
      if (way.count() < FEW) {
        notes.add(few(way.count()));
      }
    }
    return new Clusters(kind, named, columns, notes);
  }

  /**
   * The named clusterings that are coarser than the units and hold whole ones, none to two, with a
   * code a unit.
   */
  public static List<Clustering> ofUnits(PanelData panel) {
    int[] unit = panel.unitOfRow();
    int units = panel.units().size();
    List<Clustering> coarser = new ArrayList<>();
    for (Clustering way : panel.clusters()) {
      if (way.count() < units && way.holds(unit, units)) {
        int[] code = Arrays.stream(panel.start(), 0, units).map(r -> way.code()[r]).toArray();
        coarser.add(new Clustering(code, way.count()));
      }
    }
    return coarser;
  }

  /** What is said where the variance of two ways of clusters is negative for some rows. */
  public static Note belowZero(long rows) {
    return Note.of(EstimateNote.VARIANCE_BELOW_ZERO, rows);
  }

  /** What is said of few clusters; the shares are those of the coverage study. */
  public static Note few(int count) {
    return count == 1
        ? Note.of(EstimateNote.ONE_CLUSTER)
        : Note.of(EstimateNote.FEW_CLUSTERS, count, FEW);
  }
}
