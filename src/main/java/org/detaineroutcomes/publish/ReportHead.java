package org.detaineroutcomes.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.detaineroutcomes.model.result.Arm;
import org.detaineroutcomes.model.result.TermKind;
import org.detaineroutcomes.model.result.TermName;
import org.detaineroutcomes.publish.crime.AnswerDoubts;
import org.detaineroutcomes.publish.crime.Sentences;
import org.detaineroutcomes.publish.crime.Sentences.Figure;
import org.detaineroutcomes.publish.detainers.MeasureSentence;
import org.detaineroutcomes.publish.material.AfterAdoption;
import org.detaineroutcomes.publish.material.EstimateLine;
import org.detaineroutcomes.publish.material.Material;
import org.detaineroutcomes.publish.material.MeasureLine;
import org.detaineroutcomes.publish.report.Numbers;
import org.detaineroutcomes.publish.report.Report.Fact;
import org.detaineroutcomes.words.AfterAdoptionWords;
import org.detaineroutcomes.words.EstimatorWords;
import org.detaineroutcomes.words.OutcomeWords;
import org.detaineroutcomes.words.Words;

/** The top of a report: the answer in a few sentences, the figures behind it, what to doubt. */
final class ReportHead {
  private static final int FACTS = 3;
  private static final int MEASURES = 8;

  private final Material material;
  private final Sentences sentences;
  private final Optional<EstimateLine> headline;
  private final Optional<Levels> levels;
  private final OpeningRecord record;
  private final String period;

  ReportHead(Material material) {
    this.material = material;
    this.sentences = new Sentences(material.names());
    this.headline = material.headline();
    this.levels = Levels.of(material, headline);
    this.record = new OpeningRecord(material);
    this.period = material.periodWord().toLowerCase(Locale.ROOT);
  }

  /** Levels of both groups over all periods and their difference. */
  private record Levels(
      EstimateLine.Pair pair, EstimateLine first, EstimateLine second, EstimateLine difference) {
    static Optional<Levels> of(Material material, Optional<EstimateLine> headline) {
      List<EstimateLine> whole =
          material.estimates().stream()
              .filter(line -> line.isLevel() && line.period().isEmpty() && line.estimate() != null)
              .toList();
      Optional<EstimateLine> difference =
          whole.stream()
              .filter(line -> line.term().kind() == TermKind.DIFFERENCE)
              .filter(
                  line ->
                      headline.isEmpty()
                          || (line.outcome().equals(headline.get().outcome())
                              && line.compared().equals(headline.get().compared())))
              .findFirst();
      return difference.flatMap(
          d ->
              d.pair()
                  .flatMap(
                      pair ->
                          mean(whole, d, pair.treated())
                              .flatMap(
                                  first ->
                                      mean(whole, d, pair.control())
                                          .map(second -> new Levels(pair, first, second, d)))));
    }

    private static Optional<EstimateLine> mean(
        List<EstimateLine> lines, EstimateLine difference, Arm group) {
      return lines.stream()
          .filter(line -> line.term().is(TermName.MEAN) && line.isOf(group))
          .filter(line -> line.compared().equals(difference.compared()))
          .filter(line -> line.outcome().equals(difference.outcome()))
          .findFirst();
    }
  }

  /** What must be seen first. */
  Optional<String> banner() {
    return material
        .job()
        .simulate()
        .map(
            s ->
                "Synthetic demonstration. Crime and detainer counts come from a simulated country"
                    + " (seed "
                    + s.seed()
                    + ", "
                    + s.scale()
                    + ") whose effect is known; they describe no real place.");
  }

  /** The answer in a few sentences. */
  List<String> sentences() {
    List<String> all = new ArrayList<>();
    levels.ifPresent(
        l -> {
          EstimateLine.Pair pair = l.pair();
          if (l.first().sample().units() != null && l.second().sample().units() != null) {
            all.add(
                sentences.sample(
                    l.first().sample().units(),
                    pair.treated(),
                    l.second().sample().units(),
                    pair.control(),
                    window()));
          }
          Figure.of(l.difference())
              .ifPresent(
                  difference ->
                      all.add(
                          sentences.levels(
                              material.words(l.difference().outcome()),
                              pair,
                              l.first().estimate(),
                              l.second().estimate(),
                              difference)));
        });
    headline.ifPresent(line -> effect(line, all));
    new AnswerDoubts(material).together().ifPresent(all::add);
    if (levels.isEmpty()) {
      record.lines().stream()
          .limit(MEASURES)
          .forEach(line -> all.add(MeasureSentence.with(line, record.reasons(line))));
    }
    return all;
  }

