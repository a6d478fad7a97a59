package org.detaineroutcomes.model.result;

/**
 * The record that a figure is counted from.
 *
 * @param name file, first day of the report, or period as printed; null for a kind of one member
 */
public record SourceRecord(RecordKind kind, String name) {
  /** An input file. */
  public static SourceRecord file(String name) {
    return new SourceRecord(RecordKind.FILE, name);
  }

  /** A kind that has one member. */
  public static SourceRecord every(RecordKind kind) {
    return new SourceRecord(kind, null);
  }
}
