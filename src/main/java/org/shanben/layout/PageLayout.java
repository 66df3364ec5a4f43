package org.shanben.layout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shanben.model.Box;
import org.shanben.source.Beside;
import org.shanben.source.Grid;
import org.shanben.source.GridCell;
import org.shanben.source.SourceLine;
import org.shanben.source.SourcePage;

/** Lays one page's glyphs out as lines in reading order. */
public final class PageLayout {

  /** No page has as many columns and cells, so that those of two pages are never the same. */
  private static final int COLUMNS_OF_A_PAGE = 100_000;

  /** A page has one turned character among so many, or is turned as a whole. */
  private static final int FEW = 4;

  private int column;
  private final List<Grid> grids;
  private final boolean vertical;
  private final boolean turnsAside;
  private final PageContent content;
  private final List<Rule> bands;
  private final List<Panels.Panel> cards = new ArrayList<>();
  private final List<Panels.Panel> runAround = new ArrayList<>();
  private final IdentityHashMap<Panels.Panel, Beside> kinds = new IdentityHashMap<>();
  private final Rows upright;
  private final KnownColumns known;
  private final Map<Integer, Beside> beside = new HashMap<>();
  private final List<SourceLine> lines = new ArrayList<>();
  private final List<SourceLine> hidden = new ArrayList<>();

  private PageLayout(
      PageContent content,
      List<Grid> grids,
      Rows upright,
      boolean vertical,
      boolean turnsAside,
      KnownColumns known) {
    this.known = known;
    this.vertical = vertical;
    this.turnsAside = turnsAside;
    this.content = content;
    this.bands = content.sides();
    this.upright = upright;
    this.column = content.number() * COLUMNS_OF_A_PAGE;
    this.grids = grids;
  }

  /**
   * Returns the page's lines in reading order.
   *
   * @param page what is drawn on it
   * @param drawings those of it that are drawings
   * @param gridsBefore how many ruled tables the pages before it have
   * @param before the pages before it
   */
  public static SourcePage of(
      PageContent page, List<Drawing> drawings, int gridsBefore, List<SourcePage> before) {
    PageContent content = drawings.isEmpty() ? page : page.without(drawings);
    List<Glyph> shown = content.glyphs().stream().filter(Glyph::visible).toList();
    Set<Glyph> stress = EmphasisMarks.of(shown);
    List<Glyph> seen = shown.stream().filter(glyph -> !stress.contains(glyph)).toList();
    List<Glyph> all = Vertical.turned(seen, content.width(), content.rules());
    boolean vertical = upright(all).size() < upright(seen).size();
    Set<Glyph> ruby = Ruby.of(all);
    List<Glyph> text = ruby.isEmpty() ? all : all.stream().filter(g -> !ruby.contains(g)).toList();
    Set<Glyph> tabs = Collections.newSetFromMap(new IdentityHashMap<>());
    tabs.addAll(vertical ? List.of() : EdgeTabs.of(content, text));
    List<Glyph> plain =
        tabs.isEmpty() ? text : text.stream().filter(g -> !tabs.contains(g)).toList();
    List<Glyph> turned = DropCaps.lowered(plain);
    List<Glyph> upright = upright(turned);
    Rows rows = Rows.of(upright);
    List<Grid> grids =
        vertical
            ? Grids.ofColumns(turnedRules(content), down(turned), gridsBefore)
            : Grids.of(content, upright, rows.rows(), gridsBefore);
    boolean turnsAside = !vertical && turned.size() - upright.size() < turned.size() / FEW;
    PageLayout layout =
        new PageLayout(
            content, grids, rows, vertical, turnsAside, KnownColumns.of(before, vertical));
    layout.lay(turned);
    layout.apart(all.stream().filter(ruby::contains).toList(), Beside.RUBY);
    layout.apart(text.stream().filter(tabs::contains).toList(), Beside.MARGIN);
    List<Glyph> marks = shown.stream().filter(stress::contains).toList();
    layout.apart(
        vertical ? marks.stream().map(m -> Vertical.turn(m, content.width())).toList() : marks,
        Beside.EMPHASIS);
    for (Drawing drawing : drawings) {
      layout.apart(drawing.labels(), Beside.DRAWING);
    }
    layout.unseen(content.glyphs().stream().filter(glyph -> !glyph.visible()).toList());
    return new SourcePage(
        content.number(),
        content.width(),
        content.height(),
        numbered(layout.lines, 0),
        numbered(layout.hidden, layout.lines.size()),
        grids,
        List.of(),
        vertical,
        layout.beside,
        page.glyphs().stream().mapToLong(glyph -> SourcePage.ink(glyph.text())).sum());
  }

