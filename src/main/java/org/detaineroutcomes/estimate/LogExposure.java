package org.detaineroutcomes.estimate;

import java.util.Arrays;
import org.detaineroutcomes.model.ExitCode;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.model.Problem;
import org.detaineroutcomes.model.result.EstimateNote;
import org.detaineroutcomes.model.result.Note;

/** How the offset column is meant: as an exposure, or as its logarithm. */
public final class LogExposure {
  /** The setting that says so. */
  public static final String SETTING = "offset";

  /** What the option acts beside. */
  static final String COLUMN = "--offset";

  /** The option of every estimator that takes an offset. */
  public static final OptionSpec OPTION =
      OptionSpec.choice(SETTING, Scale.class, "how the offset column is meant").beside(COLUMN);

  /** e to this power is beyond any population: a larger value is no logarithm of one. */
  private static final double LARGEST_LOGARITHM = 30;

  /** What the offset column holds. */
  enum Scale {
    /** Decided by the values, and noted. */
    AUTO,
    /** Such as a population. */
    EXPOSURE,
    /** The natural logarithm of an exposure. */
    LOG
  }

  private LogExposure() {}

  /** The exposure of each row; null where there is no offset. */
  public static double[] exposure(PanelData panel, Settings settings) {
    double[] log = log(panel, settings);
    return log == null
        ? null
        : isExposure(panel, settings)
            ? panel.offset()
            : Arrays.stream(log).map(Math::exp).toArray();
  }

  /** The logarithm of the exposure of each row; null where there is no offset. */
  public static double[] log(PanelData panel, Settings settings) {
    double[] offset = panel.offset();
    if (offset == null) {
      return null;
    }
    if (!isExposure(panel, settings)) {
      return offset;
    }
    if (Arrays.stream(offset).anyMatch(e -> e <= 0)) {
      throw new Failure(
          new Problem(
              ExitCode.INPUT,
              panel.name(),
              "Cannot take '"
                  + panel.spec().offset()
                  + "' as an exposure: it is not always positive",
              "leave out rows without exposure, or say --option offset=log"));
    }
    return Arrays.stream(offset).map(Math::log).toArray();
  }

  /** How the column was taken. */
  public static Note note(PanelData panel, Settings settings) {
    return Note.of(
        isExposure(panel, settings)
            ? EstimateNote.OFFSET_AS_EXPOSURE
            : EstimateNote.OFFSET_AS_LOGARITHM,
        panel.spec().offset());
  }

  private static boolean isExposure(PanelData panel, Settings settings) {
    Scale scale = settings.choice(SETTING, Scale.class, Scale.AUTO);
    return scale == Scale.EXPOSURE
        || (scale == Scale.AUTO
            && Arrays.stream(panel.offset()).anyMatch(e -> e > LARGEST_LOGARITHM));
  }
}
