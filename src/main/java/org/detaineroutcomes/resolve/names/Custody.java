package org.detaineroutcomes.resolve.names;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.detaineroutcomes.resolve.geography.FoldedName;

/**
 * Whose custody a facility is, as far as its name tells. Federal and state custody is no choice of
 * a local jurisdiction; a name that does not tell stays {@link #UNKNOWN}.
 */
public enum Custody {
  LOCAL,
  STATE,
  /**
   * The Bureau of Prisons, its contractors where the facility list names them, and the Marshals.
   */
  FEDERAL,
  /** ICE's own rooms and offices. */
  ICE,
  UNKNOWN;

  private static final Pattern FEDERAL_WORDS =
      Pattern.compile(
          "\\b(FED|FEDERAL|FCI|FCC|FDC|FPC|FTC|FMC|MCFP|BOP|USP|USPEN|(US|U S) (PEN\\w*|P)|ADMAX"
              + "|MARSHALL?S?|USMS|BROOKLYN MDC|MDC BROOKLYN)\\b");
  private static final Pattern ICE_WORDS =
      Pattern.compile(
          "\\b(HOLD(ING)? ROOM|(DISTRICT|FIELD|SUB) OFFICE|SPC|SERVICE PROCESSING|CUST(ODY)? CASE"
              + "|ICE|ERO|DRO|STAGING)\\b");
  private static final Pattern STATE_WORDS =
      Pattern.compile(
          "\\b(SCI|S C I|SRCF|STATE (P|PRIS\\w*|CORR\\w*|PEN\\w*|JAIL)|CSP|ASPC|TDC|TDCJ|DCJ|ACI|MCI)\\b");
  private static final Pattern STATE_DEPARTMENT =
      Pattern.compile("\\b((DEPT|DEPARTMENT) OF COR\\w*|D O C|DOC)\\b");
  private static final Pattern LOCAL_WORDS =
      Pattern.compile(
          "\\b(POLICE|PD|SHERIFFS?|CITY (JAIL|JUSTICE|DETENTION|PRISON)|CITY OF|CENTRAL BOOKING"
              + "|ROUNDHOUSE|HOUSE OF CORRECTIONS?|HOC|JUVENILE|JUVI|YOUTH STUDY)\\b");

  private static final Map<String, Custody> OPERATORS =
      Map.of("federal", FEDERAL, "state", STATE, "county", LOCAL, "city", LOCAL, "ice", ICE);

  /** Reads a facility's name. */
  public static Custody ofName(String facility) {
    String words = FoldedName.words(facility);
    boolean county = Designation.of(facility).word() == Designation.Word.COUNTY;
    if (FEDERAL_WORDS.matcher(words).find()) {
      return FEDERAL;
    }
    if (ICE_WORDS.matcher(words).find()) {
      return ICE;
    }
    if (STATE_WORDS.matcher(words).find() || (!county && STATE_DEPARTMENT.matcher(words).find())) {
      return STATE;
    }
    return county || LOCAL_WORDS.matcher(words).find() ? LOCAL : UNKNOWN;
  }

  /**
   * Reads the operator of a facility record, such as "federal, privately run"; unknown where the
   * first word is none of federal, state, county, city, ice.
   */
  public static Custody ofOperator(String operator) {
    List<String> words = List.of(operator.toLowerCase(Locale.ROOT).split("[ ,]+"));
    return OPERATORS.getOrDefault(words.get(0), UNKNOWN);
  }

  /** As printed in tables. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
