package org.detaineroutcomes.model;

import java.util.Comparator;
import java.util.List;

/**
 * What one source says became of a detainer.
 *
 * @param outcome what it says
 * @param kind what it is, which decides whom to believe where sources disagree
 * @param source where it stands, for print
 */
public record OutcomeEvidence(DetainerOutcome outcome, Kind kind, String source) {

  /** Kinds of sources, the one to believe first. */
  public enum Kind {
    /** ICE took back what it had published. */
    CORRECTION("correction by ICE"),
    /** ICE's own closing of the record. */
    LIFT_REASON("lift reason"),
    /** Section II of a weekly report: recorded as declined, as ICE learned of it. */
    REPORT_ROW("row of a declined-detainer report"),
    /** The removal case goes on, and nothing lifted the detainer. */
    CASE_STATUS("case status"),
    /** A reason that is in no table, or none at all: never evidence of a decline. */
    ABSENCE("absence");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /** In print. */
    public String words() {
      return words;
    }
  }

  /**
   * What all sources together say.
   *
   * @param outcome of the best source; {@link DetainerOutcome#UNKNOWN} where the best disagree
   * @param basis the kind of the best source
   * @param overruled sources that say something else, best first
   */
  public record Weighed(DetainerOutcome outcome, Kind basis, List<OutcomeEvidence> overruled) {}

  /**
   * Weighs sources about one detainer.
   *
   * @throws IllegalArgumentException where there is none
   */
  public static Weighed weigh(List<OutcomeEvidence> sources) {
    if (sources.isEmpty()) {
      throw new IllegalArgumentException("Cannot weigh outcomes: no source says anything");
    }
    List<OutcomeEvidence> ranked =
        sources.stream().sorted(Comparator.comparing(OutcomeEvidence::kind)).toList();
    Kind best = ranked.get(0).kind;
    List<DetainerOutcome> said =
        ranked.stream()
            .filter(e -> e.kind == best)
            .map(OutcomeEvidence::outcome)
            .distinct()
            .toList();
    DetainerOutcome outcome = said.size() == 1 ? said.get(0) : DetainerOutcome.UNKNOWN;
    return new Weighed(outcome, best, ranked.stream().filter(e -> e.outcome != outcome).toList());
  }
}
