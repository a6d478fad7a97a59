package org.detaineroutcomes.publish.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.xmlbeans.XmlException;
import org.detaineroutcomes.publish.figure.DrawnFigure;
import org.detaineroutcomes.publish.report.TableModel;
import org.detaineroutcomes.publish.report.TableNotes;
import org.detaineroutcomes.publish.report.TableOrigin;
import org.detaineroutcomes.words.FormatWords;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/** Upright pages of a document, filled from the top; tables are numbered as they come. */
final class DocxPages {
  private static final String STYLES = "/org/detaineroutcomes/publish/document-styles.xml";

  /** A page of US letter size and its margins, in twentieths of a point. */
  private static final int WIDTH = 12_240;

  private static final int HEIGHT = 15_840;
  private static final int MARGIN = 1_080;
  private static final int TEXT_WIDTH = WIDTH - 2 * MARGIN;

  /** Characters of a table's text that stand side by side across a page. */
  private static final int ROOM = 98;

  private final XWPFDocument document = new XWPFDocument();
  private int tables;
  private int figures;

  DocxPages(TableOrigin origin) {
    try (InputStream in = DocxFormat.class.getResourceAsStream(STYLES)) {
      document.createStyles().setStyles(StylesDocument.Factory.parse(in).getStyles());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (XmlException e) {
      throw new IllegalStateException("Cannot read the styles of documents", e);
    }
    CTSectPr section = document.getDocument().getBody().addNewSectPr();
    CTPageSz size = section.addNewPgSz();
    size.setW(BigInteger.valueOf(WIDTH));
    size.setH(BigInteger.valueOf(HEIGHT));
    CTPageMar margins = section.addNewPgMar();
    BigInteger margin = BigInteger.valueOf(MARGIN);
    margins.setLeft(margin);
    margins.setRight(margin);
    margins.setTop(margin);
    margins.setBottom(margin);
    XWPFParagraph footer = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
    footer.setStyle("Footer");
    run(footer, FormatWords.foot(origin.resultKey()));
    field(footer, "PAGE", "1");
  }

  byte[] bytes(String title) {
    return OfficeFile.bytes(document, title);
  }

  void table(TableModel whole) {
    TableModel table = whole.forReaders();
    List<Portrait.Part> parts = Portrait.parts(table, ROOM);
    tables++;
    for (int p = 0; p < parts.size(); p++) {
      caption(table.title(), p, parts.size());
      DocxTable.write(
          document.createTable(table.rows().size() + 1, parts.get(p).columns().size()),
          table,
          parts.get(p),
          TEXT_WIDTH);
    }
    table.key().forEach(line -> note(new TableNotes.Line(FormatWords.SYMBOL, line)));
    table.notes().lines().forEach(line -> note(line));
  }

  private void caption(String title, int part, int parts) {
    XWPFParagraph caption = document.createParagraph();
    caption.setStyle("Caption");
    run(caption, FormatWords.TABLE_NUMBER);
    field(
        caption,
        part == 0 ? "SEQ Table \\* ARABIC" : "SEQ Table \\c \\* ARABIC",
        String.valueOf(tables));
    run(caption, ". " + title + FormatWords.part(part, parts));
  }

  /** A picture with its caption and its words for those who do not see it. */
  void figure(String title, DrawnFigure figure) {
    figures++;
    XWPFParagraph picture = document.createParagraph();
    picture.setStyle("Normal");
    picture.setKeepNext(true);
    int width = TEXT_WIDTH * Units.EMU_PER_DXA;
    try {
      picture
          .createRun()
          .addPicture(
              new ByteArrayInputStream(figure.png()),
              PictureType.PNG,
              figure.id() + ".png",
              width,
              (int) Math.round(width * figure.heightPerWidth()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InvalidFormatException e) {
      throw new IllegalStateException("Cannot put " + figure.id() + " into a document", e);
    }
    picture
        .getRuns()
        .get(0)
        .getCTR()
        .getDrawingArray(0)
        .getInlineArray(0)
        .getDocPr()
        .setDescr(XlsxSheet.clean(figure.description()));
    XWPFParagraph caption = document.createParagraph();
    caption.setStyle("Caption");
    run(caption, FormatWords.FIGURE_NUMBER);
    field(caption, "SEQ Figure \\* ARABIC", String.valueOf(figures));
    run(caption, ". " + title);
  }

  void note(TableNotes.Line line) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setStyle("TableNote");
    run(paragraph, line.label() + ": ").setItalic(true);
    run(paragraph, line.text());
  }

  void paragraph(String style, String text) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setStyle(style);
    run(paragraph, text);
  }

  /** Text on one line, as XML can hold it. */
  static XWPFRun run(XWPFParagraph paragraph, String text) {
    XWPFRun run = paragraph.createRun();
    run.setText(XlsxSheet.clean(text).replaceAll("\\s*[\\n\\t]+\\s*", " "));
    return run;
  }

  /** A number that the word processor counts itself. */
  private static void field(XWPFParagraph paragraph, String instruction, String now) {
    paragraph.createRun().getCTR().addNewFldChar().setFldCharType(STFldCharType.BEGIN);
    paragraph.createRun().getCTR().addNewInstrText().setStringValue(instruction);
    paragraph.createRun().getCTR().addNewFldChar().setFldCharType(STFldCharType.SEPARATE);
    paragraph.createRun().setText(now);
    paragraph.createRun().getCTR().addNewFldChar().setFldCharType(STFldCharType.END);
  }
}
