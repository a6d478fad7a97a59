package org.detaineroutcomes;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A workbook taken apart, to be put together with a part that is damaged. */
public final class ZipParts {
  private ZipParts() {}

  /** The bytes of each part by its name, in order. */
  public static Map<String, byte[]> of(byte[] archive) throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive))) {
      ZipEntry entry = in.getNextEntry();
      while (entry != null) {
        parts.put(entry.getName(), in.readAllBytes());
        entry = in.getNextEntry();
      }
    }
    return parts;
  }

  /** An archive of parts. */
  public static byte[] zip(Map<String, byte[]> parts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        out.putNextEntry(new ZipEntry(part.getKey()));
        out.write(part.getValue());
      }
    }
    return bytes.toByteArray();
  }
}
