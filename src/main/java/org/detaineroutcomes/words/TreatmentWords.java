package org.detaineroutcomes.words;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** Who counts as treated and who as a control, "…, controls: never", in words. */
public final class TreatmentWords {
  /** Where one part of the treatment ends and the next, with its name, begins. */
  private static final String PARTS =
      ", (?=controls: |excluded from controls: |reversals: |threshold: )";

  private static final Map<String, String> WHOLE =
      Map.of(
          "controls: never", "controls are units never treated",
          "controls: not-yet", "controls are units not yet treated",
          "reversals: drop", "units whose policy ended in the window are left out",
          "reversals: exclude-after",
              "units whose policy ended in the window are left out from then on");
  private static final Map<String, String> LEFT_OUT =
      Map.of(
          "undated", "a policy without a date",
          "statewide", "a statewide policy",
          "reversed", "a policy that was reversed",
          "mandate", "a mandate to cooperate",
          "287g", "a 287(g) agreement");
  private static final String EXCLUDED = "excluded from controls: ";

  private TreatmentWords() {}

  /** One sentence; the definition keeps the name under which it is looked up. */
  public static String sentence(String treatment) {
    return Arrays.stream(treatment.split(PARTS))
        .map(TreatmentWords::part)
        .collect(Collectors.joining("; ", "Treatment: ", "."));
  }

  private static String part(String part) {
    return part.startsWith(EXCLUDED)
        ? "no controls are units with "
            + Arrays.stream(part.substring(EXCLUDED.length()).split(", "))
                .map(word -> LEFT_OUT.getOrDefault(word, word))
                .collect(Collectors.joining(" or "))
        : WHOLE.getOrDefault(part, part);
  }
}
