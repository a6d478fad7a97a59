package org.detaineroutcomes.words.notes;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.detaineroutcomes.model.result.Arm;
import org.detaineroutcomes.model.result.Code;
import org.detaineroutcomes.model.result.ExclusionReason;
import org.detaineroutcomes.model.result.JoinGap;
import org.detaineroutcomes.model.result.Note;
import org.detaineroutcomes.model.result.SampleRule;
import org.detaineroutcomes.words.ExclusionWords;
import org.detaineroutcomes.words.JoinWords;

/** The words of {@link SampleRule}: what a unit must have to stay. */
final class SampleRuleWords {
  private SampleRuleWords() {}

  static String of(SampleRule code, Note rule) {
    return switch (code) {
      case BEGINS -> begins(rule.constant("group", Arm.class));
      case ROW_IN_SOME_PERIOD -> "a row in some period of " + runs(rule, "") + limited(rule);
      case ROW_IN_EVERY_PERIOD -> "a row" + everyPeriod(rule);
      case SOURCE_IN_SOME_PERIOD -> source(rule) + " in some period" + gap(rule);
      case SOURCE_IN_EVERY_PERIOD -> source(rule) + everyPeriod(rule) + gap(rule);
      case OUTCOME_IN_SOME_PERIOD -> rule.text("outcome") + " in some period";
      case OUTCOME_IN_EVERY_PERIOD -> rule.text("outcome") + everyPeriod(rule);
      case SAME_REPORTERS -> "the same reporters in every period with " + rule.text("outcome");
      case REPORTERS_SHARE ->
          "reporters of all periods know at least "
              + rule.number("share")
              + " of the offenses of each";
      case MAY_BE_CONTROL -> "no treatment of its own and may be a control";
      case ADOPTED_AFTER -> "a period before the policy: adopted after " + rule.text("period");
      case ADOPTED_BY -> "a period with the policy: adopted by " + rule.text("period");
      case NOT_EXCLUDED ->
          "not " + ExclusionWords.of(rule.constant("reason", ExclusionReason.class));
    };
  }

  private static String begins(Arm arm) {
    return switch (arm) {
      case LIMITING, MANDATE -> "dated by a policy, or in a place that is";
      case AGREEMENT_287G -> "in a county with an agreement through the window";
      case CONFLICT -> "under a limit and, at once, a mandate or a 287(g) agreement of its jail";
      case ON_LIST -> "named by the list";
      case NOT_ON_LIST -> "not named, in no state that is, and without a city that is";
      case BELOW_THRESHOLD, AT_LEAST_THRESHOLD -> "with a share of detainers honored that is known";
      case EXCLUDED -> "kept out of every group, with a reason";
      default -> "neither dated nor kept out";
    };
  }

  private static String source(Note rule) {
    return "a complete source of " + rule.text("outcome");
  }

  private static String limited(Note rule) {
    String from = rule.text("limited_from");
    return from.isEmpty() ? "" : " (from " + from + " on every unit is limited)";
  }

  private static String everyPeriod(Note rule) {
    String with = runs(rule, "");
    String without = runs(rule, "without_");
    return " in every period that has any: "
        + (with.isEmpty() ? "none" : with)
        + (without.isEmpty() ? "" : " (no unit has it in " + without + ")")
        + (rule.flag("until_reversal") ? ", or until a reversal" : "");
  }

  /** "2009, 2012 to 2014". */
  private static String runs(Note rule, String which) {
    List<String> from = rule.texts(which + "from");
    List<String> to = rule.texts(which + "to");
    return IntStream.range(0, from.size())
        .mapToObj(
            i -> from.get(i).equals(to.get(i)) ? from.get(i) : from.get(i) + " to " + to.get(i))
        .collect(Collectors.joining(", "));
  }

  private static String gap(Note rule) {
    String gap = rule.text("gap");
    return gap.isEmpty()
        ? ""
        : "; gone for: "
            + Code.of(JoinGap.class, gap).map(JoinWords::gap).orElse("no row of the period");
  }
}
