package org.detaineroutcomes.ingest.reader.pdf;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Decides what the end of a line is: a hyphen may be part of the word, as in court-ordered, or the
 * mark of a word that goes on, and a word may go on without one. The other words of the document
 * tell, where they can.
 */
public final class Hyphens {
  private static final Pattern END = Pattern.compile("(.*?)([\\p{L}\\p{N}-]*\\p{L})-$");
  private static final Pattern START = Pattern.compile("^(\\p{Ll}[\\p{L}-]*)(.*)");
  private static final Set<String> PREFIXES =
      Set.of("non", "self", "anti", "ex", "post", "pre", "co", "multi", "semi", "well", "pro");
  private final Set<String> words = new HashSet<>();
  private final Set<String> beside = new HashSet<>();
  private final Set<String> after = new HashSet<>();

  /** Knows the words of these pages, and which stand beside and after others on their lines. */
  static Hyphens of(List<PdfPage> pages) {
    Hyphens hyphens = new Hyphens();
    for (PdfPage page : pages) {
      page.lines().forEach(line -> line.phrases().forEach(phrase -> hyphens.learn(phrase.words())));
    }
    return hyphens;
  }

  private void learn(List<Word> phrase) {
    for (int i = 0; i < phrase.size(); i++) {
      String bare = bare(phrase.get(i).text());
      if (bare.isEmpty() || bare.endsWith("-")) {
        continue;
      }
      if (bare.length() > 1) {
        words.add(bare);
      }
      if (phrase.size() > 1) {
        beside.add(bare);
      }
      if (i > 0) {
        after.add(bare);
      }
    }
  }

  private static String bare(String word) {
    return word.replaceAll("^\\P{L}+|[^\\p{L}-]+$", "").toLowerCase(Locale.ROOT);
  }

  /**
   * Whether a line that one word fills goes on within it: from letter to small letter, where the
   * document has neither as a word of its own, the one beside others, the other after one.
   */
  boolean goesOn(String above, String below) {
    return above.matches("(?s).*\\p{L}")
        && START.matcher(below).matches()
        && !beside.contains(bare(above.substring(above.lastIndexOf(' ') + 1)))
        && !after.contains(bare(below.split(" ", 2)[0]));
  }

  /** The text of two lines, one below the other. */
  String join(String above, String below) {
    if (above.isEmpty() || below.isEmpty()) {
      return above + below;
    }
    if (above.endsWith(String.valueOf(Characters.SOFT_HYPHEN))) {
      return above.substring(0, above.length() - 1) + below;
    }
    if (above.matches(".*[\\p{L}\\p{N}]-")) {
      return joinAtHyphen(above, below);
    }
    return above.matches(".*\\d/") && below.matches("\\d.*") ? above + below : above + " " + below;
  }

  private String joinAtHyphen(String above, String below) {
    Matcher end = END.matcher(above);
    Matcher start = START.matcher(below);
    if (!end.matches() || !start.matches()) {
      return above + below;
    }
    String first = end.group(2).toLowerCase(Locale.ROOT);
    String second = start.group(1).toLowerCase(Locale.ROOT);
    return keeps(first, second) ? above + below : above.substring(0, above.length() - 1) + below;
  }

  private boolean keeps(String first, String second) {
    if (words.contains(first + "-" + second)) {
      return true;
    }
    if (words.contains(first + second)) {
      return false;
    }
    return PREFIXES.contains(first) || (words.contains(first) && words.contains(second));
  }
}
