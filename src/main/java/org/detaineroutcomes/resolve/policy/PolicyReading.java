package org.detaineroutcomes.resolve.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.detaineroutcomes.model.DateInterval;
import org.detaineroutcomes.model.DatePrecision;
import org.detaineroutcomes.model.ListedIn;
import org.detaineroutcomes.model.PlaceLevel;
import org.detaineroutcomes.model.PolicyDirection;
import org.detaineroutcomes.model.PrintedDate;
import org.detaineroutcomes.resolve.NameKey;
import org.detaineroutcomes.resolve.PlacedNames;
import org.detaineroutcomes.resolve.names.NameQuery;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Provenance;
import org.detaineroutcomes.schema.fields.CrimeFields;
import org.detaineroutcomes.schema.fields.DateFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.fields.PolicyFields;
import org.detaineroutcomes.schema.fields.SourceFields;
import org.detaineroutcomes.schema.staged.Agreements;
import org.detaineroutcomes.schema.staged.Policies;
import org.detaineroutcomes.schema.staged.PolicyLists;
import org.detaineroutcomes.store.TableRow;

/** Reads published policies, lists, state-wide limits and 287(g) agreements as spells. */
final class PolicyReading {
  static final DateInterval OPEN = new DateInterval("", null, null, DatePrecision.UNDATED);

  private static final Pattern REVERSED = Pattern.compile("(?i)\\breversed ([^;]+)");
  private static final Pattern AGAIN = Pattern.compile("(?i)\\bended again ([\\d-]+|\\w+ \\d{4})");

  private static final Pattern OLDER_STATUTE =
      Pattern.compile("(?i)\\ba statute of (\\d{4})(?: already)? ([^(;]+)");

  /** An independent city and a consolidated city and county count among the cities. */
  private static final Pattern MUNICIPAL =
      Pattern.compile(
          "\\b(city|town|village|municipality|metro(politan)?)\\b"
              + "|^(consolidated|unified|(federal )?district$)");

  /** First publication of a declined-detainer report; its Section III names jurisdictions. */
  private static final LocalDate FIRST_REPORT = LocalDate.of(2017, 3, 20);

  private final PlacedNames names;
  private final Steps steps;

  PolicyReading(PlacedNames names, Steps steps) {
    this.names = names;
    this.steps = steps;
  }

  /** The name of a row, as it is placed. */
  static NameKey key(TableRow row, Column name, PlaceLevel level, String codes) {
    return new NameKey(
        switch (level) {
          case COUNTY -> NameQuery.Kind.COUNTY;
          case CITY -> NameQuery.Kind.CITY;
          case STATE -> NameQuery.Kind.STATE;
          case AGENCY, NATION -> NameQuery.Kind.AGENCY;
        },
        row.textOrEmpty(name),
        "",
        row.textOrEmpty(PlaceFields.STATE),
        codes,
        NameKey.Need.COUNTY);
  }

  /** The level of a policy by the source's kind of jurisdiction: a jail or police is an agency. */
  static PlaceLevel level(String jurisdictionType) {
    String type = jurisdictionType.toLowerCase(Locale.ROOT);
    if (type.matches(".*\\b(jail|police|sheriff|prison)\\b.*")) {
      return PlaceLevel.AGENCY;
    }
    for (PlaceLevel level : List.of(PlaceLevel.COUNTY, PlaceLevel.CITY, PlaceLevel.STATE)) {
      if (type.startsWith(level.word())) {
        return level;
      }
    }
    if (MUNICIPAL.matcher(type).find()) {
      return PlaceLevel.CITY;
    }
    return type.startsWith("parish") ? PlaceLevel.COUNTY : PlaceLevel.AGENCY;
  }

  /** The level that a row states. */
  static PlaceLevel level(TableRow row) {
    return PlaceLevel.of(row.text(PlaceFields.LEVEL)).orElseThrow();
  }

  List<PolicyUnit> units(TableRow row, NameKey key, PlaceLevel level) {
    return PolicyUnit.of(key.name(), key.state(), level, names.of(key));
  }

  /** The interval of a staged row. */
  static DateInterval from(TableRow row) {
    return new DateInterval(
        row.textOrEmpty(DateFields.DATE_PRINTED),
        row.day(DateFields.DATE_EARLIEST),
        row.day(DateFields.DATE_LATEST),
        Optional.of(row.textOrEmpty(DateFields.DATE_PRECISION))
            .filter(precision -> !precision.isEmpty())
            .map(precision -> DatePrecision.valueOf(precision.toUpperCase(Locale.ROOT)))
            .orElse(DatePrecision.UNDATED));
  }

