package org.detaineroutcomes.compare.citizens;

import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.detaineroutcomes.compare.Measure;
import org.detaineroutcomes.model.DetainerOutcome;
import org.detaineroutcomes.model.result.Basis;
import org.detaineroutcomes.schema.Provenance;
import org.detaineroutcomes.schema.fields.DetainerFields;
import org.detaineroutcomes.schema.marts.DetainerDurations;
import org.detaineroutcomes.stats.Interval;
import org.detaineroutcomes.stats.MedianInterval;
import org.detaineroutcomes.store.TableRow;

/**
 * Days from a detainer to its lifting, in one file.
 *
 * @param days number of days to detainers lifted after so many
 */
public record CitizenDays(String file, boolean citizens, SortedMap<Integer, Long> days) {
  private static final int TWO_DAYS = 2;

  /** The days of every file that has lift dates, citizens apart from all others. */
  static List<CitizenDays> all(List<TableRow> durations) {
    SortedMap<String, CitizenDays> onCitizens = new TreeMap<>();
    SortedMap<String, CitizenDays> others = new TreeMap<>();
    for (TableRow row : durations) {
      if (row.flag(DetainerDurations.ENDED) && row.text(DetainerDurations.LEFT_OUT) == null) {
        boolean citizens =
            DetainerOutcome.US_CITIZEN.name().equals(row.text(DetainerFields.OUTCOME));
        (citizens ? onCitizens : others)
            .computeIfAbsent(
                row.text(Provenance.FILE), file -> new CitizenDays(file, citizens, new TreeMap<>()))
            .days
            .merge(
                row.whole(DetainerDurations.DAYS), row.count(DetainerFields.DETAINERS), Long::sum);
      }
    }
    return Stream.concat(onCitizens.values().stream(), others.values().stream())
        .sorted(Comparator.comparing(CitizenDays::file))
        .toList();
  }

  /** Whether the file is of the synthetic country. */
  public Basis basis() {
    return Measure.basis(file);
  }

  /** How many have both dates. */
  public long detainers() {
    return days.values().stream().mapToLong(Long::longValue).sum();
  }

  /** How many were lifted within two days. */
  public long withinTwoDays() {
    return days.headMap(TWO_DAYS + 1).values().stream().mapToLong(Long::longValue).sum();
  }

  /** Median of the days. */
  public double median() {
    return MedianInterval.median(days);
  }

  /** The exact interval of the median; null where there are too few. */
  public Interval interval() {
    return MedianInterval.of(days, Measure.LEVEL);
  }
}
