package org.maskwright.dataset.catalog;

/** What facts are about. */
public enum FactsKind {
    /** An image file. */
    IMAGE,
    /** A mask file. */
    MASK,
    /** An image and its mask together. */
    PAIR
}
