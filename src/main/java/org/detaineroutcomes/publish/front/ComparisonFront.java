package org.detaineroutcomes.publish.front;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.detaineroutcomes.model.result.CheckVerdict;
import org.detaineroutcomes.publish.crime.AnswerGlance;
import org.detaineroutcomes.publish.crime.Sentences.Figure;
import org.detaineroutcomes.publish.material.Answer;
import org.detaineroutcomes.publish.material.EstimateLine;
import org.detaineroutcomes.publish.material.EstimateLine.Pair;
import org.detaineroutcomes.publish.material.Material;
import org.detaineroutcomes.publish.report.Numbers;
import org.detaineroutcomes.publish.site.Site;
import org.detaineroutcomes.words.AfterAdoptionWords;
import org.detaineroutcomes.words.EstimatorWords;
import org.detaineroutcomes.words.Names;
import org.detaineroutcomes.words.front.ComparisonFrontWords;
import org.detaineroutcomes.words.front.Finding;
import org.detaineroutcomes.words.front.TitleWords;

/** The front page of a release that compares groups. */
final class ComparisonFront implements Kind {
  @Override
  public boolean isOf(Material material) {
    return !material.answers().isEmpty();
  }

  @Override
  public FrontSheet write(Material material, Site site) {
    AnswerGlance glance = new AnswerGlance(material);
    Answer first = first(glance.answers());
    return new FrontSheet(
        title(material, glance, first),
        standfirst(material, glance, first),
        DataWindow.of(material, first.effect().outcome()),
        parts(material, site, glance, first),
        new FrontDoubts(material, glance, first).sentences());
  }

  /** The first answer that has a number; the first of all where none has. */
  private static Answer first(List<Answer> answers) {
    return answers.stream()
        .filter(answer -> answer.effect().estimate() != null)
        .findFirst()
        .orElse(answers.get(0));
  }

  private static String title(Material material, AnswerGlance glance, Answer first) {
    Names names = material.names();
    List<Finding> others =
        glance.answers().stream()
            .filter(answer -> answer.effect().compared().equals(first.effect().compared()))
            .filter(answer -> !answer.effect().outcome().equals(first.effect().outcome()))
            .map(glance::finding)
            .toList();
    String treated = first.effect().pair().map(p -> names.with(p.treated())).orElse("");
    String control = first.effect().pair().map(p -> names.with(p.control())).orElse("");
    return new TitleWords(names.units() + " " + treated, "those " + control)
        .of(glance.finding(first), others, material.isSynthetic());
  }

  private static List<String> standfirst(Material material, AnswerGlance glance, Answer first) {
    List<String> all = new ArrayList<>();
    EstimateLine effect = first.effect();
    sample(material, effect).ifPresent(all::add);
    effect(material, first).ifPresent(all::add);
    checks(glance, first).ifPresent(all::add);
    Optional<Figure> figure = AnswerGlance.figure(effect);
    if (figure.isEmpty()) {
      all.add(ComparisonFrontWords.refused(glance.outcome(effect.outcome())));
      return all;
    }
    all.add(ComparisonFrontWords.premise(EstimatorWords.of(effect.estimator()).title(), true));
    material
        .truth(effect.outcome())
        .ifPresent(known -> all.add(truth(known.estimate(), figure.get())));
    List<Answer> intervals =
        glance.answers().stream().filter(answer -> answer.excludesZero().isPresent()).toList();
    if (intervals.size() > 1) {
      all.add(
          ComparisonFrontWords.intervals(
              intervals.size(),
              intervals.stream().filter(a -> a.excludesZero().orElseThrow()).count()));
    }
    return all;
  }

  /** How the checks of the first comparison went, outcome by outcome. */
  private static Optional<String> checks(AnswerGlance glance, Answer first) {
    List<String> parts = new ArrayList<>();
    for (Answer answer : glance.answers()) {
      int failed = answer.checks(CheckVerdict.FAILED).size();
      int run = failed + answer.checks(CheckVerdict.PASSED).size();
      if (answer.effect().compared().equals(first.effect().compared()) && run > 0) {
        parts.add(
            ComparisonFrontWords.checked(failed, run, glance.outcome(answer.effect().outcome())));
      }
    }
    return parts.isEmpty() ? Optional.empty() : Optional.of(ComparisonFrontWords.checks(parts));
  }

  private static String truth(double known, Figure figure) {
    boolean interval = figure.low() != null && figure.high() != null;
    String where =
        !interval
            ? ""
            : figure.low() <= known && known <= figure.high()
                ? ", inside the interval"
                : ", outside the interval";
    return ComparisonFrontWords.truth(Numbers.signed(known, figure.decimals()), where);
  }

  private static Optional<String> sample(Material material, EstimateLine effect) {
    Names names = material.names();
    Long treated = effect.sample().treated();
    Long all = effect.sample().units();
    if (treated == null || all == null || effect.pair().isEmpty()) {
      return Optional.empty();
    }
    Pair pair = effect.pair().get();
    return Optional.of(
        ComparisonFrontWords.sample(
            names.counted(treated),
            names.with(pair.treated()),
            Numbers.count(all - treated),
            names.with(pair.control()),
            DataWindow.of(material, effect.outcome())));
  }

  private static List<FrontSheet.Part> parts(
      Material material, Site site, AnswerGlance glance, Answer first) {
    List<FrontSheet.Part> parts = new ArrayList<>();
    parts.add(
        FrontSheet.Part.of(
            ComparisonFrontWords.ANSWERS,
            ComparisonFrontWords.columns(glance.unit()),
            "",
            glance.table()));
    FrontFigures.byTime(site.report(), first.effect())
        .ifPresent(
            chart ->
                parts.add(
                    FrontSheet.Part.of(
                        ComparisonFrontWords.TIME,
                        ComparisonFrontWords.POINTS,
                        FrontFigures.sentence(chart),
                        chart)));
    FrontSheet.Part.map(site.report()).ifPresent(parts::add);
    FrontSheet.Part.arms(material).ifPresent(parts::add);
    return parts;
  }

  private static Optional<String> effect(Material material, Answer first) {
    Names names = material.names();
    EstimateLine effect = first.effect();
    return effect
        .pair()
        .flatMap(
            pair ->
                AnswerGlance.figure(effect)
                    .map(
                        figure ->
                            ComparisonFrontWords.effect(
                                AfterAdoptionWords.average(
                                    first.after().periods(),
                                    material.periodWord().toLowerCase(Locale.ROOT)),
                                material.words(effect.outcome()).inSentence(),
                                names.units() + " " + names.with(pair.treated()),
                                "those " + names.with(pair.control()),
                                said(figure),
                                figure.includesZero().orElse(null))));
  }

  private static String said(Figure figure) {
    String interval = figure.interval(figure.decimals());
    return figure.signed(figure.decimals()) + (interval.isEmpty() ? "" : " (" + interval + ")");
  }
}
