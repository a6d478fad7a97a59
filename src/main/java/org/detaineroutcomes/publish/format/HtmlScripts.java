package org.detaineroutcomes.publish.format;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.detaineroutcomes.publish.report.ChartModel;
import org.detaineroutcomes.publish.report.Numbers;

/** The charts' numbers and the two scripts that draw them, all inside the page. */
final class HtmlScripts {
  static final String LICENCE =
      "Charts: Apache ECharts 5.3.1, Apache License 2.0, part of this page. No network.";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ECHARTS =
      "/META-INF/resources/webjars/echarts/5.3.1/dist/echarts.min.js";
  private static final String DRAWING = "/org/detaineroutcomes/publish/report.js";

  private HtmlScripts() {}

  /** The numbers that the drawing script reads. */
  static void numbers(Html page, List<ChartModel> charts) {
    page.raw("<script type=\"application/json\" id=\"charts\">").raw(json(charts));
    page.raw("</script>\n");
  }

  /** What draws these charts. */
  static List<String> of(List<ChartModel> charts) {
    return charts.isEmpty() ? List.of() : List.of(text(ECHARTS), text(DRAWING));
  }

  /** Scripts by their digests, for the content policy. */
  static String sources(List<String> scripts) {
    return scripts.isEmpty()
        ? "'none'"
        : scripts.stream().map(HtmlScripts::digest).collect(Collectors.joining(" "));
  }

  static String resource(String name) {
    return text("/org/detaineroutcomes/publish/" + name);
  }

  /** No {@code <} in it: nothing can end the element it stands in. */
  private static String json(List<ChartModel> charts) {
    ArrayNode all = JSON.createArrayNode();
    charts.forEach(chart -> chart(all.addObject(), chart));
    return all.toString()
        .replace("<", "\\u003c")
        .replace(">", "\\u003e")
        .replace("&", "\\u0026")
        .replace("\u2028", "\\u2028")
        .replace("\u2029", "\\u2029");
  }

  private static void chart(ObjectNode node, ChartModel chart) {
    node.put("id", chart.id());
    node.put("kind", chart.kind().name().toLowerCase(Locale.ROOT));
    node.put("xTitle", chart.xTitle());
    ArrayNode positions = node.putArray("positions");
    chart.positions().forEach(positions::add);
    ArrayNode marks = node.putArray("marks");
    chart.marks().forEach(m -> marks.addObject().put("x", m.position()).put("label", m.label()));
    ArrayNode tracks = node.putArray("tracks");
    for (ChartModel.Track track : chart.tracks()) {
      ObjectNode drawn = tracks.addObject();
      drawn.put("choice", track.choice()).put("option", track.option());
      track.positions().forEach(drawn.putArray("positions")::add);
    }
    ArrayNode series = node.putArray("series");
    for (ChartModel.Series line : chart.series()) {
      ObjectNode drawn = series.addObject();
      drawn.put("name", line.name());
      drawn.put("role", line.role().name().toLowerCase(Locale.ROOT));
      ArrayNode points = drawn.putArray("points");
      line.points().forEach(point -> point(points.addObject(), point, chart.decimals()));
    }
  }

  private static void point(ObjectNode node, ChartModel.Point point, int decimals) {
    node.put("x", point.position());
    node.put("value", point.value());
    node.put("low", point.low());
    node.put("high", point.high());
    node.put("bandLow", point.bandLow());
    node.put("bandHigh", point.bandHigh());
    String interval =
        point.low() == null || point.high() == null
            ? ""
            : " ("
                + Numbers.decimal(point.low(), decimals)
                + " to "
                + Numbers.decimal(point.high(), decimals)
                + ")";
    node.put("text", Numbers.decimal(point.value(), decimals) + interval);
  }

  private static String text(String path) {
    try (InputStream in = HtmlScripts.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException(
            "Cannot write a page: " + path + " is not on the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String digest(String script) {
    try {
      byte[] sha =
          MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(sha) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
