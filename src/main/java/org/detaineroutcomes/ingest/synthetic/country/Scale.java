package org.detaineroutcomes.ingest.synthetic.country;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.detaineroutcomes.model.UsState;

/** How large a synthetic country is: which states lend their county names, how many rows. */
public enum Scale {
  /** 393 counties of six states: what a demonstration needs. */
  SMALL(20_000),
  /** Some 2,000 counties of 21 states. */
  MEDIUM(100_000),
  /** Every state whose counties kept their codes from 2006 to 2019. */
  LARGE(2_000_000),
  /** The same counties, and rows as many as the nation's records have in ten years. */
  NATIONAL(20_000_000, 108_336, 1),
  /** A quarter of the rows. */
  NATIONAL_4(20_000_000, 108_336, 4),
  /** A sixteenth of the rows. */
  NATIONAL_16(20_000_000, 108_336, 16),
  /** A sixty-fourth of the rows. */
  NATIONAL_64(20_000_000, 108_336, 64);

  /** First year with crimes and populations. */
  public static final int FIRST_YEAR = 2006;

  /** Last year with crimes and populations. */
  public static final int LAST_YEAR = 2019;

  private final int detainers;
  private final int agencies;

  Scale(int detainers) {
    this(detainers, 0, 1);
  }

  Scale(int detainers, int agencies, int parts) {
    this.detainers = detainers / parts;
    this.agencies = agencies / parts;
  }

  /** The scale of a name as a job file or a command line writes it. */
  public static Optional<Scale> of(String name) {
    return Arrays.stream(values()).filter(scale -> scale.toString().equals(name)).findFirst();
  }

  /** States that lend their county names, in order of their codes. */
  public Set<UsState> states() {
    return switch (this) {
      case SMALL ->
          EnumSet.of(UsState.IN, UsState.MD, UsState.MO, UsState.NM, UsState.NY, UsState.PA);
      case MEDIUM ->
          EnumSet.of(
              UsState.AR,
              UsState.GA,
              UsState.IA,
              UsState.IL,
              UsState.IN,
              UsState.KS,
              UsState.KY,
              UsState.MD,
              UsState.MI,
              UsState.MN,
              UsState.MO,
              UsState.MS,
              UsState.NC,
              UsState.NE,
              UsState.NM,
              UsState.NY,
              UsState.OH,
              UsState.OK,
              UsState.PA,
              UsState.TN,
              UsState.TX);
      case LARGE, NATIONAL, NATIONAL_4, NATIONAL_16, NATIONAL_64 ->
          EnumSet.complementOf(
              EnumSet.of(
                  UsState.AK,
                  UsState.AS,
                  UsState.CT,
                  UsState.DC,
                  UsState.GU,
                  UsState.HI,
                  UsState.MP,
                  UsState.PR,
                  UsState.SD,
                  UsState.UM,
                  UsState.VA,
                  UsState.VI));
    };
  }

  /** Detainer records written. */
  public int detainers() {
    return detainers;
  }

  /** Agencies with counts by month, of a country as large as the nation's records; otherwise 0. */
  public int agencies() {
    return agencies;
  }

  /** Whether a country has as many rows as the nation's records, or a fixed part of them. */
  public boolean isNational() {
    return agencies > 0;
  }

  /** As a job file writes it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '/');
  }
}
