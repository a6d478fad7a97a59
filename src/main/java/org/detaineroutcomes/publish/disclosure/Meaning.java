package org.detaineroutcomes.publish.disclosure;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.detaineroutcomes.model.result.Code;
import org.detaineroutcomes.model.result.Dimension;
import org.detaineroutcomes.model.result.FlushVersion;
import org.detaineroutcomes.model.result.MeasureBase;
import org.detaineroutcomes.model.result.MeasureId;
import org.detaineroutcomes.model.result.OutcomeBasis;
import org.detaineroutcomes.publish.disclosure.CountKey.Side;

/**
 * The set of people that a figure counts, whatever it is called: a share's base is everybody whom
 * its group has, its count those of them of whom the measure is true.
 */
final class Meaning {
  static final String OUTCOME = "outcome";
  static final String DECLINED = "declined";
  static final String SIDE = "side";
  static final String LOCAL_CHOICE = "local_choice";
  static final String HELD = "held";
  static final String LOCAL = "local";
  static final String YEARS = "years";
  static final String YEAR = "year_of_years";
  static final String COUNTY = "county";
  static final String FACILITY = "facility";
  static final String PLACED = "placed";
  static final String TIMED = "timed";
  static final String ENDED = "ended";
  static final String BY_DAY = "by_day";
  static final String FLUSH = "flush";
  static final String SECTION = "section";
  static final String VERSION = "version";
  static final String CORRECTED = "corrected";
  static final String BECAME = "became";
  static final String COUNTED = "counted";
  static final String OF = "of";
  private static final String YES = "yes";

  /** Dimensions that a member's wider group belongs to. */
  private static final Map<String, String> WIDER =
      Map.of(
          "month",
          "span",
          "county_of_series",
          "span",
          Dimension.FORM_ERA.code(),
          Dimension.FORM.code(),
          Dimension.ACTIVITY_CLASS.code(),
          "stage",
          Dimension.CITIZEN_TIER.code(),
          "recorded_as",
          "policy_arm",
          "policy_arm_of_parts",
          "year_of_policy_arm",
          "policy_arm",
          "year_of_policy_arm_of_parts",
          "policy_arm_of_parts");

  private Meaning() {}

  /** The people of a count. */
  static Quantity of(CountKey key) {
    MeasureId measure = Code.of(MeasureId.class, key.measure()).orElse(null);
    if (measure == null) {
      return plain(key);
    }
    return key.side() == Side.BASE ? base(key, measure) : counted(key, measure);
  }

  private static Quantity counted(CountKey key, MeasureId measure) {
    Quantity all = Quantity.all(universe(key));
    return switch (measure) {
      case DETAINERS_RECORDED -> all;
      case CITIZENS_LIFTED -> all.with(OUTCOME, "us_citizen").with(group(key));
      case DECLINED -> key.base() == null ? plain(key) : base(key, measure).with(OUTCOME, DECLINED);
      case DECLINED_BY_YEARS, DECLINED_BY_COUNTY_AND_YEARS, DECLINED_BY_FACILITY_AND_YEARS ->
          base(key, measure).with(OUTCOME, DECLINED);
      case PLACED_IN_COUNTY -> base(key, measure).with(PLACED, YES);
      case BY_OUTCOME,
          BY_OUTCOME_BASIS,
          BY_FORM,
          BY_STATED_BASIS,
          BY_BOX,
          BY_THREAT_LEVEL,
          BY_CONVICTION,
          LEFT_OUT_OF_DURATIONS ->
          all.with(group(key));
      case DECLINED_WITHIN, HONORED_WITHIN, ENDED_OTHERWISE_WITHIN -> ended(key, measure);
      case DECLINED_IN_FLUSH -> flushed(key);
      case FLUSH_ISSUED_LONG_BEFORE -> flushed(key).with("age", "long");
      case DECLINES_ISSUED_BEFORE_FLUSH_YEAR -> dated(key).with("issued", "before");
      case CITIZEN_SHARE -> base(key, measure).with("citizen", YES);
      case ISSUED_NATIONWIDE, ISSUED_TO_LISTED, DECLINES_RECORDED -> section(key, measure);
      case DECLINES_WHERE_FIRST_NAMED ->
          whole(key, MeasureId.DECLINES_RECORDED).with(CORRECTED, "where first named");
      case ISSUED_CORRECTED -> corrected(key, MeasureId.ISSUED_TO_LISTED);
      case DECLINES_CORRECTED -> corrected(key, MeasureId.DECLINES_RECORDED);
      case DECLINES_BY_OUTCOME ->
          whole(key, MeasureId.DECLINES_RECORDED).with(BECAME, key.member());
      case DECLINES_WITHOUT_LARGEST ->
          whole(key, MeasureId.DECLINES_RECORDED)
              .with(VERSION, key.basis())
              .with("without", place(key));
      case DECLINES_ISSUED_BEFORE_YEAR ->
          whole(key, MeasureId.DECLINES_RECORDED)
              .with(VERSION, key.basis())
              .with("issued", "before");
      default -> plain(key);
    };
  }

