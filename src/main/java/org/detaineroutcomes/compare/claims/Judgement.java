package org.detaineroutcomes.compare.claims;

import java.util.ArrayList;
import java.util.List;
import org.detaineroutcomes.model.Verdict;

/**
 * What a rule found.
 *
 * @param inPart whether it holds for a part of the claim only
 * @param because one sentence without its full stop; it names no count of people
 * @param missing what the claim needs and the job lacks
 */
public record Judgement(
    Verdict verdict,
    boolean inPart,
    String because,
    List<ClaimFigure> figures,
    List<String> caveats,
    List<String> missing) {
  public Judgement {
    figures = List.copyOf(figures);
    caveats = List.copyOf(caveats);
    missing = List.copyOf(missing);
  }

  /** A verdict on the whole claim. */
  public static Judgement of(Verdict verdict, String because) {
    return new Judgement(verdict, false, because, List.of(), List.of(), List.of());
  }

  /** Not measurable for want of inputs. */
  public static Judgement lacking(List<String> missing) {
    return new Judgement(
        Verdict.NOT_MEASURABLE,
        false,
        "the inputs of this job do not hold what the claim needs",
        List.of(),
        List.of(),
        missing);
  }

  /** The same for a part of the claim only. */
  public Judgement inPart(boolean part) {
    return new Judgement(verdict, part, because, figures, caveats, missing);
  }

  /** The same with figures after those it has. */
  public Judgement with(List<ClaimFigure> more) {
    List<ClaimFigure> all = new ArrayList<>(figures);
    all.addAll(more);
    return new Judgement(verdict, inPart, because, all, caveats, missing);
  }

  /** The same with figures after those it has. */
  public Judgement with(ClaimFigure... more) {
    return with(List.of(more));
  }

  /** The same with a caveat after those it has. */
  public Judgement caveat(String caveat) {
    List<String> all = new ArrayList<>(caveats);
    all.add(caveat);
    return new Judgement(verdict, inPart, because, figures, all, missing);
  }
}