  private static List<Glyph> down(List<Glyph> glyphs) {
    return glyphs.stream().filter(glyph -> glyph.angle() == Vertical.DOWN).toList();
  }

  private static List<Rule> turnedRules(PageContent content) {
    return content.rules().stream().map(rule -> Vertical.turn(rule, content.width())).toList();
  }

  private static List<Glyph> upright(List<Glyph> glyphs) {
    return glyphs.stream().filter(glyph -> glyph.angle() == 0).toList();
  }

  /** Upright text first, then each other direction of writing in a frame of its own. */
  private void lay(List<Glyph> glyphs) {
    Map<Integer, List<Glyph>> byAngle = byAngle(glyphs);
    byAngle.putIfAbsent(0, List.of()); // tables without any text around them
    byAngle.forEach((angle, some) -> tiers(angle, some).forEach(tier -> lay(angle, tier)));
  }

  private List<List<Glyph>> tiers(int angle, List<Glyph> glyphs) {
    return angle == main() && vertical
        ? Tiers.of(glyphs, free(turnedRules(content)))
        : List.of(glyphs);
  }

  /** Returns the lines that are no part of a table. */
  private List<Rule> free(List<Rule> rules) {
    return rules.stream()
        .filter(rule -> grids.stream().noneMatch(grid -> isIn(rule, grid.box())))
        .toList();
  }

  private static boolean isIn(Rule rule, Box box) {
    double middle = (rule.from() + rule.to()) / 2;
    double x = rule.across() ? middle : rule.at();
    double y = rule.across() ? rule.at() : middle;
    return x >= box.left() - Rules.NEAR
        && x <= box.right() + Rules.NEAR
        && y >= box.top() - Rules.NEAR
        && y <= box.bottom() + Rules.NEAR;
  }

  private static Map<Integer, List<Glyph>> byAngle(List<Glyph> glyphs) {
    return glyphs.stream()
        .collect(Collectors.groupingBy(Glyph::angle, TreeMap::new, Collectors.toList()));
  }

  private void lay(int angle, List<Glyph> glyphs) {
    Map<GridCell, List<Glyph>> cells = new LinkedHashMap<>();
    List<Glyph> free = new ArrayList<>();
    for (Glyph glyph : glyphs) {
      Optional<GridCell> cell = angle == main() ? cellOf(glyph) : Optional.empty();
      cell.map(at -> cells.computeIfAbsent(at, key -> new ArrayList<>())).orElse(free).add(glyph);
    }
    Rows text = angle == 0 && grids.isEmpty() ? upright : Rows.of(free);
    boolean turned = angle == Vertical.DOWN;
    List<Row> rows = new ArrayList<>(turned ? SideMarks.placed(text.rows()) : text.rows());
    List<Row> comments = turned ? SideComments.of(rows) : List.of();
    rows = new ArrayList<>(Row.without(rows, comments));
    List<Row> numbers = angle == 0 ? Numbering.of(rows) : List.of();
    if (!numbers.isEmpty()) {
      rows = new ArrayList<>(Row.without(rows, numbers));
    }
    rows = angle == 0 ? new ArrayList<>(ParagraphNumbers.placed(rows)) : rows;
    List<Panels.Panel> floats = angle == 0 ? panels(rows) : List.of();
    double size = rows.isEmpty() ? 10 : rows.get(rows.size() / 2).size();
    if (angle == 0) {
      insets(rows, cards.stream().map(Panels.Panel::box).toList(), size, grids.size());
    }
    if (angle == main()) {
      insets(rows, tables(cells), size, 0);
    }
    List<Panels.Panel> around = Stream.concat(floats.stream(), runAround.stream()).toList();
    List<List<Row>> notes = new ArrayList<>();
    List<List<Row>> panels =
        angle == 0 ? Leaflet.panels(rows, content.width(), content.height()) : List.of(rows);
    for (List<Row> panel : panels) {
      notes.addAll(columns(panel, angle, around, cells));
    }
    floats.forEach(panel -> notes.add(panel.rows()));
    notes.forEach(margin -> apart(margin, Beside.MARGIN, cells));
    comments.forEach(comment -> apart(List.of(comment), Beside.COMMENT, cells));
    apart(numbers, Beside.LINE_NUMBERS, cells);
    unseen(text.printedTwice());
  }