  private static Quantity base(CountKey key, MeasureId measure) {
    MeasureBase base = Code.of(MeasureBase.class, String.valueOf(key.base())).orElse(null);
    Quantity all = Quantity.all(universe(key));
    if (base == null) {
      return switch (measure) {
        case DECLINED_WITHIN, HONORED_WITHIN, ENDED_OTHERWISE_WITHIN -> issued(key);
        default -> plain(key);
      };
    }
    return switch (base) {
      case ALL_ROWS -> all;
      case WITH_LIFT_REASON ->
          all.with(Dimension.OUTCOME_BASIS.code(), OutcomeBasis.LIFT_REASON.code());
      case LOCAL_CHOICE -> all.with(SIDE, LOCAL_CHOICE);
      case IN_CUSTODY, ON_FORM, ASKING, OF_GROUP -> all.with(group(key));
      case LOCAL_CHOICE_IN_COUNTY, LOCAL_CUSTODY_IN_YEARS ->
          all.with(SIDE, LOCAL_CHOICE).with(group(key));
      case ISSUED_IN_MONTH, ISSUED_IN_QUARTER, ISSUED_IN_YEAR -> issued(key);
      case DATED_DECLINES -> dated(key);
      case FLUSH_DECLINES -> flushed(key);
      case KNOWN_CITIZENSHIP -> all.with("citizenship", "known");
      case ISSUED_NATIONWIDE -> whole(key, MeasureId.ISSUED_NATIONWIDE).with(VERSION, key.basis());
      case DECLINES_RECORDED -> whole(key, MeasureId.DECLINES_RECORDED).with(VERSION, key.basis());
      case NUMBER_AS_PUBLISHED ->
          whole(
                  key,
                  measure == MeasureId.ISSUED_CORRECTED
                      ? MeasureId.ISSUED_TO_LISTED
                      : MeasureId.DECLINES_RECORDED)
              .with(VERSION, key.basis());
      case COUNTIES_WITH_LOCAL_CUSTODY, NAMED_JURISDICTIONS, PUBLISHED_TOTAL -> plain(key);
    };
  }

  private static Quantity issued(CountKey key) {
    return Quantity.all(universe(key)).with(SIDE, LOCAL_CHOICE).with(TIMED, YES).with(group(key));
  }

  /** What a flush declined counts in both versions for causes that it is not. */
  private static Quantity ended(CountKey key, MeasureId measure) {
    Quantity ended =
        issued(key)
            .with(ENDED, measure.code())
            .with(BY_DAY, key.horizonDays() == null ? "any" : padded(key.horizonDays()));
    return measure == MeasureId.DECLINED_WITHIN && key.flush() == FlushVersion.WITHOUT_FLUSH
        ? ended.with(FLUSH, key.flush().code())
        : ended;
  }

