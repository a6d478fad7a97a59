package org.detaineroutcomes.publish;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.detaineroutcomes.model.result.Basis;
import org.detaineroutcomes.model.result.MeasureId;
import org.detaineroutcomes.model.result.MeasureNote;
import org.detaineroutcomes.model.result.Note;
import org.detaineroutcomes.model.result.ReportNote;
import org.detaineroutcomes.publish.material.Material;
import org.detaineroutcomes.publish.material.MeasureLine;
import org.detaineroutcomes.words.notes.NoteWords;

/** The numbers that open a report on records, in their order, and what is said with each. */
final class OpeningRecord {
  private final Material material;

  OpeningRecord(Material material) {
    this.material = material;
  }

  /** Why a number is no more than a bound, and how far a record can be read. */
  private static boolean isSaidFirst(Note note) {
    return (note.code() instanceof ReportNote code && code.saysWhyBound())
        || note.code() == MeasureNote.DECLINES_HARDLY_RECORDED
        || note.code() == MeasureNote.POOLS_HARDLY_RECORDED;
  }

  /** What stands behind a sentence at the top. */
  List<String> reasons(MeasureLine line) {
    return material.notes(line.id()).stream()
        .filter(OpeningRecord::isSaidFirst)
        .map(note -> material.disclosure().printed(note))
        .map(note -> NoteWords.of(note, material.names()))
        .toList();
  }

  /** The record in its shares where it has some, else in what it counts. */
  List<MeasureLine> lines() {
    List<MeasureLine> wholes =
        material.wholes().stream()
            .filter(line -> line.count() != null)
            .filter(line -> material.wholes().stream().noneMatch(other -> saysIt(other, line)))
            .toList();
    List<MeasureLine> shares =
        wholes.stream()
            .filter(line -> line.group().isEmpty() && line.share() != null && line.base() != null)
            .toList();
    if (shares.isEmpty()) {
      return wholes;
    }
    return Stream.concat(declinesByYears(), shares.stream()).toList();
  }

  /** Declines by the years of one recording regime come before figures that pool them. */
  private Stream<MeasureLine> declinesByYears() {
    List<MeasureLine> byYears =
        material.measures().stream()
            .filter(line -> line.key().measure() == MeasureId.DECLINED_BY_YEARS)
            .filter(line -> line.key().group().partOf() == null && line.count() != null)
            .toList();
    return byYears.stream().map(line -> line.key().record()).distinct().count() == 1
        ? byYears.stream()
        : Stream.empty();
  }

  /** Whether a version of a number that makes fewer changes says the same already. */
  private static boolean saysIt(MeasureLine plainer, MeasureLine line) {
    Basis basis = line.key().basis();
    return plainer.key().over(null).on(basis).equals(line.key().over(null))
        && Objects.equals(plainer.count(), line.count())
        && plainer.bound() == line.bound()
        && makesMoreChanges(basis, plainer.key().basis());
  }

  private static boolean makesMoreChanges(Basis basis, Basis than) {
    return switch (basis) {
      case AS_CORRECTED, AS_PUBLISHED_UNDISPUTED -> than == Basis.AS_PUBLISHED;
      case AS_CORRECTED_UNDISPUTED -> than == Basis.AS_PUBLISHED || than == Basis.AS_CORRECTED;
      case AS_PUBLISHED, AS_RECORDED, SYNTHETIC -> false;
    };
  }
}
