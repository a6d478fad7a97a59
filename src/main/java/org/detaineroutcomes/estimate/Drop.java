package org.detaineroutcomes.estimate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.detaineroutcomes.model.result.DropKind;
import org.detaineroutcomes.model.result.DropNote;
import org.detaineroutcomes.model.result.Note;

/**
 * Something that was left out of an estimate, and why.
 *
 * @param name which one; empty where only the count is told
 * @param at its period or event time; empty for none
 * @param rows number of rows it held; 0 for a term or an empty cell
 */
public record Drop(DropKind kind, String name, String at, long rows, DropNote reason) {
  /** Rows that are counted and not named. */
  public static Drop rows(long rows, DropNote reason) {
    return new Drop(DropKind.ROWS, "", "", rows, reason);
  }

  /** Rows that lack a value of a column. */
  public static Drop rows(String column, long rows, DropNote reason) {
    return new Drop(DropKind.ROWS, column, "", rows, reason);
  }

  /** A unit by its id. */
  public static Drop unit(String name, long rows, DropNote reason) {
    return new Drop(DropKind.UNIT, name, "", rows, reason);
  }

  /** A cohort as it is printed. */
  public static Drop cohort(String name, long rows, DropNote reason) {
    return new Drop(DropKind.COHORT, name, "", rows, reason);
  }

  /** A coefficient by its name. */
  public static Drop term(String name, DropNote reason) {
    return new Drop(DropKind.TERM, name, "", 0, reason);
  }

  /** A thing of another kind that holds no rows of its own. */
  public static Drop of(DropKind kind, String name, Object at, DropNote reason) {
    return new Drop(kind, name, at.toString(), 0, reason);
  }

  /** One note for everything of one kind that was left out for one reason, in order. */
  public static List<Note> notes(List<Drop> drops) {
    Map<List<Object>, List<Drop>> alike = new LinkedHashMap<>();
    drops.stream()
        .distinct()
        .forEach(
            drop ->
                alike
                    .computeIfAbsent(List.of(drop.kind, drop.reason), k -> new ArrayList<>())
                    .add(drop));
    return alike.values().stream().map(Drop::note).toList();
  }

  private static Note note(List<Drop> alike) {
    return Note.of(
        alike.get(0).reason,
        alike.get(0).kind,
        alike.stream().map(Drop::name).toList(),
        alike.stream().map(Drop::at).toList(),
        alike.stream().map(Drop::rows).toList());
  }
}
