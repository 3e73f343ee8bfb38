package org.maskwright.check.fix;

import java.util.List;
import org.maskwright.check.Finding;
import org.maskwright.core.SampleStatus;
import org.maskwright.dataset.journal.Edit;
import org.maskwright.dataset.ledger.Statuses;

/** Says for the record that a mask is rightly empty; no file changes. */
record VerifiedEmptyFix() implements Fix {
    @Override
    public String id() {
        return "verified-empty";
    }

    @Override
    public String explanation() {
        return "Marks the sample as rightly empty: nobody is in the picture; no file changes.";
    }

    @Override
    public List<Edit> edits(Finding finding, FixContext context) {
        return List.of(Statuses.mark(finding.sample().key(), SampleStatus.VERIFIED_EMPTY));
    }
}
