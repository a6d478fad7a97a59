package org.detaineroutcomes.publish.disclosure;

import static org.detaineroutcomes.publish.disclosure.Meaning.BECAME;
import static org.detaineroutcomes.publish.disclosure.Meaning.BY_DAY;
import static org.detaineroutcomes.publish.disclosure.Meaning.CORRECTED;
import static org.detaineroutcomes.publish.disclosure.Meaning.DECLINED;
import static org.detaineroutcomes.publish.disclosure.Meaning.ENDED;
import static org.detaineroutcomes.publish.disclosure.Meaning.FLUSH;
import static org.detaineroutcomes.publish.disclosure.Meaning.OUTCOME;
import static org.detaineroutcomes.publish.disclosure.Meaning.SECTION;
import static org.detaineroutcomes.publish.disclosure.Meaning.TIMED;
import static org.detaineroutcomes.publish.disclosure.Meaning.VERSION;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.detaineroutcomes.model.DetainerForm;
import org.detaineroutcomes.model.result.Basis;
import org.detaineroutcomes.model.result.CorrectionEffect;
import org.detaineroutcomes.model.result.Dimension;
import org.detaineroutcomes.model.result.MeasureId;

/**
 * Relations that are no sum over the members of one dimension: forms and what they ask, one day and
 * a later one, published and corrected, all places and all but one.
 */
final class OtherRelations {
  private static final String FORM = Dimension.FORM.code();
  private static final String REQUEST = Dimension.REQUEST.code();

  private final CountSystem system;
  private final List<Quantity> figures;

  private OtherRelations(CountSystem system, List<Quantity> figures) {
    this.system = system;
    this.figures = figures;
  }

  static void addTo(CountSystem system, List<Quantity> figures) {
    OtherRelations relations = new OtherRelations(system, figures);
    relations.requests();
    relations.days();
    relations.sections();
    relations.without();
    relations.reports();
    relations.citizens();
  }

  private boolean has(Quantity quantity) {
    return system.position(quantity) != null;
  }

  private static <K> Map<K, List<Quantity>> by(List<Quantity> of, Function<Quantity, K> key) {
    Map<K, List<Quantity>> groups = new LinkedHashMap<>();
    of.forEach(each -> groups.computeIfAbsent(key.apply(each), k -> new ArrayList<>()).add(each));
    return groups;
  }

  /** What is asked is asked by the forms that ask it. */
  private void requests() {
    List<Quantity> forms =
        figures.stream()
            .filter(each -> each.has(FORM) && !each.has(Dimension.FORM_ERA.code()))
            .toList();
    by(forms, each -> each.without(FORM).with(REQUEST, request(each.where().get(FORM))))
        .forEach(
            (request, of) -> {
              if (has(request)) {
                system.sum(request, of);
              }
            });
  }

  private static String request(String form) {
    return Arrays.stream(DetainerForm.values())
        .filter(each -> each.title().equals(form))
        .map(each -> each.request().code())
        .findFirst()
        .orElse(form);
  }

  /** Those ended by a day are among those ended by a later one. */
  private void days() {
    List<Quantity> ended = figures.stream().filter(each -> each.has(BY_DAY)).toList();
    by(ended, each -> each.without(BY_DAY))
        .values()
        .forEach(
            days -> {
              List<Quantity> sorted = new ArrayList<>(days);
              sorted.sort(Comparator.comparing(each -> each.where().get(BY_DAY)));
              for (int i = 1; i < sorted.size(); i++) {
                Quantity later = sorted.get(i);
                system.atMost(
                    later,
                    List.of(sorted.get(i - 1)),
                    later.with("since day", sorted.get(i - 1).where().get(BY_DAY)),
                    true);
              }
              declinedAtAnyTime(sorted.get(sorted.size() - 1));
            });
  }

  private void declinedAtAnyTime(Quantity last) {
    Quantity declined = last.without(BY_DAY, ENDED, TIMED, FLUSH).with(OUTCOME, DECLINED);
    if (MeasureId.DECLINED_WITHIN.code().equals(last.where().get(ENDED))
        && !last.has(FLUSH)
        && has(declined)) {
      system.atMost(declined, List.of(last), last.with(BY_DAY, Quantity.REST), false);
    }
  }

  /** What a report's publisher corrected, and what is disputed, taken from what it published. */
  private void sections() {
    List<Quantity> published =
        figures.stream()
            .filter(each -> Basis.AS_PUBLISHED.code().equals(each.where().get(VERSION)))
            .toList();
    for (Quantity number : published) {
      undisputed(number, Basis.AS_PUBLISHED_UNDISPUTED);
      Quantity corrected = number.with(VERSION, Basis.AS_CORRECTED.code());
      if (has(corrected)) {
        undisputed(corrected, Basis.AS_CORRECTED_UNDISPUTED);
        corrected(number, corrected);
      }
      if (number.where().size() == 2) {
        whole(number);
      }
    }
  }

