package org.detaineroutcomes.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import org.detaineroutcomes.model.result.Code;

/**
 * Offence classes of the "notable activity" that a declined-detainer report prints beside a row:
 * one charge or conviction, chosen by ICE. A sample, never a distribution of offences.
 *
 * <p>The first class whose words occur decides, so that "sex assault" is a sexual offence and
 * "driving under the influence of drugs" a driving offence. Classes follow the families of the
 * FBI's National Crime Information Center codes, whose words the reports use.
 */
public enum ActivityClass implements Code {
  NOT_STATED("not stated", "^$|^(none|unknown|n/?a|not (stated|available|known))$"),
  IMPAIRED_DRIVING(
      "driving under the influence",
      "\\b(dui|dwi|owi|ovi|driv\\w* (while|under|whilst)|under (the )?influence|drunk driv|intoxicated"
          + " driv|impaired driv)"),
  HOMICIDE("homicide", "homicid|murder|manslaughter|\\bkill"),
  SEXUAL(
      "sexual offense",
      "\\bsex|\\brape|sodom|molest|fondl|indecen|incest|pornograph|prostitut|lewd|enticement of"),
  KIDNAPPING(
      "kidnapping",
      "kidnap|abduct|unlawful imprison|false imprison|traffick\\w* (in |of )?(person|human|people)"),
  ROBBERY("robbery", "\\brobb|carjack|car-jack"),
  DRUGS(
      "drug offense",
      "\\bdrug|narcotic|controlled substance|cocaine|heroin|marijuana|cannabis|amphetamine|opium|opiate"
          + "|fentanyl|hallucinogen|paraphernalia|synthetic narcotic"),
  ASSAULT(
      "assault or threat",
      "assault|batter|domestic|cruelty|intimidat|threat|stalk|harass|strangl|injur|endanger\\w*"
          + "|child abuse|elder abuse|terroris"),
  WEAPON("weapon offense", "weapon|firearm|\\bgun\\b|handgun|explosive|ammunition"),
  FRAUD(
      "fraud or forgery",
      "fraud|forge|counterfeit|identity|embezzl|false (statement|document|report|id)|impersonat|money"
          + " launder|bad check|perjury"),
  PROPERTY(
      "property offense",
      "burglar|larcen|theft|stolen|steal|shoplift|arson|vandal|trespass|criminal mischief|damage"
          + "|breaking and enter|unauthori[sz]ed use"),
  IMMIGRATION("immigration offense", "illegal (re-?)?entry|re-?entry|immigration|alien|smuggl"),
  TRAFFIC("other traffic offense", "traffic|hit and run|\\bdriv|licen[cs]e|speeding|vehicle"),
  PUBLIC_ORDER(
      "public order or justice",
      "obstruct|resist|evad|flight|escape|probation|parole|contempt|fail\\w* to appear|warrant|public"
          + " (order|peace|intox)|disorderly|liquor|drunk|gambl|bribe|gang|riot|family offense"
          + "|violat\\w* of (a )?(court|protect|order)|protective order|tamper|court"),
  OTHER("other", "");

  private final String words;
  private final Pattern rule;

  ActivityClass(String words, String rule) {
    this.words = words;
    this.rule = Pattern.compile(rule);
  }

  /** Whether the activity is a charge or a conviction, as printed in brackets. */
  public enum Stage implements Code {
    CHARGED,
    CONVICTED,
    NOT_STATED;

    /** The stage that a printed activity ends with. */
    public static Stage of(String printed) {
      String plain = printed == null ? "" : printed.toLowerCase(Locale.ROOT);
      return plain.contains("(convict")
          ? CONVICTED
          : plain.contains("(charge") ? CHARGED : NOT_STATED;
    }

    /** In print. */
    public String words() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  /** The class of a printed activity; null is none stated. */
  public static ActivityClass of(String printed) {
    String plain =
        printed == null
            ? ""
            : printed
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\([^)]*\\)", " ")
                .replaceAll("\\s+", " ")
                .strip();
    return Arrays.stream(values())
        .filter(each -> each == OTHER || each.rule.matcher(plain).find())
        .findFirst()
        .orElseThrow();
  }

  /** In print. */
  public String words() {
    return words;
  }
}
