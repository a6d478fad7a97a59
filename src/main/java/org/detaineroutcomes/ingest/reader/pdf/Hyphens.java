package org.detaineroutcomes.ingest.reader.pdf;

import java.util.Arrays;
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
  private static final Pattern STROKE_END = Pattern.compile("(?s).*\\S[/—]");
  private static final Pattern END = Pattern.compile("(.*?)([\\p{L}\\p{N}-]*\\p{L})-$");
  private static final Pattern START = Pattern.compile("^(\\p{Ll}[\\p{L}-]*)(.*)");

  /** As in court-ordered and law-abiding. */
  private static final Pattern PARTICIPLE = Pattern.compile("\\p{L}{3,}(?:ed|ing)");

  private static final Set<String> SMALL =
      Set.of(
          "a", "an", "and", "as", "at", "by", "de", "del", "do", "du", "e", "et", "for", "from",
          "in", "is", "la", "los", "not", "of", "on", "or", "the", "to", "with", "y");
  private static final Set<String> PREFIXES =
      Set.of("non", "self", "anti", "ex", "post", "pre", "co", "multi", "semi", "well", "pro");

  private final Set<String> words = new HashSet<>();

  /** Words with another before them: no ends of broken words. */
  private final Set<String> begun = new HashSet<>();

  /** Words with another behind them: no beginnings of broken words. */
  private final Set<String> ended = new HashSet<>();

  /** Knows the words of these pages, and the names of countries. */
  static Hyphens of(List<PdfPage> pages) {
    Hyphens hyphens = new Hyphens();
    for (PdfPage page : pages) {
      for (TextLine line : page.lines()) {
        line.phrases().forEach(phrase -> hyphens.learn(phrase.words()));
      }
    }
    for (String country : Locale.getISOCountries()) {
      String name =
          new Locale.Builder().setRegion(country).build().getDisplayCountry(Locale.ENGLISH);
      Arrays.stream(name.split(" ")).map(Hyphens::bare).forEach(hyphens.words::add);
    }
    return hyphens;
  }

  private void learn(List<Word> phrase) {
    for (int i = 0; i < phrase.size(); i++) {
      String bare = bare(phrase.get(i).text());
      if (bare.length() > 1 && !bare.endsWith("-")) {
        words.add(bare);
        if (i > 0) {
          begun.add(bare);
        }
        if (i + 1 < phrase.size()) {
          ended.add(bare);
        }
      }
    }
  }

  private static String bare(String word) {
    return word.replace(String.valueOf(Characters.SOFT_HYPHEN), "")
        .replaceAll("^\\P{L}+|[^\\p{L}-]+$", "")
        .toLowerCase(Locale.ROOT);
  }

  /**
   * Whether two parts are more likely one word than two: the whole of it, or its end behind a
   * hyphen, is a known word, or the first fills its line, never begins a longer one, and the second
   * never ends one.
   */
  boolean oneWord(String above, String below, boolean filling) {
    String whole = bare(above + below);
    String end = whole.substring(whole.lastIndexOf('-') + 1);
    if (words.contains(whole) || words.contains(end)) {
      return true;
    }
    return filling
        && !SMALL.contains(bare(below))
        && !begun.contains(bare(below))
        && !ended.contains(bare(above));
  }

  /** Whether a word may begin small within a name. */
  boolean small(Word word) {
    return SMALL.contains(bare(word.text()));
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
    boolean tight =
        STROKE_END.matcher(above).matches() || below.matches("(?s)(?:[,.;:)]|-\\p{L}).*");
    return tight ? above + below : above + " " + below;
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
    if (words.contains(first + "-" + second) || SMALL.contains(second.split("-", 2)[0])) {
      return true;
    }
    if (words.contains(first + second)) {
      return false;
    }
    boolean two = begun.contains(second) || PARTICIPLE.matcher(second).matches();
    return PREFIXES.contains(first) || (words.contains(first) && two);
  }
}
