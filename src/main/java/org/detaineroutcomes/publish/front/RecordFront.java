package org.detaineroutcomes.publish.front;

import java.util.List;
import org.detaineroutcomes.publish.material.Material;
import org.detaineroutcomes.publish.site.Site;

/** The front page of a release that compares nothing. */
final class RecordFront implements Kind {
  @Override
  public boolean isOf(Material material) {
    return true;
  }

  @Override
  public Sheet write(Material material, Site site) {
    return new Sheet(site.report().title(), site.report().opening(), "", List.of(), List.of());
  }
}
