package org.detaineroutcomes.publish.front;

import java.util.List;
import org.detaineroutcomes.publish.material.EstimateLine;
import org.detaineroutcomes.publish.material.Material;
import org.detaineroutcomes.words.front.FrontWords;

/** Which time the data of an outcome are of: the periods that have a level, not those asked for. */
final class DataWindow {
  private DataWindow() {}

  /** "2010 to 2016"; what the job asks for where no period has a level of its own. */
  static String of(Material material, String outcome) {
    List<String> periods =
        material.estimates(outcome).stream()
            .filter(line -> line.isLevel() && line.estimate() != null)
            .map(EstimateLine::period)
            .filter(period -> !period.isEmpty())
            .sorted()
            .toList();
    if (!periods.isEmpty()) {
      return FrontWords.window(periods.get(0), periods.get(periods.size() - 1));
    }
    return material
        .job()
        .panel()
        .map(panel -> FrontWords.window(panel.from().toString(), panel.to().toString()))
        .orElse("");
  }
}
