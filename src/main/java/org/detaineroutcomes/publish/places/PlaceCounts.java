package org.detaineroutcomes.publish.places;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.detaineroutcomes.model.CitizenTier;
import org.detaineroutcomes.model.result.Dimension;
import org.detaineroutcomes.model.result.MeasureGroup;
import org.detaineroutcomes.model.result.OutcomeGroup;
import org.detaineroutcomes.model.result.YearSpan;
import org.detaineroutcomes.publish.disclosure.FigureRef;
import org.detaineroutcomes.publish.material.Material;
import org.detaineroutcomes.publish.material.MeasureLine;
import org.detaineroutcomes.publish.places.book.Facility;
import org.detaineroutcomes.publish.places.book.Place;
import org.detaineroutcomes.publish.places.book.PlaceBook;
import org.detaineroutcomes.publish.places.book.PlaceFigures;
import org.detaineroutcomes.publish.places.book.PlaceUnit;

/**
 * The counts of people on pages of places and facilities with all that adds up among them: outcomes
 * to a year, facilities to their county, places to the groups that are set side by side, and years
 * to what the report prints of spans of years.
 */
final class PlaceCounts {
  private final CountLines lines = new CountLines();
  private final Set<YearSpan> spans = new TreeSet<>();
  private final Map<String, List<FigureRef>> groups = new TreeMap<>();

  private PlaceCounts() {}

  /** Those of a release. */
  static CountLines of(Material material) {
    PlaceCounts counts = new PlaceCounts();
    material.measures().forEach(counts::span);
    PlaceBook book = material.places();
    for (Place place : book.places().values()) {
      place.facilities().forEach(counts::facility);
      for (PlaceUnit unit : place.units()) {
        counts.unit(unit);
        counts.parts(place, unit);
      }
    }
    counts.groups.values().forEach(units -> counts.lines.sumElsewhere(units, 0));
    return counts.lines;
  }

  /** Years that the report adds up by place. */
  private void span(MeasureLine line) {
    MeasureGroup group = line.key().group();
    if (group != null
        && (group.dimension() == Dimension.COUNTY_IN_YEARS
            || group.dimension() == Dimension.FACILITY_IN_YEARS)) {
      YearSpan.of(group.partOf()).ifPresent(spans::add);
    }
  }

  private void unit(PlaceUnit unit) {
    Map<CitizenTier, List<FigureRef>> citizens = new TreeMap<>();
    unit.years()
        .forEach(
            (year, counts) -> {
              if (!counts.detainers().isEmpty()) {
                Map<FigureRef, Long> parts = new LinkedHashMap<>();
                for (OutcomeGroup group : OutcomeGroup.values()) {
                  parts.put(
                      PlaceFigures.detainers(unit, year, group),
                      counts.detainers().getOrDefault(group, 0L));
                }
                row(PlaceFigures.detainers(unit, year), parts);
                inGroups(unit, year, "", PlaceFigures.detainers(unit, year));
                inGroups(
                    unit,
                    year,
                    OutcomeGroup.DECLINED.code(),
                    PlaceFigures.detainers(unit, year, OutcomeGroup.DECLINED));
              }
              counts
                  .citizens()
                  .forEach(
                      (tier, count) -> {
                        FigureRef figure = PlaceFigures.citizens(unit, year, tier);
                        lines.add(figure, count);
                        inGroups(unit, year, tier.code(), figure);
                        citizens.computeIfAbsent(tier, t -> new ArrayList<>()).add(figure);
                      });
            });
    citizens.values().forEach(years -> lines.sumElsewhere(years, 0));
  }

  /** Units of one group in one year, which tables that set groups side by side add up. */
  private void inGroups(PlaceUnit unit, int year, String what, FigureRef figure) {
    String of = year + " " + what + " ";
    groups.computeIfAbsent(of, key -> new ArrayList<>()).add(figure);
    for (PlaceUnit.ArmSpan span : unit.arms()) {
      String period = String.valueOf(year);
      if (span.first().compareTo(period) <= 0 && span.last().compareTo(period) >= 0) {
        groups.computeIfAbsent(of + span.arm(), key -> new ArrayList<>()).add(figure);
      }
    }
  }

