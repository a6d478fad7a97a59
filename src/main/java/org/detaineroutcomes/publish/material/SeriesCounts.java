package org.detaineroutcomes.publish.material;

import java.util.ArrayList;
import java.util.List;
import org.detaineroutcomes.model.SeriesUnit;
import org.detaineroutcomes.model.result.Basis;
import org.detaineroutcomes.model.result.RecordKind;
import org.detaineroutcomes.model.result.RecordingRegime;
import org.detaineroutcomes.model.result.SeriesSpan;
import org.detaineroutcomes.model.result.SourceRecord;
import org.detaineroutcomes.publish.disclosure.CountKey;
import org.detaineroutcomes.publish.disclosure.CountKey.Side;
import org.detaineroutcomes.publish.disclosure.FigureRef;
import org.detaineroutcomes.publish.disclosure.PeopleCount;
import org.detaineroutcomes.schema.fields.PanelFields;
import org.detaineroutcomes.schema.fields.SeriesFields;
import org.detaineroutcomes.schema.marts.Panels;
import org.detaineroutcomes.schema.results.SeriesPoints;
import org.detaineroutcomes.store.TableRow;

/** Counts of people in series around a day: months of all detainers, and the sums of each unit. */
final class SeriesCounts {
  private static final String MONTH = "month";
  private static final String SPAN = "span";

  private SeriesCounts() {}

  /** Those of a row; none for a month of one unit, which no report prints. */
  static List<PeopleCount> of(TableRow row) {
    List<PeopleCount> counts = new ArrayList<>();
    if (isPrinted(row)) {
      add(row, Side.NUMERATOR, row.count(SeriesPoints.COUNTED), counts);
      add(row, Side.BASE, row.count(SeriesPoints.COUNTED_OVER), counts);
    }
    return counts;
  }

  /** Whether a page prints the row. */
  static boolean isPrinted(TableRow row) {
    return isOfAll(row) || !isMonth(row);
  }

  private static void add(TableRow row, Side side, Long value, List<PeopleCount> counts) {
    if (value != null) {
      counts.add(new PeopleCount(FigureRef.of(SeriesPoints.TABLE, row), key(row, side), value));
    }
  }

  private static CountKey key(TableRow row, Side side) {
    String span = row.text(SeriesPoints.SPAN);
    boolean month = isMonth(row);
    boolean all = isOfAll(row);
    return new CountKey(
        row.text(PanelFields.OUTCOME) + " around " + row.day(SeriesPoints.AROUND),
        null,
        null,
        null,
        SourceRecord.every(RecordKind.ALL_FILES),
        month ? MONTH : all ? SPAN : row.text(SeriesFields.UNIT),
        month ? row.text(Panels.PERIOD) : all ? span : row.text(PanelFields.UNIT_ID),
        month ? sum(row) : all ? null : span,
        null,
        Basis.AS_RECORDED.code(),
        side);
  }

  private static boolean isOfAll(TableRow row) {
    return SeriesUnit.ALL.code().equals(row.text(SeriesFields.UNIT));
  }

  private static boolean isMonth(TableRow row) {
    return SeriesSpan.MONTH.code().equals(row.text(SeriesPoints.SPAN));
  }

  /** The sum that a month is in; null if it is in none. */
  private static String sum(TableRow row) {
    int from = row.whole(SeriesPoints.MONTHS_FROM);
    boolean recorded = RecordingRegime.RECORDED.code().equals(row.text(SeriesPoints.REGIME));
    if (!recorded || from == 0) {
      return null;
    }
    return (from < 0 ? SeriesSpan.BEFORE : SeriesSpan.AFTER).code();
  }
}
