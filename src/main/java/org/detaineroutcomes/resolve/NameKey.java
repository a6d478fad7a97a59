package org.detaineroutcomes.resolve;

import java.util.Comparator;
import org.detaineroutcomes.resolve.names.NameQuery;

/**
 * A distinct name of a release, as printed; texts that a row does not have are empty.
 *
 * @param code county codes that the source gives with the name, separated by semicolons
 * @param need what the rows that carry the name must be placed in
 * @param file the file whose other names tell whether a bare name is a county's or a city's; empty
 *     if the row says so itself
 */
public record NameKey(
    NameQuery.Kind kind,
    String name,
    String city,
    String state,
    String code,
    Need need,
    String file) {
  public enum Need {
    COUNTY,
    /** A county is welcome; without one the row counts in its state. */
    STATE
  }

  public static final Comparator<NameKey> ORDER =
      Comparator.comparing(NameKey::kind)
          .thenComparing(NameKey::state)
          .thenComparing(NameKey::name)
          .thenComparing(NameKey::city)
          .thenComparing(NameKey::code)
          .thenComparing(NameKey::need)
          .thenComparing(NameKey::file);

  /** A name whose row says of which kind the place is. */
  public NameKey(
      NameQuery.Kind kind, String name, String city, String state, String code, Need need) {
    this(kind, name, city, state, code, need, "");
  }

  public NameQuery query() {
    return new NameQuery(kind, name, state, city);
  }
}
