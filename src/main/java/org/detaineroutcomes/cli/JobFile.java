package org.detaineroutcomes.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.Problem;
import org.detaineroutcomes.model.Problems;

/**
 * A job file, read and checked against the published schema.
 *
 * @param job what it asks for
 * @param text the file, word for word
 */
public record JobFile(Job job, String text) {
  /**
   * Reads a job file.
   *
   * @throws Failure naming every mistake with its line
   */
  public static JobFile read(Path file) {
    String text = text(file);
    String name = file.getFileName().toString();
    JsonNode tree = tree(name, text);
    YamlLines lines = YamlLines.of(text);
    Problems problems = new Problems();
    JobSchema.validate(tree, name, lines, problems);
    problems.throwIfAny();
    Job job = new JobTree(name, tree, lines, problems).job();
    problems.throwIfAny();
    return new JobFile(job, text);
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new Failure(
          Problem.usage(
              file.toString(),
              "Cannot read job file " + file + ": there is no such readable file",
              "give the path of a YAML file, such as jobs/demo.yaml"));
    }
  }

  private static JsonNode tree(String name, String text) {
    try {
      JsonNode tree = new ObjectMapper(new YAMLFactory()).readTree(text);
      if (tree != null && tree.isObject()) {
        return tree;
      }
    } catch (IOException e) {
      throw new Failure(
          Problem.usage(
              name,
              "Cannot read job file " + name + ": " + e.getMessage().lines().findFirst().orElse(""),
              "correct the YAML; indentation is two spaces"));
    }
    throw new Failure(
        Problem.usage(
            name,
            "Cannot read job file " + name + ": it holds no keys",
            "start from jobs/demo.yaml"));
  }
}