  private void facility(Facility facility) {
    facility
        .files()
        .forEach(
            (file, years) ->
                years.forEach(
                    (year, counts) -> {
                      Map<FigureRef, Long> parts = new LinkedHashMap<>();
                      for (OutcomeGroup group : OutcomeGroup.values()) {
                        parts.put(
                            PlaceFigures.detainers(facility, file, year, group),
                            counts.getOrDefault(group, 0L));
                      }
                      row(PlaceFigures.detainers(facility, file, year), parts);
                    }));
    facility
        .files()
        .forEach(
            (file, years) ->
                spans.forEach(
                    span -> {
                      List<Integer> in = years.keySet().stream().filter(span::holds).toList();
                      lines.sumElsewhere(
                          in.stream()
                              .map(year -> PlaceFigures.detainers(facility, file, year))
                              .toList(),
                          0);
                      lines.sumElsewhere(
                          in.stream()
                              .map(
                                  year ->
                                      PlaceFigures.detainers(
                                          facility, file, year, OutcomeGroup.DECLINED))
                              .toList(),
                          0);
                    }));
  }

  private void row(FigureRef total, Map<FigureRef, Long> parts) {
    parts.forEach(lines::add);
    lines.add(total, parts.values().stream().mapToLong(Long::longValue).sum());
    lines.sum(total, List.copyOf(parts.keySet()));
  }

  /** What facilities of a county add up to, and what its years do beside local custody alone. */
  private void parts(Place place, PlaceUnit unit) {
    Set<String> files = new TreeSet<>();
    place.facilities().forEach(facility -> files.addAll(facility.files().keySet()));
    for (int year : unit.years().keySet()) {
      for (String file : files) {
        List<Facility> of =
            place.facilities().stream().filter(each -> has(each, file, year)).toList();
        if (!of.isEmpty() && !unit.years().get(year).detainers().isEmpty()) {
          lines.sum(
              PlaceFigures.detainers(unit, year),
              of.stream().map(each -> PlaceFigures.detainers(each, file, year)).toList());
          for (OutcomeGroup group : OutcomeGroup.values()) {
            lines.sum(
                PlaceFigures.detainers(unit, year, group),
                of.stream().map(each -> PlaceFigures.detainers(each, file, year, group)).toList());
          }
        }
      }
    }
    spans.forEach(
        span -> {
          List<Integer> in =
              unit.years().keySet().stream()
                  .filter(year -> span.holds(year))
                  .filter(year -> !unit.years().get(year).detainers().isEmpty())
                  .toList();
          lines.sumElsewhere(
              in.stream().map(year -> PlaceFigures.detainers(unit, year)).toList(),
              elsewhere(place, span, null));
          lines.sumElsewhere(
              in.stream()
                  .map(year -> PlaceFigures.detainers(unit, year, OutcomeGroup.DECLINED))
                  .toList(),
              elsewhere(place, span, OutcomeGroup.DECLINED));
        });
  }

  private static boolean has(Facility facility, String file, int year) {
    return facility.files().containsKey(file) && facility.files().get(file).containsKey(year);
  }

  /** Detainers at facilities that are no choice of the county, which the report leaves out. */
  private static long elsewhere(Place place, YearSpan span, OutcomeGroup group) {
    return place.facilities().stream()
        .filter(facility -> !facility.isLocalChoice())
        .flatMap(facility -> facility.files().values().stream())
        .flatMap(years -> years.entrySet().stream())
        .filter(year -> span.holds(year.getKey()))
        .flatMap(year -> year.getValue().entrySet().stream())
        .filter(count -> group == null || count.getKey() == group)
        .mapToLong(Map.Entry::getValue)
        .sum();
  }
}
