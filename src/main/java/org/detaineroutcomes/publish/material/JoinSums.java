package org.detaineroutcomes.publish.material;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.detaineroutcomes.model.result.JoinFate;
import org.detaineroutcomes.model.result.JoinTopic;
import org.detaineroutcomes.publish.disclosure.FigureRef;
import org.detaineroutcomes.schema.fields.JoinFields;
import org.detaineroutcomes.schema.marts.JoinAccounts;
import org.detaineroutcomes.store.TableRow;

/**
 * What became of the rows of a source in the joined table, over all places.
 *
 * @param column of the joined table that is added up
 * @param fate null: all rows of the source
 * @param rows of the source
 * @param amount what they add up to; null: nothing known
 */
public record JoinSums(JoinTopic topic, String column, JoinFate fate, long rows, Double amount) {

  /** All of them, topic by topic: the whole of a source first, then its fates. */
  public static List<JoinSums> of(List<TableRow> accounts) {
    Map<List<Object>, JoinSums> sums = new LinkedHashMap<>();
    for (JoinTopic topic : JoinTopic.values()) {
      accounts.stream()
          .filter(row -> row.textOrEmpty(JoinFields.TOPIC).equals(topic.code()))
          .flatMap(row -> Stream.of(of(topic, row).whole(), of(topic, row)))
          .forEach(sum -> sums.merge(sum.key(), sum, JoinSums::and));
    }
    List<JoinSums> all = new ArrayList<>(sums.values());
    all.sort(
        Comparator.comparing(JoinSums::topic)
            .thenComparing(JoinSums::column)
            .thenComparing(JoinSums::fate, Comparator.nullsFirst(Comparator.naturalOrder())));
    return List.copyOf(all);
  }

  private static JoinSums of(JoinTopic topic, TableRow row) {
    return new JoinSums(
        topic,
        row.text(JoinAccounts.MEASURE),
        row.constant(JoinFields.FATE, JoinFate.class).orElseThrow(),
        row.count(JoinAccounts.ROWS),
        row.number(JoinAccounts.AMOUNT));
  }

  private JoinSums whole() {
    return new JoinSums(topic, column, null, rows, amount);
  }

  private List<Object> key() {
    List<Object> key = new ArrayList<>(List.of(topic, column));
    key.add(fate);
    return key;
  }

  private JoinSums and(JoinSums other) {
    Double both =
        amount == null && other.amount == null
            ? null
            : (Double)
                (Objects.requireNonNullElse(amount, 0.0)
                    + Objects.requireNonNullElse(other.amount, 0.0));
    return new JoinSums(topic, column, fate, rows + other.rows, both);
  }

  /** The figure that it is, for what may be printed of it. */
  public FigureRef figure() {
    return new FigureRef(
        JoinAccounts.TABLE.name(), List.of(column, fate == null ? "" : fate.code()));
  }

  /** Whether its rows are detained people. */
  public boolean countsPeople() {
    return switch (topic) {
      case REPORTS_ISSUED, REPORTS_DECLINED, DETAINERS, CITIZENS -> true;
      case CRIME, POLICY, PAYMENTS -> false;
    };
  }
}
