package org.detaineroutcomes.publish.report;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is published, before any format.
 *
 * @param name the job's name
 * @param title heads it
 * @param banner what must be seen first, such as that everything in it is synthetic
 * @param opening the answer in a few sentences
 * @param facts figures for the top of the page
 * @param warnings what a reader should doubt
 * @param sections tables and charts in order
 * @param resultKey digest of inputs, job and code: the same key, the same numbers
 */
public record Report(
    String name,
    String title,
    Optional<String> banner,
    List<String> opening,
    List<Fact> facts,
    List<String> warnings,
    List<Section> sections,
    String resultKey) {
  public Report {
    opening = List.copyOf(opening);
    facts = List.copyOf(facts);
    warnings = List.copyOf(warnings);
    sections = List.copyOf(sections);
    List<String> ids = sections.stream().flatMap(s -> s.blocks().stream()).map(Block::id).toList();
    if (ids.size() != ids.stream().distinct().count()) {
      throw new IllegalArgumentException("Cannot lay out " + name + ": two blocks share an id");
    }
  }

  /** A figure with what it is and its uncertainty or size, each in a few words. */
  public record Fact(String label, String figure, String detail) {}

  /** A heading, sentences and what belongs under it. */
  public record Section(String id, String title, List<String> sentences, List<Block> blocks) {
    public Section {
      sentences = List.copyOf(sentences);
      blocks = List.copyOf(blocks);
    }
  }

  /** What stands under a table of it that goes its own way. */
  public TableOrigin origin() {
    return new TableOrigin(title, banner, resultKey);
  }

  /** The same without some sections. */
  public Report without(Collection<String> ids) {
    return new Report(
        name,
        title,
        banner,
        opening,
        facts,
        warnings,
        sections.stream().filter(section -> !ids.contains(section.id())).toList(),
        resultKey);
  }

  /** The ids of the tables that some cell links to. */
  public Set<String> linked() {
    return tables()
        .flatMap(table -> table.rows().stream().flatMap(List::stream))
        .filter(Cell.Links.class::isInstance)
        .flatMap(cell -> ((Cell.Links) cell).links().stream())
        .map(Cell.Link::table)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Every table: those that stand alone, and each chart's numbers. */
  public Stream<TableModel> tables() {
    return sections.stream().flatMap(section -> section.blocks().stream()).map(Block::table);
  }
}
