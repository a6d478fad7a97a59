package org.detaineroutcomes.publish.figure;

import java.util.ArrayList;
import java.util.List;
import org.detaineroutcomes.publish.figure.Ink.Fill;
import org.detaineroutcomes.publish.figure.Ink.Pattern;
import org.detaineroutcomes.publish.report.MapModel;
import org.detaineroutcomes.publish.report.MapModel.Look;
import org.detaineroutcomes.publish.report.MapModel.Shade;

/** The colours and patterns of a map. Steps get darker; kinds differ in grey, and by pattern. */
final class ShadeFills {
  private static final List<String> STEPS =
      List.of("d6e6f2", "9cc4e0", "5a9bc8", "22699f", "0b3a66");
  private static final List<Fill> KINDS =
      List.of(
          Fill.of("0072b2"),
          Fill.of("3b1a52"),
          Fill.of("7fb7d9"),
          Fill.of("b8336a"),
          new Fill("b5d6c8", 1, Pattern.UPRIGHT),
          new Fill("d9b8cf", 1, Pattern.LEVEL),
          new Fill("f6c28b", 1, Pattern.RISING),
          Fill.of("e67300"));

  private ShadeFills() {}

  /** A fill a shade, in the order of the key. */
  static List<Fill> of(MapModel map) {
    List<Fill> fills = new ArrayList<>();
    int kinds = 0;
    int steps = 0;
    long all = map.shades().stream().filter(shade -> shade.look() == Look.STEP).count();
    for (Shade shade : map.shades()) {
      fills.add(
          switch (shade.look()) {
            case KIND -> KINDS.get(kinds++ % KINDS.size());
            case STEP -> Fill.of(step(steps++, all));
            case GROUND -> Fill.of("ececec");
            case ZERO -> new Fill("ffffff", 1, Pattern.DOTS);
            case WITHHELD -> new Fill("ffffff", 1, Pattern.FALLING);
            case NO_DATA -> Fill.of("c9c9c9");
            case NOT_ESTIMABLE -> new Fill("ffffff", 1, Pattern.CROSSED);
          });
    }
    return fills;
  }

  /** Few steps are spread over the whole range from light to dark. */
  private static String step(int step, long all) {
    double at = all < 2 ? STEPS.size() - 2 : (double) step / (all - 1) * (STEPS.size() - 1);
    return STEPS.get((int) Math.round(at));
  }
}
