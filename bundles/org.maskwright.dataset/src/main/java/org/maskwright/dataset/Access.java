package org.maskwright.dataset;

/** What a dataset is opened for. */
public enum Access {
    /** To look only: nothing of the dataset will be changed, though its catalog may be brought up to date. */
    READ,
    /** To change it, where its folder allows that. */
    WRITE
}
