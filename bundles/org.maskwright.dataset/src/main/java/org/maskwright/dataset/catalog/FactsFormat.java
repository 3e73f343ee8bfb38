package org.maskwright.dataset.catalog;

/**
 * How facts are written and what they depend on besides the file.
 *
 * @param version of the measuring code and its byte format
 * @param labels what the masks' values mean, as a text that is the same for the same meaning; it does not concern images
 */
public record FactsFormat(int version, String labels) {}
