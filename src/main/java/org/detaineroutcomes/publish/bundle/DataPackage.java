package org.detaineroutcomes.publish.bundle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.ColumnType;
import org.detaineroutcomes.store.InputRecord;
import org.detaineroutcomes.store.Manifest;

/**
 * The file {@code datapackage.json}: every data file of a bundle with its columns, digest and
 * sources, as the Data Package standard of Frictionless has them.
 */
final class DataPackage {
  static final String NAME = "datapackage.json";

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private final ObjectNode root = JSON.createObjectNode();
  private final ArrayNode resources;

  DataPackage(Manifest manifest, String title) {
    root.put("profile", "data-package");
    root.put("name", slug(manifest.release));
    root.put("id", manifest.resultKey);
    root.put("title", title);
    root.put("version", manifest.resultKey.substring(0, 12));
    root.put(
        "description",
        "Results of detainer-outcomes: tables that may be shared, without cells that count few"
            + " people; an empty cell is not zero, and the column withheld names what is withheld.");
    licences(
        root.putArray("licenses"), "Apache-2.0", "https://www.apache.org/licenses/LICENSE-2.0");
    ArrayNode sources = root.putArray("sources");
    manifest.inputs.stream()
        .filter(InputRecord::inForce)
        .sorted((a, b) -> a.file().compareTo(b.file()))
        .map(input -> input.file() + " (SHA-256 " + input.sha256() + ")")
        .distinct()
        .forEach(input -> sources.addObject().put("title", input));
    this.resources = root.putArray("resources");
  }

  private static void licences(ArrayNode licences, String name, String path) {
    licences.addObject().put("name", name).put("path", path);
  }

  void add(BundleFile file, String sha256) {
    String path = file.path();
    String format = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    ObjectNode resource = resources.addObject();
    resource.put("name", slug(path));
    resource.put("path", path);
    resource.put("title", file.title());
    resource.put("format", format);
    resource.put("mediatype", mediaType(format));
    resource.put("bytes", file.document().bytes().length);
    resource.put("hash", "sha256:" + sha256);
    if (format.equals("csv")) {
      resource.put("encoding", "utf-8");
    }
    if (path.equals(Bundle.OUTLINES)) {
      licences(resource.putArray("licenses"), "ISC", Bundle.OUTLINES_LICENCE);
    }
    file.table().ifPresent(table -> describe(resource, table, format));
  }

  private static void describe(ObjectNode resource, SharedTable table, String format) {
    resource.put("profile", format.equals("csv") ? "tabular-data-resource" : "data-resource");
    resource.put(
        "description", table.table().grain() + ". " + String.join(" ", table.table().caveats()));
    ObjectNode schema = resource.putObject("schema");
    ArrayNode fields = schema.putArray("fields");
    table.table().columns().forEach(column -> field(fields.addObject(), column));
    schema.putArray("missingValues").add("");
    List<Column> key = table.table().key();
    if (!key.isEmpty()) {
      ArrayNode names = schema.putArray("primaryKey");
      key.forEach(column -> names.add(column.name()));
    }
  }

  private static void field(ObjectNode field, Column column) {
    field.put("name", column.name());
    field.put("type", type(column.type()));
    field.put("description", column.meaning());
    if (!column.unit().isEmpty()) {
      field.put("unit", column.unit());
    }
    if (!column.allowed().isEmpty()) {
      ArrayNode codes = field.putObject("constraints").putArray("enum");
      column.allowed().forEach(codes::add);
    }
  }

  private static String type(ColumnType type) {
    return switch (type) {
      case TEXT -> "string";
      case INTEGER, COUNT -> "integer";
      case NUMBER -> "number";
      case DATE -> "date";
      case FLAG -> "boolean";
    };
  }

  private static String mediaType(String format) {
    return switch (format) {
      case "csv" -> "text/csv";
      case "parquet" -> "application/vnd.apache.parquet";
      case "geojson" -> "application/geo+json";
      default -> "application/octet-stream";
    };
  }

  /** Lower case, digits and {@code . _ - /}, as names of packages and resources are. */
  private static String slug(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9._-]+", "-");
  }

  String text() {
    try {
      return JSON.writeValueAsString(root) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether a file is data that the package describes. */
  static boolean describes(BundleFile file) {
    return file.table().isPresent()
        || Optional.of(file.path())
            .filter(List.of(Bundle.OUTLINES, Bundle.CODEBOOK)::contains)
            .isPresent();
  }
}
