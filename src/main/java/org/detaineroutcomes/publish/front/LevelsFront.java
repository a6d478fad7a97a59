package org.detaineroutcomes.publish.front;

import java.util.ArrayList;
import java.util.List;
import org.detaineroutcomes.publish.material.Material;
import org.detaineroutcomes.publish.site.Site;
import org.detaineroutcomes.words.front.ArmGlanceWords;
import org.detaineroutcomes.words.front.FrontDoubtWords;

/** The front page of a release that has levels at most: it takes every release. */
final class LevelsFront implements Kind {
  @Override
  public boolean isOf(Material material) {
    return true;
  }

  @Override
  public FrontSheet write(Material material, Site site) {
    List<FrontSheet.Part> parts = new ArrayList<>();
    FrontSheet.Part.map(site.report()).ifPresent(parts::add);
    FrontSheet.Part.arms(material).ifPresent(parts::add);
    return new FrontSheet(
        site.report().title(),
        site.report().opening(),
        "",
        parts,
        parts.isEmpty() ? List.of() : List.of(ArmGlanceWords.LEVELS, FrontDoubtWords.CHOICE));
  }
}
