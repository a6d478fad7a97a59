package org.detaineroutcomes.publish.places;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.result.Arm;
import org.detaineroutcomes.model.result.Code;
import org.detaineroutcomes.model.result.ExclusionReason;
import org.detaineroutcomes.model.result.GroupArm;
import org.detaineroutcomes.model.result.PolicyUse;
import org.detaineroutcomes.publish.material.Material;
import org.detaineroutcomes.publish.places.book.Place;
import org.detaineroutcomes.publish.places.book.PlaceBook;
import org.detaineroutcomes.publish.places.book.PlaceUnit;
import org.detaineroutcomes.schema.fields.PanelFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.fields.PolicyFields;
import org.detaineroutcomes.schema.marts.PolicyUses;
import org.detaineroutcomes.store.TableRow;
import org.detaineroutcomes.words.ArmWords;
import org.detaineroutcomes.words.ExclusionWords;
import org.detaineroutcomes.words.Names;
import org.detaineroutcomes.words.PlaceWords;

/** Which group of the comparison a place is in, by the rule and the policy that decide it. */
final class GroupSection {
  private final Job job;
  private final Names names;
  private final PlaceBook book;

  GroupSection(Material material) {
    this.job = material.job();
    this.names = material.names();
    this.book = material.places();
  }

  /** A sentence a unit, then why; nothing where the frame does not have the place. */
  List<String> sentences(Place place) {
    List<String> sentences = new ArrayList<>();
    for (PlaceUnit unit : place.units()) {
      Arm arm = arm(unit).orElse(null);
      if (arm != null) {
        String name = place.units().size() == 1 ? place.title() : unit.name();
        sentences.add(PlaceWords.inGroup(name, arm, names.arm(arm), unit.cohort()));
        sentences.add(why(place, unit, arm));
      }
    }
    if (!sentences.isEmpty()) {
      sentences.add(PlaceWords.rule(job.treatment().definition(), job.treatment().adoption()));
    }
    return sentences;
  }

  private static Optional<Arm> arm(PlaceUnit unit) {
    return Code.of(Arm.class, unit.group());
  }

  private String why(Place place, PlaceUnit unit, Arm arm) {
    if (!unit.excluded().isEmpty()) {
      return PlaceWords.because(
          Code.of(ExclusionReason.class, unit.excluded())
              .map(ExclusionWords::of)
              .orElse(unit.excluded()));
    }
    List<TableRow> dating =
        Stream.concat(
                place.uses().stream(),
                book.place(place.state().fips()).stream()
                    .filter(state -> !state.equals(place))
                    .flatMap(state -> state.uses().stream()))
            .filter(GroupSection::dates)
            .toList();
    return dating.stream()
        .filter(row -> Objects.equals(row.text(PanelFields.COHORT), unit.cohort()))
        .findFirst()
        .or(() -> dating.stream().filter(row -> !unit.cohort().isEmpty()).findFirst())
        .map(
            row ->
                PlaceWords.dated(
                    row.text(PlaceFields.JURISDICTION),
                    row.day(PolicyFields.FROM_EARLIEST),
                    row.day(PolicyFields.FROM_LATEST),
                    row.textOrEmpty(PolicyFields.LISTED_IN)))
        .orElse(PlaceWords.undated(arm));
  }

  private static boolean dates(TableRow use) {
    PolicyUse of = use.constant(PolicyUses.USE, PolicyUse.class).orElse(null);
    return of == PolicyUse.DATES_UNIT || of == PolicyUse.TREATS_STATE;
  }

  /** What law and practice say of a unit, span by span of the frame. */
  List<String> spans(PlaceUnit unit) {
    ArmWords words = new ArmWords(names);
    return unit.arms().stream()
        .map(
            span ->
                PlaceWords.span(span.first(), span.last())
                    + ": "
                    + Code.of(GroupArm.class, span.arm()).map(words::of).orElse(span.arm()))
        .toList();
  }
}
