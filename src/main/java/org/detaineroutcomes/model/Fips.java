package org.detaineroutcomes.model;

import java.util.Optional;

/**
 * A Federal Information Processing Standards code: two digits for a state, five for a county.
 *
 * <p>The code is text. Its leading zeros are part of it, and files that lost them say so by their
 * length (FIPS 5-2 and 6-4; kept by the Census Bureau as INCITS 38 and 31).
 *
 * @param code two or five digits
 */
public record Fips(String code) implements Comparable<Fips> {
  private static final int FIRST_CITY = 510;
  private static final int LAST_CITY = 840;

  public Fips {
    if (!(code.length() == 2 || code.length() == 5) || !areDigits(code)) {
      throw new IllegalArgumentException("Cannot read FIPS '" + code + "': not 2 or 5 digits");
    }
  }

  /** The county code of a state part and a county part as agencies print them, unpadded or not. */
  public static Optional<Fips> county(String state, String county) {
    return padded(state.strip(), 2)
        .flatMap(s -> padded(county.strip(), 3).map(c -> new Fips(s + c)));
  }

  /**
   * The county code of one printed number that may have lost its leading zero, as spreadsheets
   * print numbers: {@code 6037}, {@code 6,037}, {@code 6037.0}.
   */
  public static Optional<Fips> county(String printed) {
    String digits = printed.strip().replaceFirst("\\.0+$", "");
    boolean grouped = digits.matches("\\d{1,2},\\d{3}");
    return padded(grouped ? digits.replace(",", "") : digits, 5).map(Fips::new);
  }

  private static Optional<String> padded(String digits, int width) {
    boolean readable = !digits.isEmpty() && digits.length() <= width && areDigits(digits);
    return readable ? Optional.of("0".repeat(width - digits.length()) + digits) : Optional.empty();
  }

  private static boolean areDigits(String text) {
    return text.chars().allMatch(letter -> letter >= '0' && letter <= '9');
  }

  /** True for a county or its equivalent, false for a state. */
  public boolean isCounty() {
    return code.length() == 5 && !code.endsWith("000");
  }

  /**
   * True for a city that lies in no county and is the equivalent of one, such as Baltimore: the
   * standard numbers such cities from 510 on, in Maryland, Missouri, Nevada and Virginia.
   */
  public boolean isIndependentCity() {
    int number = code.length() == 5 ? Integer.parseInt(code.substring(2)) : 0;
    return number >= FIRST_CITY && number <= LAST_CITY;
  }

  /** The two digits of the state. */
  public String state() {
    return code.substring(0, 2);
  }

  @Override
  public int compareTo(Fips other) {
    return code.compareTo(other.code);
  }

  @Override
  public String toString() {
    return code;
  }
}
