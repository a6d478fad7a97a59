package org.detaineroutcomes.trace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.core.CrimeCounts;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.store.Release;

/**
 * What the job of a release says of its panel, read from the text the release keeps; a job of
 * another version need not fit today's schema.
 */
public record ReleaseJob(JsonNode tree) {
  /** The job of a release. */
  public static ReleaseJob of(Release release) {
    try {
      JsonNode tree = new ObjectMapper(new YAMLFactory()).readTree(release.manifest().jobText);
      return new ReleaseJob(tree == null ? new ObjectMapper().createObjectNode() : tree);
    } catch (IOException e) {
      return new ReleaseJob(new ObjectMapper().createObjectNode());
    }
  }

  /** The column of the placed counts that names the unit of the panel. */
  public Column unitColumn() {
    return switch (tree.path("panel").path("unit").asText("county")) {
      case "agency" -> CrimeCounts.AGENCY_ID;
      case "state" -> PlaceFields.STATE;
      default -> PlaceFields.COUNTY_FIPS;
    };
  }

  /** The sample figures rest on. */
  public String sample() {
    return tree.path("panel").path("sample").asText("balanced");
  }
}
