package org.detaineroutcomes.publish.format;

import java.util.List;
import java.util.Optional;

/**
 * What a page says of itself.
 *
 * @param path below the report's folder, with forward slashes
 * @param title names the page in a window and among bookmarks
 * @param entry path of the entry of the navigation that it belongs to
 * @param scripts what may run in it, as text; each is written at the end of the page
 * @param notice a style sheet of the warehouse that may announce a correction; empty: none
 */
public record PageHead(
    String path, String title, String entry, List<String> scripts, Optional<String> notice) {
  public PageHead {
    scripts = List.copyOf(scripts);
  }

  /** A page that announces no correction. */
  public PageHead(String path, String title, String entry, List<String> scripts) {
    this(path, title, entry, scripts, Optional.empty());
  }

  /** The same with a style sheet that may announce a correction. */
  public PageHead announcing(String styleSheet) {
    return new PageHead(path, title, entry, scripts, Optional.of(styleSheet));
  }

  /** A page that is its own entry and runs nothing. */
  public static PageHead of(PageLink link, String title) {
    return new PageHead(link.path(), title, link.path(), List.of());
  }

  /** The same with scripts. */
  public PageHead running(List<String> texts) {
    return new PageHead(path, title, entry, texts, notice);
  }

  /** What leads from its folder to that of the report, such as "../". */
  public String root() {
    return "../".repeat((int) path.chars().filter(c -> c == '/').count());
  }
}
