package org.maskwright.check.fix;

import java.util.List;
import java.util.Set;
import org.maskwright.check.Finding;
import org.maskwright.core.InputException;
import org.maskwright.dataset.journal.Edit;

/** A repair: says which edits mend a finding, and makes none itself. Stateless. */
public interface Fix {
    /** Its id: lower case with hyphens ({@code fill-holes}). */
    String id();

    /** One sentence: what it does to the files. */
    String explanation();

    /** What it leaves as it is, whatever it mends: held against each file before it is written. */
    Keeps keeps();

    /**
     * The edits that mend a finding, in order.
     *
     * @param finding one that names this fix, or of a rule that {@link #rules} names
     * @param context what the fix may look at
     * @throws InputException when this finding cannot be mended this way, said in one line
     */
    List<Edit> edits(Finding finding, FixContext context) throws InputException;

    /**
     * Ids of rules whose findings it can mend though they do not name it: a rule names the fixes of its own room, a fix of a room above names
     * the rules. None, unless it says so.
     */
    default Set<String> rules() {
        return Set.of();
    }
}
