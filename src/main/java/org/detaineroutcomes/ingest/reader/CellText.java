package org.detaineroutcomes.ingest.reader;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;

/** The one text form of each kind of spreadsheet cell. */
final class CellText {
  private CellText() {}

  static String of(double number) {
    return of(BigDecimal.valueOf(number));
  }

  static String of(BigDecimal number) {
    BigDecimal plain = number.stripTrailingZeros();
    return plain.toPlainString();
  }

  static String of(LocalDateTime moment) {
    return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? moment.toLocalDate().toString()
        : moment.toString();
  }

  static String of(boolean value) {
    return value ? "TRUE" : "FALSE";
  }
}
