package org.detaineroutcomes.publish.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.detaineroutcomes.publish.report.ChartModel;
import org.detaineroutcomes.publish.report.ChartModel.Kind;
import org.detaineroutcomes.publish.report.ChartModel.Mark;
import org.detaineroutcomes.publish.report.ChartModel.Point;
import org.detaineroutcomes.publish.report.ChartModel.Role;
import org.detaineroutcomes.publish.report.ChartModel.Series;
import org.detaineroutcomes.publish.report.MapModel;
import org.detaineroutcomes.publish.report.MapModel.Area;
import org.detaineroutcomes.publish.report.MapModel.Look;
import org.detaineroutcomes.publish.report.MapModel.Panel;
import org.detaineroutcomes.publish.report.MapModel.Shade;
import org.detaineroutcomes.publish.report.TableNotes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class FiguresTest {
  private static final TableNotes NOTES =
      new TableNotes("effect", "FBI, Table 10", "2017-01-01", "counties", List.of());
  private static final FigureSource SOURCE = FigureSource.of(NOTES, "0123456789abcdef");

  @Test
  void everyPointIsAMarkThatSaysWhatItIs() {
    List<String> said =
        texts(Figures.of(eventStudy(), SOURCE).svg(), "title").stream().skip(1).toList();
    assertThat(said)
        .containsExactly(
            "Estimator, −2: 1.00 (0.50 to 1.50)",
            "Estimator, −1: 0.00",
            "Estimator, 0: −3.00 (−4.00 to −2.00)",
            "Estimator, +1: −2.50 (−9.00 to 4.00)");
  }

  @Test
  void theBandIsBrokenAtTheReferencePeriod() {
    List<Point> points = eventStudy().series().get(0).points();
    assertThat(Band.pieces(points, Point::bandLow, Point::bandHigh))
        .extracting(piece -> piece.stream().map(Point::position).toList())
        .containsExactly(List.of(0), List.of(2, 3));
    assertThat(elements(Figures.of(eventStudy(), SOURCE).svg(), "path"))
        .filteredOn(path -> path.getAttribute("fill-opacity").equals("0.14"))
        .hasSize(2);
  }

  @Test
  void aPointOnFewerThanFiveTreatedUnitsIsHollow() {
    String svg = Figures.of(eventStudy(), SOURCE).svg();
    List<Element> full =
        elements(svg, "circle").stream()
            .filter(c -> c.getAttribute("fill").equals("#" + Palette.series(0)))
            .toList();
    assertThat(full).as("three points and the key").hasSize(4);
    assertThat(svg).contains("Hollow: fewer than five treated units");
  }

  @Test
  void anImageHoldsItsTitleUnitsCountsSourceAndRelease() {
    String svg = Figures.of(eventStudy(), SOURCE).svg();
    assertThat(String.join(" ", texts(svg, "text")))
        .contains("Violent offenses")
        .contains("per 100,000 residents")
        .contains("Years since adoption")
        .contains("Treated units 12 12 12 3")
        .contains("reference")
        .contains("Source: FBI, Table 10.")
        .contains("Edition: 2017-01-01. Release 0123456789ab.");
    assertThat(texts(svg, "desc")).containsExactly("In words");
    assertThat(svg).startsWith("<svg ").contains("role=\"img\"").contains("max-width:100%");
  }

  @Test
  void ticksHaveZeroAmongThem() {
    assertThat(Ticks.over(IntStream.of(-7, 13).asDoubleStream()).all())
        .containsExactly(-10.0, -5.0, 0.0, 5.0, 10.0, 15.0);
    assertThat(Ticks.over(IntStream.of(0, 143).asDoubleStream()).all())
        .containsExactly(0.0, 50.0, 100.0, 150.0);
  }

  @Test
  void theNumbersOfAFigureAreThoseOfItsModel() {
    assertThat(Figures.of(eventStudy(), SOURCE).csv())
        .isEqualTo(
            """
            series,role,position,value,low,high,band_low,band_high,units
            Estimator,estimate,-2,1,0.5,1.5,0.25,2,12
            Estimator,estimate,-1,0,,,,,12
            Estimator,estimate,0,-3,-4,-2,-5,-1,12
            Estimator,estimate,1,-2.5,-9,4,-10,5,3
            """);
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void everyKindIsDrawnWithTheSameBytesTwice(Kind kind) throws Exception {
    ChartModel chart = chart(kind);
    DrawnFigure figure = Figures.of(chart, SOURCE);
    assertThat(figure.svg()).isEqualTo(Figures.of(chart, SOURCE).svg());
    assertThat(figure.png()).isEqualTo(Figures.of(chart, SOURCE).png());
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(figure.png()));
    assertThat(image.getWidth()).isEqualTo(1360);
    assertThat(texts(Figures.narrow(chart, SOURCE).svg(), "title")).isNotEmpty();
  }

  @Test
  void whatIsNoValueHasAPatternOfItsOwnOnAMap() {
    List<Ink.Fill> fills = ShadeFills.of(map());
    assertThat(fills).doesNotHaveDuplicates();
    assertThat(fills.subList(2, 6))
        .extracting(Ink.Fill::pattern)
        .containsExactly(
            Ink.Pattern.DOTS, Ink.Pattern.FALLING, Ink.Pattern.NONE, Ink.Pattern.CROSSED);
    assertThat(elements(Figures.of(map(), SOURCE).svg(), "pattern")).hasSize(3);
  }

  @Test
  void aMapOfOneStateShowsItsCountiesByShade() {
    assertThat(texts(Figures.of(map(), SOURCE).svg(), "title"))
        .contains("1 to 9: 1", "none: 1", "withheld: 1", "no data: 1", "not estimable: 1");
    assertThat(Figures.of(map(), SOURCE).csv())
        .contains(",42003,Allegheny County,10 to 29,12,12\n")
        .contains(",42007,Beaver County,withheld,,\n");
  }

  @Test
  void seriesAreToldApartInGrey() {
    List<Double> greys =
        Palette.allSeries().subList(0, 4).stream().map(FiguresTest::luminance).sorted().toList();
    for (int i = 1; i < greys.size(); i++) {
      assertThat((greys.get(i) + 0.05) / (greys.get(i - 1) + 0.05)).isGreaterThan(1.35);
    }
    assertThat(greys).allSatisfy(grey -> assertThat(1.05 / (grey + 0.05)).isGreaterThan(3));
    assertThat(IntStream.range(0, 6).mapToObj(Palette::symbol)).doesNotHaveDuplicates();
  }

  private static double luminance(String colour) {
    int rgb = Integer.parseInt(colour, 16);
    return 0.2126 * linear(rgb >> 16 & 0xff)
        + 0.7152 * linear(rgb >> 8 & 0xff)
        + 0.0722 * linear(rgb & 0xff);
  }

  private static double linear(int channel) {
    double share = channel / 255.0;
    return share <= 0.03928 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }

  private static ChartModel eventStudy() {
    return chart(Kind.EVENT_TIME);
  }

  private static ChartModel chart(Kind kind) {
    return new ChartModel(
        "c",
        "Violent offenses",
        "In words",
        kind,
        "Years since adoption",
        "Change, per 100,000 residents",
        List.of("−2", "−1", "0", "+1"),
        List.of(
            new Series(
                "Estimator",
                Role.ESTIMATE,
                List.of(
                    new Point(0, 1, 0.5, 1.5, 0.25, 2.0, 12L),
                    new Point(1, 0, null, null, null, null, 12L),
                    new Point(2, -3, -4.0, -2.0, -5.0, -1.0, 12L),
                    new Point(3, -2.5, -9.0, 4.0, -10.0, 5.0, 3L)))),
        List.of(new Mark(2, "adoption")),
        NOTES);
  }

  private static MapModel map() {
    return new MapModel(
        "m",
        "Declines by county",
        "In words",
        "Number",
        List.of(
            new Shade("1 to 9", Look.STEP),
            new Shade("10 to 29", Look.STEP),
            new Shade("none", Look.ZERO),
            new Shade("withheld", Look.WITHHELD),
            new Shade("no data", Look.NO_DATA),
            new Shade("not estimable", Look.NOT_ESTIMABLE)),
        List.of(
            new Panel(
                "",
                List.of(
                    new Area("42001", "Adams County", 0, 3.0, 3.0),
                    new Area("42003", "Allegheny County", 1, 12.0, 12.0),
                    new Area("42005", "Armstrong County", 2, 0.0, 0.0),
                    Area.of("42007", "Beaver County", 3),
                    Area.of("42009", "Bedford County", 4),
                    Area.of("42011", "Berks County", 5)))),
        NOTES);
  }

  private static List<String> texts(String svg, String tag) {
    return elements(svg, tag).stream().map(Element::getTextContent).toList();
  }

  private static List<Element> elements(String svg, String tag) {
    try {
      NodeList found =
          DocumentBuilderFactory.newDefaultInstance()
              .newDocumentBuilder()
              .parse(
                  new ByteArrayInputStream(svg.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
              .getElementsByTagName(tag);
      return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
    } catch (java.io.IOException
        | org.xml.sax.SAXException
        | javax.xml.parsers.ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }
}
