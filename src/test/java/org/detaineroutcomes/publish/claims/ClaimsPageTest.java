package org.detaineroutcomes.publish.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.detaineroutcomes.model.result.Verdict;
import org.detaineroutcomes.publish.Fixture;
import org.detaineroutcomes.publish.format.PageFrame;
import org.detaineroutcomes.publish.material.Material;
import org.detaineroutcomes.publish.site.Site;
import org.detaineroutcomes.words.claims.VerdictWords;
import org.junit.jupiter.api.Test;

class ClaimsPageTest {
  private static final Pattern LINE =
      Pattern.compile("<details class=\"claim\" id=\"claim-([^\"]+)\">\n<summary>(.*?)</summary>");

  private static String page() {
    Material material = Fixture.material(Map.of());
    Site site =
        new Site(
            Fixture.report(material), PageFrame.alone(Fixture.report(material)), Site.Rows.NONE);
    return new ClaimsPage().write(material, site).get(0).text();
  }

  @Test
  void everyClaimIsALineWithItsVerdictAndFigureAndAnAnchorOfItsOwn() {
    List<String> ids = LINE.matcher(page()).results().map(line -> line.group(1)).toList();
    assertThat(ids).containsExactly("b-safer", "a-dangerous");
    assertThat(LINE.matcher(page()).results().map(line -> line.group(2)))
        .allSatisfy(
            line ->
                assertThat(line)
                    .contains("In other words: some places are different")
                    .containsPattern("<strong>(Supported, in part|Contradicted)</strong>"));
    assertThat(page()).contains("no figure in these data").contains("−11");
  }

  @Test
  void everyClaimHasASentenceThatCanBeQuotedAlone() {
    assertThat(page())
        .contains(
            "The claim that some places are different (somebody, 2017-03-20) is contradicted by"
                + " these data: ");
  }

  @Test
  void claimsStandByVerdictAndTopic() {
    assertThat(page())
        .containsSubsequence(
            "<h2 id=\"supported\">",
            "<h3>Crime and public safety</h3>",
            "claim-b-safer",
            "<h2 id=\"contradicted\">",
            "claim-a-dangerous")
        .contains("<a href=\"#supported\">Supported (1)</a>")
        .doesNotContain("not_measurable");
  }

  @Test
  void whatAnIntervalLeavesOpenIsNotWhatTheDataLack() {
    assertThat(VerdictWords.of(Verdict.INCONCLUSIVE)).isEqualTo("inconclusive");
    assertThat(VerdictWords.meaning(Verdict.INCONCLUSIVE)).contains("leaves both answers open");
    assertThat(VerdictWords.meaning(Verdict.NOT_MEASURABLE)).doesNotContain("interval");
  }
}
