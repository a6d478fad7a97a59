package org.detaineroutcomes.ingest.source.ddor;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers that a report states of itself in its sentences. Days in them are no numbers. */
final class StatedTotals {
  private static final String NUMBER = "(\\d{1,3}(?:,\\d{3})+|\\d+)";
  private static final String WITHIN = "[^.;,:\\d]{0,60}?";

  private static final List<Pattern> NATIONWIDE =
      List.of(
          find(
              "issued\\s+(?:a\\s+total\\s+of\\s+)?"
                  + NUMBER
                  + "\\s+(?:immigration\\s+)?detainers"
                  + "(?!\\s+to\\s+(?:these|those|the\\s))"),
          find(
              NUMBER
                  + "\\s+(?:immigration\\s+)?detainers\\s+(?:were\\s+|had\\s+been\\s+)?issued"
                  + "(?!\\s+to\\s+(?:these|those|the\\s)|\\s+by\\s+ICE\\s+were\\s+declined)"));
  private static final List<Pattern> ISSUED =
      List.of(
          find(
              NUMBER
                  + "\\s+(?:detainers\\s+)?(?:were\\s+)?(?:issued\\s+)?to\\s+"
                  + "(?:these|those|the(?:\\s+following|\\s+listed)?)\\s+\\w+\\s+jurisdictions"),
          find(
              NUMBER
                  + "\\s+in\\s+(?:total|all)\\s+to\\s+(?:these|those|the)\\s+"
                  + "(?:\\w+\\s+)?jurisdictions"),
          find(
              NUMBER
                  + "\\s+of\\s+(?:these|those|them|which)"
                  + WITHIN
                  + "to\\s+(?:these|those|the)\\s+"
                  + WITHIN
                  + "jurisdictions"));
  private static final List<Pattern> PLACES =
      List.of(find("to\\s+(?:these|those|the(?:\\s+following)?)\\s+(\\w+)\\s+jurisdictions"));
  private static final List<Pattern> DECLINED =
      List.of(
          find(NUMBER + "\\s+(?:\\p{Alpha}+\\s+){0,3}?declin(?:ed|es|ations)\\b"),
          find(
              NUMBER
                  + "\\s+(?:detainers|individuals|aliens|persons|records|cases)\\b"
                  + WITHIN
                  + "\\bdeclined\\b"),
          find(
              "\\bdeclined\\s+detainers?\\s*(?:recorded\\s*)?(?:was|were|is|totaled|=|:|\\()\\s*"
                  + NUMBER),
          find("^[^.]*\\(" + NUMBER + "(?:\\s+(?:records|individuals|rows|detainers))?\\)"));

  private static final Pattern NONE =
      Pattern.compile(
          "(?i)\\b(?:there (?:were|was|are)|recorded|reported|had|has|have|lists?)\\s+(?:no|zero|0)\\b"
              + "|\\bno\\s+(?:\\p{Alpha}+\\s+){0,3}?(?:detainers?|declines|jurisdictions|records|policies)"
              + "\\s+(?:\\p{Alpha}+\\s+){0,2}?(?:were|was|are|is|recorded|declined|reported|enacted)\\b"
              + "|\\bnone\\s+(?:were|was|recorded|reported)\\b|\\bNone\\.");

  private static final Map<String, Long> WORDS =
      Map.ofEntries(
          Map.entry("one", 1L),
          Map.entry("two", 2L),
          Map.entry("three", 3L),
          Map.entry("four", 4L),
          Map.entry("five", 5L),
          Map.entry("six", 6L),
          Map.entry("seven", 7L),
          Map.entry("eight", 8L),
          Map.entry("nine", 9L),
          Map.entry("ten", 10L),
          Map.entry("eleven", 11L),
          Map.entry("twelve", 12L),
          Map.entry("fifteen", 15L),
          Map.entry("twenty", 20L));

  private StatedTotals() {}

  private static Pattern find(String expression) {
    return Pattern.compile("(?i)(?<![\\d,.$])" + expression);
  }

  /** Whether a section says that it has nothing to list. */
  static boolean none(String prose) {
    return NONE.matcher(prose).find();
  }

  /** Detainers issued to anybody in the period. */
  static OptionalLong nationwide(String prose) {
    return first(prose, NATIONWIDE);
  }

  /** Detainers issued to the places of Section I. */
  static OptionalLong issued(String prose) {
    return first(prose, ISSUED);
  }

  /** Places of Section I. */
  static OptionalLong places(String prose) {
    return first(prose, PLACES);
  }

  /** Declines of Section II. */
  static OptionalLong declined(String prose) {
    return first(prose, DECLINED);
  }

  /** The number that stands first, by whichever pattern. */
  private static OptionalLong first(String prose, List<Pattern> patterns) {
    String dateless =
        prose
            .replaceAll("(?i)" + PrintedDay.DAY, "that day")
            .replaceAll(
                "(?i)\\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\\p{Alpha}*\\.?\\s+\\d{1,2}\\b",
                "that day")
            .replaceAll("(?i)\\b(?:fiscal year|FY)\\s*\\d{2,4}", "that year")
            .replaceAll("(?i)\\b(?:Executive Order|section|Order)\\s+\\d+", "that order");
    int at = Integer.MAX_VALUE;
    OptionalLong number = OptionalLong.empty();
    for (Pattern pattern : patterns) {
      Matcher found = pattern.matcher(dateless);
      if (found.find() && found.start() < at) {
        OptionalLong read = number(found.group(1));
        if (read.isPresent()) {
          at = found.start();
          number = read;
        }
      }
    }
    return number;
  }

  private static OptionalLong number(String printed) {
    if (printed.matches("[\\d,]+")) {
      return OptionalLong.of(Long.parseLong(printed.replace(",", "")));
    }
    Long word = WORDS.get(printed.toLowerCase(java.util.Locale.ROOT));
    return word == null ? OptionalLong.empty() : OptionalLong.of(word);
  }
}
