package org.detaineroutcomes.publish.bundle;

import java.util.Optional;
import org.detaineroutcomes.publish.format.Format.Document;

/**
 * One file of a bundle.
 *
 * @param document its path in the archive and its content
 * @param title what it is, in a few words
 * @param table the table that it holds, if it holds one
 */
record BundleFile(Document document, String title, Optional<SharedTable> table) {
  static BundleFile of(Document document, String title) {
    return new BundleFile(document, title, Optional.empty());
  }

  static BundleFile text(String path, String text, String title) {
    return of(Document.text(path, text), title);
  }

  String path() {
    return document.path();
  }
}
