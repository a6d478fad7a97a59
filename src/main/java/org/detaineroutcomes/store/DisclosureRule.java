package org.detaineroutcomes.store;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * Which counts of people a release withholds, as the manifest keeps it.
 *
 * @param below counts under it are withheld; 0: none is
 * @param zeros printed or withheld
 * @param previous releases whose printed counts were taken for known
 */
public record DisclosureRule(
    @JsonProperty("suppress_below") int below,
    @JsonProperty("zeros") String zeros,
    @JsonProperty("previous") List<String> previous) {
  public DisclosureRule {
    previous = previous == null ? List.of() : List.copyOf(previous);
  }
}
