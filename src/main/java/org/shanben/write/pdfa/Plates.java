package org.shanben.write.pdfa;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.openpdf.text.Image;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfStructureElement;

/**
 * Draws pictures and tags them: a {@code Div} holds the {@code Figure} with its alternate text (ISO
 * 14289-1, 7.3) and the {@code Caption}, since OpenPDF cannot write the caption into the figure.
 */
final class Plates {

  private final Tags tags;
  private final Map<Integer, PdfStructureElement> groups = new HashMap<>();

  Plates(Tags tags) {
    this.tags = tags;
  }

  /** Returns the element that holds a block's picture and its caption. */
  PdfStructureElement of(SetBlock block) {
    return groups.computeIfAbsent(
        block.index(), index -> tags.element(tags.root(), tags.isPdf2() ? "Aside" : "Div"));
  }

  /** Draws a picture in the middle of the measure. */
  void draw(PdfContentByte canvas, Paginator.PlacedLine placed, Plate plate) {
    float left = (float) ((Paginator.WIDTH - plate.width()) / 2);
    float foot = (float) (Paginator.HEIGHT - placed.baseline());
    PdfStructureElement figure = tags.element(of(placed.block()), "Figure");
    figure.put(PdfName.ALT, Runs.utf16(tags.readable(plate.alternate())));
    figure.put(PdfName.A, layout(left, foot, plate));
    canvas.beginMarkedContentSequence(figure);
    canvas.addImage(image(plate), (float) plate.width(), 0, 0, (float) plate.height(), left, foot);
    canvas.endMarkedContentSequence();
  }

  /** A figure says where it stands (ISO 32000-1, 14.8.5.4.3). */
  private static PdfDictionary layout(float left, float foot, Plate plate) {
    PdfDictionary layout = new PdfDictionary();
    layout.put(PdfName.O, new PdfName("Layout"));
    layout.put(new PdfName("Placement"), new PdfName("Block"));
    PdfArray box = new PdfArray();
    box.add(new PdfNumber(left));
    box.add(new PdfNumber(foot));
    box.add(new PdfNumber(left + plate.width()));
    box.add(new PdfNumber(foot + plate.height()));
    layout.put(PdfName.BBOX, box);
    return layout;
  }

  private static Image image(Plate plate) {
    try {
      Image image = Image.getInstance(plate.picture().bytes());
      image.tagICC(null); // a camera's own profile may be none that PDF/A allows
      return image;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
