package org.maskwright.check.fix;

import java.util.ArrayList;
import java.util.List;
import org.maskwright.check.Datum;
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
    public Keeps keeps() {
        return Keeps.CONTENTS;
    }

    @Override
    public List<Edit> edits(Finding finding, FixContext context) throws InputException {
        var edits = new ArrayList<Edit>();
        for (Datum.NewName name : finding.value(Datum.RENAMES).orElse(List.of())) {
            if (context.exists(name.to()) && !name.to().equalsIgnoreCase(name.from())) {
                throw new InputException(name.from() + " cannot become " + name.to()
                        + ": there is such a file by now; run the check again");
            }
            edits.add(new Edit.Rename(name.from(), name.to(), context.judged(name.from())));
        }
        if (edits.isEmpty()) {
            throw new InputException(
                    finding.files().getFirst() + ": no name is proposed; rename it by hand, together with its partner");
        }
        return edits;
    }
}
