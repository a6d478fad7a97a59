package org.detaineroutcomes.store;

import java.util.Optional;
import org.detaineroutcomes.model.result.Basis;
import org.detaineroutcomes.model.result.Code;
import org.detaineroutcomes.model.result.Dimension;
import org.detaineroutcomes.model.result.FlushVersion;
import org.detaineroutcomes.model.result.MeasureBase;
import org.detaineroutcomes.model.result.MeasureGroup;
import org.detaineroutcomes.model.result.MeasureId;
import org.detaineroutcomes.model.result.MeasureKey;
import org.detaineroutcomes.model.result.RecordKind;
import org.detaineroutcomes.model.result.SourceRecord;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.fields.FigureFields;
import org.detaineroutcomes.schema.results.Measures;

/** What a row of the measures is of, read from its codes. */
public final class MeasureKeys {
  private MeasureKeys() {}

  /** The key of a row; empty for a measure of a later version. */
  public static Optional<MeasureKey> of(TableRow row) {
    return code(row, FigureFields.MEASURE, MeasureId.class)
        .map(
            measure ->
                new MeasureKey(
                    measure,
                    row.whole(Measures.HORIZON),
                    code(row, FigureFields.FLUSH, FlushVersion.class).orElse(null),
                    row.day(Measures.FLUSH_FROM),
                    new SourceRecord(
                        code(row, FigureFields.RECORD_KIND, RecordKind.class).orElse(null),
                        row.text(FigureFields.RECORD)),
                    group(row),
                    code(row, FigureFields.BASE, MeasureBase.class).orElse(null),
                    code(row, FigureFields.BASIS, Basis.class).orElse(null)));
  }

  private static MeasureGroup group(TableRow row) {
    return code(row, FigureFields.DIMENSION, Dimension.class)
        .map(
            dimension ->
                new MeasureGroup(
                    dimension,
                    row.text(FigureFields.MEMBER),
                    row.text(FigureFields.PART_OF),
                    row.text(FigureFields.MEMBER_NAME)))
        .orElse(null);
  }

  private static <E extends Enum<E> & Code> Optional<E> code(
      TableRow row, Column column, Class<E> list) {
    String code = row.text(column);
    return code == null ? Optional.empty() : Code.of(list, code);
  }
}
