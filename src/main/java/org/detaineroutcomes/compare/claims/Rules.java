package org.detaineroutcomes.compare.claims;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.detaineroutcomes.compare.claims.rules.AppearanceOnList;
import org.detaineroutcomes.compare.claims.rules.BasisStated;
import org.detaineroutcomes.compare.claims.rules.BoundPlace;
import org.detaineroutcomes.compare.claims.rules.ChosenOrCompelled;
import org.detaineroutcomes.compare.claims.rules.CountOverPeriod;
import org.detaineroutcomes.compare.claims.rules.EffectOfSize;
import org.detaineroutcomes.compare.claims.rules.ExpectedDeclines;
import org.detaineroutcomes.compare.claims.rules.GroupClaim;
import org.detaineroutcomes.compare.claims.rules.ListedRow;
import org.detaineroutcomes.compare.claims.rules.NeverHappens;
import org.detaineroutcomes.compare.claims.rules.PaidAtLeast;
import org.detaineroutcomes.compare.claims.rules.PromisedEveryWeek;
import org.detaineroutcomes.compare.claims.rules.RankedByIssued;
import org.detaineroutcomes.compare.claims.rules.RefusedRatio;
import org.detaineroutcomes.compare.claims.rules.ReleasedOffenders;
import org.detaineroutcomes.compare.claims.rules.RequestByForm;
import org.detaineroutcomes.compare.claims.rules.RisingTotals;
import org.detaineroutcomes.compare.claims.rules.ShareOfOnePlace;
import org.detaineroutcomes.compare.claims.rules.ShareWithinBounds;
import org.detaineroutcomes.compare.claims.rules.StockNotFlow;
import org.detaineroutcomes.compare.claims.rules.Unrecorded;
import org.detaineroutcomes.model.result.Arm;
import org.detaineroutcomes.model.result.ClaimContrast;
import org.detaineroutcomes.model.result.ClaimDirection;
import org.detaineroutcomes.model.result.ClaimEstimand;
import org.detaineroutcomes.model.result.ClaimMeasure;
import org.detaineroutcomes.model.result.ClaimNeed;
import org.detaineroutcomes.model.result.ClaimNote;
import org.detaineroutcomes.model.result.Note;
import org.detaineroutcomes.schema.staged.PolicyLists;

/** The rule of every claim, by the identifier of the claim. Adding one is one line here. */
public final class Rules {
  private static final double THOUSANDS = 1000;

