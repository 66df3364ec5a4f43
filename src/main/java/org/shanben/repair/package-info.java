/**
 * From lines to paragraphs: the passes, and the edits that they leave behind.
 *
 * <p>In: a {@link org.shanben.source.SourceText}. Out: an {@link Edition} with its {@link
 * org.shanben.model.Document} and the edits. {@link Passes} is the ordered list; read it first.
 *
 * <p>A {@link Pass} looks at a {@link Draft} and proposes {@link Edit}s; only {@link Draft#apply}
 * carries them out. So what is logged is what was done, a pass can be replayed from its edits, and
 * no pass can drop a character: an edit that does would have to say so.
 *
 * <p>Hints. The source's lines never change; a {@link DraftLine} holds beside each what was
 * decided: its text after repair, whether it is body, how it joins the line before, what role it
 * plays. Evidence is always taken from the source's line, so that a second run of a pass sees the
 * same.
 */
@NullMarked
package org.shanben.repair;

import org.jspecify.annotations.NullMarked;
