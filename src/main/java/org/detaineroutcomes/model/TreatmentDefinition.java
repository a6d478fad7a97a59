package org.detaineroutcomes.model;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.detaineroutcomes.model.result.Arm;
import org.detaineroutcomes.model.result.ArmPair;

/**
 * Every treatment definition that a job may name, with the groups that it compares. Adding one is a
 * line here and its rule.
 */
public enum TreatmentDefinition {
  ANY_DETAINER_LIMIT(
      "any-detainer-limit",
      Timing.DATED,
      null,
      "any limit on detainers of the unit's own",
      ArmPair.of(Arm.LIMITING),
      ArmPair.of(Arm.MANDATE)),
  JUDICIAL_WARRANT_ONLY(
      "judicial-warrant-only",
      Timing.DATED,
      null,
      "a limit of its own by whose words a hold needs a judicial warrant",
      ArmPair.of(Arm.LIMITING),
      ArmPair.of(Arm.MANDATE)),
  NO_HOLDS(
      "no-holds",
      Timing.DATED,
      null,
      "a limit of its own by whose words there are no holds",
      ArmPair.of(Arm.LIMITING),
      ArmPair.of(Arm.MANDATE)),
  NO_NOTIFICATION(
      "no-notification",
      Timing.DATED,
      null,
      "a limit of its own by whose words notification of ICE is limited",
      ArmPair.of(Arm.LIMITING),
      ArmPair.of(Arm.MANDATE)),
  COMPELLED_EXCLUDED(
      "compelled-excluded",
      Timing.DATED,
      null,
      "a limit of its own that it chose: no court, settlement or law of the state compels it, and it"
          + " follows no ruling",
      ArmPair.of(Arm.LIMITING),
      ArmPair.of(Arm.MANDATE)),
  FEDERAL_LIST(
      "federal-list",
      Timing.LISTED,
      "policy_lists",
      "its name on a list of the federal government, which says since when of nobody",
      new ArmPair(Arm.ON_LIST, Arm.NOT_ON_LIST)),
  OBSERVED_HONOUR_RATE(
      "observed-honour-rate",
      Timing.OBSERVED,
      "detainers",
      "fewer of its detainers honored than the threshold, among those honored or declined on the"
          + " record",
      new ArmPair(Arm.BELOW_THRESHOLD, Arm.AT_LEAST_THRESHOLD)),
  STATE_LAW(
      "state-law",
      Timing.OF_STATES,
      null,
      "the first state law about detainers, be it a limit or a mandate: two treatments",
      ArmPair.of(Arm.LIMITING),
      ArmPair.of(Arm.MANDATE)),
  STATE_LAW_LIMITS(
      "state-law-limits",
      Timing.OF_STATES,
      null,
      "the first state law about detainers; the limits are compared",
      ArmPair.of(Arm.LIMITING)),
  STATE_LAW_MANDATES(
      "state-law-mandates",
      Timing.OF_STATES,
      null,
      "the first state law about detainers; the mandates are compared",
      ArmPair.of(Arm.MANDATE));

  private enum Timing {
    DATED,
    LISTED,
    OBSERVED,
    OF_STATES
  }

  private final String word;
  private final Timing timing;
  private final String needs;
  private final String meaning;

  @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable copy
  private final List<ArmPair> arms;

  TreatmentDefinition(String word, Timing timing, String needs, String meaning, ArmPair... arms) {
    this.word = word;
    this.timing = timing;
    this.needs = needs;
    this.meaning = meaning;
    this.arms = List.of(arms);
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
    return timing == Timing.LISTED || timing == Timing.OBSERVED;
  }

  /** True if the detainer records of the unit decide, by the threshold of the job. */
  public boolean observed() {
    return timing == Timing.OBSERVED;
  }

  /** True if the spells of a list decide, and there must be one. */
  public boolean listed() {
    return timing == Timing.LISTED;
  }

  /**
   * The groups it compares; one without a unit in the sample makes no comparison. A job labels the
   * groups of the first.
   */
  public List<ArmPair> arms() {
    return arms;
  }

  /** The staged table without which nobody can be treated, if any. */
  public Optional<String> needs() {
    return Optional.ofNullable(needs);
  }

  /** Every word, in order. */
  public static List<String> words() {
    return Arrays.stream(values()).map(TreatmentDefinition::word).toList();
  }

  /** The definition of a word; empty if there is none of that name. */
  public static Optional<TreatmentDefinition> named(String word) {
    return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
  }
}
