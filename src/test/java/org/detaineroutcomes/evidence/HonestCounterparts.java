package org.detaineroutcomes.evidence;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.List;
import org.detaineroutcomes.estimate.Reference;
import org.detaineroutcomes.estimate.sensitivity.EventPath;
import org.detaineroutcomes.estimate.sensitivity.RelativeMagnitudes;
import org.detaineroutcomes.estimate.sensitivity.SmoothnessBounds;
import org.detaineroutcomes.stats.Interval;

/** Bounds of Rambachan and Roth on the event study that their authors publish, beside theirs. */
public final class HonestCounterparts {
  private HonestCounterparts() {}

  /** The event study: five coefficients before, two after. */
  public static EventPath medicaid() {
    List<NamedCsvRecord> rows = Reference.rows("honest_medicaid.csv");
    double[] estimate = new double[rows.size()];
    double[][] variance = new double[rows.size()][rows.size()];
    for (int i = 0; i < estimate.length; i++) {
      estimate[i] = Double.parseDouble(rows.get(i).getField("estimate"));
      for (int j = 0; j < estimate.length; j++) {
        variance[i][j] =
            Double.parseDouble(rows.get(i).getField("cov_" + rows.get(j).getField("period")));
      }
    }
    return EventPath.consecutive(estimate, variance, 5);
  }

  static List<Compared> all() {
    EventPath path = medicaid();
    List<Compared> all = new ArrayList<>();
    for (NamedCsvRecord row : Reference.rows("honest_medicaid_expected.csv")) {
      double[] target = row.getField("target").equals("2014") ? path.only(0) : path.mean();
      double m = Double.parseDouble(row.getField("value"));
      Interval ours =
          row.getField("restriction").equals("smoothness")
              ? new SmoothnessBounds(path, target, 0.95).interval(m)
              : new RelativeMagnitudes(path, target, 0.95).interval(m);
      all.add(end(row, "lower", ours.low()));
      all.add(end(row, "upper", ours.high()));
    }
    return all;
  }

  private static Compared end(NamedCsvRecord row, String end, double ours) {
    String options =
        "restriction="
            + row.getField("restriction")
            + ";value="
            + row.getField("value")
            + ";target="
            + row.getField("target")
            + ";method="
            + row.getField("method");
    double theirs = Double.parseDouble(row.getField(end));
    return new Compared(
        "honest_medicaid",
        new Reference.Value("honest_did", options, end, "", "", theirs, Double.NaN, ""),
        ours,
        null,
        null);
  }
}
