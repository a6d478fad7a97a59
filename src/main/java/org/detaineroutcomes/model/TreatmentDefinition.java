package org.detaineroutcomes.model;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Every treatment definition that a job may name. Adding one is a line here and its rule. */
public enum TreatmentDefinition {
  ANY_DETAINER_LIMIT(
      "any-detainer-limit", Timing.DATED, null, "any limit on detainers of the unit's own"),
  JUDICIAL_WARRANT_ONLY(
      "judicial-warrant-only",
      Timing.DATED,
      null,
      "a limit of its own by whose words a hold needs a judicial warrant"),
  NO_HOLDS("no-holds", Timing.DATED, null, "a limit of its own by whose words there are no holds"),
  NO_NOTIFICATION(
      "no-notification",
      Timing.DATED,
      null,
      "a limit of its own by whose words notification of ICE is limited"),
  COMPELLED_EXCLUDED(
      "compelled-excluded",
      Timing.DATED,
      null,
      "a limit of its own that it chose: no court, settlement or law of the state compels it, and it"
          + " follows no ruling"),
  FEDERAL_LIST(
      "federal-list",
      Timing.UNDATED,
      "policy_lists",
      "its name on a list of the federal government, which says since when of nobody"),
  OBSERVED_HONOUR_RATE(
      "observed-honour-rate",
      Timing.UNDATED,
      "detainers",
      "fewer of its detainers honored than the threshold, among those honored or declined on the"
          + " record"),
  STATE_LAW(
      "state-law",
      Timing.OF_STATES,
      null,
      "the first state law about detainers, be it a limit or a mandate: two treatments"),
  STATE_LAW_LIMITS(
      "state-law-limits",
      Timing.OF_STATES,
      null,
      "the first state law about detainers; the limits are compared"),
  STATE_LAW_MANDATES(
      "state-law-mandates",
      Timing.OF_STATES,
      null,
      "the first state law about detainers; the mandates are compared");

  private enum Timing {
    DATED,
    UNDATED,
    OF_STATES
  }

  private final String word;
  private final Timing timing;
  private final String needs;
  private final String meaning;

  TreatmentDefinition(String word, Timing timing, String needs, String meaning) {
    this.word = word;
    this.timing = timing;
    this.needs = needs;
    this.meaning = meaning;
  }

  /** As a job writes it. */
  public String word() {
    return word;
  }

  /** Who is treated, in print. */
  public String meaning() {
    return meaning;
  }

  /** True where the law of the state is the treatment, whatever a county does. */
  public boolean ofStates() {
    return timing == Timing.OF_STATES;
  }

  /** True where nobody's treatment has a beginning: groups can be described, effects not. */
  public boolean undated() {
    return timing == Timing.UNDATED;
  }

  /** The staged table without which nobody can be treated, if any. */
  public Optional<String> needs() {
    return Optional.ofNullable(needs);
  }

  /** Every word, in order. */
  public static List<String> words() {
    return Arrays.stream(values()).map(TreatmentDefinition::word).toList();
  }

  /**
   * The definition a job names.
   *
   * @throws Failure naming the nearest known one where there is none of that name
   */
  public static TreatmentDefinition of(Job job) {
    String wanted = job.treatment().definition();
    return Arrays.stream(values())
        .filter(definition -> definition.word.equals(wanted))
        .findFirst()
        .orElseThrow(
            () ->
                new Failure(
                    Problem.usage(
                        "job " + job.name() + ", treatment: definition",
                        "Cannot use the treatment definition '" + wanted + "': there is none",
                        Near.hint(wanted, words()))));
  }
}
