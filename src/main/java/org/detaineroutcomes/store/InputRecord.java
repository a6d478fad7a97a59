package org.detaineroutcomes.store;

import java.util.SortedMap;

/**
 * One input file as the manifest keeps it: rows in = kept + set aside + quarantined.
 *
 * @param file relative to the inputs folder
 * @param sha256 of its bytes
 * @param bytes its size
 * @param table the staged table it went to
 * @param format the source that read it
 * @param edition ISO day from which it was known; empty where not stated
 * @param status published where the edition is in force, superseded where a later one replaces it
 * @param rowsIn rows the source found
 * @param kept rows of the staged table
 * @param setAside reason to number of rows that such files usually have and the table does not
 * @param quarantined reason to number of bad rows
 */
public record InputRecord(
    String file,
    String sha256,
    long bytes,
    String table,
    String format,
    String edition,
    String status,
    long rowsIn,
    long kept,
    SortedMap<String, Long> setAside,
    SortedMap<String, Long> quarantined) {
  /** Status of the edition in force. */
  public static final String PUBLISHED = "published";

  /** Status of an edition that a later one replaces. */
  public static final String SUPERSEDED = "superseded";

  /** True where its rows are among those that figures are made of. */
  public boolean inForce() {
    return !SUPERSEDED.equals(status);
  }
}
