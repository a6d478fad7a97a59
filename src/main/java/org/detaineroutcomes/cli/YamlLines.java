package org.detaineroutcomes.cli;

import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Which line of a YAML text each value stands in, by JSON pointer. */
final class YamlLines {
  private final Map<String, Integer> lines = new HashMap<>();

  private YamlLines() {}

  static YamlLines of(String text) {
    YamlLines lines = new YamlLines();
    try {
      Node root =
          new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(text));
      lines.visit(root, "");
    } catch (YAMLException e) {
      return lines;
    }
    return lines;
  }

  /** The line, from 1, of a value or of the nearest one that holds it. */
  int line(String pointer) {
    String at = pointer;
    while (!lines.containsKey(at) && !at.isEmpty()) {
      at = at.substring(0, at.lastIndexOf('/'));
    }
    return lines.getOrDefault(at, 1);
  }

  private void visit(Node node, String pointer) {
    lines.putIfAbsent(pointer, node.getStartMark().getLine() + 1);
    if (node instanceof MappingNode mapping) {
      for (NodeTuple entry : mapping.getValue()) {
        String key = ((ScalarNode) entry.getKeyNode()).getValue();
        String child = pointer + "/" + key.replace("~", "~0").replace("/", "~1");
        lines.put(child, entry.getKeyNode().getStartMark().getLine() + 1);
        visit(entry.getValueNode(), child);
      }
    } else if (node instanceof SequenceNode sequence) {
      List<Node> items = sequence.getValue();
      for (int i = 0; i < items.size(); i++) {
        visit(items.get(i), pointer + "/" + i);
      }
    }
  }
}
