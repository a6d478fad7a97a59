package org.detaineroutcomes.publish.front;

import java.util.ArrayList;
import java.util.List;
import org.detaineroutcomes.publish.arms.ArmGlance;
import org.detaineroutcomes.publish.material.Material;
import org.detaineroutcomes.publish.site.Site;
import org.detaineroutcomes.words.front.ArmGlanceWords;
import org.detaineroutcomes.words.front.ComparisonFrontWords;
import org.detaineroutcomes.words.front.FrontDoubtWords;

/** The front page of a release that has levels at most: it takes every release. */
final class LevelsFront implements Kind {
  @Override
  public boolean isOf(Material material) {
    return true;
  }

  @Override
  public Sheet write(Material material, Site site) {
    List<Sheet.Part> parts = new ArrayList<>();
    Sheet.Part.map(site.report()).ifPresent(parts::add);
    ArmGlance.of(material)
        .ifPresent(
            table ->
                parts.add(
                    Sheet.Part.of(ComparisonFrontWords.ARMS, ArmGlanceWords.LEVELS, "", table)));
    return new Sheet(
        site.report().title(),
        site.report().opening(),
        "",
        parts,
        parts.isEmpty() ? List.of() : List.of(ArmGlanceWords.LEVELS, FrontDoubtWords.CHOICE));
  }
}
