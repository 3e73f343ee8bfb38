package org.maskwright.dataset.split;

/**
 * A row of a ledger: where a sample was put.
 *
 * @param sample sample id
 * @param group what it must not be torn from; empty when it is on its own
 * @param bin one of {@link Scheme#bins}
 */
public record Assignment(String sample, String group, String bin) {}
