package org.shanben.verify;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shanben.diag.Code;
import org.shanben.diag.Diagnostic;
import org.shanben.unicode.Radicals;
import org.w3c.dom.Element;

/** What EPUBCheck or Ace let pass, and what is cheap to see without them. */
final class EpubChecks {

  private static final Set<String> CLAIMS =
      Stream.of("1.0", "1.1", "2.0", "2.1", "2.2")
          .flatMap(wcag ->
              Stream.of("A", "AA", "AAA")
                  .map(level -> "EPUB Accessibility 1.1 - WCAG " + wcag + " Level " + level))
          .filter(claim -> !claim.contains("WCAG 1."))
          .collect(Collectors.toSet());

  private static final List<String> METADATA =
      List.of(
          "dcterms:modified",
          "schema:accessMode",
          "schema:accessModeSufficient",
          "schema:accessibilityFeature",
          "schema:accessibilityHazard",
          "schema:accessibilitySummary");

  private final String file;
  private final Book book;
  private final List<Diagnostic> faults = new ArrayList<>();

  private EpubChecks(String file, Book book) {
    this.file = file;
    this.book = book;
  }

  /** Returns the faults of one book. */
  static List<Diagnostic> of(String file, Book book) {
    EpubChecks checks = new EpubChecks(file, book);
    checks.container();
    Element opf = book.opf();
    if (opf != null) {
      checks.metadata(opf);
      checks.claims(opf);
      checks.language("package", opf, "lang");
      checks.direction(opf);
      checks.cover(opf);
      checks.pages(opf);
    }
    book.documents().forEach(checks::document);
    checks.headings();
    checks.links();
    return checks.faults;
  }

  private void fault(Code code, Object... what) {
    List<Object> arguments = new ArrayList<>(List.of(file));
    arguments.addAll(List.of(what));
    faults.add(Diagnostic.of(code, arguments.toArray()));
  }

  private void container() {
    if (!book.beginsWithMimetype()) {
      fault(Code.EPUB_CONTAINER);
    }
    book.broken().forEach(name -> fault(Code.EPUB_DAMAGED, name));
    if (book.opf() == null && book.broken().isEmpty()) {
      fault(Code.EPUB_DAMAGED, "META-INF/container.xml");
    }
  }

  private static List<String> values(Element opf, String property) {
    return Dom.all(opf, "meta").stream()
        .filter(meta -> Dom.attribute(meta, "property").equals(property))
        .map(Dom::text)
        .toList();
  }

  private void metadata(Element opf) {
    for (String property : METADATA) {
      if (values(opf, property).stream().allMatch(String::isBlank)) {
        fault(Code.EPUB_METADATA, property);
      }
    }
    for (String element : List.of("identifier", "title", "language")) {
      if (Dom.all(opf, element).stream().map(Dom::text).allMatch(String::isBlank)) {
        fault(Code.EPUB_METADATA, "dc:" + element);
      }
    }
    Dom.all(opf, "language").stream()
        .filter(language -> !isLanguage(Dom.text(language)))
        .forEach(language -> fault(Code.EPUB_LANGUAGE, "dc:language"));
    if (values(opf, "schema:accessibilityFeature").contains("printPageNumbers")) {
      fault(Code.EPUB_OUTDATED, "printPageNumbers");
    }
  }

  private void claims(Element opf) {
    List<Element> claims =
        Dom.all(opf, "meta").stream()
            .filter(meta -> Dom.attribute(meta, "property").equals("dcterms:conformsTo"))
            .toList();
    for (Element claim : claims) {
      boolean certified = !values(opf, "a11y:certifiedBy").isEmpty();
      if (!CLAIMS.contains(Dom.text(claim)) || !certified) {
        fault(Code.EPUB_CLAIM, Dom.text(claim));
      }
    }
  }

  private static boolean isLanguage(String tag) {
    try {
      return !new Locale.Builder().setLanguageTag(tag).build().getLanguage().isEmpty();
    } catch (IllformedLocaleException e) {
      return false;
    }
  }

  private void language(String name, Element root, String attribute) {
    String plain = Dom.attribute(root, attribute);
    String xml = Dom.attribute(root, "xml:lang");
    boolean package_ = name.equals("package");
    if (!isLanguage(xml) || (!package_ && !plain.equals(xml))) {
      fault(Code.EPUB_LANGUAGE, name);
    }
  }

  private void direction(Element opf) {
    boolean leftwards =
        Dom.all(opf, "spine").stream()
            .anyMatch(s -> Dom.attribute(s, "page-progression-direction").equals("rtl"));
    boolean vertical = book.styles().matches("(?s).*[^-]writing-mode:\\s*vertical-rl.*");
    if (leftwards != vertical) {
      fault(Code.EPUB_DIRECTION);
    }
  }

  private void cover(Element opf) {
    for (Element item : Dom.all(opf, "item")) {
      boolean looksLikeOne = Dom.attribute(item, "href").matches("(.*/)?cover\\.(jpe?g|png)");
      if (looksLikeOne && !Dom.attribute(item, "properties").contains("cover-image")) {
        fault(Code.EPUB_COVER, Dom.attribute(item, "href"));
      }
    }
  }

