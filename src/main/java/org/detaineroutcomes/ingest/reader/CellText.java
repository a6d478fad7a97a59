package org.detaineroutcomes.ingest.reader;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.apache.poi.ss.usermodel.DateUtil;

/** The one text form of each kind of spreadsheet cell. */
final class CellText {
  /** The day after 9999-12-31, counted from 1900. */
  private static final double LAST_DAY = 2_958_466;

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

  /** The day that a date cell counts; one that no spreadsheet shows as a day stays a number. */
  static String day(double count, boolean from1904) {
    LocalDateTime moment =
        count >= 0 && count < LAST_DAY ? DateUtil.getLocalDateTime(count, from1904) : null;
    return moment == null ? of(count) : of(moment);
  }

  static String of(boolean value) {
    return value ? "TRUE" : "FALSE";
  }
}
