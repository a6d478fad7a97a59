package org.detaineroutcomes.publish.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.detaineroutcomes.publish.report.TableNotes.Line;

/**
 * Where each note of a page stands, so that every text is printed once: under its table if it is of
 * that one alone, under its section if it is of several of its tables, at the end of the page if it
 * is of several sections. A table keeps all of its notes ({@link Block#notes}); this is a view for
 * pages that print many tables together.
 */
public final class NotePlan {
  private enum Place {
    BLOCK,
    SECTION,
    PAGE
  }

  /** A note that tables or sections refer to by its number. */
  public record Numbered(int number, Line line) {}

  /**
   * What stands under a table or chart.
   *
   * @param own notes of it alone, in full
   * @param numbers numbers of notes that it shares with others
   */
  public record BlockNotes(List<Line> own, List<Integer> numbers) {}

  /**
   * What stands under a section.
   *
   * @param ofAll notes that hold for all of its tables and charts
   * @param numbersOfAll numbers of the page's notes that hold for all of them
   * @param ofSome notes of some of them, which refer to the number
   */
  public record SectionNotes(List<Line> ofAll, List<Integer> numbersOfAll, List<Numbered> ofSome) {
    /** Whether nothing stands there. */
    public boolean isEmpty() {
      return ofAll.isEmpty() && numbersOfAll.isEmpty() && ofSome.isEmpty();
    }
  }

  private final Map<String, BlockNotes> blocks = new HashMap<>();
  private final Map<String, SectionNotes> sections = new HashMap<>();
  private final List<Numbered> page = new ArrayList<>();
  private final Map<Line, Set<String>> blocksOf = new LinkedHashMap<>();
  private final Map<Line, Set<String>> sectionsOf = new LinkedHashMap<>();
  private final Map<Line, Integer> numbers = new HashMap<>();

  private NotePlan() {}

  /** The plan of a page that prints these sections. */
  public static NotePlan of(List<Report.Section> sections) {
    NotePlan plan = new NotePlan();
    for (Report.Section section : sections) {
      for (Block block : section.blocks()) {
        for (Line line : lines(block)) {
          plan.blocksOf.computeIfAbsent(line, any -> new LinkedHashSet<>()).add(block.id());
          plan.sectionsOf.computeIfAbsent(line, any -> new LinkedHashSet<>()).add(section.id());
        }
      }
    }
    sections.forEach(plan::place);
    return plan;
  }

  /** What stands under a table or chart of the page. */
  public BlockNotes of(Block block) {
    return blocks.get(block.id());
  }

  /** What stands under a section of the page. */
  public SectionNotes of(Report.Section section) {
    return sections.get(section.id());
  }

  /** What stands at the end of the page, by number. */
  public List<Numbered> page() {
    return List.copyOf(page);
  }

  private void place(Report.Section section) {
    List<Line> ofAll = new ArrayList<>();
    List<Integer> numbersOfAll = new ArrayList<>();
    List<Numbered> ofSome = new ArrayList<>();
    for (Line line : linesOf(section)) {
      boolean all = isOfAll(line, section);
      Place place = place(line);
      if (place == Place.SECTION && all) {
        ofAll.add(line);
      } else if (place != Place.BLOCK) {
        boolean first = !numbers.containsKey(line);
        int number = numbers.computeIfAbsent(line, any -> numbers.size() + 1);
        if (first) {
          (place == Place.PAGE ? page : ofSome).add(new Numbered(number, line));
        }
        if (all) {
          numbersOfAll.add(number);
        }
      }
    }
    sections.put(
        section.id(),
        new SectionNotes(
            List.copyOf(ofAll), numbersOfAll.stream().sorted().toList(), List.copyOf(ofSome)));
    section.blocks().forEach(block -> blocks.put(block.id(), notes(block, section)));
  }

  private BlockNotes notes(Block block, Report.Section section) {
    List<Line> own = lines(block).stream().filter(line -> place(line) == Place.BLOCK).toList();
    List<Integer> shared =
        lines(block).stream()
            .filter(numbers::containsKey)
            .filter(line -> !isOfAll(line, section))
            .map(numbers::get)
            .sorted()
            .toList();
    return new BlockNotes(own, shared);
  }

  private Place place(Line line) {
    if (blocksOf.get(line).size() == 1) {
      return Place.BLOCK;
    }
    return sectionsOf.get(line).size() == 1 ? Place.SECTION : Place.PAGE;
  }

  private boolean isOfAll(Line line, Report.Section section) {
    Set<String> holders = blocksOf.get(line);
    return section.blocks().size() > 1
        && section.blocks().stream().allMatch(block -> holders.contains(block.id()));
  }

  private static Set<Line> linesOf(Report.Section section) {
    Set<Line> lines = new LinkedHashSet<>();
    section.blocks().forEach(block -> lines.addAll(lines(block)));
    return lines;
  }

  /** The notes of a table or chart, and what the symbols in its cells mean, each once. */
  private static Set<Line> lines(Block block) {
    Set<Line> lines = new LinkedHashSet<>(block.notes().lines());
    TableModel table = block instanceof TableModel whole ? whole.forReaders() : block.table();
    table.key().forEach(symbol -> lines.add(Line.ofSymbol(symbol)));
    return lines;
  }
}
