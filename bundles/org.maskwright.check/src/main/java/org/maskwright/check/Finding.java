package org.maskwright.check;

import java.util.List;
import java.util.Map;

/**
 * One thing that a rule found.
 *
 * @param rule id of the rule ({@code MASK_EMPTY})
 * @param severity how bad
 * @param sample id of the sample; empty when it concerns a stray file or the dataset as a whole
 * @param files the files concerned, the one to repair first; relative to the dataset, with {@code /}
 * @param message one sentence for a person, with figures
 * @param data the figures, by name: numbers, strings, booleans, and lists and maps of these, for JSON
 * @param fixes ids of the fixes that could repair it, the recommended one first
 */
public record Finding(
        String rule,
        Severity severity,
        String sample,
        List<String> files,
        String message,
        Map<String, Object> data,
        List<String> fixes) {
    /** Copies the lists; {@code data} keeps its order. */
    public Finding {
        files = List.copyOf(files);
        data = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(data));
        fixes = List.copyOf(fixes);
    }

    /** What it is about, in one word that people can use to ignore it: the sample id, or else the first file; empty when there is neither. */
    public String subject() {
        return !sample.isEmpty() ? sample : files.isEmpty() ? "" : files.getFirst();
    }
}
