package org.detaineroutcomes.publish.figure;

import java.util.List;
import org.detaineroutcomes.publish.report.TableNotes;

/**
 * What is printed at the foot of a figure, so that it can be lifted out.
 *
 * @param publishers who published the inputs
 * @param edition as of when they were known
 * @param release result key of the release
 */
public record FigureSource(String publishers, String edition, String release) {
  private static final int KEY_SHOWN = 12;

  /** Of a block's notes and a result key. */
  public static FigureSource of(TableNotes notes, String resultKey) {
    return new FigureSource(notes.source(), notes.edition(), resultKey);
  }

  List<String> lines() {
    return List.of(
        "Source: " + publishers + ".",
        "Edition: "
            + edition
            + ". Release "
            + release.substring(0, Math.min(KEY_SHOWN, release.length()))
            + ".");
  }
}
