package org.detaineroutcomes.estimate;

import java.util.List;

/** Small panels written out in tests. */
public final class Panels {
  private Panels() {}

  /** A panel of rows {@code unit,time,cohort,y}. */
  public static PanelData of(String... rows) {
    return of(PanelSpec.of("unit", "time", "cohort", "y"), "unit,time,cohort,y", rows);
  }

  /** A panel of any columns. */
  public static PanelData of(PanelSpec spec, String header, String... rows) {
    PanelBuilder builder =
        new PanelBuilder("small", "small.csv", spec, List.of(header.split(",", -1)));
    for (int i = 0; i < rows.length; i++) {
      builder.row(i + 2, rows[i].split(",", -1));
    }
    return builder.build();
  }
}
