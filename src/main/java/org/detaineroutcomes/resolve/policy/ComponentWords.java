package org.detaineroutcomes.resolve.policy;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.detaineroutcomes.model.PolicyComponent;
import org.detaineroutcomes.model.PolicyDirection;

/**
 * Codes what a policy provides by the words it is recorded in, clause by clause (a semicolon ends a
 * clause). What no rule reads stays uncoded: nothing is guessed from the name of an act.
 *
 * <p>A clause is about holds where it names holds, detention or detainers, or none of notification,
 * transfer, access, inquiry, information and agreements. Of a hold the condition is read before the
 * refusal: "no holds without a judge's warrant" is no refusal of all holds. A warrant in one clause
 * and listed charges in another are two ways to a hold, so that the warrant alone is not required.
 */
final class ComponentWords {
  private static final Pattern CLAUSE = Pattern.compile("\\s*[;|]\\s*");
  private static final Pattern HOLD =
      Pattern.compile("\\bhold(s|ing)?\\b|\\bheld\\b|detention|detainer|\\barrest\\b");
  private static final Pattern NOTIFICATION =
      Pattern.compile(
          "notif|\\bnotice\\b|release (notice|data|date)|\\bno communication|\\bcontact with ice");
  private static final Pattern TRANSFER = Pattern.compile("transfer");
  private static final Pattern ACCESS = Pattern.compile("\\baccess\\b|interview|ice off");
  private static final Pattern INQUIRY = Pattern.compile("inquir|\\bask about\\b");
  private static final Pattern INFORMATION =
      Pattern.compile("sharing|disclose|no communication|no information|limits information");
  private static final Pattern NO_AGREEMENT =
      Pattern.compile("\\b(ends?|ending|bars?|bans?|no|suspends) [^;]*287\\(g\\)");

  private static final Pattern JUDICIAL =
      Pattern.compile("judicial|\\bjudge\\b|\\bjudge's\\b|court order");
  private static final Pattern EITHER_WARRANT = Pattern.compile("court order or warrant");
  private static final Pattern BOTH = Pattern.compile("warrant and\\b");
  private static final Pattern LISTED =
      Pattern.compile(
          "listed|low[- ]level|minor (crime|offen)|serious (conviction|crime|case)|felony"
              + "|felonies|convicted of|grave charges|violent or serious|dangerous crimes"
              + "|offen[cs]es for which");
  private static final Pattern COSTS = Pattern.compile("unless ice pays|reimburs");
  private static final Pattern PROBABLE = Pattern.compile("probable cause");
  private static final Pattern WARRANT =
      Pattern.compile("\\b(with|without)( a)?( signed)? warrant|^(signed )?warrant\\b");
  private static final Pattern REFUSED =
      Pattern.compile(
          "\\bno (longer )?(stop, )?(arrest or )?(holds?|detention)\\b|\\bdeclin|not honou?r"
              + "|no longer honou?r|stops? (honou?ring|detainer holds|holds)|bars holding"
              + "|no (state-law )?authority|may not delay release|suspends [^;]*holds");
  private static final Pattern LIMITED =
      Pattern.compile("\\blimit|\\bonly\\b|clarifies when|existing detainers");

  private static final Pattern MANDATE =
      Pattern.compile(
          "must [^;]*(honou?r|comply|cooperate with detainers)|honou?r (all )?detainers"
              + "|comply (fully )?with detainers|hold up to 48 hours|48-hour holds"
              + "|mandate to honou?r|detainer mandate");
  private static final Pattern LIMITS_BANNED =
      Pattern.compile(
          "bans (limits|limiting|(state and )?(local |municipal )?sanctuary|local limits)"
              + "|voids policies|no limits on|no bans on|voting for sanctuary|bars officials from");

  private ComponentWords() {}

