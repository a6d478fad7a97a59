package org.detaineroutcomes.publish.front;

import org.detaineroutcomes.publish.material.Material;
import org.detaineroutcomes.publish.site.Site;

/** A kind of front page, by what a release has. */
interface Kind {
  /** Whether a release has what it prints. */
  boolean isOf(Material material);

  /** The page. */
  FrontSheet write(Material material, Site site);
}