  private static String padded(int day) {
    return String.format("%05d", day);
  }

  private static Quantity dated(CountKey key) {
    Quantity dated = Quantity.all(universe(key)).with(OUTCOME, DECLINED).with("dated", YES);
    return key.flush() == FlushVersion.WITHOUT_FLUSH
        ? dated.with(FLUSH, key.flush().code())
        : dated;
  }

  private static Quantity flushed(CountKey key) {
    return Quantity.all(universe(key))
        .with(OUTCOME, DECLINED)
        .with("dated", YES)
        .with(FLUSH, place(key) + " from " + key.flushStart());
  }

  /** A section of a report: corrected or not is no other record. */
  private static Quantity whole(CountKey key, MeasureId section) {
    return Quantity.all(universe(key, "")).with(SECTION, section.code());
  }

  private static Quantity section(CountKey key, MeasureId section) {
    Quantity whole = whole(key, section).with(VERSION, key.basis());
    return key.dimension() == null ? whole : whole.with(key.dimension(), place(key));
  }

  private static Quantity corrected(CountKey key, MeasureId section) {
    Quantity all = whole(key, section).with(CORRECTED, YES);
    return key.member() == null ? all : all.with("effect", key.member());
  }

  private static String place(CountKey key) {
    return key.partOf() == null ? key.member() : key.member() + ", " + key.partOf();
  }

  private static Universe universe(CountKey key) {
    return universe(key, String.valueOf(key.basis()));
  }

  private static Universe universe(CountKey key, String basis) {
    return new Universe(key.record().kind().code(), String.valueOf(key.record().name()), basis);
  }

  /** What a group has in common, by dimension. */
  private static SortedMap<String, String> group(CountKey key) {
    SortedMap<String, String> group = new TreeMap<>();
    if (key.dimension() == null) {
      return group;
    }
    Dimension dimension = Code.of(Dimension.class, key.dimension()).orElse(null);
    if (dimension == Dimension.CUSTODY) {
      boolean higher = !key.member().equals(LOCAL) && !key.member().equals("unknown");
      group.put(SIDE, higher ? key.member() : LOCAL_CHOICE);
      if (!higher) {
        group.put(HELD, key.member());
      }
    } else if (dimension == Dimension.YEARS) {
      group.put(YEARS, key.partOf() == null ? key.member() : key.partOf());
      if (key.partOf() != null) {
        group.put(YEAR, key.member());
      }
    } else if (dimension == Dimension.COUNTY_IN_YEARS) {
      group.put(COUNTY, key.member());
      group.put(YEARS, key.partOf());
    } else if (dimension == Dimension.FACILITY_IN_YEARS) {
      group.put(FACILITY, key.member());
      group.put(YEARS, key.partOf());
    } else if (dimension == Dimension.BOX) {
      group.put("box " + key.partOf(), key.member());
    } else if (key.partOf() != null && WIDER.containsKey(key.dimension())) {
      group.put(WIDER.get(key.dimension()), key.partOf());
      group.put(key.dimension(), key.member());
    } else {
      group.put(key.dimension(), place(key));
    }
    return group;
  }

  /** What no rule above tells apart: a count that is part of its base, by its group. */
  private static Quantity plain(CountKey key) {
    Quantity base = Quantity.all(universe(key)).with(OF, said(key)).with(group(key));
    return key.side() == Side.BASE ? base : base.with(COUNTED, YES);
  }

  private static String said(CountKey key) {
    StringBuilder said = new StringBuilder(key.measure());
    if (key.horizonDays() != null) {
      said.append(" within ").append(key.horizonDays());
    }
    if (key.flush() != null) {
      said.append(' ').append(key.flush().code());
    }
    if (key.flushStart() != null) {
      said.append(" from ").append(key.flushStart());
    }
    return said.toString();
  }
}
