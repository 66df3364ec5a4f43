package org.shanben.repair;

import java.util.List;

/**
 * One kind of repair. A pass is total, pure and linear in the lines of the draft, and it is done
 * after one run: on a draft that holds its edits it proposes none.
 */
interface Pass {

  /** Returns the edits that this pass would make, in the order in which they are carried out. */
  List<Edit> propose(Draft draft);
}
