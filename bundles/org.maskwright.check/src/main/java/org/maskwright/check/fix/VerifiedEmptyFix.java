package org.maskwright.check.fix;

import java.util.List;
import java.util.Optional;
import org.maskwright.check.Finding;
import org.maskwright.check.facts.FileFacts;
import org.maskwright.check.facts.SampleFacts;
import org.maskwright.core.SampleStatus;
import org.maskwright.dataset.journal.Edit;
import org.maskwright.dataset.ledger.Evidence;
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
    public Keeps keeps() {
        return Keeps.CONTENTS;
    }

    @Override
    public List<Edit> edits(Finding finding, FixContext context) {
        return List.of(Statuses.mark(finding.sample().key(), SampleStatus.VERIFIED_EMPTY, judged(finding, context)));
    }

    /** What the check saw: should the mask have changed since, the mark does not hold for it. */
    private static Evidence judged(Finding finding, FixContext context) {
        Optional<SampleFacts> facts = context.facts(finding.sample().key());
        return new Evidence(
                facts.flatMap(SampleFacts::mask).flatMap(m -> hash(m.file())),
                facts.flatMap(SampleFacts::image).flatMap(i -> hash(i.file())));
    }

    private static Optional<String> hash(FileFacts file) {
        return Optional.of(file.sha256()).filter(h -> !h.isEmpty());
    }
}
