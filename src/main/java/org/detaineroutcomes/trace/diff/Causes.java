package org.detaineroutcomes.trace.diff;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.detaineroutcomes.model.edition.Revision;
import org.detaineroutcomes.schema.core.PolicySpells;
import org.detaineroutcomes.schema.fields.DateFields;
import org.detaineroutcomes.schema.fields.EstimateFields;
import org.detaineroutcomes.schema.fields.PanelFields;
import org.detaineroutcomes.schema.marts.Panels;
import org.detaineroutcomes.schema.staged.reports.Errata;
import org.detaineroutcomes.store.TableRow;
import org.detaineroutcomes.trace.ArmsUnder;
import org.detaineroutcomes.trace.TracedFigure;
import org.detaineroutcomes.trace.diff.Cause.Reason;

/**
 * Traces a changed figure to the rows under it: the units of its sample in either release, their
 * agency-periods that the later release has otherwise, their groups, their residents; a unit that
 * came or left brings all its rows along.
 */
final class Causes {
  private final PanelSide earlier;
  private final PanelSide later;
  private final PanelChanges panel;
  private final Map<String, List<Revision>> byUnit;
  private final StagedChanges staged;
  private final Ground ground;
  private final Parts parts;
  private final Map<Under, Cause> known = new HashMap<>();
  private final Map<String, Map<String, List<Revision>>> byOutcome = new HashMap<>();

  Causes(
      PanelSide earlier,
      PanelSide later,
      PanelChanges panel,
      Map<String, List<Revision>> byUnit,
      StagedChanges staged,
      Ground ground,
      Parts parts) {
    this.earlier = earlier;
    this.later = later;
    this.panel = panel;
    this.byUnit = byUnit;
    this.staged = staged;
    this.ground = ground;
    this.parts = parts;
  }

  /** What the rows under an estimate are chosen by. */
  private record Under(String outcome, Set<String> arms, String period) {}

  Cause of(TracedFigure figure) {
    return switch (figure.kind()) {
      case TracedFigure.ESTIMATE -> ofEstimate(figure);
      case "groups" -> ofEveryUnit(byUnit.values().stream().flatMap(List::stream));
      case "ladder" -> ofLadder(figure);
      default -> ofMeasure(figure);
    };
  }

  /** An effect under another coding rests on every count of its outcome, whoever reports it. */
  private Cause ofLadder(TracedFigure figure) {
    String outcome = figure.line().textOrEmpty(PanelFields.OUTCOME);
    return ofEveryUnit(
        byOutcome.computeIfAbsent(outcome, this::concerning).values().stream()
            .flatMap(List::stream));
  }

  /** Some figures rest on every source, and on the policies of every unit. */
  private Cause ofEveryUnit(Stream<Revision> revised) {
    EnumSet<Reason> reasons = EnumSet.noneOf(Reason.class);
    List<String> others = new ArrayList<>();
    List<Revision> rows = revised.distinct().toList();
    if (!rows.isEmpty() || !panel.otherResidents().isEmpty()) {
      reasons.add(Reason.INPUT);
    }
    if (!panel.standings().isEmpty()) {
      reasons.add(Reason.POLICY_RECODING);
      panel.standings().forEach((unit, standing) -> others.add(unit + ": " + standing));
    }
    staged
        .byTable()
        .forEach(
            (table, changed) -> {
              reasons.add(reason(table));
              others.addAll(changed.examples());
            });
    return finished(reasons, rows, others);
  }

  private static Reason reason(String table) {
    if (table.equals(Errata.TABLE.path())) {
      return Reason.ERRATUM;
    }
    return table.equals(PolicySpells.TABLE.path()) ? Reason.POLICY_RECODING : Reason.INPUT;
  }

  private Cause ofEstimate(TracedFigure figure) {
    TableRow line = figure.line();
    boolean level = line.textOrEmpty(EstimateFields.ESTIMATOR).equals(EstimateFields.MEANS);
    String outcome = line.textOrEmpty(PanelFields.OUTCOME);
    Set<String> arms = ArmsUnder.of(line);
    String period = level ? line.textOrEmpty(DateFields.PERIOD) : "";
    return known.computeIfAbsent(
        new Under(outcome, arms, period), key -> trace(outcome, arms, period));
  }

