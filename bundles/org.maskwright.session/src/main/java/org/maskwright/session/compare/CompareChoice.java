package org.maskwright.session.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.maskwright.check.Datum;
import org.maskwright.check.Finding;
import org.maskwright.dataset.journal.Operation;
import org.maskwright.session.DatasetSnapshot;
import org.maskwright.session.browse.BrowserRow;
import org.maskwright.session.browse.BrowserView;

/**
 * What can be compared, and what is. Immutable.
 *
 * @param sample the sample whose image is shown: the one that leads the browser's selection
 * @param sources what there is to choose from
 * @param a the first mask
 * @param b the second one
 */
public record CompareChoice(
        Optional<BrowserRow> sample, List<ComparedMask> sources, Optional<ComparedMask> a, Optional<ComparedMask> b) {
    /** Nothing to compare. */
    public static final CompareChoice NONE =
            new CompareChoice(Optional.empty(), List.of(), Optional.empty(), Optional.empty());

    /** Copies the list. */
    public CompareChoice {
        sources = List.copyOf(sources);
    }

    /**
     * The choice for another selection: what was chosen stays where it still can be; else A is the leading sample's mask, and B that of
     * another selected sample, of one that has the same picture, or the same mask before its last change.
     *
     * @param files chosen by the user before
     */
    public CompareChoice follow(DatasetSnapshot snapshot, BrowserView view, List<ComparedMask.Chosen> files) {
        Optional<BrowserRow> lead = view.leading();
        if (lead.isEmpty()) {
            return NONE;
        }
        boolean same = sample.map(BrowserRow::id).equals(lead.map(BrowserRow::id));
        List<ComparedMask> there = sources(snapshot, view, files);
        Optional<ComparedMask> first =
                a.filter(s -> same && there.contains(s)).or(() -> there.stream().findFirst());
        Optional<ComparedMask> second = b.filter(s -> same && there.contains(s)).or(() -> there.stream()
                .filter(s -> !Optional.of(s).equals(first))
                .findFirst());
        return new CompareChoice(lead, there, first, second);
    }

    private static List<ComparedMask> sources(
            DatasetSnapshot snapshot, BrowserView view, List<ComparedMask.Chosen> files) {
        BrowserRow lead = view.leading().orElseThrow();
        List<ComparedMask> sources = new ArrayList<>();
        current(lead).ifPresent(sources::add);
        view.selected().stream()
                .filter(r -> !r.id().equals(lead.id()))
                .flatMap(r -> current(r).stream())
                .limit(OTHERS)
                .forEach(sources::add);
        List<String> twins = twins(snapshot, lead.label());
        view.rows().stream()
                .filter(r -> twins.contains(r.label()))
                .flatMap(r -> current(r).stream())
                .filter(s -> !sources.contains(s))
                .limit(OTHERS)
                .forEach(sources::add);
        if (lead.sample().mask().isPresent() && snapshot.history().stream().anyMatch(CompareChoice::changedSomething)) {
            sources.add(
                    new ComparedMask.Before(lead.label(), lead.sample().mask().get()));
        }
        sources.addAll(files);
        return sources;
    }

    /** The samples that the check found to have the same picture: their masks should agree. */
    private static List<String> twins(DatasetSnapshot snapshot, String label) {
        List<String> twins = new ArrayList<>();
        for (Finding finding : snapshot.findings()) {
            boolean same =
                    finding.rule().startsWith("DUP_EXACT") || finding.rule().startsWith("DUP_SAME_IMAGE");
            Optional<String> original = same ? finding.value(Datum.ORIGINAL) : Optional.empty();
            if (original.isPresent() && finding.sample().label().equals(label)) {
                twins.add(original.get());
            } else if (original.filter(label::equals).isPresent()) {
                twins.add(finding.sample().label());
            }
        }
        return twins;
    }

    /** More of a large selection than this need not be offered. */
    private static final int OTHERS = 20;

    private static boolean changedSomething(Operation operation) {
        return operation.files() > 0 && operation.state() != Operation.Effect.UNDONE;
    }

    private static Optional<ComparedMask> current(BrowserRow row) {
        return row.sample().mask().map(m -> new ComparedMask.Current(row.label(), m));
    }

    /** Another first mask. */
    public CompareChoice withA(ComparedMask other) {
        return new CompareChoice(sample, sources, Optional.of(other), b);
    }

    /** Another second mask. */
    public CompareChoice withB(ComparedMask other) {
        return new CompareChoice(sample, sources, a, Optional.of(other));
    }

    /** With a file as the second mask. */
    public CompareChoice withFile(ComparedMask.Chosen file) {
        List<ComparedMask> more = new ArrayList<>(sources);
        if (!more.contains(file)) {
            more.add(file);
        }
        return new CompareChoice(sample, more, a, Optional.of(file));
    }

    /** A and B exchanged. */
    public CompareChoice swapped() {
        return new CompareChoice(sample, sources, b, a);
    }
}
