package org.detaineroutcomes.words;

import java.util.List;
import java.util.stream.Collectors;
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
      case DEFINITION -> treated(value);
      case CONTROLS -> controls(value);
      case EXCLUDE_CONTROLS ->
          "no controls are units with "
              + setting.values().stream()
                  .map(TreatmentWords::excluded)
                  .collect(Collectors.joining(" or "));
      case REVERSALS -> reversals(value);
      case ADOPTION -> adoption(value);
      case PRACTICE -> practice(value);
      case THRESHOLD -> "threshold: " + value;
      default ->
          throw new IllegalArgumentException(
              "Cannot say " + setting.key().code() + ": it is no setting of a treatment");
    };
  }

  /** Who is treated by a definition, in its own words. */
  static String treated(String definition) {
    return TreatmentDefinition.named(definition)
        .map(known -> "treated is who has " + known.meaning())
        .orElse(definition);
  }

  private static String controls(String value) {
    return switch (value) {
      case "never" -> "controls are units never treated";
      case "not-yet" -> "controls are units not yet treated";
      default -> "controls: " + value;
    };
  }

  private static String excluded(String value) {
    return switch (value) {
      case "undated" -> "a policy without a date";
      case "statewide" -> "a statewide policy";
      case "reversed" -> "a policy that was reversed";
      case "mandate" -> "a mandate to cooperate";
      case "287g" -> "a 287(g) agreement";
      default -> value;
    };
  }

  private static String adoption(String value) {
    return switch (value) {
      case "first-full" -> "a unit is treated from the first period wholly in force";
      case "any-day" -> "a unit is treated from the first period with a day in force";
      case "majority" -> "a unit is treated from the first period in force on most of its days";
      default -> "adoption: " + value;
    };
  }

  /** That a practice treats as enacted law does is the rule, and needs no words. */
  private static String practice(String value) {
    return switch (value) {
      case "count" -> "";
      case "ignore" -> "enacted law alone treats, and units limited in practice are no controls";
      default -> "practice: " + value;
    };
  }

  private static String reversals(String value) {
    return switch (value) {
      case "first" -> "units whose policy ended in the window stay treated";
      case "drop" -> "units whose policy ended in the window are left out";
      case "exclude-after" -> "units whose policy ended in the window are left out from then on";
      default -> "reversals: " + value;
    };
  }
}
