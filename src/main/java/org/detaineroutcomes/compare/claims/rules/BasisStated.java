package org.detaineroutcomes.compare.claims.rules;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.detaineroutcomes.compare.claims.Claim;
import org.detaineroutcomes.compare.claims.ClaimFigure;
import org.detaineroutcomes.compare.claims.Facts;
import org.detaineroutcomes.compare.claims.Judgement;
import org.detaineroutcomes.compare.claims.Need;
import org.detaineroutcomes.compare.claims.Rule;
import org.detaineroutcomes.model.StatedBasis;
import org.detaineroutcomes.model.result.ClaimEstimand;
import org.detaineroutcomes.model.result.ClaimMeasure;
import org.detaineroutcomes.model.result.ClaimNeed;
import org.detaineroutcomes.model.result.ClaimNote;
import org.detaineroutcomes.model.result.Note;
import org.detaineroutcomes.model.result.Verdict;
import org.detaineroutcomes.schema.Provenance;
import org.detaineroutcomes.schema.fields.DetainerFields;
import org.detaineroutcomes.schema.marts.DetainerGrounds;
import org.detaineroutcomes.store.TableRow;

/**
 * A claim that detainers rest on a basis, by the boxes that ICE ticked on them. It is judged of
 * what ICE stated alone, so never as a whole; rows whose boxes are blank say nothing.
 */
public final class BasisStated implements Rule {
  /** Detainers of one file whose boxes are answered. */
  private record Answered(String file, long stated, long none) {
    long all() {
      return stated + none;
    }
  }

  @Override
  public Note estimand() {
    return Note.of(ClaimEstimand.SHARE_WITH_PROBABLE_CAUSE);
  }

  @Override
  public List<Need> needs() {
    return List.of(new Need(ClaimNeed.STATED_BASIS, facts -> !files(facts).isEmpty()));
  }

  private static List<Answered> files(Facts facts) {
    Map<String, List<TableRow>> byFile =
        facts.rows(DetainerGrounds.TABLE).stream()
            .filter(row -> row.text(DetainerFields.STATED_BASIS) != null)
            .collect(
                Collectors.groupingBy(
                    row -> row.text(Provenance.FILE), TreeMap::new, Collectors.toList()));
    return byFile.entrySet().stream()
        .map(
            file ->
                new Answered(
                    file.getKey(),
                    detainers(file.getValue(), StatedBasis.ONE, StatedBasis.SEVERAL),
                    detainers(file.getValue(), StatedBasis.NONE)))
        .filter(answered -> answered.all() > 0)
        .toList();
  }

  private static long detainers(List<TableRow> rows, StatedBasis... wanted) {
    return rows.stream()
        .filter(
            row ->
                List.of(wanted)
                    .contains(
                        row.constant(DetainerFields.STATED_BASIS, StatedBasis.class).orElseThrow()))
        .mapToLong(row -> row.count(DetainerFields.DETAINERS))
        .sum();
  }

  @Override
  public Judgement judge(Claim claim, Facts facts) {
    List<Answered> files = files(facts);
    Answered most =
        files.stream()
            .sorted(Comparator.comparing(Answered::file))
            .max(Comparator.comparing(Answered::all))
            .orElseThrow();
    boolean onMost = most.stated() > most.none();
    return Judgement.of(onMost ? Verdict.SUPPORTED : Verdict.CONTRADICTED, reason(most))
        .inPart(true)
        .with(ClaimFigure.ratio(most.stated(), most.all(), ClaimMeasure.BASIS_STATED))
        .note(ClaimNote.STATED_IS_NOT_FOUND)
        .note(ClaimNote.BOXES_OF_ONE_FILE, most.file());
  }

  private static ClaimNote reason(Answered most) {
    if (most.none() == 0) {
      return ClaimNote.BOX_ON_ALL;
    }
    if (most.stated() == 0) {
      return ClaimNote.BOX_ON_NONE;
    }
    return most.stated() > most.none() ? ClaimNote.BOX_ON_MOST : ClaimNote.BOX_ON_SOME;
  }
}
