package org.detaineroutcomes.compare.claims;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.detaineroutcomes.compare.claims.rules.AppearanceOnList;
import org.detaineroutcomes.compare.claims.rules.BasisStated;
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
import org.detaineroutcomes.compare.claims.rules.ShareWithinBounds;
import org.detaineroutcomes.compare.claims.rules.StockNotFlow;
import org.detaineroutcomes.compare.claims.rules.Unrecorded;
import org.detaineroutcomes.model.result.Arm;
import org.detaineroutcomes.model.result.ClaimContrast;
import org.detaineroutcomes.model.result.ClaimDirection;
import org.detaineroutcomes.model.result.ClaimEstimand;
import org.detaineroutcomes.model.result.ClaimMeasure;
import org.detaineroutcomes.model.result.ClaimNeed;

/** The rule of every claim, by the identifier of the claim. Adding one is one line here. */
public final class Rules {
  private static final double THOUSANDS = 1000;

  private static final Map<String, Rule> ALL =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("choose-not", new ChosenOrCompelled()),
              Map.entry("citizens-834", new CountOverPeriod()),
              Map.entry("citizens-never", new NeverHappens()),
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
              Map.entry("sample-crimes", new ReleasedOffenders()),
              Map.entry(
                  "sanctuary-dangerous",
                  new GroupClaim(Arm.LIMITING, ClaimContrast.EFFECT, ClaimDirection.HIGHER)),
              Map.entry(
                  "sanctuary-safer",
                  new GroupClaim(Arm.LIMITING, ClaimContrast.LEVEL, ClaimDirection.LOWER)),
              Map.entry("simple-request", new RequestByForm()),
              Map.entry("travis-142", new StockNotFlow()),
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

  /** The amounts of a claim, as it states them: no figures of ours. */
  private static List<ClaimFigure> asClaimed(Claim claim, Facts facts) {
    return claim.amounts().stream()
        .map(number -> ClaimFigure.number(number, ClaimMeasure.AS_CLAIMED).setAside())
        .toList();
  }
}