  /**
   * The components of a policy.
   *
   * @param provision what it provides; its words decide
   * @param event the act or event: read for holds only where the provision says nothing of them
   */
  static Set<PolicyComponent> of(PolicyDirection direction, String provision, String event) {
    return switch (direction) {
      case AGREEMENT_287G -> EnumSet.of(PolicyComponent.AGREEMENT);
      case MANDATES -> mandate(provision + "; " + event);
      case LIMITS -> limit(provision, event);
    };
  }

  private static Set<PolicyComponent> mandate(String text) {
    Set<PolicyComponent> found = EnumSet.noneOf(PolicyComponent.class);
    for (String clause : clauses(text)) {
      add(found, MANDATE, clause, PolicyComponent.MANDATE);
      add(found, LIMITS_BANNED, clause, PolicyComponent.LIMITS_BANNED);
    }
    return found;
  }

  private static Set<PolicyComponent> limit(String provision, String event) {
    Set<PolicyComponent> found = EnumSet.noneOf(PolicyComponent.class);
    Set<PolicyComponent> holds = holds(clauses(provision));
    found.addAll(holds.isEmpty() ? holds(clauses(event)) : holds);
    for (String clause : clauses(provision + "; " + event)) {
      found.addAll(beside(clause));
    }
    return found;
  }

  private static Set<PolicyComponent> holds(List<String> clauses) {
    Set<PolicyComponent> found = EnumSet.noneOf(PolicyComponent.class);
    boolean both = false;
    for (String clause : clauses) {
      if (HOLD.matcher(clause).find() || beside(clause).isEmpty()) {
        found.addAll(hold(clause));
        both |= BOTH.matcher(clause).find();
      }
    }
    if (found.contains(PolicyComponent.LISTED_OFFENSES) && !both) {
      found.remove(PolicyComponent.JUDICIAL_WARRANT);
    }
    if (found.size() > 1) {
      found.remove(PolicyComponent.HOLDS_LIMITED);
    }
    return found;
  }

  private static Set<PolicyComponent> hold(String clause) {
    Set<PolicyComponent> found = EnumSet.noneOf(PolicyComponent.class);
    if (EITHER_WARRANT.matcher(clause).find()) {
      found.add(PolicyComponent.WARRANT);
    } else {
      add(found, JUDICIAL, clause, PolicyComponent.JUDICIAL_WARRANT);
    }
    add(found, LISTED, clause, PolicyComponent.LISTED_OFFENSES);
    add(found, COSTS, clause, PolicyComponent.COSTS_PAID);
    if (found.isEmpty()) {
      add(found, PROBABLE, clause, PolicyComponent.PROBABLE_CAUSE);
    }
    if (found.isEmpty()) {
      add(found, WARRANT, clause, PolicyComponent.WARRANT);
    }
    if (found.isEmpty()) {
      add(found, REFUSED, clause, PolicyComponent.NO_HOLDS);
    }
    if (found.isEmpty() && HOLD.matcher(clause).find()) {
      add(found, LIMITED, clause, PolicyComponent.HOLDS_LIMITED);
    }
    return found;
  }

  /** What a clause says beside holds. */
  private static Set<PolicyComponent> beside(String clause) {
    Set<PolicyComponent> found = EnumSet.noneOf(PolicyComponent.class);
    add(found, NOTIFICATION, clause, PolicyComponent.NOTIFICATION);
    add(found, TRANSFER, clause, PolicyComponent.TRANSFER);
    add(found, ACCESS, clause, PolicyComponent.JAIL_ACCESS);
    add(found, INQUIRY, clause, PolicyComponent.INQUIRY);
    add(found, INFORMATION, clause, PolicyComponent.INFORMATION);
    add(found, NO_AGREEMENT, clause, PolicyComponent.NO_AGREEMENT);
    return found;
  }

  private static void add(
      Set<PolicyComponent> found, Pattern words, String clause, PolicyComponent component) {
    if (words.matcher(clause).find()) {
      found.add(component);
    }
  }

  private static List<String> clauses(String text) {
    return CLAUSE
        .splitAsStream(text.toLowerCase(Locale.ROOT).strip())
        .filter(clause -> !clause.isEmpty())
        .toList();
  }
}
