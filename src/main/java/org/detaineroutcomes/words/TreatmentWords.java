package org.detaineroutcomes.words;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.detaineroutcomes.model.AdoptionRule;
import org.detaineroutcomes.model.Choice;
import org.detaineroutcomes.model.ControlExclusion;
import org.detaineroutcomes.model.Controls;
import org.detaineroutcomes.model.Practice;
import org.detaineroutcomes.model.Reversals;
import org.detaineroutcomes.model.TreatmentDefinition;
import org.detaineroutcomes.model.result.Setting;

/** Who counts as treated and who as a control, in words. */
public final class TreatmentWords {
  private TreatmentWords() {}

  /** One sentence. */
  public static String sentence(List<Setting> treatment) {
    return treatment.stream()
        .map(TreatmentWords::part)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("; ", "Treatment: ", "."));
  }

  private static String part(Setting setting) {
    String value = String.join(", ", setting.values());
    return switch (setting.key()) {
      case DEFINITION ->
          TreatmentDefinition.named(value).map(TreatmentWords::treated).orElse(value);
      case CONTROLS -> said(Controls.class, value, TreatmentWords::controls);
      case EXCLUDE_CONTROLS ->
          "no controls are units with "
              + setting.values().stream()
                  .map(kind -> said(ControlExclusion.class, kind, TreatmentWords::excluded))
                  .collect(Collectors.joining(" or "));
      case REVERSALS -> said(Reversals.class, value, TreatmentWords::reversals);
      case ADOPTION -> said(AdoptionRule.class, value, TreatmentWords::adoption);
      case PRACTICE -> said(Practice.class, value, TreatmentWords::practice);
      case THRESHOLD -> "threshold: " + value;
      default ->
          throw new IllegalArgumentException(
              "Cannot say " + setting.key().code() + ": it is no setting of a treatment");
    };
  }

  /** Who is treated by a definition, in its own words. */
  static String treated(TreatmentDefinition definition) {
    return "treated is who has " + definition.meaning();
  }

  private static String controls(Controls rule) {
    return switch (rule) {
      case NEVER -> "controls are units never treated";
      case NOT_YET -> "controls are units not yet treated";
    };
  }

  private static String excluded(ControlExclusion kind) {
    return switch (kind) {
      case UNDATED -> "a policy without a date";
      case STATEWIDE -> "a statewide policy";
      case REVERSED -> "a policy that was reversed";
      case MANDATE -> "a mandate to cooperate";
      case AGREEMENT_287G -> "a 287(g) agreement";
      case CITY_POLICY -> "a dated policy of a city or an agency in them";
    };
  }

  private static String adoption(AdoptionRule rule) {
    return switch (rule) {
      case FIRST_FULL -> "a unit is treated from the first period wholly in force";
      case ANY_DAY -> "a unit is treated from the first period with a day in force";
      case MAJORITY -> "a unit is treated from the first period in force on most of its days";
    };
  }

  /** That a practice treats as enacted law does is the rule, and needs no words. */
  private static String practice(Practice rule) {
    return switch (rule) {
      case COUNT -> "";
      case IGNORE -> "enacted law alone treats, and units limited in practice are no controls";
    };
  }

  private static String reversals(Reversals rule) {
    return switch (rule) {
      case FIRST -> "units whose policy ended in the window stay treated";
      case DROP -> "units whose policy ended in the window are left out";
      case EXCLUDE_AFTER -> "units whose policy ended in the window are left out from then on";
    };
  }

  /** The words of a choice; the setting as it stands if a release of another version has it. */
  private static <E extends Enum<E> & Choice> String said(
      Class<E> list, String value, Function<E, String> words) {
    return Choice.of(list, value).map(words).orElse(value);
  }
}
