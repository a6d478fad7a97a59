package org.detaineroutcomes.model.result;

import java.util.List;

/**
 * A rule that decides who is in a sample.
 *
 * <p>Runs of periods are two lists, their first and their last periods; {@code without} are those
 * of the window in which no unit has a value.
 */
public enum SampleRule implements NoteCode {
  /** Everybody of a group, with whom the rules begin. */
  BEGINS("group"),
  /** A row in some period; {@code limited_from}: from there on every unit is limited. */
  ROW_IN_SOME_PERIOD("from", "to", "limited_from"),
  /** A row in every period that has any, or until a reversal. */
  ROW_IN_EVERY_PERIOD("from", "to", "without_from", "without_to", "until_reversal"),
  /** A source that holds every case in some period; {@code gap}: why those who go have none. */
  SOURCE_IN_SOME_PERIOD("outcome", "gap"),
  SOURCE_IN_EVERY_PERIOD(
      "outcome", "from", "to", "without_from", "without_to", "until_reversal", "gap"),
  OUTCOME_IN_SOME_PERIOD("outcome"),
  OUTCOME_IN_EVERY_PERIOD("outcome", "from", "to", "without_from", "without_to", "until_reversal"),
  /** The same reporters in every period with the outcome. */
  SAME_REPORTERS("outcome"),
  /** Reporters of all periods know at least a share of the offenses of each. */
  REPORTERS_SHARE("share"),
  /** No treatment of its own. */
  MAY_BE_CONTROL,
  /** A period before the policy. */
  ADOPTED_AFTER("period"),
  /** A period with the policy. */
  ADOPTED_BY("period"),
  /** Not kept out for a reason. */
  NOT_EXCLUDED("reason");

  @SuppressWarnings("ImmutableEnumChecker") // a copy of List.of
  private final List<String> arguments;

  SampleRule(String... arguments) {
    this.arguments = List.of(arguments);
  }

  @Override
  public List<String> arguments() {
    return arguments;
  }

  @Override
  public Level level() {
    return Level.INFO;
  }
}