  private void pages(Element opf) {
    List<String> markers = new ArrayList<>();
    for (String name : book.spine()) {
      for (Element element : elements(name)) {
        if (types(element).contains("pagebreak")) {
          String id = Dom.attribute(element, "id");
          markers.add(name + "#" + id);
          boolean said = !Dom.attribute(element, "aria-label").isBlank();
          if (!said || !Dom.attribute(element, "role").equals("doc-pagebreak")) {
            fault(Code.EPUB_PAGE_MARKER, name + "#" + id);
          }
        }
      }
    }
    if (!markers.equals(pageList())) {
      fault(Code.EPUB_PAGE_LIST, firstDifference(markers, pageList()));
    }
    if (!markers.isEmpty() && values(opf, "source-of").isEmpty()) {
      fault(Code.EPUB_METADATA, "source-of");
    }
    if (!markers.isEmpty() && values(opf, "pageBreakSource").isEmpty()) {
      fault(Code.EPUB_METADATA, "pageBreakSource");
    }
  }

  private static String firstDifference(List<String> one, List<String> other) {
    int at = 0;
    while (at < one.size() && at < other.size() && one.get(at).equals(other.get(at))) {
      at++;
    }
    return at < one.size() ? one.get(at) : other.get(at);
  }

  private List<String> pageList() {
    List<String> targets = new ArrayList<>();
    book.documents()
        .forEach((name, root) ->
            Dom.all(root, "nav").stream()
                .filter(nav -> types(nav).contains("page-list"))
                .flatMap(nav -> Dom.all(nav, "a").stream())
                .forEach(link -> targets.add(target(name, Dom.attribute(link, "href")))));
    return targets;
  }

  private static String types(Element element) {
    return element.getAttributeNS("http://www.idpf.org/2007/ops", "type");
  }

  private List<Element> elements(String name) {
    Element root = book.documents().get(name);
    return root == null ? List.of() : Dom.all(root, "span", "div", "a", "hr", "p");
  }

  private void document(String name, Element root) {
    language(name, root, "lang");
    Dom.text(root)
        .codePoints()
        .filter(c -> !belongs(c))
        .distinct()
        .forEach(c -> fault(Code.EPUB_CHARACTERS, name, String.format(Locale.ROOT, "%04X", c)));
    for (Element image : Dom.all(root, "img")) {
      if (Dom.attribute(image, "alt").isBlank()) {
        fault(Code.EPUB_IMAGE, name);
      }
    }
  }

  /** Controls, noncharacters and lone surrogates never; see {@link Editions} for the doubtful. */
  private static boolean belongs(int c) {
    boolean control = Character.isISOControl(c) && c != '\n' && c != '\t' && c != '\r';
    boolean nonCharacter = (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
    return !control && !nonCharacter && Character.getType(c) != Character.SURROGATE;
  }

  /** Tells whether a character is one that a text should not need: a radical, a private one. */
  static boolean isDoubtful(int c) {
    return Character.getType(c) == Character.PRIVATE_USE || Radicals.ideographOf(c).isPresent();
  }

  private void headings() {
    int level = 0;
    for (String name : book.spine()) {
      Element root = book.documents().get(name);
      List<Element> headings =
          root == null ? List.of() : Dom.all(root, "h1", "h2", "h3", "h4", "h5", "h6");
      for (Element heading : headings) {
        int next = heading.getLocalName().charAt(1) - '0';
        if (next > level + 1) {
          fault(Code.EPUB_HEADINGS, name + "#" + Dom.attribute(heading, "id"));
        }
        level = next;
      }
    }
  }

  private void links() {
    Set<String> places = new HashSet<>();
    for (Map.Entry<String, Element> document : book.documents().entrySet()) {
      Dom.all(
              document.getValue(),
              "section",
              "span",
              "div",
              "a",
              "aside",
              "nav",
              "h1",
              "h2",
              "h3",
              "h4",
              "h5",
              "h6")
          .forEach(e -> places.add(document.getKey() + "#" + Dom.attribute(e, "id")));
    }
    book.documents()
        .forEach((name, root) ->
            Dom.all(root, "a").stream()
                .map(link -> Dom.attribute(link, "href"))
                .filter(href -> !href.isEmpty() && !href.matches("[a-zA-Z]+:.*"))
                .map(href -> target(name, href))
                .filter(
                    target -> target.contains("#") ? !places.contains(target) : !book.has(target))
                .forEach(target -> fault(Code.EPUB_LINK, target)));
  }

  /** Returns the whole name of a link's target. */
  private static String target(String from, String href) {
    String folder = from.substring(0, from.lastIndexOf('/') + 1);
    String path = href.startsWith("#") ? from + href : folder + href;
    while (path.contains("/../")) {
      path = path.replaceFirst("[^/]+/\\.\\./", "");
    }
    return path;
  }
}
