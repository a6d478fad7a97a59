package org.detaineroutcomes.ingest.reader.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.zip.InflaterInputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDStream;

/** Whether the content of pages can be unpacked to its end; PDFBox reads on as far as it can. */
final class Contents {
  private Contents() {}

  /** The first page whose content is damaged, from 1; 0 where all are whole. */
  static int firstDamaged(PDDocument document) throws IOException {
    for (int i = 0; i < document.getNumberOfPages(); i++) {
      Iterator<PDStream> streams = document.getPage(i).getContentStreams();
      while (streams.hasNext()) {
        if (!whole(streams.next())) {
          return i + 1;
        }
      }
    }
    return 0;
  }

  private static boolean whole(PDStream stream) throws IOException {
    List<COSName> filters = stream.getFilters();
    if (filters == null || filters.isEmpty() || !filters.get(0).equals(COSName.FLATE_DECODE)) {
      return true;
    }
    try (InputStream raw = stream.getCOSObject().createRawInputStream();
        InputStream unpacked = new InflaterInputStream(raw)) {
      unpacked.transferTo(OutputStream.nullOutputStream());
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