  private Cause trace(String outcome, Set<String> arms, String period) {
    Set<String> before = earlier.members(outcome, arms);
    Set<String> after = later.members(outcome, arms);
    Set<String> union = new TreeSet<>(before);
    union.addAll(after);
    Set<String> moved = new HashSet<>(union);
    moved.removeIf(unit -> before.contains(unit) && after.contains(unit));
    Map<String, List<Revision>> concerning = byOutcome.computeIfAbsent(outcome, this::concerning);
    List<Revision> rows = new ArrayList<>();
    boolean unexplained = false;
    for (String unit : union) {
      boolean whole = moved.contains(unit) || period.isEmpty();
      List<Revision> own =
          concerning.getOrDefault(unit, List.of()).stream()
              .filter(r -> whole || r.period().equals(period))
              .toList();
      rows.addAll(own);
      unexplained |= moved.contains(unit) && own.isEmpty() && !panel.standings().containsKey(unit);
    }
    if (unexplained || panel.periods().contains(period)) {
      rows.addAll(ofNewPeriods(concerning, rows));
    }
    return cause(rows, union, moved);
  }

  private Map<String, List<Revision>> concerning(String outcome) {
    List<Integer> positions = positions(outcome);
    Map<String, List<Revision>> concerning = new HashMap<>();
    byUnit.forEach(
        (unit, all) ->
            concerning.put(unit, all.stream().filter(r -> r.concerns(positions)).toList()));
    return concerning;
  }

  /** A period of one release alone decides who is there in every period. */
  private List<Revision> ofNewPeriods(
      Map<String, List<Revision>> concerning, List<Revision> already) {
    Set<Revision> there = new HashSet<>(already);
    return concerning.values().stream()
        .flatMap(List::stream)
        .filter(r -> panel.periods().contains(r.period()))
        .filter(r -> !there.contains(r))
        .toList();
  }

  private Cause cause(List<Revision> rows, Set<String> units, Set<String> moved) {
    EnumSet<Reason> reasons = EnumSet.noneOf(Reason.class);
    List<String> others = new ArrayList<>();
    if (!rows.isEmpty()) {
      reasons.add(Reason.INPUT);
    }
    List<String> regrouped = units.stream().filter(panel.standings()::containsKey).toList();
    if (!regrouped.isEmpty()) {
      reasons.add(Reason.POLICY_RECODING);
      regrouped.forEach(unit -> others.add(unit + ": " + panel.standings().get(unit)));
    }
    List<String> resized = units.stream().filter(panel.otherResidents()::contains).toList();
    if (!resized.isEmpty()) {
      reasons.add(Reason.INPUT);
      others.add("other residents: " + String.join(", ", resized));
    }
    if (!moved.isEmpty()) {
      others.add("in the sample of one release alone: " + String.join(", ", new TreeSet<>(moved)));
    }
    return finished(reasons, rows, others);
  }

  private Cause ofMeasure(TracedFigure figure) {
    EnumSet<Reason> reasons = EnumSet.noneOf(Reason.class);
    List<String> others = new ArrayList<>();
    Set<String> under = parts.under(figure);
    staged
        .byTable()
        .forEach(
            (table, rows) -> {
              if (under.contains(table)) {
                reasons.add(reason(table));
                others.addAll(rows.examples());
              }
            });
    return finished(reasons, List.of(), others);
  }

  private Cause finished(EnumSet<Reason> reasons, List<Revision> rows, List<String> others) {
    if (!reasons.isEmpty() && ground.sameJob() && !ground.asKnown().isEmpty()) {
      reasons.add(Reason.AS_KNOWN);
    }
    if (reasons.isEmpty()) {
      reasons.add(
          !ground.sameJob()
              ? Reason.JOB
              : ground.code().isEmpty() ? Reason.NOT_TRACED : Reason.CODE);
    }
    return new Cause(reasons, rows, others);
  }

  /** The counts an outcome is made of; all, where its name does not say. */
  private static List<Integer> positions(String outcome) {
    List<String> parts = Panels.countsOf(outcome);
    boolean named = !parts.isEmpty() && CrimeRows.MEASURES.containsAll(parts);
    return IntStream.range(0, CrimeRows.MEASURES.size())
        .filter(i -> !named || parts.contains(CrimeRows.MEASURES.get(i)))
        .boxed()
        .toList();
  }
}
