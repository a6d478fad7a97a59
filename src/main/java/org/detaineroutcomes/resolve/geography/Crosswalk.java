package org.detaineroutcomes.resolve.geography;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.detaineroutcomes.model.Fips;

/**
 * County codes of several vintages made comparable.
 *
 * <p>A renamed or merged county takes its newest code. The parts of a county that was split within
 * the window are added up under the old code, because its older counts cannot be divided. Partial
 * transfers and combination areas are never converted.
 */
public final class Crosswalk {
  private final List<CountyChange> changes;

  private Crosswalk(List<CountyChange> changes) {
    this.changes = List.copyOf(changes);
  }

  /** The changes that come with the program. */
  public static Crosswalk standard() {
    return new Crosswalk(
        GeographyFile.rows("crosswalk.csv").stream().map(Crosswalk::change).toList());
  }

  /** All changes, in file order. */
  public List<CountyChange> changes() {
    return changes;
  }

  /** The newest code of a county that was renamed or merged; itself otherwise. */
  public Fips successor(Fips fips) {
    Fips current = fips;
    Optional<Fips> next = next(current, CountyChange.Kind.RENAMED, CountyChange.Kind.MERGED);
    while (next.isPresent()) {
      current = next.get();
      next = next(current, CountyChange.Kind.RENAMED, CountyChange.Kind.MERGED);
    }
    return current;
  }

  /** The newest code of a county that was renamed; itself otherwise, merged ones included. */
  public Fips renamed(Fips fips) {
    Fips current = fips;
    Optional<Fips> next = next(current, CountyChange.Kind.RENAMED);
    while (next.isPresent()) {
      current = next.get();
      next = next(current, CountyChange.Kind.RENAMED);
    }
    return current;
  }

  /**
   * For each code that changes its name under {@link #common}, the code it is counted under.
   *
   * @param windowStart first day of the panel
   */
  public Map<Fips, Fips> common(LocalDate windowStart) {
    Map<Fips, Fips> mapped = new HashMap<>();
    for (CountyChange change : changes) {
      switch (change.kind()) {
        case RENAMED, MERGED -> mapped.put(change.from(), successor(change.from()));
        case SPLIT -> {
          if (change.on().isAfter(windowStart)) {
            mapped.put(change.to(), change.from());
          }
        }
        case PART, COMBINATION -> {}
      }
    }
    return Map.copyOf(mapped);
  }

  /** The counties that a publisher adds up under a code of its own; empty for a real county. */
  public List<Fips> parts(Fips combination) {
    return changes.stream()
        .filter(c -> c.kind() == CountyChange.Kind.COMBINATION && c.to().equals(combination))
        .map(CountyChange::from)
        .toList();
  }

  private Optional<Fips> next(Fips fips, CountyChange.Kind... kinds) {
    return changes.stream()
        .filter(c -> List.of(kinds).contains(c.kind()))
        .filter(c -> c.from().equals(fips))
        .map(CountyChange::to)
        .findFirst();
  }

  private static CountyChange change(NamedCsvRecord row) {
    String on = row.getField("from_date");
    return new CountyChange(
        new Fips(row.getField("from_fips")),
        new Fips(row.getField("to_fips")),
        on.isEmpty() ? null : LocalDate.parse(on),
        CountyChange.Kind.valueOf(row.getField("change").toUpperCase(Locale.ROOT)));
  }
}
