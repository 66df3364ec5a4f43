package org.shanben.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import java.util.zip.InflaterInputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;

/**
 * Tells how large a page's content is, unpacked, without holding it: PDFBox would, and a file of
 * some hundred bytes may unpack to gigabytes.
 */
final class Unpacked {

  private Unpacked() {}

  /** Tells whether the content of a page is larger than {@code most} bytes. */
  static boolean isLarger(PDPage page, long most) throws IOException {
    long left = most;
    Iterator<PDStream> streams = page.getContentStreams();
    while (streams.hasNext() && left >= 0) {
      left -= size(streams.next(), left);
    }
    return left < 0;
  }

  /** Counts up to one more than {@code most}; what is damaged counts as far as it can be read. */
  private static long size(PDStream stream, long most) throws IOException {
    List<COSName> filters = stream.getFilters();
    boolean deflated =
        filters != null && !filters.isEmpty() && filters.stream().allMatch(Unpacked::isDeflate);
    if (!deflated) {
      return stream.getLength(); // other filters make little of much
    }
    try (InputStream raw = stream.getCOSObject().createRawInputStream()) {
      InputStream in = raw;
      for (int i = 0; i < filters.size(); i++) {
        in = new InflaterInputStream(in);
      }
      return count(in, most);
    }
  }

  private static boolean isDeflate(COSName filter) {
    return filter.equals(COSName.FLATE_DECODE) || filter.equals(COSName.FLATE_DECODE_ABBREVIATION);
  }

  private static long count(InputStream in, long most) {
    byte[] buffer = new byte[1 << 16];
    long size = 0;
    try {
      int read = in.read(buffer);
      while (read > 0 && size <= most) {
        size += read;
        read = in.read(buffer);
      }
    } catch (IOException e) {
      return size;
    }
    return size;
  }
}