  private void undisputed(Quantity number, Basis basis) {
    Quantity undisputed = number.with(VERSION, basis.code());
    if (has(undisputed)) {
      system.atMost(
          number, List.of(undisputed), number.with("disputed", number.where().get(VERSION)), true);
    }
  }

  private void corrected(Quantity published, Quantity corrected) {
    Quantity taken =
        published
            .without(VERSION)
            .with(CORRECTED, "yes")
            .with("effect", CorrectionEffect.WITHDRAWN.code());
    long less = system.value(published) - system.value(corrected);
    if (less < 0) {
      system.atMost(corrected, List.of(published), corrected.with("corrected", "more"), true);
    } else if (has(taken) && system.value(taken) == less) {
      system.sum(published, List.of(corrected, taken));
    } else {
      system.atMost(published, List.of(corrected), published.with("corrected", "less"), true);
    }
  }

  private void whole(Quantity published) {
    Quantity section = published.without(VERSION);
    Quantity named = section.with(CORRECTED, "where first named");
    Quantity corrected = section.with(CORRECTED, "yes");
    if (has(corrected)) {
      if (has(named)) {
        system.sum(published, List.of(named, corrected));
      } else {
        system.atMost(published, List.of(corrected), corrected.with("corrected", "no"), true);
      }
    }
    List<Quantity> became =
        figures.stream()
            .filter(each -> each.has(BECAME) && each.without(BECAME).equals(section))
            .toList();
    if (!became.isEmpty()) {
      system.atMost(published, became, section.with(BECAME, Quantity.REST), true);
    }
  }

  /** All but one place, and that place, are all. */
  private void without() {
    for (Quantity without : figures) {
      String place = without.where().get("without");
      Quantity all = without.without("without");
      Quantity one = place == null ? null : all.with(Dimension.JURISDICTION.code(), place);
      if (one != null && has(all) && has(one)) {
        system.sum(all, List.of(without, one));
      }
    }
  }

  /** All reports are the reports one by one. */
  private void reports() {
    List<Quantity> wholes =
        figures.stream()
            .filter(each -> each.has(SECTION) && each.has(VERSION) && each.where().size() == 2)
            .toList();
    by(wholes, each -> each.where())
        .values()
        .forEach(
            of -> {
              List<Quantity> sums =
                  of.stream().filter(each -> each.universe().isOfSeveralReports()).toList();
              List<Quantity> reports = new ArrayList<>(of);
              reports.removeAll(sums);
              for (Quantity sum : sums) {
                long all = reports.stream().mapToLong(system::value).sum();
                if (!reports.isEmpty() && all == system.value(sum)) {
                  system.sum(sum, reports);
                } else {
                  reports.stream()
                      .filter(each -> system.value(each) <= system.value(sum))
                      .forEach(
                          each ->
                              system.atMost(
                                  sum,
                                  List.of(each),
                                  sum.with("without report", each.universe().toString()),
                                  false));
                }
              }
            });
  }

  /** Citizens by what was lifted are among those recorded in any way, and those of all files. */
  private void citizens() {
    List<Quantity> lifted =
        figures.stream()
            .filter(each -> each.where().size() == 1)
            .filter(each -> "us_citizen".equals(each.where().get(OUTCOME)))
            .toList();
    for (Quantity of : lifted) {
      Quantity recorded = of.without(OUTCOME).with("citizen", "yes");
      if (has(recorded)) {
        system.atMost(recorded, List.of(of), recorded.with("lifted", "no"), true);
      }
    }
    figures.stream()
        .filter(each -> "lift_reason".equals(each.where().get("recorded_as")))
        .forEach(once -> once(once, lifted));
  }

  private void once(Quantity once, List<Quantity> lifted) {
    if (lifted.size() == 1 && system.value(once).equals(system.value(lifted.get(0)))) {
      system.sum(once, lifted);
    } else if (lifted.size() > 1) {
      Quantity all = new Quantity(once.universe().apart("files added up"), once.where());
      system.add(
          new CountSystem.Count(
              all,
              lifted.stream().mapToLong(system::value).sum(),
              CountSystem.Told.NOWHERE,
              false));
      system.sum(all, lifted);
      system.atMost(all, List.of(once), all.with("once", Quantity.REST), false);
    }
  }
}
