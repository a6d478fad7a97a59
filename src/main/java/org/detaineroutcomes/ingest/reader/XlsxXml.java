package org.detaineroutcomes.ingest.reader;

import java.io.IOException;
import java.io.UncheckedIOException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** One XML part of a workbook, element by element; prefixes and namespaces do not count. */
final class XlsxXml implements AutoCloseable {
  /** The JDK counts every ampersand of a document, and stops at fifty million. */
  private static final String ENTITIES =
      "http://www.oracle.com/xml/jaxp/properties/totalEntitySizeLimit";

  private final XlsxPart bytes;
  private final String name;
  private final XMLStreamReader xml;
  private int depth;

  private XlsxXml(XlsxPart bytes, String name, XMLStreamReader xml) {
    this.bytes = bytes;
    this.name = name;
    this.xml = xml;
  }

  static XlsxXml open(XlsxPart bytes, String name) {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    factory.setProperty(ENTITIES, "0");
    try {
      return new XlsxXml(bytes, name, factory.createXMLStreamReader(bytes));
    } catch (XMLStreamException e) {
      throw malformed(name, e);
    }
  }

  /** The next tag or text; false at the end of the part, which is held to its checksum then. */
  boolean next() {
    try {
      if (!xml.hasNext()) {
        bytes.finish();
        return false;
      }
      int event = xml.next();
      if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
        throw new WorkbookDamage("its part " + name + " declares entities, as no workbook does");
      }
      if (event == XMLStreamConstants.START_ELEMENT && ++depth > WorkbookBounds.DEPTH) {
        throw WorkbookBounds.exceeded("its part " + name + " is nested", WorkbookBounds.DEPTH);
      }
      depth -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
      return true;
    } catch (XMLStreamException e) {
      throw malformed(name, e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static WorkbookDamage malformed(String name, XMLStreamException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof WorkbookDamage damage) {
        return damage;
      }
    }
    return new WorkbookDamage("its part " + name + " breaks off or is no XML");
  }

  boolean starts(String element) {
    return xml.isStartElement() && xml.getLocalName().equals(element);
  }

  boolean ends(String element) {
    return xml.isEndElement() && xml.getLocalName().equals(element);
  }

  /** The attribute of that local name; null where there is none. */
  String attribute(String local) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(local)) {
        return xml.getAttributeValue(i);
      }
    }
    return null;
  }

  /** The attribute of that local name in a namespace, such as {@code r:id}; else null. */
  String qualified(String local) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      String namespace = xml.getAttributeNamespace(i);
      if (xml.getAttributeLocalName(i).equals(local) && namespace != null && !namespace.isEmpty()) {
        return xml.getAttributeValue(i);
      }
    }
    return null;
  }

  /** Text up to the end of the element just begun; elements within add theirs. */
  String text(String element) {
    StringBuilder text = new StringBuilder();
    while (next() && !ends(element)) {
      append(text);
    }
    return text.toString();
  }

  /**
   * Text of the runs of the element just begun, without the reading aids of East Asian names.
   *
   * @param element {@code si} or {@code is}
   */
  String runs(String element) {
    StringBuilder text = new StringBuilder();
    boolean within = false;
    int aside = 0;
    while (next() && !ends(element)) {
      aside += starts("rPh") ? 1 : ends("rPh") ? -1 : 0;
      within = starts("t") || (within && !ends("t"));
      if (within && aside == 0) {
        append(text);
      }
    }
    return text.toString();
  }

  private void append(StringBuilder text) {
    if (xml.isCharacters() || xml.getEventType() == XMLStreamConstants.CDATA) {
      text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
      if (text.length() > WorkbookBounds.CELL) {
        throw WorkbookBounds.exceeded("a cell is longer than a cell can be", WorkbookBounds.CELL);
      }
    }
  }

  @Override
  public void close() {
    try {
      xml.close();
      bytes.release();
    } catch (XMLStreamException | IOException e) {
      throw new WorkbookDamage("its part " + name + " cannot be closed");
    }
  }
}
