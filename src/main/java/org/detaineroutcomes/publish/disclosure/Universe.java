package org.detaineroutcomes.publish.disclosure;

import org.detaineroutcomes.model.result.RecordKind;

/**
 * The record that people are counted from.
 *
 * @param kind code of what kind of record it is
 * @param name its own name; empty for a kind of which there is one
 * @param basis code of what the counts rest on; empty if sections of a report tell them apart
 * @param apart what else tells it from its like, such as an earlier release; empty for most
 */
record Universe(String kind, String name, String basis, String apart) {
  Universe(String kind, String name, String basis) {
    this(kind, name, basis, "");
  }

  /** The same record, seen elsewhere or put together. */
  Universe apart(String what) {
    return new Universe(kind, name, basis, apart + " " + what);
  }

  /** Whether it is several reports taken together. */
  boolean isOfSeveralReports() {
    return kind.equals(RecordKind.ALL_REPORTS.code())
        || kind.equals(RecordKind.REPORTS_NOT_WITHDRAWN.code());
  }

  @Override
  public String toString() {
    return kind + " " + name + (basis.isEmpty() ? "" : " " + basis) + apart;
  }
}
