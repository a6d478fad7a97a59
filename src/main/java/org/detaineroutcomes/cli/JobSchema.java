package org.detaineroutcomes.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.detaineroutcomes.model.Near;
import org.detaineroutcomes.model.Problem;
import org.detaineroutcomes.model.Problems;

/** The published JSON Schema of job files, and its complaints in plain words. */
final class JobSchema {
  private static final String RESOURCE = "/org/detaineroutcomes/job.schema.json";

  /** The schema's patterns in words. */
  private static final Map<String, String> FORMS =
      Map.of(
          "^[a-z0-9][a-z0-9-]*$",
          "a name has small letters, digits and hyphens, and begins with a letter or digit, such as"
              + " my-job",
          "^\\d{4}-\\d{2}-\\d{2}$",
          "a day is written as 2024-10-15",
          "^[0-9a-fA-F]{64}$",
          "a SHA-256 has 64 digits from 0 to f",
          "^[A-Z]{2}$",
          "a state is its two capital letters, such as NY");

  private JobSchema() {}

  static void validate(JsonNode job, String file, YamlLines lines, Problems problems) {
    JsonNode schema = load();
    SchemaValidatorsConfig config =
        SchemaValidatorsConfig.builder().pathType(PathType.JSON_POINTER).build();
    JsonSchema validator =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema, config);
    validator.validate(job).stream()
        .sorted(
            Comparator.<ValidationMessage>comparingInt(m -> lines.line(pointer(m)))
                .thenComparing(ValidationMessage::getMessage))
        .map(message -> problem(message, job, schema, file, lines))
        .distinct()
        .forEach(problems::add);
  }

  private static Problem problem(
      ValidationMessage message, JsonNode job, JsonNode schema, String file, YamlLines lines) {
    String at = pointer(message);
    if (message.getType().equals("additionalProperties")) {
      String key = message.getProperty();
      return Problem.usage(
          file + ", line " + lines.line(at + "/" + key),
          "Cannot use key '"
              + key
              + "'"
              + (at.isEmpty() ? "" : " in" + under(at))
              + ": it is not known",
          Near.hint(key, keysAt(schema, at)));
    }
    if (message.getType().equals("required")
        && at.isEmpty()
        && !message.getProperty().equals("name")) {
      return Problem.usage(
          file, "Cannot run a job without inputs: it has neither 'inputs' nor 'simulate'", "");
    }
    if (message.getType().equals("enum")) {
      List<String> known = new ArrayList<>();
      message.getSchemaNode().forEach(value -> known.add(value.asText()));
      String found = job.at(at).asText();
      return Problem.usage(
          file + ", line " + lines.line(at),
          "Cannot use '"
              + found
              + "' as"
              + under(at)
              + ": it is none of "
              + String.join(", ", known),
          Near.nearest(found, known).map(near -> "did you mean '" + near + "'?").orElse(""));
    }
    if (message.getType().equals("pattern") && !choices(message).isEmpty()) {
      String found = job.at(at).asText();
      return Problem.usage(
          file + ", line " + lines.line(at),
          "Cannot use '"
              + found
              + "' as"
              + under(at)
              + ": it is none of "
              + String.join(", ", choices(message)),
          "or write its keys: " + String.join(", ", keysAt(schema, at)));
    }
    return Problem.usage(
        file + ", line " + lines.line(at),
        "Cannot use" + found(job.at(at)) + under(at) + ": " + words(message),
        "jobs/job.schema.json says what each key takes");
  }

  private static String found(JsonNode value) {
    return value.isValueNode() ? " '" + value.asText() + "' as" : "";
  }

  /** What a value had to be. */
  private static String words(ValidationMessage message) {
    String bound = message.getSchemaNode().asText();
    return switch (message.getType()) {
      case "maximum" -> "it is above " + bound;
      case "minimum" -> "it is below " + bound;
      case "maxLength" -> "it is longer than " + bound + " characters";
      case "exclusiveMinimum" -> "it is not above " + bound;
      case "pattern" -> FORMS.getOrDefault(bound, "it does not have the form " + bound);
      case "type" ->
          message
              .getMessage()
              .replaceFirst("^.*: (\\w+) found, (.*) expected$", "expected was $2, and it is $1");
      default -> message.getMessage().replaceFirst("^[^:]*: ", "");
    };
  }

  /** The words of a key that may also be an object, which the schema gives as a pattern. */
  private static List<String> choices(ValidationMessage message) {
    String pattern = message.getSchemaNode().asText();
    return pattern.startsWith("^(") && pattern.endsWith(")$")
        ? List.of(pattern.substring(2, pattern.length() - 2).split("\\|", -1))
        : List.of();
  }

  private static String under(String pointer) {
    return pointer.isEmpty() ? "" : " '" + pointer.substring(1).replace('/', '.') + "'";
  }

  private static String pointer(ValidationMessage message) {
    return message.getInstanceLocation().toString();
  }

  private static List<String> keysAt(JsonNode schema, String pointer) {
    JsonNode at = schema;
    for (String step : pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/")) {
      at = step.matches("\\d+") ? at.path("items") : at.path("properties").path(step);
    }
    List<String> keys = new ArrayList<>();
    at.path("properties").fieldNames().forEachRemaining(keys::add);
    return keys;
  }

  private static JsonNode load() {
    try (InputStream in = JobSchema.class.getResourceAsStream(RESOURCE)) {
      return new ObjectMapper().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
