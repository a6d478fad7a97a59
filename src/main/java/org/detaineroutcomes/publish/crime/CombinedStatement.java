package org.detaineroutcomes.publish.crime;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.detaineroutcomes.publish.material.EstimateLine;
import org.detaineroutcomes.publish.report.Numbers;
import org.detaineroutcomes.words.CombinedWords;
import org.detaineroutcomes.words.EstimatorWords;
import org.detaineroutcomes.words.OutcomeWords;

/**
 * What every estimator of one outcome and two groups says together: relative effects in per cent
 * beside the others, and estimators that give one number by construction counted as one number.
 */
final class CombinedStatement {
  private static final double SAME = 1e-6;

  private final OutcomeWords words;
  private final List<OneNumber> numbers = new ArrayList<>();
  private final String comparison;
  private final int estimators;

  /** A number and the estimators that give it; the first of them is printed. */
  private record OneNumber(EstimateLine first, List<String> titles) {
    boolean is(EstimateLine line) {
      double mine = first.estimate();
      double other = line.estimate();
      return first.unit() == line.unit()
          && Math.abs(mine - other) <= SAME * Math.max(Math.abs(mine), Math.abs(other));
    }

    Double shown() {
      return Relative.shown(first, first.estimate());
    }
  }

  /**
   * Of overall effects; of an estimator with several settings the first counts.
   *
   * @param lines at least one, each with a number, of one comparison
   */
  CombinedStatement(OutcomeWords words, List<EstimateLine> lines) {
    this.words = words;
    this.comparison = lines.get(0).comparison();
    Set<String> seen = new HashSet<>();
    for (EstimateLine line : lines) {
      if (seen.add(line.estimator())) {
        add(line);
      }
    }
    this.estimators = seen.size();
  }

  private void add(EstimateLine line) {
    String title = EstimatorWords.of(line.estimator()).title();
    for (OneNumber number : numbers) {
      if (number.is(line)) {
        number.titles().add(title);
        return;
      }
    }
    numbers.add(new OneNumber(line, new ArrayList<>(List.of(title))));
  }

  /** Empty where there is one estimator alone. */
  Optional<String> sentence() {
    if (estimators < 2) {
      return Optional.empty();
    }
    List<EstimateLine> intervals =
        numbers.stream()
            .map(OneNumber::first)
            .filter(line -> line.low() != null && line.high() != null)
            .toList();
    long zero = intervals.stream().filter(l -> l.low() <= 0 && l.high() >= 0).count();
    List<String> ranges = new ArrayList<>();
    range(numbers.stream().filter(n -> !n.first().isRelative()).toList(), words.unit())
        .ifPresent(ranges::add);
    range(numbers.stream().filter(n -> n.first().isRelative()).toList(), "%")
        .ifPresent(ranges::add);
    return Optional.of(
        CombinedWords.of(
            words.title() + ", " + comparison,
            estimators,
            numbers.size(),
            ranges,
            zero,
            intervals.size(),
            numbers.stream()
                .map(OneNumber::titles)
                .filter(titles -> titles.size() > 1)
                .map(titles -> String.join(" and ", titles))
                .toList()));
  }

  private static Optional<String> range(List<OneNumber> some, String unit) {
    if (some.isEmpty()) {
      return Optional.empty();
    }
    boolean relative = some.get(0).first().isRelative();
    int decimals =
        relative ? 1 : EstimateTables.decimals(some.stream().map(OneNumber::first).toList());
    String low =
        Numbers.signed(some.stream().mapToDouble(OneNumber::shown).min().orElseThrow(), decimals);
    String high =
        Numbers.signed(some.stream().mapToDouble(OneNumber::shown).max().orElseThrow(), decimals);
    String end = relative ? unit : unit.isEmpty() ? "" : " " + unit;
    return Optional.of(CombinedWords.range(some.size(), low, high, end));
  }
}
