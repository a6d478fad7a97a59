package org.detaineroutcomes.words.notes;

import java.util.List;
import java.util.stream.Collectors;
import org.detaineroutcomes.model.result.Arm;
import org.detaineroutcomes.model.result.ComparisonNote;
import org.detaineroutcomes.model.result.Note;
import org.detaineroutcomes.words.Names;
import org.detaineroutcomes.words.PanelColumnWords;

/** The words of {@link ComparisonNote}. */
final class ComparisonNoteWords {
  private ComparisonNoteWords() {}

  static String of(ComparisonNote code, Note note, Names names) {
    return switch (code) {
      case PLACEBO_OUTCOME ->
          "a placebo outcome, which the policy should not change: an effect on it casts doubt on the comparison";
      case GROUP_SIZES ->
          note.whole("treated_units")
              + " units: "
              + names.arm(note.constant("treated_arm", Arm.class))
              + ", "
              + note.whole("control_units")
              + ": "
              + names.arm(note.constant("control_arm", Arm.class));
      case ALONE_IN_STATE ->
          note.whole("alone")
              + " of the "
              + note.whole("units")
              + " units ("
              + names.arm(note.constant("treated_arm", Arm.class))
              + ") have no unit ("
              + names.arm(note.constant("control_arm", Arm.class))
              + ") in their own state and stay in the comparison";
      case AGREEMENTS_IN_POOL ->
          note.whole("agreements")
              + " of the "
              + note.whole("units")
              + " units ("
              + names.arm(note.constant("control_arm", Arm.class))
              + ") have a 287(g) agreement through the window and stay in the pool";
      case STATE_LAWS ->
          "state law or a ruling ("
              + note.text("direction")
              + ") comes into force in the window and binds units of both groups, which stay: "
              + laws(note);
      case CLUSTERED_WHERE_SET ->
          "standard errors are clustered by "
              + note.texts("columns").stream()
                  .map(PanelColumnWords::of)
                  .collect(Collectors.joining(" and "))
              + ", where the policy is set";
      case LEVELS_DESCRIBE ->
          "a level difference describes the groups in every period, before adoption as after: it is no effect";
      case EXACT_OF_OFFENSES ->
          "the exact interval takes every offence as independent: differences between units are not in it";
      case EXACT_OF_EVENTS ->
          "the exact interval takes every record that is counted as independent: differences between units are not in it";
      case EXACT_INTERVAL -> "the exact interval takes every offence as independent";
      case RAPE_REDEFINED ->
          "rape was redefined in "
              + note.text("period")
              + ": a change in that period is a change of definition";
      case TWO_DEFINITIONS ->
          "two definitions of rape meet in this outcome in "
              + note.text("period")
              + ": set it beside "
              + note.text("outcome")
              + ", where rape is left out, and use that";
      case SYNTHETIC -> "synthetic: true of no place";
      case EFFECT_MEANING -> note.text("meaning");
      case OVER_ALL_ADOPTERS -> "over every unit that adopted, whatever sample an estimate is from";
      case EFFECT_IN_LOGARITHMS -> "as a difference of logarithms: " + note.number("difference");
    };
  }

  /** "NY 2013-01-01 and 2014-07-01, TX 2017-09-01". */
  private static String laws(Note note) {
    List<String> states = note.texts("states");
    List<String> days = note.texts("days");
    StringBuilder laws = new StringBuilder();
    for (int i = 0; i < states.size(); i++) {
      boolean same = i > 0 && states.get(i).equals(states.get(i - 1));
      laws.append(same ? " and " : (i == 0 ? "" : ", ") + states.get(i) + " ").append(days.get(i));
    }
    return laws.toString();
  }
}
