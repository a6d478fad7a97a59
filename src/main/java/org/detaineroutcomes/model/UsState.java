package org.detaineroutcomes.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** States, the District of Columbia and the island areas, in FIPS order (INCITS 38). */
public enum UsState {
  AL("01", "Alabama"),
  AK("02", "Alaska"),
  AZ("04", "Arizona"),
  AR("05", "Arkansas"),
  CA("06", "California"),
  CO("08", "Colorado"),
  CT("09", "Connecticut"),
  DE("10", "Delaware"),
  DC("11", "District of Columbia"),
  FL("12", "Florida"),
  GA("13", "Georgia"),
  HI("15", "Hawaii"),
  ID("16", "Idaho"),
  IL("17", "Illinois"),
  IN("18", "Indiana"),
  IA("19", "Iowa"),
  KS("20", "Kansas"),
  KY("21", "Kentucky"),
  LA("22", "Louisiana"),
  ME("23", "Maine"),
  MD("24", "Maryland"),
  MA("25", "Massachusetts"),
  MI("26", "Michigan"),
  MN("27", "Minnesota"),
  MS("28", "Mississippi"),
  MO("29", "Missouri"),
  MT("30", "Montana"),
  NE("31", "Nebraska"),
  NV("32", "Nevada"),
  NH("33", "New Hampshire"),
  NJ("34", "New Jersey"),
  NM("35", "New Mexico"),
  NY("36", "New York"),
  NC("37", "North Carolina"),
  ND("38", "North Dakota"),
  OH("39", "Ohio"),
  OK("40", "Oklahoma"),
  OR("41", "Oregon"),
  PA("42", "Pennsylvania"),
  RI("44", "Rhode Island"),
  SC("45", "South Carolina"),
  SD("46", "South Dakota"),
  TN("47", "Tennessee"),
  TX("48", "Texas"),
  UT("49", "Utah"),
  VT("50", "Vermont"),
  VA("51", "Virginia"),
  WA("53", "Washington"),
  WV("54", "West Virginia"),
  WI("55", "Wisconsin"),
  WY("56", "Wyoming"),
  AS("60", "American Samoa"),
  GU("66", "Guam"),
  MP("69", "Northern Mariana Islands"),
  PR("72", "Puerto Rico"),
  UM("74", "U.S. Minor Outlying Islands"),
  VI("78", "U.S. Virgin Islands");

  private static final Set<UsState> UNIFIED_CORRECTIONS = Set.of(AK, CT, DE, HI, RI, VT);

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private static final Map<String, UsState> BY_WORD =
      Arrays.stream(values())
          .flatMap(
              s -> java.util.stream.Stream.of(Map.entry(s.name(), s), Map.entry(fold(s.title), s)))
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  private static final Map<String, UsState> BY_FIPS =
      Arrays.stream(values())
          .collect(Collectors.toUnmodifiableMap(s -> s.fips, Function.identity()));

  private final String fips;
  private final String title;

  UsState(String fips, String title) {
    this.fips = fips;
    this.title = title;
  }

  /** The state that a postal code or a name in any case stands for. */
  public static Optional<UsState> of(String printed) {
    return printed == null ? Optional.empty() : Optional.ofNullable(BY_WORD.get(fold(printed)));
  }

  /** The state of a two-digit code. */
  public static Optional<UsState> ofFips(String fips) {
    return Optional.ofNullable(BY_FIPS.get(fips));
  }

  /** Two digits. */
  public String fips() {
    return fips;
  }

  /** The name in full. */
  public String title() {
    return title;
  }

  private static String fold(String word) {
    return BLANKS.matcher(word.strip()).replaceAll(" ").toUpperCase(Locale.ROOT);
  }

  /** Whether the state itself runs the jails, in one system with its prisons (source: BJS). */
  public boolean hasUnifiedCorrections() {
    return UNIFIED_CORRECTIONS.contains(this);
  }
}
