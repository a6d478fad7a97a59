package org.detaineroutcomes.ingest.reader;

import java.util.regex.Pattern;

/** Numbers in the XML of a workbook. */
final class XlsxNumber {
  private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d{1,4})?");

  private XlsxNumber() {}

  /** A number, none below 0. */
  static int whole(String text, String of) {
    if (text == null || !WHOLE.matcher(text.strip()).matches()) {
      throw new WorkbookDamage("the number of " + of + " is '" + brief(text) + "'");
    }
    return Integer.parseInt(text.strip());
  }

  static double cell(String text, String reference) {
    double value =
        NUMBER.matcher(text).matches() && text.length() < 400
            ? Double.parseDouble(text)
            : Double.NaN;
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      throw new WorkbookDamage("cell " + reference + " holds no number where one should be");
    }
    return value;
  }

  static String brief(String text) {
    return text == null || text.length() <= 30 ? text : text.substring(0, 30) + "...";
  }
}
