package org.maskwright.session.browse;

import java.util.List;
import java.util.Optional;
import org.maskwright.check.Severity;
import org.maskwright.core.Part;
import org.maskwright.core.SampleStatus;

/**
 * Samples that have something in common, to be chosen as one. Immutable.
 *
 * @param choice what they have in common
 * @param count how many there are, those in sets within it included
 * @param worst severity of the worst finding in any of them
 * @param children sets within it
 */
public record SampleSet(SetChoice choice, int count, Optional<Severity> worst, List<SampleSet> children) {
    /** Terms of a {@link SampleQuery} that make sets of their own. */
    static final List<String> TERMS = List.of("no:finding", "no:part", "no:mask", "no:image");

    /** Copies the list. */
    public SampleSet {
        children = List.copyOf(children);
    }

    /** What makes a set. */
    public sealed interface SetChoice {
        /** A filter as it is when this is chosen: one set at a time; what else was asked for stays. */
        default BrowserFilter applied(BrowserFilter filter) {
            String words = SampleQuery.choose(SampleQuery.withoutFolder(filter.text()), TERMS, "");
            return narrowed(
                    BrowserFilter.ALL.withText(words).withRule(filter.rule()).withCoverage(filter.coverage()));
        }

        /** A filter that asks for no set, asking for this one. */
        BrowserFilter narrowed(BrowserFilter filter);
    }

    /** Every sample. */
    public record All() implements SetChoice {
        @Override
        public BrowserFilter narrowed(BrowserFilter filter) {
            return filter;
        }
    }

    /** Sets of one kind: chosen, it is every sample. */
    public enum SetKind implements SetChoice {
        /** By folder. */
        FOLDERS,
        /** By what the check found. */
        FINDINGS,
        /** By how far the work has come. */
        STATUSES,
        /** By part of the split. */
        PARTS;

        @Override
        public BrowserFilter narrowed(BrowserFilter filter) {
            return filter;
        }
    }

    /**
     * A folder and all within it.
     *
     * @param path relative to the dataset, with {@code /}
     * @param name what it is called below the folder that is shown above it: more than one step where there is no choice between
     */
    public record FolderSet(String path, String name) implements SetChoice {
        @Override
        public BrowserFilter narrowed(BrowserFilter filter) {
            return filter.withText(SampleQuery.withFolder(filter.text(), path));
        }
    }

    /**
     * A status.
     *
     * @param status it
     */
    public record OfStatus(SampleStatus status) implements SetChoice {
        @Override
        public BrowserFilter narrowed(BrowserFilter filter) {
            return filter.withStatus(Optional.of(status));
        }
    }

    /**
     * A part of the split.
     *
     * @param part it
     */
    public record OfPart(Part part) implements SetChoice {
        @Override
        public BrowserFilter narrowed(BrowserFilter filter) {
            return filter.withPart(Optional.of(part));
        }
    }

    /**
     * A worst finding of this severity.
     *
     * @param severity it
     */
    public record OfSeverity(Severity severity) implements SetChoice {
        @Override
        public BrowserFilter narrowed(BrowserFilter filter) {
            return filter.withSeverity(Optional.of(severity));
        }
    }

    /**
     * What a term of a query admits.
     *
     * @param term it, for example {@code no:finding}
     */
    public record Lacking(String term) implements SetChoice {
        @Override
        public BrowserFilter narrowed(BrowserFilter filter) {
            return filter.withText(SampleQuery.choose(filter.text(), TERMS, term));
        }
    }

    /** The choice that a filter shows, whatever else it asks for. */
    public static SetChoice chosen(BrowserFilter filter) {
        Optional<? extends SetChoice> folder = SampleQuery.folder(filter.text()).map(p -> new FolderSet(p, p));
        Optional<? extends SetChoice> term = TERMS.stream()
                .filter(t -> SampleQuery.contains(filter.text(), t))
                .findFirst()
                .map(Lacking::new);
        return folder.<SetChoice>map(f -> f)
                .or(() -> filter.severity().map(OfSeverity::new))
                .or(() -> filter.status().map(OfStatus::new))
                .or(() -> filter.part().map(OfPart::new))
                .or(() -> term)
                .orElse(new All());
    }

    /** Whether this is the set of a choice. */
    public boolean isOf(SetChoice other) {
        return choice instanceof FolderSet mine && other instanceof FolderSet its
                ? mine.path().equals(its.path())
                : choice.equals(other);
    }
}
