package org.detaineroutcomes.resolve.policy;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.detaineroutcomes.model.PolicyDirection;

/**
 * Codes what an event in local law or practice does, by the words it is recorded in. State laws
 * come coded; local events and histories do not.
 *
 * @param direction of what it starts; empty if it starts neither a limit nor a mandate
 * @param inForce false where it was signed only
 * @param endsLimits true where a limit on detainers ends
 * @param endsAgreement true where a 287(g) agreement ends
 * @param pauses true where a court stops whatever is in force
 * @param procedural true where nothing changes yet: a filing, a ruling on another's case
 * @param aboutDetainers true where the words name holds, warrants or detainers
 */
record ActWords(
    Optional<PolicyDirection> direction,
    boolean inForce,
    boolean endsLimits,
    boolean endsAgreement,
    boolean pauses,
    boolean procedural,
    boolean aboutDetainers) {
  private static final Pattern PROCEDURAL =
      Pattern.compile("ruling in\\b|^ruling\\b|asks court|admitted as a party|leaves the question");
  private static final Pattern ENJOINED = Pattern.compile("^enjoined\\b");
  private static final Pattern ENDS_LIMIT =
      Pattern.compile(
          "rescinded|reverses|resumes|honou?r all detainers|all detainers will be honou?red"
              + "|continue honou?ring");
  private static final Pattern ENDS_AGREEMENT =
      Pattern.compile("(ends|ending|suspends) 287\\(g\\)");
  private static final Pattern STILL_HONORED = Pattern.compile("still honou?red");
  private static final Pattern MANDATES =
      Pattern.compile("mandate|must (honou?r|comply)|\\bsb ?4\\b|\\bsb ?208\\b");
  private static final Pattern LIMITS =
      Pattern.compile(
          "\\bno (holds?|transfer|detention|contact|communication|compliance)\\b|\\bonly\\b|declin"
              + "|\\blimit|judicial|warrant|trust act|\\bsb ?54\\b|consent (judgment|decree)"
              + "|sheriff's policy");
  private static final Pattern DETAINERS =
      Pattern.compile("detainer|\\bholds?\\b|warrant|transfer|48[- ]hour");

  /** Reads an event, its provision and the remark beside it. */
  static ActWords of(String event, String provision, String note) {
    String words = (event + " | " + provision).toLowerCase(Locale.ROOT);
    String remark = note.toLowerCase(Locale.ROOT);
    boolean procedural = PROCEDURAL.matcher(words).find();
    boolean pauses = ENJOINED.matcher(words).find();
    boolean endsLimits = !procedural && ENDS_LIMIT.matcher(words).find();
    boolean endsAgreement = ENDS_AGREEMENT.matcher(words).find();
    boolean starts = !procedural && !pauses && !endsLimits && !STILL_HONORED.matcher(words).find();
    Optional<PolicyDirection> direction = Optional.empty();
    if (starts && MANDATES.matcher(words + " | " + remark).find()) {
      direction = Optional.of(PolicyDirection.MANDATES);
    } else if (starts && LIMITS.matcher(words).find()) {
      direction = Optional.of(PolicyDirection.LIMITS);
    }
    return new ActWords(
        direction,
        !event.toLowerCase(Locale.ROOT).matches("(.* )?signed"),
        endsLimits,
        endsAgreement,
        pauses,
        procedural,
        DETAINERS.matcher(words).find());
  }

  /** The step in the life of a policy that the event is. */
  String step() {
    if (procedural) {
      return "ruling or filing";
    }
    if (pauses) {
      return "enjoined";
    }
    if (endsLimits || (direction.isEmpty() && endsAgreement)) {
      return "ended";
    }
    return inForce ? "in force" : "signed";
  }

  /**
   * True where the words say nothing that is understood: not a start, an end or a step of court.
   */
  boolean uncoded() {
    return direction.isEmpty() && !endsLimits && !endsAgreement && !pauses && !procedural;
  }
}
