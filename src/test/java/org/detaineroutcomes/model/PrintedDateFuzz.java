package org.detaineroutcomes.model;

import java.nio.charset.StandardCharsets;

/** Reads text as a day, a span of days and a period; what is read comes out in order. */
public final class PrintedDateFuzz {
  private PrintedDateFuzz() {}

  /** Any text. */
  public static void read(int kind, byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    PrintedDate.read(text)
        .ifPresent(
            days -> {
              if (days.earliest() != null
                  && days.latest() != null
                  && days.earliest().isAfter(days.latest())) {
                throw new AssertionError("'" + text + "' begins after its end");
              }
            });
    PrintedDate.dayOfMoment(text);
    PrintedDate.day(text);
    Period.parse(text)
        .ifPresent(
            period -> {
              if (!Period.parse(period.toString()).orElseThrow().equals(period)) {
                throw new AssertionError("'" + text + "' is not read back");
              }
            });
  }
}
