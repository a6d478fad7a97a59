package org.detaineroutcomes.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Every reason with which ICE's releases say that a detainer was lifted, and the outcome it is read
 * as. A lift reason says how ICE closed its own record: only one of them says that a law
 * enforcement agency declined, and it does not say that the person was released.
 */
public enum LiftReason {
  BOOKED_INTO_DETENTION(
      "Booked into Detention", DetainerOutcome.HONORED, "ICE took the person into its own custody"),
  DECLINED_BY_LEA(
      "Detainer Declined by LEA",
      DetainerOutcome.DECLINED,
      "a law enforcement agency declined; whether the person was released is not said"),
  TRANSFERRED(
      "Transferred", DetainerOutcome.TRANSFERRED, "the person went elsewhere; no decline is said"),
  US_CITIZEN(
      "United States Citizen Interviewed",
      DetainerOutcome.US_CITIZEN,
      "the person was found to be a citizen: a count of these is a floor"),
  LIFTED("Lifted", DetainerOutcome.LIFTED, "by ICE, without a reason"),
  LACK_OF_FUNDS("Lifted - Lack of Funds", DetainerOutcome.LIFTED, "by ICE, for its own means"),
  LACK_OF_SPACE("Lifted - Lack of Space", DetainerOutcome.LIFTED, "by ICE, for its own means"),
  CASE_CLOSED(
      "Case Closed", DetainerOutcome.LIFTED, "by ICE's own act; says nothing of the jail's"),
  DIED("Died", DetainerOutcome.LIFTED, "ends the detainer; says nothing of the jail's act"),
  PROSECUTORIAL_DISCRETION(
      "Prosecutorial Discretion", DetainerOutcome.CANCELLED, "taken back by ICE on its merits"),
  NOT_SUBJECT_TO_DEPORTATION(
      "Alien Not Subject to Deportation",
      DetainerOutcome.CANCELLED,
      "taken back by ICE on its merits"),
  EARLY_RELEASE(
      "Early Release",
      DetainerOutcome.UNKNOWN,
      "leaves open who released whom to whom: not read as a decline");

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private static final Map<String, LiftReason> BY_WORDS =
      Arrays.stream(values())
          .collect(Collectors.toUnmodifiableMap(r -> plain(r.printed), Function.identity()));

  private final String printed;
  private final DetainerOutcome outcome;
  private final String why;

  LiftReason(String printed, DetainerOutcome outcome, String why) {
    this.printed = printed;
    this.outcome = outcome;
    this.why = why;
  }

  /**
   * The reason of a printed text, whatever its case and blanks; empty where it is none of these.
   */
  public static Optional<LiftReason> of(String text) {
    return Optional.ofNullable(BY_WORDS.get(plain(text)));
  }

  private static String plain(String text) {
    return BLANKS.matcher(text.strip()).replaceAll(" ").toLowerCase(Locale.ROOT);
  }

  /** As ICE prints it. */
  public String printed() {
    return printed;
  }

  /** What it is read as. */
  public DetainerOutcome outcome() {
    return outcome;
  }

  /** Why it is read so. */
  public String why() {
    return why;
  }
}
