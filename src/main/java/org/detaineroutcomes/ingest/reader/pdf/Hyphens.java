package org.detaineroutcomes.ingest.reader.pdf;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Decides what a hyphen at the end of a line is: part of the word, as in court-ordered, or the mark
 * of a word that goes on. The other words of the document tell, where they can.
 */
public final class Hyphens {
  private static final Pattern END = Pattern.compile("(.*?)([\\p{L}\\p{N}-]*\\p{L})-$");
  private static final Pattern START = Pattern.compile("^(\\p{Ll}[\\p{L}-]*)(.*)");
  private static final Set<String> PREFIXES =
      Set.of("non", "self", "anti", "ex", "post", "pre", "co", "multi", "semi", "well", "pro");

  private final Set<String> words = new HashSet<>();

  /** Knows the words that stand within lines of these pages. */
  static Hyphens of(List<PdfPage> pages) {
    Hyphens hyphens = new Hyphens();
    for (PdfPage page : pages) {
      for (Word word : page.words()) {
        String bare = word.text().replaceAll("^\\P{L}+|[^\\p{L}-]+$", "").toLowerCase(Locale.ROOT);
        if (bare.length() > 1 && !bare.endsWith("-")) {
          hyphens.words.add(bare);
        }
      }
    }
    return hyphens;
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
