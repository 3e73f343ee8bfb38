package org.maskwright.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.maskwright.core.SampleName;

/**
 * One thing that a rule found.
 *
 * @param rule id of the rule ({@code MASK_EMPTY})
 * @param severity how bad
 * @param sample the sample; {@link SampleName#NONE} when it concerns a stray file or the dataset as a whole
 * @param files the files concerned, the one to repair first; relative to the dataset, with {@code /}
 * @param message one sentence for a person, with figures
 * @param data the figures, by name: numbers, strings, booleans, and lists and maps of these, for JSON; what a fix or a view reads is a
 *     {@link Datum}
 * @param fixes ids of the fixes that could repair it, the recommended one first
 */
public record Finding(
        String rule,
        Severity severity,
        SampleName sample,
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

    /** What the rule says of a datum; empty where it says nothing. */
    public <T> Optional<T> value(Datum<T> datum) {
        return datum.in(data);
    }

    /** What it is about, in one word under which it is ignored: the sample's key, or else the first file; empty when there is neither. */
    public String subject() {
        return about(sample.key());
    }

    /** What it is about, in one word for people: the sample's label, or else the first file; empty when there is neither. */
    public String about() {
        return about(sample.label());
    }

    private String about(String name) {
        return !name.isEmpty() ? name : files.isEmpty() ? "" : files.getFirst();
    }
}
