package org.maskwright.train;

/** How wrong a prediction is. Formulas are in {@code train.engine}. */
public enum LossKind {
    /** Binary cross-entropy, mean over the pixels that are not ignored. One output. */
    BCE("bce"),
    /** 1 − soft Dice, per sample, mean over samples (Milletari et al., 2016, with a smoothing of 1). One output. */
    DICE("dice"),
    /** The sum of the two. One output. */
    BCE_DICE("bce-dice"),
    /** Focal loss (Lin et al., 2017): cross-entropy that looks away from easy pixels. One output. */
    FOCAL("focal"),
    /** Cross-entropy of a softmax over classes. From two outputs. */
    SOFTMAX_CE("softmax-ce");

    private final String id;

    LossKind(String id) {
        this.id = id;
    }

    /** The name in files and on the command line. */
    public String id() {
        return id;
    }

    /** Whether it is for networks with that many outputs. */
    public boolean fits(int outputs) {
        return (this == SOFTMAX_CE) == (outputs > 1);
    }
}
