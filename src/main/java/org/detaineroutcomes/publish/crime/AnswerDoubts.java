package org.detaineroutcomes.publish.crime;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.detaineroutcomes.model.result.EffectCheck;
import org.detaineroutcomes.model.result.Note;
import org.detaineroutcomes.model.result.RobustnessNote;
import org.detaineroutcomes.publish.crime.Sentences.Figure;
import org.detaineroutcomes.publish.material.Answer;
import org.detaineroutcomes.publish.material.CheckLine;
import org.detaineroutcomes.publish.material.EstimateLine;
import org.detaineroutcomes.publish.material.Material;
import org.detaineroutcomes.publish.report.Numbers;
import org.detaineroutcomes.words.AnswerWords;
import org.detaineroutcomes.words.CheckWords;

/**
 * What speaks against the effects of the first table, nulls as well as others: a sentence a kind.
 */
public final class AnswerDoubts {
  private final List<Answer> answers;
  private final AnswerNames names;

  public AnswerDoubts(Material material) {
    this.answers = material.answers();
    this.names = new AnswerNames(material, answers);
  }

  /** How many intervals of the first table exclude zero; empty where it has fewer than two. */
  public Optional<String> together() {
    List<Answer> intervals = answers.stream().filter(a -> a.excludesZero().isPresent()).toList();
    return intervals.size() < 2
        ? Optional.empty()
        : Optional.of(
            AnswerWords.zero(
                intervals.size(),
                figures(intervals.stream().filter(a -> a.effect().high() < 0).toList()),
                figures(intervals.stream().filter(a -> a.effect().low() > 0).toList())));
  }

  private List<String> figures(List<Answer> some) {
    return some.stream().map(answer -> names.withFigure(answer.effect())).toList();
  }

  /** One sentence a doubt; none where every check that was run is passed. */
  public List<String> sentences() {
    List<String> doubts = new ArrayList<>();
    byGroups().values().forEach(of -> otherwise(of).ifPresent(doubts::add));
    for (EffectCheck check : EffectCheck.values()) {
      List<String> failed = failed(check);
      if (!failed.isEmpty()) {
        doubts.add(CheckWords.failed(check, failed));
      }
    }
    return doubts;
  }

  private Map<EstimateLine.Compared, List<Answer>> byGroups() {
    return answers.stream()
        .filter(answer -> answer.effect().estimate() != null)
        .collect(
            Collectors.groupingBy(
                answer -> answer.effect().compared(), LinkedHashMap::new, Collectors.toList()));
  }

  /** Outcomes whose effect has another sign than the first, or is one where the first is none. */
  private Optional<String> otherwise(List<Answer> of) {
    Answer first = of.get(0);
    List<Answer> others = of.stream().filter(other -> saysOtherwise(other, first)).toList();
    return others.isEmpty()
        ? Optional.empty()
        : Optional.of(AnswerWords.otherwise(names.withFigure(first.effect()), figures(others)));
  }

  private static boolean saysOtherwise(Answer other, Answer first) {
    boolean opposite = other.effect().estimate() * first.effect().estimate() < 0;
    boolean found = other.excludesZero().orElse(false);
    return first.excludesZero().orElse(false) ? opposite : found;
  }

  private List<String> failed(EffectCheck check) {
    Map<String, List<Answer>> byFigure = new LinkedHashMap<>();
    Map<String, CheckLine> lines = new LinkedHashMap<>();
    for (Answer answer : answers) {
      for (CheckLine line : answer.checks()) {
        if (line.check() == check && line.isFailed()) {
          String key = line.figure().isEmpty() ? answer.effect().id() : line.figure();
          byFigure.computeIfAbsent(key, k -> new ArrayList<>()).add(answer);
          lines.put(key, line);
        }
      }
    }
    List<String> said = new ArrayList<>();
    byFigure.forEach((key, of) -> said.add(said(lines.get(key), of)));
    return said;
  }

  /** What one figure says against the effects that it is a check of. */
  private String said(CheckLine line, List<Answer> of) {
    EstimateLine effect = of.get(0).effect();
    String name = names.of(effect);
    return switch (line.check()) {
      case EARLIER_TRENDS -> name + trends(effect).map(test -> " (" + test + ")").orElse("");
      case PLACEBO_OUTCOME ->
          names.outcome(line.varied())
              + " "
              + figure(line, effect)
              + ", beside "
              + of.stream()
                  .map(answer -> names.of(answer.effect()))
                  .collect(Collectors.joining(", "));
      case PLACEBO_DATE, LARGEST_ADOPTER, REPORTERS, ADOPTERS, TIMING_RULE ->
          name + ", " + line.variedWords() + " " + figure(line, effect) + beside(line, effect);
      case SPECIFICATION_CURVE ->
          name + " " + AnswerNames.figure(effect) + ", " + line.variedWords();
      case TREND_BOUNDS -> name + " " + bounds(line, effect);
      case LEAVE_ONE_OUT ->
          name
              + " "
              + AnswerNames.figure(effect)
              + ", "
              + line.variedWords()
              + " "
              + figure(line, effect);
      case RANDOMIZATION ->
          name + " " + AnswerNames.figure(effect) + ", " + Numbers.pWords(line.pValue());
    };
  }

  /** The coding before, beside the one that turns the answer; a placebo date has none. */
  private static String beside(CheckLine line, EstimateLine effect) {
    String coding = CheckWords.against(line.check());
    CheckLine.Against against = line.against();
    return coding.isEmpty() || against.estimate() == null
        ? ""
        : ", "
            + coding
            + " "
            + AnswerNames.figure(
                Figure.of(effect, against.estimate(), against.low(), against.high()));
  }

  private static String figure(CheckLine line, EstimateLine effect) {
    return AnswerNames.figure(Figure.of(effect, line.estimate(), line.low(), line.high()));
  }

  private static String bounds(CheckLine line, EstimateLine effect) {
    boolean zero = line.low() <= 0 && line.high() >= 0;
    return AnswerWords.moves(effect.low(), effect.high(), line.low(), line.high())
        + " from "
        + ends(effect, effect.low(), effect.high())
        + " to "
        + ends(effect, line.low(), line.high())
        + (zero ? " and includes zero (" : " and excludes zero (")
        + line.variedWords()
        + ")";
  }

  /** "(−59 to −4)". */
  private static String ends(EstimateLine effect, Double low, Double high) {
    int decimals = Figure.of(effect).map(Figure::decimals).orElse(1);
    return "("
        + Numbers.decimal(Relative.shown(effect, low), decimals)
        + " to "
        + Numbers.decimal(Relative.shown(effect, high), decimals)
        + (effect.isRelative() ? "%)" : ")");
  }

  private static Optional<String> trends(EstimateLine effect) {
    return effect.remarks().notes().stream()
        .filter(note -> note.code() == RobustnessNote.EARLIER_TRENDS)
        .findFirst()
        .map(AnswerDoubts::trends);
  }

  private static String trends(Note note) {
    return "chi-squared("
        + note.whole("df")
        + ") = "
        + String.format(Locale.ROOT, "%.3f", note.number("statistic"))
        + ", "
        + Numbers.pWords(note.number("p_value"));
  }
}
