package org.detaineroutcomes.ingest.synthetic;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What was planted to go wrong, counted by file, with what a careful reader makes of it. */
final class Traps {
  private final Map<String, Map<Kind, Long>> planted = new TreeMap<>();

  /** One way in which published files mislead. */
  enum Kind {
    TOTAL_ROW("set aside", "a sum of other rows"),
    AGENCY_ROW("set aside", "a part of its county's total"),
    STATE_ROW("kept", "a state among counties"),
    FOOTNOTE_ROW("set aside", "words below the table"),
    REPEATED_ROW("set aside", "a row printed twice, word for word"),
    FOOTNOTE_DIGIT("kept", "a footnote's digit stuck to a name"),
    SAINT_SPELLED_OUT("kept", "Saint for St."),
    UPPER_CASE("kept", "a name in capitals"),
    SAME_NAME_CITY("kept", "an independent city that shares its name with a county"),
    MISSPELLED("kept, unplaced", "a name with a slip: for the review list, never guessed"),
    REDACTED("kept, empty", "a cell blacked out"),
    FIELD_OFFICE("kept", "an ICE field office in brackets, not a place"),
    CUT_NAME("kept", "a facility name cut at 25 characters"),
    THOUSANDS("kept", "a separator within a number"),
    NOT_AVAILABLE("set aside", "(NA) for a number"),
    NOT_REPORTED("kept, empty", "an empty count: not a zero"),
    PART_YEAR("kept", "fewer than twelve months reported"),
    MISSING_ROW("absent", "a year that was never published"),
    NEGATIVE_COUNT("kept", "earlier reports taken back"),
    REDEFINED("kept", "rape by the revised definition, not the legacy one"),
    UNDATED("kept", "a policy on a list, without a date"),
    IMPRECISE_DATE("kept", "a date known to a month, a season or about"),
    REVERSAL("kept", "a policy that ended"),
    SEVERAL_COUNTIES("kept", "an agency in more than one county"),
    STOCK_FLUSHED("kept", "a decline recorded on the day a policy began, issued long before"),
    ISSUED_ELSEWHERE("kept, corrected", "a detainer issued to a similarly named place"),
    UNREADABLE("quarantined", "text where a number must be");

    private final String expected;
    private final String meaning;

    Kind(String expected, String meaning) {
      this.expected = expected;
      this.meaning = meaning;
    }
  }

  synchronized void plant(String file, Kind kind) {
    planted.computeIfAbsent(file, f -> new TreeMap<>()).merge(kind, 1L, Long::sum);
  }

  /** Writes the list. */
  void write(OutputFolder folder) throws IOException {
    folder.write(
        "traps",
        List.of("data", "file", "trap", "rows", "expected", "meaning"),
        file ->
            planted.forEach(
                (name, kinds) ->
                    kinds.forEach(
                        (kind, rows) ->
                            file.row(
                                "synthetic",
                                name,
                                kind.name().toLowerCase(java.util.Locale.ROOT),
                                rows,
                                kind.expected,
                                kind.meaning))));
  }
}
