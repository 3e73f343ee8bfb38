package org.maskwright.format.model;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.maskwright.dataset.file.NaturalOrder;

/** What is to be said of a conversion beside its result: each thing once, with how often and of what first. Safe for any thread. */
public final class Remarks {
    private static final int EXAMPLES = 3;

    /**
     * A remark.
     *
     * @param what in words, for people: "boxes were left out: a mask has none"
     * @param count how often, ≥ 1
     * @param examples the first that it is about
     */
    public record Remark(String what, int count, List<String> examples) {
        /** Copies the examples. */
        public Remark {
            examples = List.copyOf(examples);
        }
    }

    private final SortedMap<String, List<String>> subjects = new TreeMap<>();

    /**
     * Notes something.
     *
     * @param what in words
     * @param subject of which file or image
     */
    public synchronized void add(String what, String subject) {
        subjects.computeIfAbsent(what, w -> new ArrayList<>()).add(subject);
    }

    /** All that was noted, ordered by its words: the same however many threads there were. */
    public synchronized List<Remark> list() {
        return subjects.entrySet().stream()
                .map(e -> new Remark(
                        e.getKey(),
                        e.getValue().size(),
                        e.getValue().stream()
                                .sorted(NaturalOrder.NATURAL)
                                .limit(EXAMPLES)
                                .toList()))
                .toList();
    }
}
