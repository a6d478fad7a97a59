package org.detaineroutcomes.publish.claims;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.detaineroutcomes.model.result.Verdict;
import org.detaineroutcomes.publish.format.Html;
import org.detaineroutcomes.publish.material.Material;
import org.detaineroutcomes.words.Words;
import org.detaineroutcomes.words.claims.ClaimPageWords;
import org.detaineroutcomes.words.claims.ClaimTopicWords;
import org.detaineroutcomes.words.claims.ClaimWordingWords;
import org.detaineroutcomes.words.claims.VerdictWords;

/** The claims of a release on their page. */
record ClaimHtml(Html page, Material material) {
  /** The id of a claim on the page is this and the claim's. */
  static final String ANCHOR = "claim-";

  void write(List<ClaimLine> claims) {
    page.raw("<header>\n");
    page.element("h1", ClaimPageWords.TITLE);
    page.element("p class=\"lede\"", ClaimPageWords.ABOUT);
    contents(claims);
    page.raw("</header>\n");
    for (Verdict verdict : Verdict.values()) {
      List<ClaimLine> of = of(claims, verdict);
      if (!of.isEmpty()) {
        verdict(verdict, of);
      }
    }
    files();
  }

  private static List<ClaimLine> of(List<ClaimLine> claims, Verdict verdict) {
    return claims.stream().filter(claim -> claim.verdict() == verdict).toList();
  }

  private void contents(List<ClaimLine> claims) {
    page.raw("<nav class=\"contents\" aria-label=\"").text(ClaimPageWords.VERDICTS).raw("\">\n");
    Arrays.stream(Verdict.values())
        .filter(verdict -> !of(claims, verdict).isEmpty())
        .forEach(
            verdict -> {
              page.raw("<a href=\"#").text(verdict.code()).raw("\">");
              page.text(Words.capital(VerdictWords.of(verdict)));
              page.text(" (" + of(claims, verdict).size() + ")").raw("</a>\n");
            });
    page.raw("</nav>\n");
  }

  private void verdict(Verdict verdict, List<ClaimLine> claims) {
    page.raw("<section aria-labelledby=\"").text(verdict.code()).raw("\">\n");
    page.raw("<h2 id=\"").text(verdict.code()).raw("\">");
    page.text(Words.capital(VerdictWords.of(verdict))).raw("</h2>\n");
    page.element("p", Words.capital(VerdictWords.meaning(verdict)) + ".");
    Map<String, List<ClaimLine>> topics =
        claims.stream()
            .collect(
                Collectors.groupingBy(
                    claim -> ClaimTopicWords.of(claim.estimand()),
                    TreeMap::new,
                    Collectors.toList()));
    topics.forEach(
        (topic, of) -> {
          page.element("h3", topic);
          of.forEach(this::claim);
        });
    page.raw("</section>\n");
  }

  private void claim(ClaimLine claim) {
    page.raw("<details class=\"claim\" id=\"").text(ANCHOR + claim.id()).raw("\">\n<summary>");
    page.raw("<span class=\"said\">");
    page.text(ClaimWordingWords.printed(claim.claim(), claim.wording())).raw("</span> ");
    page.raw("<strong>").text(Words.capital(claim.judged())).raw("</strong> ");
    page.raw("<span class=\"figure\">").text(claim.firstFigure()).raw("</span>");
    page.raw("</summary>\n<dl class=\"details\">\n");
    entry(ClaimPageWords.SENTENCE, claim.sentence());
    entry(
        ClaimPageWords.FIGURES,
        claim.figures().stream().map(ClaimFigureLine::inWords).collect(Collectors.joining("; ")));
    entry(ClaimPageWords.NEEDED, claim.words().estimand());
    entry(ClaimPageWords.BESIDE, claim.beside().orElse(""));
    entry(ClaimPageWords.SAID_BY, claim.saidBy() + after(claim.date()));
    entry(ClaimPageWords.RESTS_ON, claim.restsOn());
    entry(ClaimPageWords.SOURCE, claim.cited());
    page.raw("</dl>\n</details>\n");
  }

  private static String after(String date) {
    return date.isEmpty() ? "" : ", " + date;
  }

  private void entry(String name, String text) {
    if (!text.isEmpty()) {
      page.element("dt", name);
      page.raw("<dd>").linked(text).raw("</dd>\n");
    }
  }

  private void files() {
    if (!material.job().publish().formats().contains("csv")) {
      return;
    }
    page.raw("<p>").text(ClaimPageWords.FILES);
    page.raw("<a href=\"tables/claims.csv\">claims.csv</a>, ");
    page.raw("<a href=\"tables/claim-figures.csv\">claim-figures.csv</a></p>\n");
  }
}
