package org.maskwright.demo;

import java.util.List;

/**
 * A fault that was planted, and what a check must find because of it.
 *
 * @param ruleId id of the rule that must find it ({@code MASK_EMPTY})
 * @param sample id of the sample; empty where the fault concerns a stray file or the dataset as a whole
 * @param files the files concerned, relative to the dataset, with {@code /}
 */
public record Planted(String ruleId, String sample, List<String> files) {
    /** Copies the list. */
    public Planted {
        files = List.copyOf(files);
    }
}
