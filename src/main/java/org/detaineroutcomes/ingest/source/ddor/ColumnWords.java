package org.detaineroutcomes.ingest.source.ddor;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells columns by the words of their headings. A heading is known when each of its words may stand
 * in the heading of one column and at least one of them must.
 */
final class ColumnWords {
  static final String RANK = "rank";
  static final String JURISDICTION = "jurisdiction";
  static final String STATE = "state";
  static final String OFFICE = "field office";
  static final String ISSUED_DETAINERS = "issued detainers";
  static final String CITIZENSHIP = "citizenship";
  static final String ISSUED_DATE = "detainer issued";
  static final String DECLINED_DATE = "detainer declined";
  static final String NOTABLE_ACTIVITY = "notable criminal activity";
  static final String DATE_ENACTED = "date enacted";
  static final String POLICY = "policy";
  static final String CRITERIA = "criteria for honoring detainer";

  /** The words of one heading: one of {@code must}, and any of {@code may} beside it. */
  private record Known(Set<String> must, Set<String> may) {
    static Known of(String must, String may) {
      return new Known(Set.of(must.split(" ")), Set.of(may.split(" ")));
    }

    boolean fits(List<String> words) {
      return words.stream().anyMatch(must::contains)
          && words.stream().allMatch(word -> must.contains(word) || may.contains(word));
    }
  }

  private static final Map<String, Known> PLACES = new LinkedHashMap<>();
  private static final Map<String, Known> ONE = new LinkedHashMap<>();
  private static final Map<String, Known> TWO = new LinkedHashMap<>();
  private static final Map<String, Known> THREE = new LinkedHashMap<>();

  static {
    PLACES.put(STATE, Known.of("state", "name of the"));
    PLACES.put(OFFICE, Known.of("aor office responsibility", "area of field ice ero the"));
    PLACES.put(
        JURISDICTION,
        Known.of(
            "jurisdiction jurisdictions county agency lea location place locality facility",
            "state name of and or city parish aor area responsibility field office law enforcement"
                + " the where that which detainer detainers was were is not honored declined"
                + " declining issued to by releasing local"));
    ONE.put(RANK, Known.of("rank # no", "the of"));
    ONE.putAll(PLACES);
    ONE.put(
        ISSUED_DETAINERS,
        Known.of(
            "issued detainers number total count",
            "detainer of the week volume in during period reporting this no #"));
    TWO.put(RANK, Known.of("# no number row item", "of the"));
    TWO.putAll(PLACES);
    TWO.put(
        CITIZENSHIP,
        Known.of(
            "citizenship nationality coc",
            "country of and or the alien's alien’s individual's individual’s alien individual"));
    TWO.put(
        DECLINED_DATE,
        Known.of(
            "declined decline declination", "date of detainer the was on day ice recorded as"));
    TWO.put(ISSUED_DATE, Known.of("issued issuance issue", "date of detainer the was on day ice"));
    TWO.put(
        NOTABLE_ACTIVITY,
        Known.of(
            "activity activities offense offenses crime crimes charge charges conviction"
                + " convictions criminal",
            "notable sample most serious history and or of the a type arrest charged convicted"));
    THREE.put(RANK, Known.of("# no number row item", "of the"));
    THREE.putAll(PLACES);
    THREE.put(
        DATE_ENACTED,
        Known.of(
            "date enacted enactment effective adopted",
            "policy of the was month year and implemented"));
    THREE.put(
        POLICY,
        Known.of(
            "policy policies ordinance", "law name title of or and the type detainer resolution"));
    THREE.put(
        CRITERIA,
        Known.of(
            "criteria criterion conditions",
            "for honoring honouring honor detainer detainers a an the of ice to accepting"));
  }

  private static final Set<String> VOCABULARY =
      Stream.of(ONE, TWO, THREE)
          .flatMap(columns -> columns.values().stream())
          .flatMap(known -> Stream.concat(known.must().stream(), known.may().stream()))
          .collect(Collectors.toUnmodifiableSet());

  private ColumnWords() {}

  static Optional<String> sectionOne(String heading) {
    return column(heading, ONE);
  }

  static Optional<String> sectionTwo(String heading) {
    return column(heading, TWO);
  }

  static Optional<String> sectionThree(String heading) {
    return column(heading, THREE);
  }

  /** True where each word may stand in some heading. */
  static boolean headings(String line) {
    List<String> words = words(line);
    return !words.isEmpty() && VOCABULARY.containsAll(words);
  }

  /** True where each word begins one that may stand in some heading; a narrow cell breaks words. */
  static boolean beginHeadings(String line, OwnHeadings own) {
    List<String> words = words(line);
    return !words.isEmpty()
        && words.stream()
            .allMatch(
                word ->
                    own.begins(word)
                        || VOCABULARY.stream().anyMatch(known -> known.startsWith(word)));
  }

  private static Optional<String> column(String heading, Map<String, Known> columns) {
    List<String> words = words(heading);
    return columns.entrySet().stream()
        .filter(entry -> entry.getValue().fits(words))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  static List<String> words(String heading) {
    return Arrays.stream(
            heading.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}#'’]+", " ").strip().split(" "))
        .filter(word -> !word.isEmpty())
        .toList();
  }
}
