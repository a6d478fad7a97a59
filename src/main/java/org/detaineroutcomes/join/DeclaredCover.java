package org.detaineroutcomes.join;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.to_date;
import static org.apache.spark.sql.functions.when;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.Period;
import org.detaineroutcomes.model.result.JoinGap;
import org.detaineroutcomes.model.result.SourceCoverage;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.marts.Panels;

/** What inputs of detainers say that they hold every case of: states and days. */
final class DeclaredCover {
  private final JoinContext context;
  private final boolean citizens;

  private DeclaredCover(JoinContext context, boolean citizens) {
    this.context = context;
    this.citizens = citizens;
  }

  /** Of all detainers. */
  static DeclaredCover ofDetainers(JoinContext context) {
    return new DeclaredCover(context, false);
  }

  /** Of detainers on citizens, which an input of all detainers holds too. */
  static DeclaredCover ofCitizens(JoinContext context) {
    return new DeclaredCover(context, true);
  }

  private record Declared(int input, Job.Covers covers) {}

  private List<Declared> declared() {
    List<Declared> all = new ArrayList<>();
    List<Job.Input> inputs = inForce();
    for (int i = 0; i < inputs.size(); i++) {
      Optional<Job.Covers> covers = inputs.get(i).covers();
      if (covers.isPresent() && (citizens || !covers.get().citizensOnly())) {
        all.add(new Declared(i + 1, covers.get()));
      }
    }
    return all;
  }

  /** The last input, by its position, that holds every case of a row's state and day. */
  Optional<Column> coveringInput(Column day) {
    Column chosen = null;
    for (Declared each : declared()) {
      Column inside =
          states(each.covers())
              .and(day.geq(date(each.covers().from())))
              .and(day.leq(date(each.covers().to())));
      Column position = when(inside, lit(each.input()));
      chosen = chosen == null ? position : coalesce(position, chosen);
    }
    return Optional.ofNullable(chosen);
  }

  /** The inputs that positions of rows count: those that no later edition replaces. */
  private List<Job.Input> inForce() {
    return context.job().inputs().stream()
        .filter(
            input ->
                context.release().manifest().inputs.stream()
                    .noneMatch(
                        record ->
                            !record.inForce()
                                && record.table().equals(input.table())
                                && record.format().equals(input.format())
                                && record.edition().equals(input.edition())))
        .toList();
  }

  /** Complete where an input holds every day of the period; partial or none elsewhere. */
  Cover cover(Column hasRows) {
    Cover cover =
        Cover.always(SourceCoverage.PARTIAL, JoinGap.COVERAGE_NOT_STATED)
            .where(hasRows, Cover.always(SourceCoverage.NONE, JoinGap.NOT_COVERED));
    Column index = Panels.PERIOD_INDEX.col();
    for (Declared each : declared()) {
      Column cut =
          index
              .equalTo(firstWhole(each.covers()) - 1)
              .or(index.equalTo(lastWhole(each.covers()) + 1));
      cover =
          Cover.always(SourceCoverage.PARTIAL, JoinGap.DAYS_MISSING)
              .where(states(each.covers()).and(cut).and(hasRows), cover);
    }
    for (Declared each : declared()) {
      Column whole = index.between(firstWhole(each.covers()), lastWhole(each.covers()));
      cover =
          Cover.always(SourceCoverage.COMPLETE, null)
              .where(states(each.covers()).and(whole), cover);
    }
    return cover;
  }

  private int firstWhole(Job.Covers covers) {
    int index = index(covers.from());
    return context.period(index).firstDay().isBefore(covers.from()) ? index + 1 : index;
  }

  private int lastWhole(Job.Covers covers) {
    int index = index(covers.to());
    return context.period(index).lastDay().isAfter(covers.to()) ? index - 1 : index;
  }

  private int index(LocalDate day) {
    return Period.of(day, context.frame().period()).index();
  }

  private static Column states(Job.Covers covers) {
    return covers.states().isEmpty()
        ? lit(true)
        : PlaceFields.STATE.col().isin(covers.states().toArray());
  }

  private static Column date(LocalDate day) {
    return to_date(lit(day.toString()));
  }
}
