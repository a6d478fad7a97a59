package org.detaineroutcomes.ingest.source;

import java.util.ArrayList;
import java.util.List;
import org.detaineroutcomes.ingest.RowBuilder;
import org.detaineroutcomes.model.Conviction;
import org.detaineroutcomes.model.DetainerBox;
import org.detaineroutcomes.model.StatedBasis;
import org.detaineroutcomes.model.ThreatLevel;
import org.detaineroutcomes.model.result.Code;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.fields.DetainerFields;
import org.detaineroutcomes.schema.staged.Detainers;

/**
 * What the boxes, the threat level and the charge of a row come to. A column that the file lacks,
 * or a cell that is blacked out, says nothing: what would rest on it stays empty.
 */
final class DetainerGroundsReading {
  private DetainerGroundsReading() {}

  static void complete(RowBuilder row) {
    set(row, DetainerFields.BOXES.get(DetainerBox.WARRANT_SERVED), warrant(row));
    set(row, DetainerFields.STATED_BASIS, code(basis(row)));
    set(row, DetainerFields.THREAT, code(threat(row)));
    set(row, DetainerFields.CONVICTION, code(conviction(row)));
  }

  /** What the row says itself stands; what says nothing is not set. */
  private static void set(RowBuilder row, Column column, Object value) {
    if (value != null && row.value(column) == null) {
      row.set(column, value);
    }
  }

  private static String code(Code code) {
    return code == null ? null : code.code();
  }

  /** A warrant was served if the day is there; a blank day says that none was. */
  private static Boolean warrant(RowBuilder row) {
    return row.isGiven(Detainers.WARRANT_SERVED)
        ? (Boolean) (row.value(Detainers.WARRANT_SERVED) != null)
        : null;
  }

  private static StatedBasis basis(RowBuilder row) {
    List<Boolean> boxes = new ArrayList<>();
    for (Column box : DetainerFields.BOXES.values()) {
      if (row.isGiven(box)) {
        boxes.add((Boolean) row.value(box));
      }
    }
    return boxes.isEmpty() ? null : StatedBasis.of(boxes);
  }

  private static ThreatLevel threat(RowBuilder row) {
    return row.isGiven(Detainers.THREAT_LEVEL)
        ? ThreatLevel.of((String) row.value(Detainers.THREAT_LEVEL))
        : null;
  }

  private static Conviction conviction(RowBuilder row) {
    if (row.value(Detainers.CONVICTED) != null) {
      return Conviction.CONVICTED;
    }
    boolean charged =
        row.value(Detainers.CHARGE) != null
            || row.value(Detainers.CHARGE_CODE) != null
            || row.value(Detainers.CHARGED) != null;
    boolean known = row.isGiven(Detainers.CONVICTED) && row.isGiven(Detainers.CHARGE);
    return !known ? null : charged ? Conviction.CHARGED : Conviction.NEITHER;
  }
}
