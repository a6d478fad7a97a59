package org.detaineroutcomes.resolve.policy;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.detaineroutcomes.model.Compulsion;
import org.detaineroutcomes.model.LegalBasis;
import org.detaineroutcomes.model.PlaceLevel;

/**
 * Codes what a policy rests on by the words of its source, and whether it was chosen. Words that no
 * rule reads leave both unknown.
 *
 * @param basis empty where the words do not say
 * @param compulsion empty where the basis is not known
 */
record BasisWords(Optional<LegalBasis> basis, Optional<Compulsion> compulsion) {
  static final BasisWords UNKNOWN = new BasisWords(Optional.empty(), Optional.empty());

  /** The first that is found decides. */
  private static final Map<Pattern, LegalBasis> RULES = rules();

  private static final Pattern DECREE = Pattern.compile("consent (decree|judgment)");
  private static final Pattern SETTLED = Pattern.compile("\\bsettlement\\b");
  private static final Pattern AFTER_RULING =
      Pattern.compile("\\bafter\\b[^;]*\\b(court )?ruling\\b|after court\\b");

  /**
   * Reads a basis.
   *
   * @param basis the source's words for the basis
   * @param beside its words for the event, or for what the date rests on: a decree or a settlement
   *     named there is the basis, and a ruling named there is what the policy follows
   * @param level a statute and a state's order bind the units below, and are the state's own choice
   */
  static BasisWords of(String basis, String beside, PlaceLevel level) {
    String words = basis.toLowerCase(Locale.ROOT);
    String more = beside.toLowerCase(Locale.ROOT);
    Optional<LegalBasis> found =
        DECREE.matcher(words + " " + more).find()
            ? Optional.of(LegalBasis.CONSENT_DECREE)
            : SETTLED.matcher(words + " " + more).find()
                ? Optional.of(LegalBasis.SETTLEMENT)
                : named(words).or(() -> named(more));
    return new BasisWords(
        found, found.map(b -> compulsion(b, words + " " + more, level == PlaceLevel.STATE)));
  }

  private static Optional<LegalBasis> named(String words) {
    return RULES.entrySet().stream()
        .filter(rule -> rule.getKey().matcher(words).find())
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private static Compulsion compulsion(LegalBasis basis, String words, boolean ofState) {
    if (basis.ofCourt() || (basis == LegalBasis.STATUTE && !ofState)) {
      return Compulsion.COMPELLED;
    }
    return AFTER_RULING.matcher(words).find() ? Compulsion.FOLLOWS_RULING : Compulsion.VOLUNTARY;
  }

  private static Map<Pattern, LegalBasis> rules() {
    Map<Pattern, LegalBasis> rules = new LinkedHashMap<>();
    rules.put(Pattern.compile("287\\(g\\)"), LegalBasis.AGREEMENT);
    rules.put(Pattern.compile("^statute"), LegalBasis.STATUTE);
    rules.put(Pattern.compile("opinion|counsel|advice"), LegalBasis.COUNSELS_ADVICE);
    rules.put(
        Pattern.compile("executive order|mayoral order|directive"), LegalBasis.EXECUTIVE_ORDER);
    rules.put(
        Pattern.compile(
            "sheriff|police|jail|corrections|prison|(county|city|state) (policy|decision)$"),
        LegalBasis.AGENCY_POLICY);
    rules.put(Pattern.compile("^court (order|ruling)"), LegalBasis.COURT_ORDER);
    rules.put(Pattern.compile("resolution|motion"), LegalBasis.RESOLUTION);
    rules.put(
        Pattern.compile("ordinance|local law(?! enforcement)|municipal code"),
        LegalBasis.ORDINANCE);
    return rules;
  }
}
