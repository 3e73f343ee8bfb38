package org.maskwright.check.fix;

import java.util.List;
import org.maskwright.check.Finding;
import org.maskwright.core.InputException;
import org.maskwright.dataset.journal.Edit;

/** A repair: says which edits mend a finding, and makes none itself. Stateless. */
public interface Fix {
    /** Its id: lower case with hyphens ({@code fill-holes}). */
    String id();

    /** One sentence: what it does to the files. */
    String explanation();

    /**
     * The edits that mend a finding, in order.
     *
     * @param finding one that names this fix
     * @param context what the fix may look at
     * @throws InputException when this finding cannot be mended this way, said in one line
     */
    List<Edit> edits(Finding finding, FixContext context) throws InputException;
}
