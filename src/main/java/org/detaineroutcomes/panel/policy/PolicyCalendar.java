package org.detaineroutcomes.panel.policy;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.detaineroutcomes.model.AdoptionRule;
import org.detaineroutcomes.model.Compulsion;
import org.detaineroutcomes.model.Frequency;
import org.detaineroutcomes.model.Period;
import org.detaineroutcomes.model.result.Arm;
import org.detaineroutcomes.model.result.PolicyArm;

/** What law and practice of one place say, from day to day, cut into periods. */
public final class PolicyCalendar implements Serializable {
  private static final long serialVersionUID = 1;

  /** The groups whose members limit, be it against a mandate or beside an agreement. */
  static final Set<Arm> LIMITED = Set.of(Arm.LIMITING, Arm.CONFLICT);

  private record Run(LocalDate from, Stance stance) implements Serializable {}

  /**
   * Periods one after the other in which enough days are in a group.
   *
   * @param until the first period after them; null if none is known
   */
  record Episode(Period from, Period until) {
    boolean lastsInto(Period period) {
      return until == null || until.compareTo(period) > 0;
    }

    boolean holds(Period period) {
      return from.compareTo(period) <= 0 && lastsInto(period);
    }
  }

  private final List<Run> runs = new ArrayList<>();

  PolicyCalendar(Precedence law) {
    runs.add(new Run(LocalDate.MIN, Stance.NOTHING));
    for (LocalDate day : law.days()) {
      Stance stance = law.on(day);
      if (!stance.equals(runs.get(runs.size() - 1).stance())) {
        runs.add(new Run(day, stance));
      }
    }
  }

  /** Whether a limit is in force on some day of the window. */
  public boolean everLimits(Window window) {
    During all = during(window.firstDay(), window.lastDay());
    return all.days(Arm.LIMITING) + all.days(Arm.CONFLICT) > 0;
  }

  /** The episodes of some groups by a rule of how much of a period is enough, in order. */
  List<Episode> episodes(Frequency frequency, AdoptionRule rule, Set<Arm> arms) {
    if (runs.size() == 1) {
      return List.of();
    }
    int last = Period.of(runs.get(runs.size() - 1).from(), frequency).index() + 1;
    List<Episode> episodes = new ArrayList<>();
    Period begun = null;
    for (int i = Period.of(runs.get(1).from(), frequency).index(); i <= last; i++) {
      Period period = new Period(frequency, i);
      boolean met = rule.isMetBy(during(period).share(arms));
      if (met && begun == null) {
        begun = period;
      } else if (!met && begun != null) {
        episodes.add(new Episode(begun, period));
        begun = null;
      }
    }
    if (begun != null) {
      episodes.add(new Episode(begun, null));
    }
    return episodes;
  }

  /** What holds on a day. */
  Stance on(LocalDate day) {
    Stance stance = runs.get(0).stance();
    for (Run run : runs) {
      stance = run.from().isAfter(day) ? stance : run.stance();
    }
    return stance;
  }

  /** The first day from a day on that is in one of the groups; empty if there is none. */
  Optional<LocalDate> firstDayFrom(LocalDate day, Set<Arm> arms) {
    for (int i = 0; i < runs.size(); i++) {
      boolean over = i + 1 < runs.size() && !runs.get(i + 1).from().isAfter(day);
      if (!over && arms.contains(runs.get(i).stance().arm())) {
        return Optional.of(max(runs.get(i).from(), day));
      }
    }
    return Optional.empty();
  }

  /** What holds in a period. */
  public During during(Period period) {
    return during(period.firstDay(), period.lastDay());
  }

  private During during(LocalDate first, LocalDate last) {
    Map<Arm, Long> days = new EnumMap<>(Arm.class);
    Stance start = null;
    Stance deciding = null;
    for (int i = 0; i < runs.size(); i++) {
      LocalDate from = max(runs.get(i).from(), first);
      LocalDate to =
          i + 1 < runs.size() ? min(runs.get(i + 1).from(), last.plusDays(1)) : last.plusDays(1);
      if (from.isBefore(to)) {
        Stance stance = runs.get(i).stance();
        days.merge(stance.arm(), ChronoUnit.DAYS.between(from, to), Long::sum);
        start = start == null ? stance : start;
        deciding = deciding == null || limits(stance) || !limits(deciding) ? stance : deciding;
      }
    }
    return new During(start, deciding, days, ChronoUnit.DAYS.between(first, last.plusDays(1)));
  }

  private static boolean limits(Stance stance) {
    return stance.arm() == Arm.LIMITING || stance.arm() == Arm.CONFLICT;
  }

  private static LocalDate max(LocalDate a, LocalDate b) {
    return a.isAfter(b) ? a : b;
  }

  private static LocalDate min(LocalDate a, LocalDate b) {
    return a.isBefore(b) ? a : b;
  }

  /**
   * What holds in one period.
   *
   * @param start what holds on its first day
   * @param deciding the last limit in force in it; if there is none, what holds on its last day
   * @param daysOf days in each group
   * @param all days of the period
   */
  public record During(Stance start, Stance deciding, Map<Arm, Long> daysOf, long all) {

    /** The share of its days on which a limit is in force, 0 to 1. */
    public double limited() {
      return share(LIMITED);
    }

    long days(Arm arm) {
      return daysOf.getOrDefault(arm, 0L);
    }

    /** The share of its days that are in a group, 0 to 1. */
    public double share(Arm arm) {
      return (double) days(arm) / all;
    }

    /** The share of its days that are in any of the groups, 0 to 1. */
    public double share(Set<Arm> arms) {
      return (double) arms.stream().mapToLong(this::days).sum() / all;
    }

    /** The group of the period; {@link PolicyArm#CHANGING} if its days are in several. */
    public PolicyArm arm() {
      if (daysOf.size() > 1) {
        return PolicyArm.CHANGING;
      }
      return switch (start.arm()) {
        case LIMITING -> limiting(start);
        case MANDATE -> PolicyArm.MANDATE;
        case CONFLICT -> PolicyArm.CONFLICT;
        case AGREEMENT_287G -> PolicyArm.AGREEMENT_287G;
        default -> PolicyArm.NONE_LISTED;
      };
    }

    private static PolicyArm limiting(Stance stance) {
      if (stance.compulsion() != Compulsion.COMPELLED) {
        return PolicyArm.LIMITING;
      }
      return stance.basis() != null && stance.basis().ofCourt()
          ? PolicyArm.LIMITING_COURT_ORDERED
          : PolicyArm.LIMITING_COMPELLED;
    }
  }
}
