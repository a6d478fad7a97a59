package org.detaineroutcomes.ingest.reader;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/**
 * Text that is UTF-8 where its bytes are and Windows-1252 where they are not: agencies publish both
 * without saying which, and join files of both. One pass, any size.
 */
final class LenientReader extends Reader {
  private static final Charset WESTERN = Charset.forName("windows-1252");

  private final InputStream in;
  private final CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();
  private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16).limit(0);
  private boolean ended;

  LenientReader(InputStream in) {
    this.in = in;
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    CharBuffer out = CharBuffer.wrap(target, offset, length);
    while (out.hasRemaining()) {
      CoderResult result = utf8.decode(bytes, out, ended);
      if (result.isMalformed()) {
        western(result.length(), out);
      } else if (out.position() > offset) {
        break;
      } else if (ended) {
        return -1;
      } else {
        fill();
      }
    }
    return out.position() - offset;
  }

  private void western(int length, CharBuffer out) {
    for (int i = 0; i < length && out.hasRemaining(); i++) {
      out.put(new String(new byte[] {bytes.get()}, WESTERN));
    }
  }

  private void fill() throws IOException {
    bytes.compact();
    int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
    ended = read < 0;
    bytes.position(bytes.position() + Math.max(read, 0)).flip();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
