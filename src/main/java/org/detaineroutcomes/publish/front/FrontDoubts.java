package org.detaineroutcomes.publish.front;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.detaineroutcomes.model.result.CheckVerdict;
import org.detaineroutcomes.model.result.EffectCheck;
import org.detaineroutcomes.publish.crime.AnswerGlance;
import org.detaineroutcomes.publish.material.Answer;
import org.detaineroutcomes.publish.material.CheckLine;
import org.detaineroutcomes.publish.material.Material;
import org.detaineroutcomes.words.front.FrontDoubtWords;

/**
 * What speaks against a comparison, weightiest first: checks that the first answer fails, then
 * those that others fail, then what holds of every such comparison.
 */
final class FrontDoubts {
  private static final int FEW = 10;

  private final AnswerGlance glance;
  private final Answer first;
  private final boolean isLimited;

  FrontDoubts(Material material, AnswerGlance glance, Answer first) {
    this.glance = glance;
    this.first = first;
    this.isLimited = !material.isSynthetic();
  }

  List<String> sentences() {
    List<String> all = new ArrayList<>();
    Long clusters = first.effect().sample().treatedClusters();
    if (clusters != null && clusters < FEW) {
      all.add(FrontDoubtWords.few(clusters));
    }
    Set<EffectCheck> failed = new LinkedHashSet<>();
    first.checks(CheckVerdict.FAILED).forEach(line -> failed.add(line.check()));
    glance
        .answers()
        .forEach(answer -> answer.checks(CheckVerdict.FAILED).forEach(l -> failed.add(l.check())));
    failed.forEach(check -> all.add(sentence(check)));
    int notRun = first.checks(CheckVerdict.NOT_RUN).size();
    if (notRun > 0) {
      all.add(FrontDoubtWords.notRun(notRun));
    }
    all.add(
        first.excludesZero().orElse(false) ? FrontDoubtWords.NO_CAUSE : FrontDoubtWords.NO_PROOF);
    all.add(FrontDoubtWords.ALIKE);
    if (isLimited) {
      all.add(FrontDoubtWords.CHOICE);
    }
    return all;
  }

  private String sentence(EffectCheck check) {
    List<Answer> failing =
        glance.answers().stream()
            .filter(a -> a.checks(CheckVerdict.FAILED).stream().anyMatch(l -> l.check() == check))
            .toList();
    List<String> outcomes =
        failing.stream()
            .map(answer -> glance.outcome(answer.effect().outcome()))
            .distinct()
            .toList();
    CheckLine line =
        failing.get(0).checks(CheckVerdict.FAILED).stream()
            .filter(one -> one.check() == check)
            .findFirst()
            .orElseThrow();
    String varied =
        check == EffectCheck.PLACEBO_OUTCOME ? glance.outcome(line.varied()) : line.variedWords();
    return FrontDoubtWords.failed(check, outcomes, varied);
  }
}
