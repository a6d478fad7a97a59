package org.detaineroutcomes.compare.claims;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.detaineroutcomes.compare.claims.rules.AppearanceOnList;
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

/** The rule of every claim, by the identifier of the claim. Adding one is one line here. */
public final class Rules {
  private static final String LIMITING = "dated limiting policy";
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
                  new GroupClaim(
                      LIMITING, GroupClaim.Measured.EFFECT, GroupClaim.Says.NO_DIFFERENCE)),
              Map.entry("highest-declined", new RankedByIssued()),
              Map.entry("ignored-3083", new RefusedRatio()),
              Map.entry("liability", new PaidAtLeast(THOUSANDS)),
              Map.entry(
                  "manning-violent",
                  new EffectOfSize("Manning & Burkhardt 2022", "violent_rate_per_100k", LIMITING)),
              Map.entry("more-detainers", new RisingTotals()),
              Map.entry("nassau", new ListedRow()),
              Map.entry("not-exclusive", new AppearanceOnList()),
              Map.entry(
                  "probable-cause",
                  Unrecorded.of(
                      "Share of detainers issued with probable cause, by the basis stated on each",
                      Need.inNoTable(
                          "the basis stated on each detainer, and what became of it in court"))),
              Map.entry("refused-6-percent", new ShareWithinBounds()),
              Map.entry(
                  "reoffend",
                  new Unrecorded(
                      "Re-arrests among people released after a declined detainer, beside those of"
                          + " comparable people released without one, over the same time",
                      List.of(
                          Need.inNoTable(
                              "what became of each person after the release, and of comparable"
                                  + " people released from the same jails without a detainer")),
                      Rules::asClaimed)),
              Map.entry(
                  "reports-crime",
                  Unrecorded.of(
                      "Share of victimisations reported to the police, by the victim’s place of"
                          + " birth, before and after a policy",
                      Need.inNoTable("answers of a survey of victims, with their place of birth"))),
              Map.entry("sample-crimes", new ReleasedOffenders()),
              Map.entry(
                  "sanctuary-dangerous",
                  new GroupClaim(LIMITING, GroupClaim.Measured.EFFECT, GroupClaim.Says.HIGHER)),
              Map.entry(
                  "sanctuary-safer",
                  new GroupClaim(LIMITING, GroupClaim.Measured.LEVEL, GroupClaim.Says.LOWER)),
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
        .map(number -> ClaimFigure.number("as claimed, not verified", number))
        .toList();
  }
}
