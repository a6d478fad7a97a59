package org.detaineroutcomes.panel.policy;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.detaineroutcomes.model.Frequency;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.Period;

/** The periods a job asks for, both ends included. */
public record Window(Period from, Period to) implements Serializable {

  public static Window of(Job.Panel panel) {
    return new Window(panel.from(), panel.to());
  }

  public Frequency frequency() {
    return from.frequency();
  }

  public LocalDate firstDay() {
    return from.firstDay();
  }

  public LocalDate lastDay() {
    return lastDay(to);
  }

  /** The period of an index of the panel. */
  public Period at(int index) {
    return new Period(frequency(), index);
  }

  /** The last day of a period. */
  public static LocalDate lastDay(Period period) {
    return period.lastDay();
  }

  /** Periods of the window that are not among {@code indices}, in order. */
  public List<Period> without(List<Integer> indices) {
    return IntStream.rangeClosed(from.index(), to.index())
        .filter(index -> !indices.contains(index))
        .mapToObj(this::at)
        .toList();
  }

  /**
   * Periods that follow each other.
   *
   * @param from the first of each run
   * @param to the last of each run
   */
  public record Runs(List<Period> from, List<Period> to) {
    /** The runs of periods in order. */
    public static Runs of(List<Period> periods) {
      List<List<Period>> runs = runs(periods);
      return new Runs(
          runs.stream().map(run -> run.get(0)).toList(),
          runs.stream().map(run -> run.get(run.size() - 1)).toList());
    }
  }

  /** Neighbors are written as a range: {@code 2009, 2012 to 2014}. */
  public static String words(List<Period> periods) {
    Runs runs = Runs.of(periods);
    return IntStream.range(0, runs.from().size())
        .mapToObj(
            i ->
                runs.from().get(i).equals(runs.to().get(i))
                    ? runs.from().get(i).toString()
                    : runs.from().get(i) + " to " + runs.to().get(i))
        .collect(Collectors.joining(", "));
  }

  private static List<List<Period>> runs(List<Period> periods) {
    int[] starts =
        IntStream.range(0, periods.size())
            .filter(i -> i == 0 || periods.get(i).index() != periods.get(i - 1).index() + 1)
            .toArray();
    return IntStream.range(0, starts.length)
        .mapToObj(
            i -> periods.subList(starts[i], i + 1 < starts.length ? starts[i + 1] : periods.size()))
        .toList();
  }

  @Override
  public String toString() {
    return from + " to " + to;
  }
}
