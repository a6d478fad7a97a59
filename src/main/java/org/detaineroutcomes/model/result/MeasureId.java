package org.detaineroutcomes.model.result;

/** What a count or share is of. */
public enum MeasureId implements Code {
  /** Rows of a file of detainers. */
  DETAINERS_RECORDED,
  /** Detainers lifted because a United States citizen was interviewed. */
  CITIZENS_LIFTED,
  /** Detainers on United States citizens over all files, each once. */
  CITIZENS_ONCE,
  /** Detainers that a jail declined. */
  DECLINED,
  /** Detainers in local custody that a jail declined, by the years of one recording regime. */
  DECLINED_BY_YEARS,
  /** The same by county. */
  DECLINED_BY_COUNTY_AND_YEARS,
  /** The same by facility. */
  DECLINED_BY_FACILITY_AND_YEARS,
  /** Counties with detainers in local custody of which none is recorded as declined. */
  COUNTIES_WITHOUT_DECLINE,
  /** Detainers whose facility was placed in a county. */
  PLACED_IN_COUNTY,
  /** Detainers with one outcome. */
  BY_OUTCOME,
  /** Detainers whose outcome rests on one kind of evidence. */
  BY_OUTCOME_BASIS,
  /** Detainers on one form in the time of one set of forms. */
  BY_FORM,
  /** Detainers by how many bases ICE states on them. */
  BY_STATED_BASIS,
  /** Detainers by the answer to one box. */
  BY_BOX,
  /** Detainers by ICE's threat level. */
  BY_THREAT_LEVEL,
  /** Detainers by what the record has of the most serious charge. */
  BY_CONVICTION,
  /** Detainers whose days are not known. */
  LEFT_OUT_OF_DURATIONS,
  /** Detainers declined within some days of issue, other ends competing. */
  DECLINED_WITHIN,
  /** Detainers whose person was taken into ICE custody within some days of issue. */
  HONORED_WITHIN,
  /** Detainers that ended otherwise within some days of issue. */
  ENDED_OTHERWISE_WITHIN,
  /** Declines in a stock flushed when a policy began. */
  DECLINED_IN_FLUSH,
  /** Declines of a flush that were issued more than 30 days before it. */
  FLUSH_ISSUED_LONG_BEFORE,
  /** Declines of a record that were issued before the year of its flush. */
  DECLINES_ISSUED_BEFORE_FLUSH_YEAR,
  /** Detainers issued in the report's period to any jurisdiction. */
  ISSUED_NATIONWIDE,
  /** Detainers issued in the report's period to the jurisdictions of Section I. */
  ISSUED_TO_LISTED,
  /** Declines recorded in Section II. */
  DECLINES_RECORDED,
  /** Declines recorded over detainers issued: a ratio that is refused. */
  DECLINES_OVER_ISSUED,
  /** Declines of Section II that stay in the places where they were first named. */
  DECLINES_WHERE_FIRST_NAMED,
  /** Detainers of Section I that ICE corrected, in all or by what the correction does. */
  ISSUED_CORRECTED,
  /** Declines of Section II that ICE corrected, in all or by what the correction does. */
  DECLINES_CORRECTED,
  /** Jurisdictions of Section I that ICE corrected. */
  SECTION_I_CORRECTED,
  /** Jurisdictions of Section II that ICE corrected. */
  SECTION_II_CORRECTED,
  /** Jurisdictions of Section I that ICE corrected or that are disputed. */
  SECTION_I_CORRECTED_OR_DISPUTED,
  /** Jurisdictions of Section II that ICE corrected or that are disputed. */
  SECTION_II_CORRECTED_OR_DISPUTED,
  /** Declines of Section II without the place with most of them. */
  DECLINES_WITHOUT_LARGEST,
  /** Declines of Section II of detainers issued before the report's year. */
  DECLINES_ISSUED_BEFORE_YEAR,
  /** Declines of Section II by what became of them. */
  DECLINES_BY_OUTCOME,
  /** Notable activities of Section II by class and stage: a sample. */
  NOTABLE_ACTIVITIES,
  /** Detainers on United States citizens among those of known citizenship. */
  CITIZEN_SHARE,
  /** Part of a published total, in the publisher's words. */
  PUBLISHED_PART
}
