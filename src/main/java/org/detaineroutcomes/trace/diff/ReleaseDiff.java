package org.detaineroutcomes.trace.diff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.detaineroutcomes.model.edition.EditionComparison;
import org.detaineroutcomes.model.edition.Renaming;
import org.detaineroutcomes.model.edition.Revision;
import org.detaineroutcomes.store.Release;
import org.detaineroutcomes.trace.SchemaVersion;
import org.detaineroutcomes.trace.TracedFigure;

/**
 * Which published numbers differ between two releases, and why.
 *
 * @param ground what differs in what they were made of
 * @param crimes their agency-periods side by side
 * @param panel their panels side by side
 * @param staged rows of other tables that one of them has alone
 * @param headline the figure that they are known by, moved or not; empty if they have none
 * @param changes every figure that is not the same in both
 * @param same figures that are
 * @param report report files that are not the same, and how
 */
public record ReleaseDiff(
    Ground ground,
    EditionComparison crimes,
    PanelChanges panel,
    StagedChanges staged,
    Optional<Change> headline,
    List<Change> changes,
    long same,
    List<String> report) {
  /** Names of the counts of an agency-period, in the order in which revisions have them. */
  public static final List<String> COUNTS = CrimeRows.MEASURES;

  /**
   * One figure in both.
   *
   * @param before null where the earlier release does not have it
   * @param after null where the later release does not have it
   */
  public record Change(TracedFigure before, TracedFigure after, Cause cause) {
    /** The later figure, or the earlier one where it is gone. */
    public TracedFigure any() {
      return after != null ? after : before;
    }

    /** How the two stand to each other. */
    public enum Kind {
      CHANGED,
      NEW,
      GONE,
      SAME;

      /** The word in print. */
      public String word() {
        return name().toLowerCase(Locale.ROOT);
      }
    }

    /** How the two stand to each other. */
    public Kind what() {
      if (before == null) {
        return Kind.NEW;
      }
      if (after == null) {
        return Kind.GONE;
      }
      return before.saysTheSameAs(after) ? Kind.SAME : Kind.CHANGED;
    }
  }

  /** Compares two releases; neither is written to. */
  public static ReleaseDiff of(Release earlier, Release later) {
    SchemaVersion.requireResults(earlier, "compare");
    SchemaVersion.requireResults(later, "compare");
    Ground ground = Ground.of(earlier.manifest(), later.manifest());
    CrimeRows then = CrimeRows.of(earlier);
    CrimeRows now = CrimeRows.of(later);
    EditionComparison crimes = EditionComparison.of(then.rows(), now.rows());
    PanelSide after = PanelSide.of(later, UnaryOperator.identity());
    PanelSide before = PanelSide.of(earlier, renamed(crimes.renamings(), then, now));
    PanelChanges panel = PanelChanges.of(before, after);
    StagedChanges staged = StagedChanges.of(earlier, later);
    Causes causes =
        new Causes(
            before,
            after,
            panel,
            byUnit(crimes.revisions(), then, now),
            staged,
            ground,
            Parts.of(earlier, later));
    Map<String, TracedFigure> old = TracedFigure.byId(earlier);
    Map<String, TracedFigure> current = TracedFigure.byId(later);
    List<Change> changes = new ArrayList<>();
    long same = 0;
    Set<String> ids = new LinkedHashSet<>(current.keySet());
    ids.addAll(old.keySet());
    for (String id : ids) {
      TracedFigure first = old.get(id);
      TracedFigure second = current.get(id);
      if (first != null && second != null && first.saysTheSameAs(second)) {
        same++;
      } else {
        changes.add(new Change(first, second, causes.of(second != null ? second : first)));
      }
    }
    return new ReleaseDiff(
        ground,
        crimes,
        panel,
        staged,
        ReleaseHeadline.of(old, current, causes::of),
        changes,
        same,
        ReportFiles.differing(earlier, later));
  }

  /** Figures that no cause was found for. */
  public long untraced() {
    return changes.stream()
        .filter(c -> c.cause().reasons().contains(Cause.Reason.NOT_TRACED))
        .count();
  }

  /** The panel's own name of a unit in the later release. */
  private static UnaryOperator<String> renamed(
      List<Renaming> renamings, CrimeRows then, CrimeRows now) {
    Map<String, String> names = new HashMap<>();
    for (Renaming one : renamings) {
      names.put(then.unit(one, one.before()), now.unit(one, one.after()));
    }
    return unit -> names.getOrDefault(unit, unit);
  }

  private static Map<String, List<Revision>> byUnit(
      List<Revision> revisions, CrimeRows then, CrimeRows now) {
    Map<String, List<Revision>> byUnit = new TreeMap<>();
    for (Revision revision : revisions) {
      if (revision.kind().changesNumbers()) {
        Stream.of(
                revision.later() == null ? "" : now.unit(revision.later()),
                revision.earlier() == null || revision.later() != null
                    ? ""
                    : then.unit(revision.earlier()))
            .filter(unit -> !unit.isEmpty())
            .forEach(unit -> byUnit.computeIfAbsent(unit, u -> new ArrayList<>()).add(revision));
      }
    }
    return byUnit;
  }
}
