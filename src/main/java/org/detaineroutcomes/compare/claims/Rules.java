package org.detaineroutcomes.compare.claims;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.detaineroutcomes.compare.claims.rules.PromisedEveryWeek;
import org.detaineroutcomes.compare.claims.rules.RankedByIssued;
import org.detaineroutcomes.compare.claims.rules.RefusedRatio;
import org.detaineroutcomes.compare.claims.rules.Unrecorded;

/** The rule of every claim, by the identifier of the claim. Adding one is one line here. */
public final class Rules {
  private static final Map<String, Rule> ALL =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("ignored-3083", new RefusedRatio()),
              Map.entry("highest-declined", new RankedByIssued()),
              Map.entry(
                  "probable-cause",
                  Unrecorded.of(
                      "Share of detainers issued with probable cause, by the basis stated on each",
                      Need.inNoTable(
                          "the basis stated on each detainer, and what became of it in court"))),
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
}
