package org.maskwright.session.browse;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.maskwright.check.Severity;
import org.maskwright.core.Part;
import org.maskwright.core.Sample;
import org.maskwright.core.SampleStatus;

/** One thing that a {@link SampleQuery} asks of a sample. Immutable. */
public sealed interface QueryTerm {
    /** Whether a sample fulfils it. */
    boolean admits(BrowserRow row);

    /**
     * A text in the id or a file's path.
     *
     * @param text in lower case
     */
    record Word(String text) implements QueryTerm {
        @Override
        public boolean admits(BrowserRow row) {
            Sample sample = row.sample();
            return holds(sample.label())
                    || holds(sample.key())
                    || sample.image().filter(this::holds).isPresent()
                    || sample.mask().filter(this::holds).isPresent();
        }

        private boolean holds(String any) {
            return any.toLowerCase(Locale.ROOT).contains(text);
        }
    }

    /**
     * In a folder, or in one within it.
     *
     * @param path of the folder relative to the dataset, with {@code /}; empty for the dataset itself
     */
    record InFolder(String path) implements QueryTerm {
        @Override
        public boolean admits(BrowserRow row) {
            String folder = row.folder();
            return path.isEmpty()
                    || folder.startsWith(path)
                            && (folder.length() == path.length() || folder.charAt(path.length()) == '/');
        }
    }

    /**
     * A rule found something in it.
     *
     * @param part of the rule's id, in upper case
     */
    record OfRule(String part) implements QueryTerm {
        @Override
        public boolean admits(BrowserRow row) {
            return row.rules().stream().anyMatch(r -> r.contains(part));
        }
    }

    /**
     * Its status is one of these.
     *
     * @param statuses at least one
     */
    record OfStatus(Set<SampleStatus> statuses) implements QueryTerm {
        @Override
        public boolean admits(BrowserRow row) {
            return statuses.contains(row.status());
        }
    }

    /**
     * It is in one of these parts.
     *
     * @param parts at least one
     */
    record OfPart(Set<Part> parts) implements QueryTerm {
        @Override
        public boolean admits(BrowserRow row) {
            return row.part().filter(parts::contains).isPresent();
        }
    }

    /**
     * Its worst finding is one of these.
     *
     * @param severities at least one
     */
    record OfSeverity(Set<Severity> severities) implements QueryTerm {
        @Override
        public boolean admits(BrowserRow row) {
            return row.worst().filter(severities::contains).isPresent();
        }
    }

    /**
     * The share of its mask that is foreground; unknown is in no range.
     *
     * @param range of shares, 0…1
     */
    record Area(NumberRange range) implements QueryTerm {
        @Override
        public boolean admits(BrowserRow row) {
            return row.coverage().isPresent() && range.contains(row.coverage().getAsDouble());
        }
    }

    /**
     * The number of its mask's components; unknown is in no range.
     *
     * @param range of numbers
     */
    record Components(NumberRange range) implements QueryTerm {
        @Override
        public boolean admits(BrowserRow row) {
            return row.components().isPresent()
                    && range.contains(row.components().getAsInt());
        }
    }

    /**
     * It has something.
     *
     * @param what it has
     */
    record Has(Thing what) implements QueryTerm {
        @Override
        public boolean admits(BrowserRow row) {
            return switch (what) {
                case IMAGE -> row.sample().image().isPresent();
                case MASK -> row.sample().mask().isPresent();
                case FINDING -> row.worst().isPresent();
                case PART -> row.part().isPresent();
            };
        }
    }

    /** What a sample may have or lack. */
    enum Thing {
        /** An image file. */
        IMAGE,
        /** A mask file. */
        MASK,
        /** At least one finding. */
        FINDING,
        /** A part of the split. */
        PART;

        static Optional<Thing> parse(String text) {
            for (Thing thing : values()) {
                if (thing.name().equalsIgnoreCase(text)) {
                    return Optional.of(thing);
                }
            }
            return Optional.empty();
        }
    }

    /**
     * It does not fulfil another term.
     *
     * @param term the other
     */
    record Not(QueryTerm term) implements QueryTerm {
        @Override
        public boolean admits(BrowserRow row) {
            return !term.admits(row);
        }
    }
}