  /** Returns the direction of the page's text. */
  private int main() {
    return vertical ? Vertical.DOWN : 0;
  }

  /** Writes a page, or a panel of one, column by column; returns the notes beside it. */
  private List<List<Row>> columns(
      List<Row> rows, int angle, List<Panels.Panel> floats, Map<GridCell, List<Glyph>> cells) {
    List<List<Row>> notes = MarginNotes.of(rows);
    List<Row> beside = notes.stream().flatMap(List::stream).toList();
    List<Rule> rules = angle == 0 ? content.rules() : List.of();
    List<Rule> parting = angle == 0 ? bands : List.of();
    KnownColumns columns = angle == main() ? known : KnownColumns.NONE;
    List<Row> text = Row.without(rows, beside);
    for (Stretch stretch : Columns.order(text, rules, parting, columns, grids.size())) {
      for (List<Row> piece : Panels.around(stretch.rows(), floats)) {
        column++;
        stretch.side().ifPresent(side -> this.beside.put(column, side));
        if (angle != 0 && turnsAside) {
          this.beside.put(column, Beside.TURNED);
        } else if (angle == 0 && vertical) {
          this.beside.put(column, Beside.ACROSS);
        }
        write(piece, cells);
      }
    }
    return notes;
  }

  private void apart(List<Glyph> glyphs, Beside kind) {
    for (List<Glyph> some : byAngle(glyphs).values()) {
      Rows rows = Rows.of(some);
      apart(rows.rows(), kind, Map.of());
      unseen(rows.printedTwice());
    }
  }

  /** Lines that stand beside the text as a column of their own. */
  private void apart(List<Row> rows, Beside kind, Map<GridCell, List<Glyph>> cells) {
    if (!rows.isEmpty()) {
      column++;
      beside.put(column, kind);
      write(rows, cells);
    }
  }

  private Optional<GridCell> cellOf(Glyph glyph) {
    return grids.stream()
        .filter(grid -> grid.box().holds(glyph.box()))
        .findFirst()
        .flatMap(grid -> Grids.cellOf(grid, glyph));
  }

  /** Takes the rows of panels out of the others; returns those that text runs around. */
  private List<Panels.Panel> panels(List<Row> rows) {
    Panels panels = Panels.of(content, rows, vertical ? List.of() : grids);
    List<Panels.Panel> floats = new ArrayList<>(panels.floats());
    cards.addAll(panels.cards());
    List<Row> gone = new ArrayList<>();
    floats.forEach(some -> gone.addAll(some.rows()));
    beside(panels.tables(), Row.without(rows, gone));
    cards.forEach(card -> gone.addAll(card.rows()));
    panels.sides().forEach(side -> gone.addAll(side.rows()));
    gone.addAll(whole(KeyFigures.of(Row.without(rows, gone)), Beside.FIGURE));
    gone.addAll(whole(SideHeads.of(Row.without(rows, gone)), Beside.HEADING));
    List<Row> left = Row.without(rows, gone);
    panels.sides().forEach(side -> place(side, left, floats));
    rows.clear();
    rows.addAll(left);
    return floats;
  }

  /** A table that text runs around is a card below the paragraph that does. */
  private void beside(List<Panels.Panel> tables, List<Row> rows) {
    runAround.addAll(tables);
    tables.stream()
        .map(table ->
            new Panels.Panel(TableBeside.place(table.beside(), rows), table.rows(), table.beside()))
        .forEach(cards::add);
  }