  /**
   * A policy; where the source tells of a reversal in its own words, that ends the spell, and was
   * not known before.
   */
  List<Spell> policy(TableRow row, NameKey key) {
    String basis = row.textOrEmpty(DateFields.DATE_BASIS);
    DateInterval from = from(row);
    Optional<DateInterval> end = printed(REVERSED, basis);
    Optional<DateInterval> again = printed(AGAIN, basis);
    PlaceLevel level = level(row.textOrEmpty(Policies.JURISDICTION_TYPE));
    List<PolicyUnit> units = units(row, key, level);
    PrintedTerms terms =
        new PrintedTerms(
            words(row.textOrEmpty(PolicyFields.POLICY), row.textOrEmpty(PolicyFields.CRITERIA)),
            "",
            ComponentWords.of(
                PolicyDirection.LIMITS,
                row.textOrEmpty(PolicyFields.CRITERIA),
                row.textOrEmpty(PolicyFields.POLICY)),
            BasisWords.of(row.textOrEmpty(PolicyFields.POLICY), basis, level));
    Known known =
        known(
            row,
            new Known.Day(
                row.textOrEmpty(Policies.SOURCE_KIND).startsWith("DDOR") ? FIRST_REPORT : null,
                Known.REPORT),
            new Known.Day(from.latest(), Known.IN_FORCE));
    step(units, "in force", from, ListedIn.POLICIES, terms, row);
    end.ifPresent(date -> step(units, "ended", date, ListedIn.POLICIES, terms, row));
    again.ifPresent(date -> step(units, "in force", date, ListedIn.POLICIES, terms, row));
    List<Spell> spells = new ArrayList<>();
    for (PolicyUnit unit : units) {
      Spell spell =
          spell(unit, PolicyDirection.LIMITS, true, from, ListedIn.POLICIES, row)
              .saying(terms)
              .known(known);
      spells.addAll(
          end.map(date -> Ending.versions(spell, spell.ended(date), date.latest()))
              .orElse(List.of(spell)));
      again.ifPresent(
          date ->
              spells.add(
                  spell.begun(date).saying(again(basis)).known(known.changed(date.latest()))));
    }
    return spells;
  }

  /** What is said of a policy that came back: by whom, not on which terms. */
  private static PrintedTerms again(String basis) {
    String printed = basis.substring(basis.toLowerCase(Locale.ROOT).indexOf("ended again"));
    return new PrintedTerms(
        printed,
        "",
        Set.of(),
        printed.contains("by court")
            ? BasisWords.of("court order", "", PlaceLevel.COUNTY)
            : BasisWords.UNKNOWN);
  }

  /** A place on a list: a limit is claimed, no day is known. */
  List<Spell> listed(TableRow row, NameKey key) {
    List<PolicyUnit> units = units(row, key, level(row));
    LocalDate day = row.day(PolicyLists.LIST_DATE);
    step(units, "listed", Steps.on(day), ListedIn.POLICY_LISTS, PrintedTerms.NONE, row);
    Known known = known(row, new Known.Day(day, Known.LISTED));
    return units.stream()
        .map(unit -> spell(unit, PolicyDirection.LIMITS, null, OPEN, ListedIn.POLICY_LISTS, row))
        .map(spell -> spell.known(known))
        .toList();
  }

  List<Spell> statewide(TableRow row, NameKey key) {
    List<PolicyUnit> units = units(row, key, PlaceLevel.STATE);
    String event = row.textOrEmpty(PolicyFields.EVENT);
    String provision = row.textOrEmpty(PolicyFields.PROVISION);
    PrintedTerms terms =
        new PrintedTerms(
            words(event, provision),
            row.textOrEmpty(PolicyFields.LEGAL_BASIS),
            ComponentWords.of(PolicyDirection.LIMITS, provision, event),
            BasisWords.of(row.textOrEmpty(PolicyFields.LEGAL_BASIS), event, PlaceLevel.STATE));
    DateInterval from = from(row);
    step(units, "in force", from, ListedIn.STATEWIDE_POLICIES, terms, row);
    Known known = known(row, new Known.Day(from.latest(), Known.IN_FORCE));
    List<Spell> spells = new ArrayList<>(olderStatute(units, row));
    for (PolicyUnit unit : units) {
      spells.add(
          spell(unit, PolicyDirection.LIMITS, true, from, ListedIn.STATEWIDE_POLICIES, row)
              .saying(terms)
              .known(known));
    }
    return spells;
  }

