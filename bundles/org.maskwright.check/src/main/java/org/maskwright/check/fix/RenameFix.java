package org.maskwright.check.fix;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.maskwright.check.Finding;
import org.maskwright.core.InputException;
import org.maskwright.dataset.journal.Edit;

/** Gives a sample's files the names that the finding proposes. */
record RenameFix() implements Fix {
    @Override
    public String id() {
        return "rename";
    }

    @Override
    public String explanation() {
        return "Gives image and mask the proposed name, together.";
    }

    @Override
    public List<Edit> edits(Finding finding, FixContext context) throws InputException {
        var edits = new ArrayList<Edit>();
        for (Object rename : finding.data().get("renames") instanceof List<?> renames ? renames : List.of()) {
            if (rename instanceof Map<?, ?> names
                    && names.get("from") instanceof String from
                    && names.get("to") instanceof String to) {
                if (context.exists(to) && !to.equalsIgnoreCase(from)) {
                    throw new InputException(
                            from + " cannot become " + to + ": there is such a file by now; run the check again");
                }
                edits.add(new Edit.Rename(from, to, context.judged(from)));
            }
        }
        if (edits.isEmpty()) {
            throw new InputException(
                    finding.files().getFirst() + ": no name is proposed; rename it by hand, together with its partner");
        }
        return edits;
    }
}
