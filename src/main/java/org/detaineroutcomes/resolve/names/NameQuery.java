package org.detaineroutcomes.resolve.names;

import java.util.Locale;
import java.util.Objects;

/**
 * A printed name and what its row says about where it is.
 *
 * @param kind what the source says the name names
 * @param name as printed
 * @param state postal code or name as printed; empty where the row has none
 * @param city city or postal town as printed; empty where the row has none
 */
public record NameQuery(Kind kind, String name, String state, String city) {
  /** What a name names. */
  public enum Kind {
    /** A government, without a word on its level. */
    JURISDICTION,
    AGENCY,
    FACILITY,
    COUNTY,
    CITY,
    STATE;

    /** As printed in tables. */
    public String text() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public NameQuery {
    Objects.requireNonNull(kind);
    name = name == null ? "" : name.strip();
    state = state == null ? "" : state.strip();
    city = city == null ? "" : city.strip();
  }

  /** A name in a state, without a town. */
  public static NameQuery of(Kind kind, String name, String state) {
    return new NameQuery(kind, name, state, "");
  }

  /** A facility with its postal town. */
  public static NameQuery facility(String name, String city, String state) {
    return new NameQuery(Kind.FACILITY, name, state, city);
  }
}
