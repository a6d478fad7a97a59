package org.detaineroutcomes.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.detaineroutcomes.model.Sha256;

/**
 * A digest of every entry of a manifest, kept in the manifest, so that a check can say which entry
 * was changed. The digest of the whole file stands outside it: in {@code current} or in the release
 * that came after.
 */
final class Seal {
  static final String ENTRY = "seal";

  private Seal() {}

  /** Puts the seal on a manifest. */
  static void put(ObjectNode manifest) {
    manifest.remove(ENTRY);
    ObjectNode seal = manifest.objectNode();
    manifest.properties().forEach(entry -> seal.put(entry.getKey(), digest(entry.getValue())));
    manifest.set(ENTRY, seal);
  }

  /**
   * The entries that are not what was sealed, changed, added or removed; none where the manifest
   * was written before manifests were sealed.
   */
  static List<String> broken(JsonNode manifest) {
    JsonNode seal = manifest.path(ENTRY);
    List<String> broken = new ArrayList<>();
    if (seal.isMissingNode()) {
      return broken;
    }
    Set<String> names = new TreeSet<>();
    manifest.fieldNames().forEachRemaining(names::add);
    seal.fieldNames().forEachRemaining(names::add);
    names.remove(ENTRY);
    for (String name : names) {
      JsonNode entry = manifest.path(name);
      if (entry.isMissingNode() || !digest(entry).equals(seal.path(name).asText())) {
        broken.add(name);
      }
    }
    return broken;
  }

  private static String digest(JsonNode entry) {
    return Sha256.of(entry.toString());
  }
}
