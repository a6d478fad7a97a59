package org.detaineroutcomes.schema.marts;

import java.util.ArrayList;
import java.util.List;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Layer;
import org.detaineroutcomes.schema.Provenance;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.fields.DetainerFields;

/** Detainers by what ICE states that they rest on, by how serious the case is, and by outcome. */
public final class DetainerGrounds {
  private static final List<Column> KEY = key();

  /** One row: detainers of one file that are alike. */
  public static final Table TABLE =
      new Table(
          Layer.MARTS,
          "detainer_grounds",
          "detainers of one file that are alike in boxes ticked, threat level, charge and outcome",
          KEY,
          columns(),
          List.of(
              "A ticked box is what ICE stated, which is no court's finding.",
              "Empty: the file does not say. That is neither no nor none.",
              "Two files can hold the same detainer: files are never added up.",
              "Declined is not released; a missing transfer is not a decline."),
          false);

  private DetainerGrounds() {}

  private static List<Column> key() {
    List<Column> key = new ArrayList<>(List.of(Provenance.FILE, DetainerFields.CUSTODY));
    key.addAll(DetainerFields.GROUNDS);
    key.add(DetainerFields.OUTCOME);
    return List.copyOf(key);
  }

  private static List<Column> columns() {
    List<Column> columns = new ArrayList<>(KEY);
    columns.add(DetainerFields.DETAINERS);
    return List.copyOf(columns);
  }
}
