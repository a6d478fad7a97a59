package org.detaineroutcomes.estimate.fewtreated;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.detaineroutcomes.estimate.Estimate;
import org.detaineroutcomes.estimate.PanelData;

/** Counts the treated units and clusters behind an effect by event time, cohort or period. */
final class TreatedCounts {
  /** Units and the clusters they lie in. */
  private static final class Seen {
    private long units;
    private final BitSet clusters = new BitSet();

    void add(int cluster) {
      units++;
      clusters.set(cluster);
    }
  }

  private final Map<String, Seen> byCohort = new HashMap<>();
  private final Map<Integer, Seen> byEventTime = new HashMap<>();
  private final Map<String, Seen> byPeriod = new HashMap<>();

  TreatedCounts(PanelData panel, TreatedClusters clusters) {
    Map<Integer, Seen> cohorts = new HashMap<>();
    Map<Integer, Seen> periods = new HashMap<>();
    for (int u = 0; u < panel.units().size(); u++) {
      int cohort = panel.cohort()[u];
      int from = panel.start()[u];
      int to = panel.start()[u + 1];
      boolean before = panel.period()[from] < cohort;
      boolean after = panel.period()[to - 1] >= cohort;
      if (cohort == PanelData.NEVER || !before || !after) {
        continue;
      }
      int cluster = clusters.cluster()[u];
      cohorts.computeIfAbsent(cohort, c -> new Seen()).add(cluster);
      for (int r = from; r < to; r++) {
        int period = panel.period()[r];
        byEventTime.computeIfAbsent(period - cohort, e -> new Seen()).add(cluster);
        if (period >= cohort) {
          periods.computeIfAbsent(period, p -> new Seen()).add(cluster);
        }
      }
    }
    cohorts.forEach((cohort, seen) -> byCohort.put(panel.printCohort(cohort), seen));
    periods.forEach((period, seen) -> byPeriod.put(panel.calendar().print(period), seen));
  }

  /** Whether a row is about a part of the treated. */
  static boolean isOfPart(Estimate row) {
    return switch (row.term().kind()) {
      case COHORT, GROUP_TIME, EVENT_TIME, CALENDAR -> true;
      default -> false;
    };
  }

  /** The row with its counts, where it is about a part of the treated. */
  Estimate counted(Estimate row) {
    Seen seen =
        switch (row.term().kind()) {
          case COHORT, GROUP_TIME -> byCohort.get(row.adoptionCohort());
          case EVENT_TIME -> row.isOfAll() ? byEventTime.get(row.eventTime()) : null;
          case CALENDAR -> byPeriod.get(row.period());
          default -> null;
        };
    return seen == null || row.nClusters() == null
        ? row
        : row.withTreated(seen.units, seen.clusters.cardinality());
  }
}
