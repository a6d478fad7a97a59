package org.detaineroutcomes.compare.arms;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.detaineroutcomes.model.CitizenTier;
import org.detaineroutcomes.model.result.GroupMeasure;
import org.detaineroutcomes.model.result.JoinTopic;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.marts.Joined;
import org.detaineroutcomes.schema.marts.JoinedCitizens;
import org.detaineroutcomes.schema.marts.JoinedDetainers;
import org.detaineroutcomes.schema.marts.JoinedPayments;
import org.detaineroutcomes.schema.marts.JoinedReports;
import org.detaineroutcomes.schema.marts.Panels;

/**
 * Where a measure stands in the joined table.
 *
 * @param topics whose coverage decides whether it is known; none: its own column alone
 * @param count column that is added up
 * @param base column that its rate is over; null: a count alone, or a mean over unit-periods
 */
record ArmMeasure(GroupMeasure measure, List<JoinTopic> topics, Column count, Column base) {
  /** Every measure, in the order in which they are counted. */
  static final List<ArmMeasure> ALL =
      Arrays.stream(GroupMeasure.values()).map(ArmMeasure::of).toList();

  private static final Map<GroupMeasure, Integer> POSITIONS = positions();

  private static Map<GroupMeasure, Integer> positions() {
    Map<GroupMeasure, Integer> positions = new EnumMap<>(GroupMeasure.class);
    ALL.forEach(each -> positions.put(each.measure(), positions.size()));
    return positions;
  }

  private static ArmMeasure of(GroupMeasure measure) {
    return switch (measure) {
      case DECLINES_RECORDED -> declines(measure, JoinedReports.DECLINED);
      case DECLINES_CORRECTED_LOW -> declines(measure, JoinedReports.DECLINED_CORRECTED_LOW);
      case DECLINES_CORRECTED_HIGH -> declines(measure, JoinedReports.DECLINED_CORRECTED_HIGH);
      case DECLINES_OVER_ISSUED ->
          new ArmMeasure(
              measure,
              List.of(JoinTopic.REPORTS_DECLINED, JoinTopic.REPORTS_ISSUED),
              JoinedReports.DECLINED,
              JoinedReports.ISSUED);
      case DECLINED_OF_KNOWN_OUTCOME ->
          detainers(measure, JoinedDetainers.DECLINED, JoinedDetainers.WITH_KNOWN_OUTCOME);
      case DETAINERS_OF_RESIDENTS ->
          detainers(measure, JoinedDetainers.ISSUED, PlaceFields.POPULATION);
      case CITIZENS_RECORDED_BY_ICE ->
          new ArmMeasure(
              measure,
              List.of(JoinTopic.CITIZENS, JoinTopic.DETAINERS),
              JoinedCitizens.TIERS.get(CitizenTier.RECORDED_BY_ICE),
              JoinedDetainers.WITH_CITIZENSHIP);
      case CITIZENS_RECORDED_BY_JAIL -> citizens(measure, CitizenTier.RECORDED_BY_JAIL);
      case CITIZENS_ADJUDICATED -> citizens(measure, CitizenTier.ADJUDICATED);
      case PERMANENT_RESIDENTS ->
          detainers(measure, JoinedDetainers.PERMANENT_RESIDENTS, JoinedDetainers.WITH_STATUS);
      case DAYS_TO_OUTCOME -> detainers(measure, JoinedDetainers.DAYS, JoinedDetainers.WITH_DAYS);
      case VIOLENT, PROPERTY ->
          new ArmMeasure(
              measure,
              List.of(JoinTopic.CRIME),
              Panels.count(measure.code()),
              PlaceFields.POPULATION);
      case VIOLENT_LAST_KNOWN_YEAR, PROPERTY_LAST_KNOWN_YEAR ->
          new ArmMeasure(measure, List.of(), Joined.lastYearRate(measure.standsFor().code()), null);
      case PAYMENTS ->
          new ArmMeasure(measure, List.of(JoinTopic.PAYMENTS), JoinedPayments.PAYMENTS, null);
    };
  }

  private static ArmMeasure declines(GroupMeasure measure, Column count) {
    return new ArmMeasure(measure, List.of(JoinTopic.REPORTS_DECLINED), count, null);
  }

  private static ArmMeasure detainers(GroupMeasure measure, Column count, Column base) {
    return new ArmMeasure(measure, List.of(JoinTopic.DETAINERS), count, base);
  }

  private static ArmMeasure citizens(GroupMeasure measure, CitizenTier tier) {
    return new ArmMeasure(
        measure, List.of(JoinTopic.CITIZENS), JoinedCitizens.TIERS.get(tier), null);
  }

  /** The position in {@link #ALL}. */
  static int at(GroupMeasure measure) {
    return POSITIONS.get(measure);
  }

  /** Whether a number of it is a mean of the units' rates, and no sum over a sum. */
  boolean isMeanAlone() {
    return measure.standsFor() != null;
  }

  /** Whether its ratio is refused: numerator and base are not of the same detainers. */
  boolean isRefused() {
    return measure == GroupMeasure.DECLINES_OVER_ISSUED;
  }
}
