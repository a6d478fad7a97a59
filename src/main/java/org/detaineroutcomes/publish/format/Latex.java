package org.detaineroutcomes.publish.format;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.detaineroutcomes.model.ShownText;

/** Text for LaTeX: what it takes for commands is written so that it prints. */
public final class Latex {
  private static final Pattern SIGN = Pattern.compile("(?<![\\w-])-(?=\\.?\\d)");
  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

  /** What a font of 256 letters (T1) has beyond ASCII, as it is written in UTF-8. */
  private static final Pattern LETTERS =
      Pattern.compile("[\\u00a1\\u00a3\\u00bf-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u00ff]");

  private Latex() {}

  /** Text on one line. Letters that no plain LaTeX has are named by their code point. */
  public static String of(String text) {
    String shown = ShownText.of(text);
    StringBuilder out = new StringBuilder(shown.length() + 16);
    String signed = shown.indexOf('-') < 0 ? shown : SIGN.matcher(shown).replaceAll("\u2212");
    signed.codePoints().forEach(c -> out.append(one(c)));
    return out.toString();
  }

  private static String one(int c) {
    return switch (c) {
      case '&', '%', '$', '#', '_', '{', '}' -> "\\" + (char) c;
      case '~' -> "\\textasciitilde{}";
      case '^' -> "\\textasciicircum{}";
      case '\\' -> "\\textbackslash{}";
      case '`' -> "\\textasciigrave{}";
      case '"' -> "\\textquotedbl{}";
      // After a line's end it would be an option.
      case '[' -> "{[}";
      case '<' -> "$<$";
      case '>' -> "$>$";
      case '\u2212' -> "$-$";
      case '\u00d7' -> "$\\times$";
      case '\u2264' -> "$\\le$";
      case '\u2265' -> "$\\ge$";
      case '\u00b1' -> "$\\pm$";
      case '\u00b2' -> "$^2$";
      case '\u2013' -> "--";
      case '\u2014' -> "---";
      case '\u2018', '\u2019' -> "'";
      case '\u201c' -> "``";
      case '\u201d' -> "''";
      case '\u2026' -> "...";
      case '\u00a0', '\n', '\r', '\t' -> " ";
      default -> letter(c);
    };
  }

  private static String letter(int c) {
    String text = Character.toString(c);
    if (c < 128 || LETTERS.matcher(text).matches()) {
      return Character.isISOControl(c) ? " " : text;
    }
    if (Character.getType(c) == Character.FORMAT) {
      return "";
    }
    String plain = ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    return !plain.isEmpty() && plain.chars().allMatch(each -> each >= ' ' && each < 127)
        ? plain.codePoints().mapToObj(Latex::one).reduce("", String::concat)
        : String.format("{[}U+%04X]", c);
  }
}
