package org.detaineroutcomes.resolve;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.detaineroutcomes.model.Fips;
import org.detaineroutcomes.model.PopulationSource;
import org.detaineroutcomes.model.Problem;
import org.detaineroutcomes.resolve.geography.CountyChange;
import org.detaineroutcomes.resolve.geography.Crosswalk;
import org.detaineroutcomes.schema.Provenance;
import org.detaineroutcomes.schema.TableRowBuilder;
import org.detaineroutcomes.schema.core.Residents;
import org.detaineroutcomes.schema.fields.DateFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.store.TableRow;

/**
 * One population per area and year. The Census Bureau wins over BEA where both have a year;
 * otherwise the later input of the job wins.
 *
 * <p>Populations follow their counties to the codes that counts are given: renamed ones are
 * relabelled, merged and split ones added up within one publisher's file.
 */
final class ResidentRows {
  private static final String LEAST = PopulationSource.BEA.word();
  private static final int EXAMPLES = 5;
  private static final Comparator<Estimate> WINS =
      Comparator.<Estimate>comparingInt(e -> e.publisher().equals(LEAST) ? 0 : 1)
          .thenComparingLong(Estimate::input);

  private final AreaNames areas;
  private final Crosswalk crosswalk;
  private final LocalDate windowStart;
  private final Map<AreaYear, Estimate> printed = new TreeMap<>(AreaYear.ORDER);
  private final List<String> repeated = new ArrayList<>();
  private final List<String> alike = new ArrayList<>();

  ResidentRows(AreaNames areas, Crosswalk crosswalk, LocalDate windowStart) {
    this.areas = areas;
    this.crosswalk = crosswalk;
    this.windowStart = windowStart;
  }

  private record AreaYear(Fips area, long year) {
    static final Comparator<AreaYear> ORDER =
        Comparator.comparing(AreaYear::area).thenComparingLong(AreaYear::year);
  }

  /** A population as printed. */
  private record Estimate(long population, String publisher, String file, long row, long input) {
    Estimate plus(Estimate other) {
      return new Estimate(population + other.population, publisher, file, row, input);
    }

    boolean besides(Estimate other) {
      return input == other.input && publisher.equals(other.publisher);
    }
  }

  /** Takes a staged row; a row of neither county nor state, such as the nation, has no area. */
  void add(TableRow row) {
    areas
        .of(row)
        .ifPresent(
            area ->
                printed.merge(
                    new AreaYear(area, row.count(DateFields.YEAR)),
                    new Estimate(
                        row.count(PlaceFields.POPULATION),
                        row.textOrEmpty(PlaceFields.POPULATION_SOURCE),
                        row.textOrEmpty(Provenance.FILE),
                        row.count(Provenance.ROW),
                        row.count(Provenance.INPUT)),
                    (a, b) -> winner(area, a, b)));
  }

  private Estimate winner(Fips area, Estimate a, Estimate b) {
    if (a.besides(b)) {
      String where = area + " (" + a.file() + " row " + a.row() + ", row " + b.row() + ")";
      (a.population() == b.population() ? alike : repeated).add(where);
    }
    return WINS.compare(b, a) >= 0 ? b : a;
  }

  /** Rows that say again what another one of their input says. */
  Optional<String> note() {
    return alike.isEmpty()
        ? Optional.empty()
        : Optional.of(
            alike.size()
                + " rows of population say again what another row of the same input says of the"
                + " same area and year, and are counted once, such as "
                + examples(alike));
  }

  private static String examples(List<String> where) {
    return String.join("; ", where.subList(0, Math.min(EXAMPLES, where.size())));
  }

  /** An area that one input has twice in one year. */
  Optional<Problem> problem() {
    return repeated.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Problem.check(
                "table population",
                "Cannot tell which population counts: an area has two rows for one year, such as "
                    + examples(repeated),
                "remove one of the rows, or give it as a later input that is meant to win"));
  }

  /** The denominators, in the order of area and year. */
  List<Row> rows() {
    Map<AreaYear, Estimate> counted = new TreeMap<>(AreaYear.ORDER);
    counted.putAll(printed);
    for (CountyChange change : crosswalk.changes()) {
      switch (change.kind()) {
        case RENAMED -> rename(change, counted);
        case MERGED -> merge(change, counted);
        case SPLIT -> {
          if (change.on().isAfter(windowStart)) {
            unite(change.from(), counted);
          }
        }
        case PART, COMBINATION -> {}
      }
    }
    TableRowBuilder rows = new TableRowBuilder(Residents.TABLE);
    return counted.entrySet().stream().map(e -> row(rows, e.getKey(), e.getValue())).toList();
  }

  private void rename(CountyChange change, Map<AreaYear, Estimate> counted) {
    printed.forEach(
        (key, estimate) -> {
          if (key.area().equals(change.from())) {
            counted.remove(key);
            counted.putIfAbsent(new AreaYear(change.to(), key.year()), estimate);
          }
        });
  }

  /** A publisher that prints the part beside the whole does not hold it in the whole. */
  private void merge(CountyChange change, Map<AreaYear, Estimate> counted) {
    printed.forEach(
        (key, part) -> {
          AreaYear whole = new AreaYear(change.to(), key.year());
          if (key.area().equals(change.from())) {
            counted.remove(key);
            Optional.ofNullable(printed.get(whole))
                .filter(part::besides)
                .ifPresent(own -> counted.put(whole, own.plus(part)));
          }
        });
  }

  /** The parts of a split county, added up where every part is there and the whole is not. */
  private void unite(Fips whole, Map<AreaYear, Estimate> counted) {
    List<Fips> parts =
        crosswalk.changes().stream()
            .filter(c -> c.kind() == CountyChange.Kind.SPLIT && c.from().equals(whole))
            .map(CountyChange::to)
            .toList();
    for (AreaYear key : printed.keySet()) {
      if (!key.area().equals(parts.get(0))) {
        continue;
      }
      List<Estimate> all =
          parts.stream()
              .map(part -> printed.get(new AreaYear(part, key.year())))
              .filter(Objects::nonNull)
              .toList();
      parts.forEach(part -> counted.remove(new AreaYear(part, key.year())));
      if (all.size() == parts.size() && all.stream().allMatch(all.get(0)::besides)) {
        counted.putIfAbsent(
            new AreaYear(whole, key.year()), all.stream().reduce(Estimate::plus).orElseThrow());
      }
    }
  }

  private static Row row(TableRowBuilder rows, AreaYear key, Estimate estimate) {
    return rows.set(Residents.AREA_FIPS, key.area().code())
        .set(DateFields.YEAR, (int) key.year())
        .set(PlaceFields.POPULATION, estimate.population())
        .set(PlaceFields.POPULATION_SOURCE, estimate.publisher())
        .set(Provenance.FILE, estimate.file())
        .row();
  }
}
