package org.detaineroutcomes.resolve.geography;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.detaineroutcomes.model.Fips;
import org.detaineroutcomes.model.UsState;

/**
 * A county or its equivalent under one name, for as long as the Census Bureau lists it so.
 *
 * @param fips five digits
 * @param state the state it lies in
 * @param name in full, such as {@code Orleans Parish} or {@code Baltimore city}
 * @param classCode Census class code; {@code C7} is an independent city, {@code H6} one with a city
 * @param validFrom first day; null where it is older than the list
 * @param validTo last day; null where it still stands
 */
public record County(
    Fips fips,
    UsState state,
    String name,
    String classCode,
    LocalDate validFrom,
    LocalDate validTo) {
  private static final Pattern KIND =
      Pattern.compile(
          "(.+?) (County|Parish|City and Borough|Borough|Census Area|Municipality|Municipio"
              + "|Planning Region|city|Island|District)");

  /** The name without its kind: {@code Orleans}, {@code Baltimore}. */
  public String base() {
    Matcher matcher = KIND.matcher(name);
    return matcher.matches() ? matcher.group(1) : name;
  }

  /** True for a city that lies in no county. */
  public boolean isIndependentCity() {
    return classCode.equals("C7");
  }

  /** True for a city that lies in no county, and for a county that is one with a city. */
  boolean isOneWithCity() {
    return isIndependentCity() || classCode.equals("H6");
  }

  /** The last day it is listed, if it no longer is. */
  public Optional<LocalDate> end() {
    return Optional.ofNullable(validTo);
  }
}
