package org.detaineroutcomes.model;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.detaineroutcomes.model.result.Code;

/** ICE's threat level of a person: 1 is the highest. It is set by ICE from convictions. */
public enum ThreatLevel implements Code {
  LEVEL_1,
  LEVEL_2,
  LEVEL_3,
  /** The record has no level, or says that there is none. */
  NONE_STATED,
  /** Words that no level is known by. */
  OTHER;

  private static final Pattern LEVEL =
      Pattern.compile("(?:ice )?(?:threat )?(?:level )?([123])(?:\\.0)?");
  private static final Pattern NONE =
      Pattern.compile("|0|-|n/?a|none|(?:no|none|not) .*", Pattern.CASE_INSENSITIVE);

  /** The level of a printed cell; blank: none stated. */
  public static ThreatLevel of(String printed) {
    String cell = printed == null ? "" : printed.strip();
    Matcher level = LEVEL.matcher(cell.toLowerCase(Locale.ROOT));
    if (level.matches()) {
      return valueOf("LEVEL_" + level.group(1));
    }
    return NONE.matcher(cell).matches() ? NONE_STATED : OTHER;
  }
}
