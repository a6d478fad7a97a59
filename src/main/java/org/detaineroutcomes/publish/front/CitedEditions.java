package org.detaineroutcomes.publish.front;

import java.util.Comparator;
import java.util.Optional;
import org.detaineroutcomes.publish.material.Material;
import org.detaineroutcomes.store.InputRecord;

/** From when the inputs of a release are. */
public final class CitedEditions {
  private CitedEditions() {}

  /** ISO day of the newest edition that figures are made of; empty if none is dated. */
  public static Optional<String> newest(Material material) {
    return material.run().inputs().stream()
        .filter(InputRecord::inForce)
        .map(InputRecord::edition)
        .filter(day -> !day.isEmpty())
        .max(Comparator.naturalOrder());
  }
}
