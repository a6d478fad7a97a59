package org.detaineroutcomes.words.notes;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.detaineroutcomes.model.CitizenTier;
import org.detaineroutcomes.model.DetainerForm;
import org.detaineroutcomes.model.result.Arm;
import org.detaineroutcomes.model.result.ClaimContrast;
import org.detaineroutcomes.model.result.ClaimDirection;
import org.detaineroutcomes.model.result.ClaimNote;
import org.detaineroutcomes.model.result.CurveHolding;
import org.detaineroutcomes.model.result.Note;
import org.detaineroutcomes.model.result.ZeroPosition;
import org.detaineroutcomes.words.CitizenWords;
import org.detaineroutcomes.words.CurveWords;
import org.detaineroutcomes.words.Names;
import org.detaineroutcomes.words.Words;
import org.detaineroutcomes.words.claims.ContrastWords;

/** The words of {@link ClaimNote}. */
final class ClaimNoteWords {
  private ClaimNoteWords() {}

  static String of(ClaimNote code, Note note, Names names) {
    return switch (code) {
      case NO_RULE -> "no rule for this claim (" + note.text("claim") + ")";
      case NEEDS_NOT_MET -> "the inputs of this job do not hold what the claim needs";
      case SAID_OF_GROUP ->
          "said of ("
              + names.arm(note.constant("arm", Arm.class))
              + "): "
              + direction(note.constant("direction", ClaimDirection.class))
              + "; found in the "
              + ContrastWords.of(note.constant("contrast", ClaimContrast.class));
      case GROUP_READING ->
          outcome(note, names)
              + ": "
              + position(note.constant("position", ZeroPosition.class))
              + (note.flag("margin_ruled_out")
                  ? ", and a difference as large as the margin is ruled out"
                  : ", and a difference as large as the margin is not ruled out");
      case NONE_DETECTED -> "none is detected here, and a sizeable one is not ruled out";
      case HOLDS_OF_LEVELS ->
          "that holds of the levels, and the average change after adoption does not bear out that the policy"
              + " brings it about";
      case LEVEL_OF_ONE_FORCE ->
          "the offenses of these inputs are those that sheriffs or county police know, over all"
              + " residents: places whose cities have police of their own count fewer, whatever"
              + " their crime, so the level difference is printed and is none in safety; these"
              + " inputs do not hold what the claim needs";
      case SIZE_OF_ONE_FORCE ->
          "the offenses of these inputs are those that sheriffs or county police know, over all"
              + " residents: an effect of so many per 100,000 people is of another size on them";
      case INTERVAL_HOLDS_SIZE -> "our interval holds the study’s figure and excludes zero";
      case INTERVAL_HOLDS_SIZE_AND_ZERO ->
          "our interval holds both the study’s figure and zero: it cannot tell them apart";
      case INTERVAL_LACKS_SIZE -> "our interval does not hold the study’s figure";
      case JUDGED_BY_FIRST ->
          "judged by the first estimate of the job; over its other estimators and pools";
      case OTHER_ESTIMATES -> others(note, names);
      case OVER_CURVE -> curve(note, names);
      case KNOWN_TO_POLICE_OF_UNITS ->
          "the units are "
              + names.units()
              + ", and what their police know: no city, and not all crime";
      case GROUPS_DIFFER_OTHERWISE ->
          "the groups differ in much besides their policies, and a level difference is no effect";
      case MOVED_ALIKE_OTHERWISE ->
          "it rests on both groups having moved alike but for the adoption, and a change in what is"
              + " reported moves it too";
      case STUDY_DIFFERS ->
          "years, places and the offenses counted differ from the study’s: agreement is no"
              + " replication, and disagreement no refutation";
      case LISTINGS_WENT_ELSEWHERE ->
          "places stand in the list whose detainers went elsewhere, by the publisher’s own"
              + " correction, or that dispute it: appearance does not by itself tell how a place"
              + " cooperates";
      case NO_LISTING_DISPUTED ->
          "no listing is corrected or disputed, and how the places acted is not in the list";
      case CORRECTION_OF_ONE_LISTING ->
          "a correction shows that a listing was wrong, not that every other one is right";
      case NO_SUCH_ROW -> "no row of these reports has the place and the number of the claim";
      case ISSUED_TO_PLACE ->
          "the number is that of detainers issued to "
              + place(note)
              + " in the "
              + week(note)
              + "; what became of them the row does not say";
      case ROW_DISPUTED -> "the row itself is disputed";
      case DISPUTE_NO_CORRECTION ->
          "a dispute is no correction: figures with and without the row both stand; declines of the"
              + " place are known from a part of Section II alone";
      case RANKING_LACKS_LEADER ->
          "the ranking that the report prints, Section I, counts detainers issued; the place"
              + " with most of the declines recorded, "
              + place(note)
              + ", is not in it";
      case RANKING_BY_ISSUED ->
          "the ranking that the report prints, Section I, counts detainers issued, not declined";
      case DECLINES_BY_PLACE_UNKNOWN -> "no count of declines by place is at hand to set beside it";
      case LEADER_UNSETTLED ->
          "the counts of declines at hand do not settle who would lead a ranking";
      case RANKING_CAN_BE_MADE ->
          "Section II of the same report lists each decline with its place: a ranking can be made"
              + " from it, and the report prints none";
      case ISSUED_IN_WEEK ->
          "the number is that of detainers issued in the "
              + week(note)
              + ", to any place, whatever became of them; the declines recorded in the same"
              + " week are of detainers issued at any time, so neither count is a part of"
              + " the other and their ratio is refused";
      case DECLINES_IN_WEEK -> "the number is that of the declines recorded in the " + week(note);
      case NUMBER_IN_NO_REPORT -> "no report of these inputs counts the number that the claim says";
      case UNLEARNED_DECLINES ->
          "declined is not released, and declines of which ICE never learned are not counted";
      case DECLINES_DATED_WHEN_LEARNED ->
          "declines of detainers issued at any time, dated when ICE learned of them";
      case PLACE_AND_NUMBER_IN_NO_REPORT ->
          "no report of these inputs has the number of the claim for its place";
      case NO_SIGN_OF_STOCK ->
          "the report has the number, and nothing in these inputs marks it as a stock";
      case STOCK_REASSESSED ->
          "the number is in the record and is a stock reassessed at once, not what a week brings";
      case POLICY_BEGAN_IN_WEEK ->
          "a limiting policy of the place began on " + note.text("day") + ", in that week";
      case HALF_ON_ONE_DAY -> "at least half of it has one date";
      case HALF_BEFORE_YEAR -> "at least half of it was issued before the year of the report";
      case NEXT_BELOW_TENTH -> "the count of the " + week(note) + " is less than a tenth of it";
      case DECLINED_WHEN_LEARNED ->
          "the declined date is when ICE learned of it; declined is not released";
      case OTHER_SOURCE_COUNTS -> "another source counts " + Words.count(note, "count");
      case FEWER_THAN_EXPECTED ->
          "all later reports together record fewer declines, of any place and any detainer,"
              + " than the detainers that were expected back";
      case KNOWN_FEWER_THAN_EXPECTED ->
          "the later reports whose declines are known record fewer, of any place, than were"
              + " expected back; those of another are not known";
      case NOT_OF_WHICH_DETAINERS ->
          "later reports record as many declines or more, but not of which detainers";
      case DECLINES_UPPER_BOUND ->
          "the declines are of detainers issued at any time, so their number is an upper bound; the"
              + " reports ended after a few weeks, and a decline can be recorded later";
      case CLAIM_WITHOUT_DATE -> "the claim has no date to count weeks from";
      case NO_LATER_EDITION ->
          "no edition on record covers a week from " + note.text("day") + " on";
      case EVERY_WEEK_HAS_EDITION -> "every week has its edition until the last";
      case WEEKS_LEFT_OUT -> "weeks are left out, or covered by an edition of more than a week";
      case LAST_EDITION ->
          "the last edition on record covers "
              + note.text("first_day")
              + " to "
              + note.text("last_day");
      case DAYS_COVERED_NOT_PUBLISHED ->
          "the days are those covered, not those of publication; an edition that these inputs lack"
              + " counts as not issued";
      case NO_LIMIT_IN_FORCE -> "no limit with a known basis was in force on the day of the claim";
      case ALL_CHOSE -> "every jurisdiction whose basis is known limits by an act of its own";
      case ALL_BOUND ->
          "every jurisdiction whose basis is known is bound by others: " + bound(note);
      case MOST_CHOSE ->
          "most of those whose basis is known chose, and some are bound by others: " + bound(note);
      case SOME_CHOSE -> "some chose, and some are bound by others: " + bound(note);
      case CHOICE_COUNTS_OVERLAP ->
          "a jurisdiction can be in both counts, and one that acts after a court’s ruling on"
              + " another’s case counts as acting by itself; a state’s statute is counted once,"
              + " however many jails it binds; policies whose basis no page names are left out;"
              + " counted in full, no sample";
      case NO_TOTAL_HAS_NUMBER -> "no published total of these inputs has the number of the claim";
      case IS_PUBLISHED_COUNT -> "the number is the published count";
      case COUNTS_RECORDS -> "it counts records of detainers, of which a person can have several";
      case COVERS_OTHER_MONTHS ->
          "it covers " + note.whole("months") + " months and not " + note.whole("claimed");
      case FLOOR_AS_RECORDED ->
          "as recorded ("
              + CitizenWords.tier(note.constant("tier", CitizenTier.class))
              + "), hence a floor: citizens not recorded as such are not in it; no rate is formed,"
              + " since the citizenship behind the total of all detainers is not known";
      case AUDIT_COUNTS_DETAINED ->
          "an audit of ICE’s own records counts people whom these show as potential citizens"
              + " among those detained, and detainers on citizens are on record";
      case ISSUED_ON_CITIZENS ->
          "detainers, which ask a jail to hold, were issued on people then recorded as"
              + " citizens; who of them was detained, and by whom, is not in these inputs";
      case FLOORS_NEVER_ADDED ->
          "each figure is a floor on a tier of its own, and they are never added up; the audit says"
              + " “potential” citizens: it settles nobody’s citizenship";
      case NO_PAYMENT_AS_OLD ->
          "the ledger, a floor, has no such payment by a city, county or state that is known to"
              + " be as old as the claim";
      case LOCAL_GOVERNMENTS_PAID ->
          "local governments had paid such amounts by the year of the claim";
      case NO_CITY_PAID -> "no city is among those in the ledger by then";
      case PAYMENTS_A_FLOOR ->
          "payments that became public, a floor; a settlement admits nothing; payments of the United"
              + " States, of payers that are not placed, and those without a year, are not counted"
              + " here";
      case NO_YEARS_DIFFER -> "no two fiscal years up to the claim’s have totals that differ";
      case YEARLY_CHANGES ->
          note.whole("rises")
              + " of "
              + note.whole("all")
              + " yearly changes up to the claim’s "
              + (note.whole("rises") == 1 ? "is a rise" : "are rises");
      case LAST_CHANGE_FALLS -> "and the last is a fall";
      case ONLY_LAST_RISES -> "the last one, and every year before it brought a fall or none";
      case LAST_AMONG_RISES -> "the last among them";
      case FISCAL_YEAR_OF_CLAIM ->
          "a fiscal year ends on 30 September: the year of the claim holds months after it; two"
              + " vintages of one year can differ";
      case NO_SHARE_STATED -> "the claim states no share in percent";
      case WITHIN_BOUNDS ->
          "the share stated is within the bounds that the yearly totals leave, as others are";
      case OUTSIDE_BOUNDS -> "the share stated is outside the bounds that the yearly totals leave";
      case REFUSED_AS_RECORDED ->
          "refused as ICE recorded it, and not the same as released; a month that is part of a"
              + " fiscal year may hold none or all of the rest of it, hence bounds; the count and"
              + " the totals are of two vintages";
      case NO_FORM_BY_DAY -> "no form is named by the day of the claim";
      case ALL_FORMS_NOTIFY -> "every form asks for notice alone (" + forms(note) + ")";
      case NO_FORM_NOTIFIES -> "no form asks for notice alone (" + forms(note) + ")";
      case SOME_FORMS_NOTIFY ->
          "one kind of form asks for notice alone, and others for more (" + forms(note) + ")";
      case OLDER_FORMS_STAY ->
          "older forms stay active; how many detainers were on each form is not in these inputs";
      case BOX_ON_ALL ->
          "ICE ticked a box that states a basis on every detainer whose boxes are answered";
      case BOX_ON_MOST ->
          "ICE ticked a box that states a basis on most of the detainers whose boxes are answered,"
              + " and none on the others";
      case BOX_ON_SOME ->
          "ICE ticked a box that states a basis on some of the detainers whose boxes are answered,"
              + " and none on most";
      case BOX_ON_NONE ->
          "ICE ticked no box that states a basis on any detainer whose boxes are answered";
      case STATED_IS_NOT_FOUND ->
          "a ticked box is what ICE stated: whether that is probable cause is for a court to find,"
              + " and no finding of a court is in these inputs";
      case BOXES_OF_ONE_FILE ->
          "the boxes are those of "
              + note.text("file")
              + ", detainers of its own years; files are never added up";
      case ACTIVITY_IS_CHOSEN -> "a chosen activity a person is no distribution of offenses";
      case RELEASED_TWO_READINGS ->
          "read as of those released in general, it needs every conviction of each; read as of some,"
              + " Section II of the first report is titled “Individuals Released” and prints an"
              + " activity a person, a charge as often as a conviction: that title is its"
              + " publisher’s, and a release is on no row";
      case CHOICE_BY_UNIT ->
          "each act counted once, "
              + note.whole("acts_chosen")
              + " chose and "
              + note.whole("acts_bound")
              + " are bound; each jail counted once, "
              + note.whole("jails_chosen")
              + " chose and "
              + note.whole("jails_bound")
              + " are bound";
      case NO_DECLINE_RECORDED_HERE -> "no decline of the place is recorded in these inputs";
      case DECLINES_RECORDED_HERE ->
          "declines of the place are recorded in these inputs, of detainers issued at any time";
      case POTENTIAL_NOT_ADJUDICATED ->
          "potential is not adjudicated: that a citizen was detained is what the audit’s records"
              + " suggest, and no finding on one is in these inputs";
      case CITIES_PAID -> "cities are among them";
      case AMOUNTS_STAND_APART ->
          "settlements, judgments and awards, bounds and dates stand apart and are never added up;"
              + " an award that can be appealed is no payment";
      case EDITIONS_ENDED ->
          "editions of earlier weeks may have come out weekly from then on, and then they ended";
      case JUDGED_BY_PUBLICATION -> "judged by the days of publication";
      case PLACE_IS_BOUND ->
          "an order or judgment of a court binds "
              + place(note)
              + ", from "
              + note.text("day")
              + ": compelled, not chosen";
      case PLACE_NOT_BOUND ->
          "no order of a court that binds a place of the claim is in these inputs on its day";
      case NAMING_NOT_JUDGED ->
          "who named the place, and for what, is not judged: appearance in a list says nothing of"
              + " why";
      case PLACE_AND_WHOLE_IN_REPORT ->
          "the report of the "
              + week(note)
              + " has both numbers, of "
              + place(note)
              + " and of all places";
      case ISSUE_DATES_NOT_HERE ->
          "when those detainers were issued is not in these inputs, so that the share of earlier years"
              + " is not judged";
      case PARTS_ADD_UP -> "the numbers it rests on add up to their sum";
      case PARTS_DO_NOT_ADD_UP -> "the numbers it rests on do not add up to the sum given";
      case DECLINED_SAID_RELEASED ->
          "the source counts declines, in which late notice and early release may be: declined is"
              + " not released";
      case NO_BASE_GIVEN ->
          "the detainers issued in the span are not given: a count of declines is no rate, and other"
              + " places and years may decline as much";
      case LATE_NOTICE_APART ->
          "notice that came too late is recorded by ICE as a decline; where a source tells it apart"
              + " it is printed apart";
      case LIST_WITHOUT_DEFINITION ->
          "the list gave no definition that could be tested, listed places disputed it, and it was"
              + " withdrawn; another list of another day is no test of it";
    };
  }

