package org.detaineroutcomes.publish.site;

import java.util.List;
import org.detaineroutcomes.publish.format.Format.Document;
import org.detaineroutcomes.publish.format.PageLink;
import org.detaineroutcomes.publish.material.Material;
import org.detaineroutcomes.schema.Table;

/** A page of the site, or pages of one kind; adding one is a class and a line in the registry. */
public interface Page {
  /** Its entry in the navigation. */
  PageLink link();

  /** The small tables whose rows it prints; the material has no others. */
  List<Table> tables();

  /** Whether a release has anything for it. */
  default boolean isIn(Material material) {
    return true;
  }

  /** The files: pages framed by {@link Site#frame}, and whatever belongs to them. */
  List<Document> write(Material material, Site site);

  /** The files that can be written only once all others are known. */
  default List<Document> finish(Material material, Site site, List<Document> written) {
    return List.of();
  }
}
