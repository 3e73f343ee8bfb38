package org.maskwright.check.fix;

import java.util.List;
import org.maskwright.check.Datum;
import org.maskwright.check.Finding;
import org.maskwright.dataset.journal.Edit;

/** Sets files aside: those that the finding's {@link Datum#SET_ASIDE} names, else all that it concerns, so that a pair leaves together. */
record QuarantineFix(String id, String explanation) implements Fix {
    @Override
    public Keeps keeps() {
        return Keeps.CONTENTS;
    }

    @Override
    public List<Edit> edits(Finding finding, FixContext context) {
        return finding.value(Datum.SET_ASIDE).orElseGet(finding::files).stream()
                .<Edit>map(path -> new Edit.Quarantine(path, context.judged(path), finding.rule()))
                .toList();
    }
}
