package org.detaineroutcomes.words.claims;

import org.detaineroutcomes.model.CitizenTier;
import org.detaineroutcomes.model.result.Arm;
import org.detaineroutcomes.model.result.ClaimContrast;
import org.detaineroutcomes.model.result.ClaimSubject;
import org.detaineroutcomes.model.result.FigureKey;
import org.detaineroutcomes.words.CitizenWords;
import org.detaineroutcomes.words.Names;

/** What a figure beside a claim is of, in words. */
public final class ClaimSubjectWords {
  private ClaimSubjectWords() {}

  /** "declines recorded, all places". */
  public static String of(ClaimSubject subject, Names names) {
    return switch (subject.measure()) {
      case LEVEL_DIFFERENCE -> contrast(ClaimContrast.LEVEL, subject, names);
      case CHANGE_AFTER_ADOPTION -> contrast(ClaimContrast.EFFECT, subject, names);
      case EQUIVALENCE_MARGIN ->
          "margin of equivalence, a tenth of the lower group’s mean, either way";
      case EQUIVALENCE_P_VALUE -> "two one-sided tests against that margin, p-value";
      case SMALLEST_DETECTABLE ->
          "smallest true difference that would have been found four times in five";
      case STUDY_ESTIMATE -> "the study’s figure, " + outcome(subject, names) + " a year";
      case ISSUED_NATIONWIDE -> "detainers issued nationwide, " + week(subject);
      case DECLINES_PUBLISHED -> "declines recorded, of detainers issued at any time, as published";
      case DECLINES_CORRECTED -> "the same, as corrected";
      case DECLINES_OF_ALL_PLACES -> "declines recorded, all places";
      case DECLINES_OF_LEADER -> "declines recorded, " + place(subject);
      case DECLINES_OF_PLACE -> "declines recorded, " + place(subject) + ", " + week(subject);
      case DECLINES_OF_NEXT_REPORT -> "the same, " + week(subject);
      case ISSUED_BEFORE_YEAR -> "of these, issued before the year";
      case ISSUED_TO_LISTED -> "detainers issued to the places listed, " + week(subject);
      case LATER_DECLINES -> "declines of any place in the later reports that are known";
      case LATER_REPORTS_UNKNOWN -> "later reports whose declines are not known";
      case PLACES_RANKED -> "places that Section I ranks, by detainers issued, " + week(subject);
      case PLACES_WITH_DECLINES -> "places whose declines are known from Section II";
      case PLACES_IN_BOTH -> "of these, places that Section I ranks";
      case ISSUED_TO_PLACE -> "detainers issued to " + place(subject) + ", as published";
      case ISSUED_TO_PLACE_CORRECTED -> "the same, as corrected";
      case ISSUED_TO_PLACE_UNDISPUTED -> "the same, as corrected, without disputed rows";
      case PLACES_LISTED -> "places listed, " + week(subject);
      case LISTINGS_CORRECTED -> "of these, corrected by the publisher";
      case LISTINGS_DISPUTED -> "of these, corrected or disputed";
      case EDITIONS -> "editions on record";
      case EDITIONS_OF_ONE_WEEK -> "editions of one week";
      case EDITIONS_FROM_PROMISE -> "editions that cover a day from the promise on";
      case FORMS_INTRODUCED -> "forms introduced by the day of the claim";
      case FORMS_FOR_NOTICE -> "of these, asking for notice alone";
      case LIMITS_OF_KNOWN_BASIS ->
          "counties, cities and agencies with a limit whose basis is known";
      case LIMITS_BOUND -> "of these, bound by a court, a decree or a settlement";
      case LIMITS_CHOSEN -> "of these, by their own act";
      case STATES_WITH_STATUTE -> "states whose statute limits what their jails do on a detainer";
      case PUBLISHED_TOTAL -> published(subject);
      case PUBLISHED_TOTAL_OF_TIER ->
          published(subject)
              + " ("
              + CitizenWords.tier(subject.constant(FigureKey.TIER, CitizenTier.class))
              + ")";
      case PUBLISHED_TOTAL_PER_YEAR -> "the same, a year";
      case ALL_DETAINERS_OF_PERIOD -> "all detainers of the same period";
      case ALL_DETAINERS_OF_YEAR -> "all detainers, FY" + subject.text(FigureKey.YEAR);
      case LAST_YEAR_OVER_LARGEST -> "the last year’s total over the largest of these years";
      case REFUSED_OVER_ISSUED -> "refused over all detainers issued in these months";
      case OWN_CITIZEN_DETAINERS -> "detainers of these inputs on people recorded as citizens";
      case PAYMENTS ->
          "payments by local governments and as large, "
              + (subject.aside() ? "after it, beside" : "by the year of the claim");
      case ONE_PAYMENT ->
          place(subject)
              + ", "
              + subject.text(FigureKey.PUBLISHED_AS)
              + ", "
              + subject.text(FigureKey.YEAR)
              + (subject.aside() ? " (after the claim)" : "");
      case AWARDS -> "awards of juries, which are no payments as long as they can be appealed";
      case JAILS_UNDER_STATUTE ->
          "jails in states whose statute limits what they do: one a county, or one in all if the state"
              + " itself runs them";
      case LIMITS_AFTER_RULING -> "of those by their own act, after a ruling on another’s case";
      case PLACES_ON_LIST ->
          "places on the Department of Justice’s list of " + subject.text(FigureKey.WEEK);
      case SUM_OF_PARTS -> "sum of the numbers it rests on, as given, not verified";
      case AS_CLAIMED -> "as claimed, not verified";
      case BASIS_STATED ->
          "detainers on which ICE ticked a box, over those whose boxes are answered";
      case ROWS_WITH_ACTIVITY -> "rows at hand that print a notable activity, a sample";
      case ROWS_WITH_CONVICTION -> "of these, of a conviction";
      case ROWS_WITH_CHARGE -> "of these, of a charge";
    };
  }

  private static String contrast(ClaimContrast contrast, ClaimSubject subject, Names names) {
    return outcome(subject, names)
        + ", "
        + ContrastWords.of(contrast)
        + (subject.aside() ? " (beside)" : "")
        + ", "
        + names.arm(subject.constant(FigureKey.ARM, Arm.class))
        + " less "
        + names.arm(subject.constant(FigureKey.OTHER_ARM, Arm.class));
  }

  private static String outcome(ClaimSubject subject, Names names) {
    return names.outcome(subject.text(FigureKey.OUTCOME)).inSentence();
  }

  private static String week(ClaimSubject subject) {
    return "week from " + subject.text(FigureKey.WEEK);
  }

  private static String place(ClaimSubject subject) {
    return subject.text(FigureKey.JURISDICTION) + ", " + subject.text(FigureKey.STATE);
  }

  private static String published(ClaimSubject subject) {
    return subject.text(FigureKey.PUBLISHED_AS) + ", " + subject.text(FigureKey.PERIOD);
  }
}
