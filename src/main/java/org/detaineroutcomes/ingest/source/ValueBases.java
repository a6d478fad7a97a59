package org.detaineroutcomes.ingest.source;

import java.util.Optional;
import org.detaineroutcomes.ingest.RowBuilder;
import org.detaineroutcomes.model.result.ValueBasis;
import org.detaineroutcomes.schema.fields.ReportFields;

/** Reads how a number came to be known, which the words of a file begin with. */
final class ValueBases {
  private ValueBases() {}

  /** Sets the basis, or says that the words begin otherwise; without words there is none. */
  static RowBuilder set(RowBuilder row, String words) {
    Optional<ValueBasis> basis = ValueBasis.opening(words);
    if (basis.isEmpty() && !words.isEmpty()) {
      row.complain(
          "the basis of the number is '"
              + words
              + "'; it begins with one of: "
              + ValueBasis.openings());
    }
    return row.set(ReportFields.VALUE_BASIS, basis.map(ValueBasis::code).orElse(null));
  }
}
