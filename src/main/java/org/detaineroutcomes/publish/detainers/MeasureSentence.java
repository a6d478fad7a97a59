package org.detaineroutcomes.publish.detainers;

import java.util.List;
import org.detaineroutcomes.model.result.Bound;
import org.detaineroutcomes.publish.material.MeasureLine;
import org.detaineroutcomes.publish.report.Numbers;
import org.detaineroutcomes.words.Words;

/** A measure in one sentence, for the top of a report. */
public final class MeasureSentence {
  private MeasureSentence() {}

  /** The same with why it is no more than a bound. */
  public static String with(MeasureLine line, List<String> reasons) {
    String sentence = of(line);
    return reasons.isEmpty()
        ? sentence
        : sentence + " " + Words.capital(String.join("; ", reasons)) + ".";
  }

  /** A count; with its base a share, or both counts where their ratio is refused. */
  public static String of(MeasureLine line) {
    String count =
        line.isRange()
            ? Numbers.count(line.low().longValue())
                + " to "
                + Numbers.count(line.high().longValue())
            : line.boundWords() + Numbers.count(line.count());
    String of =
        line.base() == null ? "" : Numbers.count(line.base()) + " (" + line.baseName() + ")";
    String figure =
        of.isEmpty()
            ? count
            : line.share() == null
                ? count + " beside " + of + "; " + line.caveat()
                : count + " of " + of + ", " + share(line);
    return Words.capital(line.measure())
        + (line.basis().isEmpty() ? "" : ", " + line.basis())
        + (line.group().isEmpty() ? "" : ", " + line.group())
        + ": "
        + figure
        + ".";
  }

  private static String share(MeasureLine line) {
    return line.boundWords()
        + Numbers.percent(line.share(), line.bound() == Bound.ABOUT ? 0 : 2)
        + (line.low() == null || line.high() == null
            ? ""
            : " (95% interval "
                + Numbers.decimal(100 * line.low(), 2)
                + " to "
                + Numbers.percent(line.high(), 2)
                + ")");
  }
}
