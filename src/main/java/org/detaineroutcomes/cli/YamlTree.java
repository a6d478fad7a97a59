package org.detaineroutcomes.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.model.Problem;
import org.detaineroutcomes.model.Problems;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A YAML text of one document as a tree, with the line of each value: keys are there once, aliases
 * stand for what they name, and neither depth nor size is without bound.
 */
final class YamlTree {
  private static final int MOST_VALUES = 20_000;
  private static final int DEEPEST = 40;
  private static final ObjectMapper SCALARS = new ObjectMapper(new YAMLFactory());

  /** Bare words that are numbers, flags or nothing; all others are text. */
  private static final Pattern NO_TEXT =
      Pattern.compile("~|[Nn]ull|NULL|[Tt]rue|TRUE|[Ff]alse|FALSE|[-+.]?[\\d][\\w.+-]*");

  private final String file;
  private final Problems problems = new Problems();
  private final Map<String, Integer> lines = new HashMap<>();
  private final List<Node> above = new ArrayList<>();
  private int values;

  private YamlTree(String file) {
    this.file = file;
  }

  /** What is read of a text. */
  record Read(JsonNode tree, YamlLines lines) {}

  /**
   * Reads a text.
   *
   * @throws Failure naming the line of what is wrong and what was expected there
   */
  static Read of(String file, String text) {
    YamlTree reading = new YamlTree(file);
    Node root = reading.root(text);
    JsonNode tree = root == null ? null : reading.value(root, "");
    reading.problems.throwIfAny();
    if (tree == null || !tree.isObject()) {
      throw new Failure(
          Problem.usage(
              file,
              "Cannot read job file " + file + ": it holds no keys",
              "start from jobs/demo.yaml"));
    }
    return new Read(tree, new YamlLines(reading.lines));
  }

  private Node root(String text) {
    LoaderOptions options = new LoaderOptions();
    options.setNestingDepthLimit(DEEPEST);
    options.setMaxAliasesForCollections(MOST_VALUES);
    try {
      Iterator<Node> documents =
          new Yaml(new SafeConstructor(options)).composeAll(new StringReader(text)).iterator();
      Node root = documents.hasNext() ? documents.next() : null;
      if (documents.hasNext()) {
        throw failure(
            line(documents.next()), "a second document begins here", "give each job its own file");
      }
      return root;
    } catch (YAMLException e) {
      YamlFault fault = YamlFault.of(e);
      throw failure(fault.line(), fault.words(), fault.remedy());
    }
  }

  private JsonNode value(Node node, String pointer) {
    lines.putIfAbsent(pointer, line(node));
    if (above.contains(node)) {
      throw failure(line(node), "an alias stands inside what it names", "write the values out");
    }
    values++;
    if (values > MOST_VALUES) {
      throw failure(
          line(node),
          "it has more than " + MOST_VALUES + " values, those that aliases stand for among them",
          "write out the values that are meant, and files with a wildcard");
    }
    if (node instanceof ScalarNode scalar) {
      return scalar(scalar);
    }
    above.add(node);
    JsonNode read =
        node instanceof MappingNode mapping
            ? mapping(mapping, pointer)
            : sequence((SequenceNode) node, pointer);
    above.remove(above.size() - 1);
    return read;
  }

  private JsonNode sequence(SequenceNode node, String pointer) {
    ArrayNode items = JsonNodeFactory.instance.arrayNode();
    for (Node item : node.getValue()) {
      items.add(value(item, pointer + "/" + items.size()));
    }
    return items;
  }

  private JsonNode mapping(MappingNode node, String pointer) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    Map<String, Integer> seen = new HashMap<>();
    List<JsonNode> merged = new ArrayList<>();
    for (NodeTuple entry : node.getValue()) {
      if (!(entry.getKeyNode() instanceof ScalarNode keyed)) {
        throw failure(line(entry.getKeyNode()), "a key is a list or a mapping", "use a word");
      }
      String key = keyed.getValue();
      String child = pointer + "/" + key.replace("~", "~0").replace("/", "~1");
      lines.putIfAbsent(child, line(keyed));
      JsonNode value = value(entry.getValueNode(), child);
      if (key.equals("<<") && keyed.getScalarStyle() == ScalarStyle.PLAIN) {
        merged.add(value);
        continue;
      }
      Integer earlier = seen.putIfAbsent(key, line(keyed));
      if (earlier != null) {
        problems.add(
            Problem.usage(
                file + ", line " + line(keyed),
                "Cannot use key '" + key + "' twice: line " + earlier + " has it already",
                "keep one of the two"));
      }
      object.set(key, value);
    }
    merged.forEach(
        values ->
            values
                .properties()
                .forEach(
                    entry -> {
                      if (!object.has(entry.getKey())) {
                        object.set(entry.getKey(), entry.getValue());
                      }
                    }));
    return object;
  }

  private static JsonNode scalar(ScalarNode node) {
    String text = node.getValue();
    if (node.getScalarStyle() != ScalarStyle.PLAIN) {
      return TextNode.valueOf(text);
    }
    if (text.isEmpty()) {
      return JsonNodeFactory.instance.nullNode();
    }
    try {
      return NO_TEXT.matcher(text).matches() ? SCALARS.readTree(text) : TextNode.valueOf(text);
    } catch (JsonProcessingException e) {
      return TextNode.valueOf(text);
    }
  }

  private static int line(Node node) {
    return node.getStartMark().getLine() + 1;
  }

  private Failure failure(int line, String reason, String remedy) {
    return new Failure(
        Problem.usage(
            line > 0 ? file + ", line " + line : file,
            "Cannot read job file " + file + ": " + reason,
            remedy));
  }
}