  private static final Map<String, Rule> ALL =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("choose-not", new ChosenOrCompelled()),
              Map.entry("citizens-834", new CountOverPeriod()),
              Map.entry("citizens-never", new NeverHappens()),
              Map.entry(
                  "declined-22000",
                  Unrecorded.of(
                          ClaimEstimand.DECLINES_OVER_YEARS, ClaimNeed.LATER_DECLINES_AND_ISSUES)
                      .beside(Rules::sumOfParts)
                      .read(Rules::partsAndWords)),
              Map.entry(
                  "declined-25000",
                  Unrecorded.of(
                          ClaimEstimand.DECLINES_OVER_YEARS, ClaimNeed.LATER_DECLINES_AND_ISSUES)
                      .beside(Rules::asClaimed)
                      .read(
                          (claim, facts) ->
                              List.of(
                                  Note.of(ClaimNote.NO_BASE_GIVEN),
                                  Note.of(ClaimNote.LATE_NOTICE_APART)))),
              Map.entry(
                  "dhs-list-2025",
                  Unrecorded.of(ClaimEstimand.PLACES_BY_DEFINITION, ClaimNeed.DEFINITION_OF_LIST)
                      .beside(Rules::onList)
                      .read((claim, facts) -> List.of(Note.of(ClaimNote.LIST_WITHOUT_DEFINITION)))),
              Map.entry("expected-declined", new ExpectedDeclines()),
              Map.entry(
                  "hausman-no-effect",
                  new GroupClaim(Arm.LIMITING, ClaimContrast.EFFECT, ClaimDirection.NO_DIFFERENCE)),
              Map.entry("highest-declined", new RankedByIssued()),
              Map.entry("ignored-3083", new RefusedRatio()),
              Map.entry("liability", new PaidAtLeast(THOUSANDS)),
              Map.entry(
                  "manning-violent",
                  new EffectOfSize(
                      "Manning & Burkhardt 2022", "violent_rate_per_100k", Arm.LIMITING)),
              Map.entry("more-detainers", new RisingTotals()),
              Map.entry("nassau", new ListedRow()),
              Map.entry("not-exclusive", new AppearanceOnList()),
              Map.entry("orleans-singled-out", new BoundPlace()),
              Map.entry("probable-cause", new BasisStated()),
              Map.entry("refused-6-percent", new ShareWithinBounds()),
              Map.entry(
                  "reoffend",
                  Unrecorded.of(ClaimEstimand.REARRESTS_OF_RELEASED, ClaimNeed.LATER_ARRESTS)
                      .beside(Rules::asClaimed)),
              Map.entry(
                  "reports-crime",
                  Unrecorded.of(
                      ClaimEstimand.CRIMES_REPORTED_BY_BIRTHPLACE, ClaimNeed.VICTIM_SURVEY)),
              Map.entry(
                  "riverside-2017",
                  new GroupClaim(Arm.LIMITING, ClaimContrast.LEVEL, ClaimDirection.HIGHER)),
              Map.entry("sample-crimes", new ReleasedOffenders()),
              Map.entry(
                  "sanctuary-dangerous",
                  new GroupClaim(Arm.LIMITING, ClaimContrast.EFFECT, ClaimDirection.HIGHER)),
              Map.entry(
                  "sanctuary-safer",
                  new GroupClaim(Arm.LIMITING, ClaimContrast.LEVEL, ClaimDirection.LOWER)),
              Map.entry("simple-request", new RequestByForm()),
              Map.entry("travis-142", new StockNotFlow()),
              Map.entry("travis-stock", new ShareOfOnePlace()),
              Map.entry("weekly", new PromisedEveryWeek())));

  private Rules() {}

  /** The rule of a claim. */
  public static Optional<Rule> of(String claim) {
    return Optional.ofNullable(ALL.get(claim));
  }

  /** Every claim that has a rule. */
  public static Map<String, Rule> all() {
    return ALL;
  }

  /** What the numbers that a claim rests on come to, without the last, which is their sum. */
  private static double parts(Claim claim) {
    List<Double> amounts = claim.amountsBehind();
    return amounts.stream().limit(Math.max(0, amounts.size() - 1)).mapToDouble(a -> a).sum();
  }

  private static List<ClaimFigure> sumOfParts(Claim claim, Facts facts) {
    return claim.amountsBehind().size() < 3
        ? asClaimed(claim, facts)
        : List.of(ClaimFigure.number(parts(claim), ClaimMeasure.SUM_OF_PARTS).setAside());
  }

  private static List<Note> partsAndWords(Claim claim, Facts facts) {
    List<Double> amounts = claim.amountsBehind();
    List<Note> notes = new ArrayList<>();
    if (amounts.size() >= 3) {
      boolean adds = parts(claim) == amounts.get(amounts.size() - 1);
      notes.add(Note.of(adds ? ClaimNote.PARTS_ADD_UP : ClaimNote.PARTS_DO_NOT_ADD_UP));
    }
    notes.add(Note.of(ClaimNote.DECLINED_SAID_RELEASED));
    notes.add(Note.of(ClaimNote.NO_BASE_GIVEN));
    return notes;
  }

  /** How many places each federal list at hand names, by its day. */
  private static List<ClaimFigure> onList(Claim claim, Facts facts) {
    Map<LocalDate, Long> byDay = new TreeMap<>();
    facts
        .rows(PolicyLists.TABLE)
        .forEach(row -> byDay.merge(row.day(PolicyLists.LIST_DATE), 1L, Long::sum));
    return byDay.entrySet().stream()
        .map(
            list ->
                ClaimFigure.count(list.getValue(), ClaimMeasure.PLACES_ON_LIST, list.getKey())
                    .setAside())
        .toList();
  }

  /** The amounts of a claim, as it states them: no figures of ours. */
  private static List<ClaimFigure> asClaimed(Claim claim, Facts facts) {
    return claim.amounts().stream()
        .map(number -> ClaimFigure.number(number, ClaimMeasure.AS_CLAIMED).setAside())
        .toList();
  }
}
