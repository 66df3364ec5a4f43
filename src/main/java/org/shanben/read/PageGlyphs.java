package org.shanben.read;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;
import org.shanben.layout.Glyph;
import org.shanben.layout.PageContent;
import org.shanben.source.Tag;

/** Collects what one page shows: its glyphs with their places, its rules and its pictures. */
final class PageGlyphs extends PageCanvas {

  /** Stands for a character that the font gives no Unicode for. */
  static final String UNMAPPED = "\uFFFD";

  private static final Pattern CONTROLS =
      Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F]");

  private static final Pattern SPACES = Pattern.compile("\\s");

  /** This part of a page's glyphs must be tagged before its tags are heard. */
  private static final double COVERED = 0.8;

  /** The densest maps have a tenth of this; a page beyond it was made to stop its readers. */
  private static final int MOST_OPERATORS = 20_000_000;

  /** Forms that draw forms: ten to the tenth of them fit into two kilobytes. */
  private static final int MOST_FORMS = 100_000;

  private final List<Glyph> glyphs = new ArrayList<>();
  private final Set<COSBase> forms = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Deque<ActualText> spans = new ArrayDeque<>();
  private final Deque<Optional<Tag>> tags = new ArrayDeque<>();
  private final Set<String> borrowed = new HashSet<>();
  private final PagePictures pictures = new PagePictures();
  private final StructureTree tree;
  private final ScanText scans;
  private final FontFaces faces;
  private final Map<Integer, Tag> pageTags;
  private long operators;
  private int drawnForms;
  private final Set<Glyph> unseen = Collections.newSetFromMap(new IdentityHashMap<>());
  private int numbered;
  private final BytePairs pairs = new BytePairs();
  private final Colors colors = new Colors();

  PageGlyphs(PDPage page, FontFaces faces, StructureTree tree, ScanText scans) {
    super(page);
    this.faces = faces;
    this.scans = scans;
    this.tree = tree;
    this.pageTags = tree.of(page.getCOSObject());
  }

  /** Reads the page's content stream. */
  PageGlyphs read() throws IOException {
    processPage(getPage());
    pairs.apply(glyphs, unseen);
    NoBreakSpaces.plain(glyphs, unseen);
    return this;
  }

  List<Glyph> glyphs() {
    return glyphs;
  }

  /** Returns how many glyphs of each font have no Unicode. */
  Map<String, Integer> unmapped() {
    Map<String, Integer> counts = new TreeMap<>();
    glyphs.stream()
        .filter(glyph -> glyph.text().equals(UNMAPPED))
        .forEach(glyph -> counts.merge(glyph.font(), 1, Integer::sum));
    return counts;
  }

  /** Returns how many glyphs have nothing but a number, by which they were read. */
  int numbered() {
    return numbered;
  }

  /** Returns how many characters of each font were written as two bytes of Latin. */
  Map<String, Integer> paired() {
    return pairs.counts();
  }

  PagePictures pictures() {
    return pictures;
  }

  /** Returns the families of the fonts that the document does not hold. */
  Set<String> borrowed() {
    return borrowed;
  }

  /** Returns everything that the page draws. */
  PageContent content(int number) {
    return new PageContent(
        number,
        width(),
        height(),
        trusted(ScanText.is(unseen.size(), glyphs.size()) ? scans.plain(recognized()) : glyphs),
        paths().rules(),
        paths().bands(),
        paths().shapes(),
        pictures().drawn().stream().map(PagePictures.Drawn::box).toList());
  }

  /** What the page does not show, a program recognized on its picture. */
  private List<Glyph> recognized() {
    return glyphs.stream()
        .map(glyph -> unseen.contains(glyph) ? glyph.recognized() : glyph)
        .toList();
  }

  /**
   * The structure tree is heard only where it covers most of the page's glyphs: some programs tag a
   * title page and forget the rest.
   */
  private static List<Glyph> trusted(List<Glyph> glyphs) {
    long tagged = glyphs.stream().filter(glyph -> glyph.tag() != null).count();
    return tagged >= COVERED * glyphs.size()
        ? glyphs
        : glyphs.stream().map(glyph -> glyph.withTag(null)).toList();
  }

  @Override
  protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement)
      throws IOException {
    String text = faces.of(font).drawn() ? "" : unicode(font, code);
    if (text.isEmpty()) {
      return;
    }
    Point2D.Float start = matrix.transformPoint(0, 0);
    Point2D.Float end = matrix.transformPoint(displacement.getX(), displacement.getY());
    Point2D.Float up = matrix.transformPoint(0, 1);
    double size = Math.hypot(up.x - start.x, up.y - start.y) * faces.scale(font);
    Point2D.Double from = onPage(start);
    Point2D.Double to = onPage(end);
    FontFaces.Face face = faces.of(font);
    if (!face.embedded()) {
      borrowed.add(face.family());
    }
    RenderingMode mode = getGraphicsState().getTextState().getRenderingMode();
    Glyph glyph = placed(text, from, to, size, angle(matrix), face, visible(from, to, size));
    glyphs.add(glyph);
    pairs.note(glyph, font, code);
    if (mode == RenderingMode.NEITHER) {
      unseen.add(glyph);
    }
  }

  private Glyph placed(
      String text,
      Point2D.Double from,
      Point2D.Double to,
      double size,
      int angle,
      FontFaces.Face face,
      boolean visible) {
    Point2D.Double a = upright(from, angle);
    Point2D.Double b = upright(to, angle);
    boolean bold = face.bold() || outlined();
    double advance = Math.abs(b.x - a.x);
    return new Glyph(
        text,
        Math.min(a.x, b.x),
        a.y,
        advance,
        size,
        face.family(),
        bold,
        colors.of(getGraphicsState().getNonStrokingColor()),
        angle,
        visible,
        tag().orElse(null));
  }

  /** Fill and stroke in one colour is how word processors thicken a font that has no bold. */
  private boolean outlined() {
    return getGraphicsState().getTextState().getRenderingMode() == RenderingMode.FILL_STROKE;
  }

  /**
   * Half of a glyph, at least, stands on the page: the next column of a spread that the page's box
   * cuts in two begins right beyond it. No glyph is wider than an em, whatever its font says; those
   * of other directions may begin up to an em outside.
   */
  private boolean visible(Point2D.Double from, Point2D.Double to, double size) {
    boolean across = Math.abs(to.y - from.y) < size / 2 && to.x > from.x;
    double x = across ? from.x + Math.min(size, to.x - from.x) / 2 : from.x;
    double out = across ? 0 : size;
    boolean inside = x > -out && x < width() + out && from.y > -size && from.y < height() + size;
    RenderingMode mode = getGraphicsState().getTextState().getRenderingMode();
    return inside && mode != RenderingMode.NEITHER_CLIP;
  }

  private String unicode(PDFont font, int code) throws IOException {
    String text = font.toUnicode(code);
    if (text == null) {
      return character(font, code);
    }
    String plain = SymbolFonts.shown(faces.of(font).family(), text).orElseGet(() -> plain(text));
    // A glyph whose only Unicode is a control character is as good as one without.
    return plain.isEmpty() && !text.isEmpty() ? character(font, code) : plain;
  }

  private String character(PDFont font, int code) {
    return faces
        .character(font, code)
        .or(() -> numbered(font, code))
        .map(PageGlyphs::plain)
        .filter(text -> !text.isEmpty())
        .orElse(UNMAPPED);
  }

  private Optional<String> numbered(PDFont font, int code) {
    Optional<String> text = faces.numbered(font, code);
    numbered += text.isPresent() ? 1 : 0;
    return text;
  }

  /** Neither a font's table nor an ActualText may put controls or line ends into a line. */
  static String plain(String text) {
    return SPACES.matcher(CONTROLS.matcher(text).replaceAll("")).replaceAll(" ");
  }

  @Override
  public void beginMarkedContentSequence(COSName tag, @Nullable COSDictionary properties) {
    String actual = properties == null ? null : properties.getString(COSName.ACTUAL_TEXT);
    spans.push(new ActualText(actual == null ? "" : plain(actual), glyphs.size()));
    tags.push(tag(tag, properties));
  }

  private Optional<Tag> tag() {
    return tags.isEmpty() ? Optional.empty() : tags.getFirst();
  }

  /** Marked content of a form is numbered by the form, not by the page: it is what is around it. */
  private Optional<Tag> tag(COSName name, @Nullable COSDictionary properties) {
    if (name.equals(COSName.ARTIFACT)) {
      return Optional.of(new Tag(0, Tag.ARTIFACT));
    }
    int number = properties == null || !forms.isEmpty() ? -1 : properties.getInt(COSName.MCID);
    Tag known = pageTags.get(number);
    return known == null ? tag() : Optional.of(known);
  }

  @Override
  public void endMarkedContentSequence() {
    if (!spans.isEmpty()) {
      spans.pop().applyTo(glyphs);
      tags.pop();
    }
  }

  /** Turns a point so that text of this angle runs from left to right. */
  private Point2D.Double upright(Point2D.Double point, int angle) {
    return switch (angle) {
      case 90 -> new Point2D.Double(height() - point.y, point.x);
      case 180 -> new Point2D.Double(width() - point.x, height() - point.y);
      case 270 -> new Point2D.Double(point.y, width() - point.x);
      case 0 -> point;
      default -> {
        double turn = Math.toRadians(angle);
        yield new Point2D.Double(
            point.x * Math.cos(turn) - point.y * Math.sin(turn),
            point.x * Math.sin(turn) + point.y * Math.cos(turn));
      }
    };
  }

  /** Returns the direction of writing as seen on the page, in whole degrees, 0 where nearly so. */
  private int angle(Matrix matrix) {
    double radians = Math.atan2(matrix.getShearY(), matrix.getScaleX());
    int degrees = (int) Math.round(Math.toDegrees(radians)) - rotation();
    int turned = Math.floorMod(degrees, 360);
    return turned <= 2 || turned >= 358 ? 0 : turned;
  }

  @Override
  protected void showType3Glyph(Matrix matrix, PDType3Font font, int code, Vector displacement)
      throws IOException {
    // The drawing of a Type 3 glyph is of no interest; its Unicode and its place are.
    showGlyph(matrix, font, code, displacement);
  }

  @Override
  public void drawImage(PDImage image) {
    Matrix matrix = getGraphicsState().getCurrentTransformationMatrix();
    pictures.draw(
        image,
        onPage(matrix.transformPoint(0, 0)),
        onPage(matrix.transformPoint(1, 0)),
        onPage(matrix.transformPoint(0, 1)),
        tag().map(tag -> tree.alternate(tag.element())).map(PageGlyphs::plain).orElse(""));
  }

  /** A form that draws itself would never end; one that many others draw may take too long. */
  @Override
  public void showForm(PDFormXObject form) throws IOException {
    COSBase stream = form.getCOSObject();
    if (++drawnForms > MOST_FORMS) {
      throw new TooMuchException("a page that draws more than " + MOST_FORMS + " forms");
    }
    if (forms.add(stream)) {
      try {
        super.showForm(form);
      } finally {
        forms.remove(stream);
      }
    }
  }

  @Override
  public void showTransparencyGroup(PDTransparencyGroup group) throws IOException {
    showForm(group);
  }

  /** PDFBox passes over what goes wrong in a form; not this. */
  @Override
  protected void operatorException(Operator operator, List<COSBase> operands, IOException e)
      throws IOException {
    if (e instanceof TooMuchException) {
      throw e;
    }
    super.operatorException(operator, operands, e);
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    if (++operators > MOST_OPERATORS) {
      throw new TooMuchException("a page with more than " + MOST_OPERATORS + " operators");
    }
    if (operator.getName().equals(OperatorName.SET_FONT_AND_SIZE)
        && !operands.isEmpty()
        && operands.get(0) instanceof COSName name
        && getResources() != null) {
      faces.giveWidths(getResources().getCOSObject(), name);
    }
    super.processOperator(operator, operands);
  }
}
