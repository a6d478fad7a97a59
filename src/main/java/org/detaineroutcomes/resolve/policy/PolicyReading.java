package org.detaineroutcomes.resolve.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.detaineroutcomes.model.DateInterval;
import org.detaineroutcomes.model.DatePrecision;
import org.detaineroutcomes.model.PrintedDate;
import org.detaineroutcomes.resolve.NameKey;
import org.detaineroutcomes.resolve.PlacedNames;
import org.detaineroutcomes.resolve.StagedRow;
import org.detaineroutcomes.resolve.names.NameQuery;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Provenance;
import org.detaineroutcomes.schema.core.PolicySpells;
import org.detaineroutcomes.schema.staged.Agreements;
import org.detaineroutcomes.schema.staged.Crimes;
import org.detaineroutcomes.schema.staged.Places;
import org.detaineroutcomes.schema.staged.Policies;
import org.detaineroutcomes.schema.staged.PolicyEvents;
import org.detaineroutcomes.schema.staged.PolicyLists;

/** Reads published policies, lists, state-wide limits and 287(g) agreements as spells. */
final class PolicyReading {
  static final DateInterval OPEN = new DateInterval("", null, null, DatePrecision.UNDATED);

  private static final Pattern REVERSED = Pattern.compile("(?i)\\breversed ([^;]+)");
  private static final Pattern AGAIN = Pattern.compile("(?i)\\bended again ([\\d-]+|\\w+ \\d{4})");

  private final PlacedNames names;

  PolicyReading(PlacedNames names) {
    this.names = names;
  }

  /** The name of a row, as it is placed. */
  static NameKey key(StagedRow row, Column name, String level, String codes) {
    return new NameKey(
        switch (level) {
          case "county" -> NameQuery.Kind.COUNTY;
          case "city" -> NameQuery.Kind.CITY;
          case "state" -> NameQuery.Kind.STATE;
          default -> NameQuery.Kind.AGENCY;
        },
        row.text(name),
        "",
        row.text(Places.STATE),
        codes,
        NameKey.Need.COUNTY);
  }

  /** The level of a policy by the source's kind of jurisdiction: a jail or police is an agency. */
  static String level(String jurisdictionType) {
    String type = jurisdictionType.toLowerCase(Locale.ROOT);
    if (type.matches(".*\\b(jail|police|sheriff|prison)\\b.*")) {
      return "agency";
    }
    return List.of("county", "city", "state").stream()
        .filter(type::startsWith)
        .findFirst()
        .orElse("agency");
  }

  List<PolicyUnit> units(StagedRow row, NameKey key, String level) {
    return PolicyUnit.of(key.name(), key.state(), level, names.of(key));
  }

  /** The interval of a staged row. */
  static DateInterval from(StagedRow row) {
    return new DateInterval(
        row.text(Policies.DATE_PRINTED),
        row.day(Policies.DATE_EARLIEST),
        row.day(Policies.DATE_LATEST),
        Optional.of(row.text(Policies.DATE_PRECISION))
            .filter(precision -> !precision.isEmpty())
            .map(precision -> DatePrecision.valueOf(precision.toUpperCase(Locale.ROOT)))
            .orElse(DatePrecision.UNDATED));
  }

  /** A policy; where the source tells of a reversal in its own words, that ends the spell. */
  List<Spell> policy(StagedRow row, NameKey key) {
    List<Spell> spells = new ArrayList<>();
    String basis = row.text(Policies.DATE_BASIS);
    DateInterval end = printed(REVERSED, basis).orElse(OPEN);
    Optional<DateInterval> again = printed(AGAIN, basis);
    for (PolicyUnit unit : units(row, key, level(row.text(Policies.JURISDICTION_TYPE)))) {
      Spell spell =
          spell(unit, Spell.LIMITS, true, from(row), "policies", row)
              .saying(words(row.text(Policies.POLICY), row.text(Policies.CRITERIA)), "");
      spells.add(spell.ended(end));
      again.ifPresent(date -> spells.add(spell.begun(date)));
    }
    return spells;
  }

  /** A place on a list: a limit is claimed, no day is known. */
  List<Spell> listed(StagedRow row, NameKey key) {
    return units(row, key, row.text(Places.LEVEL)).stream()
        .map(unit -> spell(unit, Spell.LIMITS, null, OPEN, "policy_lists", row))
        .map(spell -> spell.known(row.day(PolicyLists.LIST_DATE)))
        .toList();
  }

  List<Spell> statewide(StagedRow row, NameKey key) {
    return units(row, key, "state").stream()
        .map(unit -> spell(unit, Spell.LIMITS, true, from(row), "statewide_policies", row))
        .map(
            spell ->
                spell.saying(
                    words(row.text(PolicyEvents.EVENT), row.text(PolicySpells.PROVISION)),
                    row.text(PolicySpells.LEGAL_BASIS)))
        .toList();
  }

  /**
   * An agreement: it can have been in force from its signing or first listing, whichever is first,
   * and certainly was from the later of the two; it can have ended from its last listing on.
   */
  List<Spell> agreement(StagedRow row, NameKey key) {
    String level = row.text(Agreements.JURISDICTION_LEVEL).equals("statewide") ? "state" : "agency";
    LocalDate signed = row.day(Agreements.FIRST_SIGNED);
    LocalDate listed = row.day(Agreements.ACTIVE_FROM);
    DateInterval from =
        new DateInterval(
            row.text(Agreements.SIGNING_DATES),
            earlier(signed, listed),
            later(signed, listed),
            signed == null && listed == null ? DatePrecision.UNDATED : DatePrecision.DAY);
    DateInterval to =
        new DateInterval("", row.day(Agreements.ACTIVE_TO), null, DatePrecision.UNDATED);
    return units(row, key, level).stream()
        .map(unit -> spell(unit, Spell.AGREEMENT, null, from, "agreements", row))
        .map(spell -> spell.saying(row.text(Agreements.MODELS), "287(g) agreement").ended(to))
        .toList();
  }

  /** The name of an agreement's agency; the codes that the source gives come first. */
  static NameKey agreementKey(StagedRow row) {
    return key(row, Crimes.AGENCY, "agency", row.text(Agreements.COUNTY_FIPS_CODES));
  }

  static Spell spell(
      PolicyUnit unit,
      String direction,
      Boolean aboutDetainers,
      DateInterval from,
      String listedIn,
      StagedRow row) {
    return new Spell(
        unit,
        direction,
        aboutDetainers,
        from,
        OPEN,
        row.day(Provenance.EDITION),
        "",
        "",
        listedIn,
        row);
  }

  private static String words(String first, String second) {
    return first.isEmpty() || second.isEmpty() ? first + second : first + ": " + second;
  }

  private static Optional<DateInterval> printed(Pattern words, String text) {
    Matcher matcher = words.matcher(text);
    return matcher.find() ? PrintedDate.read(matcher.group(1).strip()) : Optional.empty();
  }

  private static LocalDate earlier(LocalDate a, LocalDate b) {
    return a == null || (b != null && b.isBefore(a)) ? b : a;
  }

  private static LocalDate later(LocalDate a, LocalDate b) {
    return a == null || (b != null && b.isAfter(a)) ? b : a;
  }
}