  private void effect(EstimateLine line, List<String> all) {
    Figure effect = Figure.of(line).orElseThrow();
    AfterAdoption after = AfterAdoption.of(line, material.estimates());
    line.pair()
        .ifPresent(
            pair ->
                all.add(
                    sentences.effect(
                        AfterAdoptionWords.average(after.periods(), period),
                        material.words(line.outcome()),
                        pair,
                        EstimatorWords.of(line.estimator()),
                        effect)));
    first(after)
        .map(figure -> sentences.first(AfterAdoptionWords.first(period), figure))
        .ifPresent(all::add);
    material
        .truth(line.outcome())
        .ifPresent(known -> all.add(sentences.truth(known.estimate(), effect)));
  }

  private String window() {
    return material
        .job()
        .panel()
        .map(panel -> ", " + panel.from() + " to " + panel.to())
        .orElse("");
  }

  /** Figures for the top of the page. */
  List<Fact> facts() {
    List<Fact> facts = new ArrayList<>();
    levels.ifPresent(
        l -> {
          int decimals = Figure.of(l.difference()).map(Figure::decimals).orElse(1);
          group(l.first(), l.pair().treated(), decimals, facts);
          group(l.second(), l.pair().control(), decimals, facts);
        });
    headline.ifPresent(line -> facts.addAll(effects(line)));
    if (levels.isEmpty()) {
      record.lines().stream().limit(FACTS).map(ReportHead::fact).forEach(facts::add);
    }
    rows().ifPresent(facts::add);
    return facts;
  }

  /** The average over the periods after adoption, and beside it the effect in the first. */
  private List<Fact> effects(EstimateLine line) {
    String outcome = material.words(line.outcome()).inSentence();
    AfterAdoption after = AfterAdoption.of(line, material.estimates());
    Figure effect = Figure.of(line).orElseThrow();
    List<Fact> facts = new ArrayList<>();
    facts.add(
        fact(
            AfterAdoptionWords.average(after.periods(), period) + ": " + outcome,
            effect,
            material.truth(line.outcome())));
    first(after)
        .ifPresent(
            figure ->
                facts.add(
                    fact(
                        AfterAdoptionWords.first(period) + ": " + outcome,
                        figure,
                        material.truthAtAdoption(line.outcome()))));
    return facts;
  }

  private static Optional<Figure> first(AfterAdoption after) {
    return after.hasLater() ? after.first().flatMap(Figure::of) : Optional.empty();
  }

  private static Fact fact(String label, Figure effect, Optional<EstimateLine> truth) {
    String known =
        truth
            .map(t -> "; known effect " + Numbers.signed(t.estimate(), effect.decimals()))
            .orElse("");
    return new Fact(
        Words.capital(label),
        effect.signed(effect.decimals()),
        effect.interval(effect.decimals()) + known);
  }

  private static Fact fact(MeasureLine line) {
    String of = line.base() == null ? "" : " of " + Numbers.count(line.base());
    String which = line.group().isEmpty() ? line.basis() : line.basis() + ", " + line.group();
    return line.share() == null
        ? new Fact(
            Words.capital(line.measure()),
            line.boundWords() + Numbers.count(line.count()) + of,
            which)
        : new Fact(
            Words.capital(line.measure())
                + (line.group().isEmpty() ? "" : ", " + line.group())
                + ", of "
                + line.baseName(),
            Numbers.percent(line.share(), 2),
            Numbers.count(line.count()) + of);
  }

  private void group(EstimateLine line, Arm arm, int decimals, List<Fact> facts) {
    OutcomeWords outcome = material.words(line.outcome());
    facts.add(
        new Fact(
            Words.capital(material.names().units()) + " " + material.names().with(arm),
            line.sample().units() == null ? "—" : Numbers.count(line.sample().units()),
            "mean "
                + Numbers.decimal(line.estimate(), decimals)
                + (outcome.unit().isEmpty() ? "" : " " + outcome.unit())));
  }

  private Optional<Fact> rows() {
    long read = material.run().inputs().stream().mapToLong(i -> i.rowsIn()).sum();
    long aside =
        material.run().inputs().stream().mapToLong(i -> InputChapter.sum(i.setAside())).sum();
    long bad =
        material.run().inputs().stream().mapToLong(i -> InputChapter.sum(i.quarantined())).sum();
    return read == 0
        ? Optional.empty()
        : Optional.of(
            new Fact(
                "Rows read from "
                    + Numbers.count(material.run().inputs().size())
                    + (material.run().inputs().size() == 1 ? " file" : " files"),
                Numbers.count(read),
                Numbers.count(aside) + " set aside, " + Numbers.count(bad) + " quarantined"));
  }

  /** What a reader should doubt. */
  List<String> warnings() {
    return new HeadDoubts(material).sentences();
  }
}
