package org.detaineroutcomes.publish.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which report a table is of, to stand under a table that goes its own way.
 *
 * @param title of the report
 * @param banner what must be seen first, such as that everything is synthetic
 * @param resultKey digest of inputs, job and code: the same key, the same numbers
 */
public record TableOrigin(String title, Optional<String> banner, String resultKey) {
  /** The same in lines, what must be seen first at the top. */
  public List<TableNotes.Line> lines() {
    List<TableNotes.Line> lines = new ArrayList<>();
    banner.ifPresent(text -> lines.add(new TableNotes.Line("Read first", text)));
    lines.add(new TableNotes.Line("From", title));
    lines.add(new TableNotes.Line("Result key", resultKey));
    return lines;
  }
}