  /** An older statute that the remark names by its year: it says nothing of detainers. */
  private List<Spell> olderStatute(List<PolicyUnit> units, TableRow row) {
    Matcher words = OLDER_STATUTE.matcher(row.textOrEmpty(SourceFields.REMARK));
    if (!words.find()) {
      return List.of();
    }
    DateInterval from = PrintedDate.read(words.group(1)).orElseThrow();
    PrintedTerms terms =
        new PrintedTerms(
            words.group(2).strip(),
            "statute",
            Set.of(),
            BasisWords.of("statute", "", PlaceLevel.STATE));
    another(units, "in force", from, ListedIn.STATEWIDE_POLICIES, terms, row);
    Known known = known(row, new Known.Day(from.latest(), Known.IN_FORCE));
    return units.stream()
        .map(
            unit ->
                spell(unit, PolicyDirection.LIMITS, false, from, ListedIn.STATEWIDE_POLICIES, row))
        .map(spell -> spell.saying(terms).known(known))
        .toList();
  }

  /**
   * An agreement: it can have been in force from its signing or first listing, whichever is first,
   * and certainly was from the later of the two; it can have ended from its last listing on.
   */
  List<Spell> agreement(TableRow row, NameKey key) {
    PlaceLevel level =
        row.textOrEmpty(Agreements.JURISDICTION_LEVEL).equals("statewide")
            ? PlaceLevel.STATE
            : PlaceLevel.AGENCY;
    LocalDate signed = row.day(Agreements.FIRST_SIGNED);
    LocalDate listed = row.day(Agreements.ACTIVE_FROM);
    DateInterval from =
        new DateInterval(
            row.textOrEmpty(Agreements.SIGNING_DATES),
            earlier(signed, listed),
            later(signed, listed),
            signed == null && listed == null ? DatePrecision.UNDATED : DatePrecision.DAY);
    DateInterval to =
        new DateInterval("", row.day(Agreements.ACTIVE_TO), null, DatePrecision.UNDATED);
    List<PolicyUnit> units = units(row, key, level);
    PrintedTerms terms =
        new PrintedTerms(
            row.textOrEmpty(Agreements.MODELS),
            "287(g) agreement",
            ComponentWords.of(PolicyDirection.AGREEMENT_287G, "", ""),
            BasisWords.of("287(g) agreement", "", level));
    if (signed != null) {
      step(units, "signed", Steps.on(signed), ListedIn.AGREEMENTS, terms, row);
    }
    Known known =
        known(row, new Known.Day(signed, Known.SIGNED), new Known.Day(listed, Known.LISTED));
    return units.stream()
        .map(
            unit ->
                spell(unit, PolicyDirection.AGREEMENT_287G, null, from, ListedIn.AGREEMENTS, row))
        .map(spell -> spell.saying(terms).known(known).ended(to))
        .toList();
  }

  /** A step that the source of the row itself gives. */
  void step(
      List<PolicyUnit> units,
      String step,
      DateInterval when,
      ListedIn listedIn,
      PrintedTerms terms,
      TableRow row) {
    steps.add(units, step, when, Steps.SOURCE, listedIn, terms.provision(), row);
  }

  /** A step that another page gives, which the row names. */
  void another(
      List<PolicyUnit> units,
      String step,
      DateInterval when,
      ListedIn listedIn,
      PrintedTerms terms,
      TableRow row) {
    steps.add(units, step, when, Steps.ANOTHER_PAGE, listedIn, terms.provision(), row);
  }

  /** When a row could be known: as it states, else its edition, else its publication. */
  static Known known(TableRow row, Known.Day... publication) {
    List<Known.Day> days = new ArrayList<>(List.of(publication));
    days.add(new Known.Day(PageDay.of(row.textOrEmpty(SourceFields.SOURCE_URL)), Known.PAGE));
    return Known.of(row.day(PolicyFields.KNOWN_FROM), row.day(Provenance.EDITION), days);
  }

  /** The name of an agreement's agency; the codes that the source gives come first. */
  static NameKey agreementKey(TableRow row) {
    return key(
        row, CrimeFields.AGENCY, PlaceLevel.AGENCY, row.textOrEmpty(Agreements.COUNTY_FIPS_CODES));
  }

  static Spell spell(
      PolicyUnit unit,
      PolicyDirection direction,
      Boolean aboutDetainers,
      DateInterval from,
      ListedIn listedIn,
      TableRow row) {
    return new Spell(
        unit,
        direction,
        aboutDetainers,
        from,
        OPEN,
        Known.ALWAYS,
        PrintedTerms.NONE,
        listedIn,
        row);
  }

  static String words(String first, String second) {
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