  private static String outcome(Note note, Names names) {
    return names.outcome(note.text("outcome")).inSentence();
  }

  private static String place(Note note) {
    return note.text("jurisdiction") + ", " + note.text("state");
  }

  private static String week(Note note) {
    return "week from " + note.text("week");
  }

  private static String others(Note note, Names names) {
    long all = note.whole("all");
    long above = note.whole("above");
    long below = note.whole("below");
    return outcome(note, names)
        + ": "
        + above
        + " of "
        + all
        + " others lie above zero, "
        + below
        + " below, "
        + (all - above - below)
        + " include it";
  }

  private static String curve(Note note, Names names) {
    return outcome(note, names)
        + ": "
        + CurveWords.holding(note.constant("holding", CurveHolding.class))
        + " (of "
        + note.whole("specifications")
        + ", "
        + note.whole("below")
        + " are below zero and "
        + note.whole("above")
        + " above, significant "
        + note.whole("significant_below")
        + " and "
        + note.whole("significant_above")
        + ")";
  }

  private static String bound(Note note) {
    List<String> jurisdictions = note.texts("jurisdictions");
    List<String> states = note.texts("jurisdiction_states");
    List<String> bound = new ArrayList<>();
    for (int i = 0; i < jurisdictions.size(); i++) {
      bound.add(jurisdictions.get(i) + ", " + states.get(i));
    }
    note.texts("statute_states")
        .forEach(state -> bound.add("jails in " + state + ", by its statute"));
    return String.join("; ", bound);
  }

  private static String forms(Note note) {
    return note.texts("forms").stream()
        .map(title -> DetainerForm.of(title).orElseThrow())
        .map(form -> form.title() + " asks for: " + form.request().words())
        .collect(Collectors.joining(", "));
  }

  private static String direction(ClaimDirection direction) {
    return switch (direction) {
      case LOWER -> "lower";
      case HIGHER -> "higher";
      case NO_DIFFERENCE -> "no different";
    };
  }

  private static String position(ZeroPosition position) {
    return switch (position) {
      case ABOVE -> "the interval lies above zero";
      case BELOW -> "the interval lies below zero";
      case INCLUDES -> "the interval includes zero";
    };
  }
}