  /** Notes cards of one kind, and returns their rows. */
  private List<Row> whole(List<Panels.Panel> panels, Beside kind) {
    cards.addAll(panels);
    panels.forEach(panel -> kinds.put(panel, kind));
    return panels.stream().flatMap(panel -> panel.rows().stream()).toList();
  }

  /** A box beside the text is a card where something begins beside it, and else stands apart. */
  private void place(Panels.Panel side, List<Row> rows, List<Panels.Panel> floats) {
    SideBoxes.place(side, rows, content.number() == 1)
        .ifPresentOrElse(
            place -> cards.add(new Panels.Panel(place, side.rows(), side.beside())),
            () -> floats.add(side));
  }

  /**
   * Returns the boxes of all tables; nothing for those that have no cell among some, and for those
   * that text runs around.
   */
  private List<@Nullable Box> tables(Map<GridCell, List<Glyph>> cells) {
    Set<Integer> here = cells.keySet().stream().map(GridCell::grid).collect(Collectors.toSet());
    Set<Integer> apart =
        runAround.stream()
            .flatMap(panel -> panel.rows().stream())
            .map(Row::inset)
            .collect(Collectors.toSet());
    List<@Nullable Box> boxes = new ArrayList<>();
    for (int i = 0; i < grids.size(); i++) {
      boolean placed = here.contains(grids.get(i).number()) && !apart.contains(i);
      boxes.add(placed ? grids.get(i).box() : null);
    }
    return boxes;
  }

  /** Tables, or cards, take their places among the rows; the first has that number. */
  private static void insets(
      List<Row> rows, List<? extends @Nullable Box> boxes, double size, int first) {
    for (int i = 0; i < boxes.size(); i++) {
      @Nullable Box box = boxes.get(i);
      if (box != null) {
        rows.add(Row.inset(box, size, first + i));
      }
    }
    if (!boxes.isEmpty()) {
      rows.sort(Rows.ORDER);
    }
  }

  private void write(List<Row> stretch, Map<GridCell, List<Glyph>> cells) {
    int own = column;
    int from = 0;
    for (int i = 0; i <= stretch.size(); i++) {
      int inset = i < stretch.size() ? stretch.get(i).inset() : -1;
      if (i == stretch.size() || inset >= 0) {
        lines.addAll(LineBuilder.lines(stretch.subList(from, i), content.number(), own, null));
        from = i + 1;
      }
      if (inset >= grids.size()) {
        write(cards.get(inset - grids.size()), cells);
      } else if (inset >= 0) {
        write(grids.get(inset), cells);
      }
    }
  }

  /** A card is read by itself. */
  private void write(Panels.Panel card, Map<GridCell, List<Glyph>> cells) {
    for (Stretch stretch : Columns.order(card.rows(), List.of(), List.of(), known, 0)) {
      column++;
      Optional.ofNullable(kinds.get(card)).ifPresent(kind -> beside.put(column, kind));
      write(stretch.rows(), cells);
    }
  }

  /** A table is read row by row; each cell is a column of its own. */
  private void write(Grid grid, Map<GridCell, List<Glyph>> cells) {
    for (GridCell cell : grid.cells()) {
      List<Glyph> glyphs = cells.get(cell);
      if (glyphs != null) {
        column++;
        Rows rows = Rows.of(glyphs);
        lines.addAll(LineBuilder.lines(rows.rows(), content.number(), column, cell));
        unseen(rows.printedTwice());
      }
    }
  }

  private void unseen(List<Glyph> glyphs) {
    if (!glyphs.isEmpty()) {
      column++;
      @Nullable GridCell none = null;
      Rows rows = Rows.of(glyphs);
      hidden.addAll(LineBuilder.lines(rows.rows(), content.number(), column, none));
      unseen(rows.printedTwice()); // what is printed three times over
    }
  }

  private static List<SourceLine> numbered(List<SourceLine> lines, int before) {
    List<SourceLine> result = new ArrayList<>(lines.size());
    for (SourceLine line : lines) {
      result.add(line.withNumber(before + result.size() + 1));
    }
    return result;
  }
}
