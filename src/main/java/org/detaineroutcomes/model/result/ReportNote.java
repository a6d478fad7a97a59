package org.detaineroutcomes.model.result;

import java.util.List;

/** What must be read with a number of a Declined Detainer Outcome Report. */
public enum ReportNote implements NoteCode {
  /** Issued in the period of the report, to any jurisdiction. */
  ISSUED_TO_ANY_JURISDICTION(Level.INFO, "period"),
  /** Issued, not declined. */
  ISSUED_NOT_DECLINED(Level.CAVEAT),
  /** Appearance in the list never defines treatment alone. */
  LISTING_DEFINES_NO_TREATMENT(Level.CAVEAT),
  /** Declines are of detainers issued at any time, dated when ICE learned of them. */
  DECLINES_OF_ANY_ISSUE_DATE(Level.CAVEAT),
  /** The notable activity of a row is a sample. */
  ACTIVITY_OF_ROW_IS_SAMPLE(Level.CAVEAT),
  /** A correction has no number, so that the count is an upper bound. */
  UNNUMBERED_CORRECTION(Level.CAVEAT),
  /** Detainers that were issued in error are in no count any more; how many is not known. */
  WITHDRAWN_BY_PUBLISHER(Level.INFO, "at_least", "exact", "places", "states"),
  /** Detainers of other places stay in the number of the nation. */
  REATTRIBUTED_STAY(Level.INFO, "count", "exact", "places", "states"),
  /** Detainers of other places leave the places first named. */
  REATTRIBUTED_LEAVE(Level.INFO, "count", "exact", "places", "states"),
  /** How a number that the report does not print came to be known. */
  NUMBER_BASIS(Level.CAVEAT, "bases"),
  /** Sources differ between two counts. */
  SOURCES_DIFFER(Level.CAVEAT, "count", "other"),
  /** Newspapers or others counted. */
  COUNTED_BY(Level.CAVEAT, "sources"),
  /** The job accepts that a section differs from the total that the report states. */
  DIFFERENCE_ACCEPTED(Level.CAVEAT, "section", "stated", "counted", "reason"),
  /** Counted from a re-issue; the day from which it was known. */
  COUNTED_FROM_REISSUE(Level.INFO, "edition"),
  /** The edition was withdrawn as a whole; the day from which it was known. */
  EDITION_WITHDRAWN(Level.CAVEAT, "edition"),
  /** The report's own error rate. */
  ERROR_RATE(Level.INFO),
  /** The report's own error rate by jurisdiction. */
  ERROR_RATE_BY_JURISDICTION(Level.INFO),
  /** One place holds at least half of the declines. */
  HALF_IN_ONE_PLACE(Level.CAVEAT),
  /** Rows with both dates tell a flush of a stock; whether they are at hand. */
  FLUSH_NEEDS_BOTH_DATES(Level.CAVEAT, "at_hand"),
  /** ICE's corrections are believed before the rows that they correct. */
  CORRECTION_BELIEVED(Level.INFO),
  /** What is re-attributed is another place's decline: the count is of the places first named. */
  OF_PLACES_FIRST_NAMED(Level.CAVEAT),
  /** Recorded as declined is not released. */
  RECORDED_DECLINED_NOT_RELEASED(Level.CAVEAT),
  /** Counts of reports are added up. */
  REPORTS_ADDED_UP(Level.INFO),
  /** A withdrawn report that was not replaced is in or out. */
  WITHDRAWN_IN_OR_OUT(Level.CAVEAT),
  /** First days of the reports that were added up. */
  REPORTS_COUNTED(Level.INFO, "reports"),
  /** Notable activities are a sample that ICE chose. */
  ACTIVITIES_ARE_SAMPLE(Level.CAVEAT),
  /** Notable activities are coded by rules. */
  ACTIVITIES_CODED_BY_RULES(Level.CAVEAT),
  /** Only some rows of the section are at hand. */
  SECTION_IN_PART(Level.CAVEAT, "rows");

  private final Level level;

  @SuppressWarnings("ImmutableEnumChecker") // a copy of List.of
  private final List<String> arguments;

  ReportNote(Level level, String... arguments) {
    this.level = level;
    this.arguments = List.of(arguments);
  }

  @Override
  public List<String> arguments() {
    return arguments;
  }

  @Override
  public List<String> counts() {
    return switch (this) {
      case SOURCES_DIFFER -> List.of("count", "other");
      case DIFFERENCE_ACCEPTED -> List.of("stated", "counted");
      case WITHDRAWN_BY_PUBLISHER -> List.of("at_least");
      case REATTRIBUTED_STAY, REATTRIBUTED_LEAVE -> List.of("count");
      default -> List.of();
    };
  }

  /** Whether it says why a number is no more than a bound. */
  public boolean saysWhyBound() {
    return switch (this) {
      case WITHDRAWN_BY_PUBLISHER, REATTRIBUTED_STAY, REATTRIBUTED_LEAVE -> true;
      default -> false;
    };
  }

  @Override
  public Level level() {
    return level;
  }
}
