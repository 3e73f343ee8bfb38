package org.maskwright.core;

/**
 * What a sample is called: the key by which everything that is kept finds it again, and the label by which people know it.
 *
 * @param key the same as long as the sample's image keeps its path, whatever other files come and go: its path under the layout, with
 *     extension ({@code train/7.jpg}); for a mask without image what no image can be called ({@code 02299.*})
 * @param label short, and unique among the samples that are there now ({@code 7}); other files can change it, so nothing is kept under it
 */
public record SampleName(String key, String label) {
    /** Of what is no sample: a stray file, the dataset as a whole. */
    public static final SampleName NONE = new SampleName("", "");

    /** @throws IllegalArgumentException when only one of the two is empty */
    public SampleName {
        if (key.isEmpty() != label.isEmpty()) {
            throw new IllegalArgumentException("a sample is called by a key and by a label");
        }
    }

    /** A name of which only this is known: that of a sample which is not there any more, or whose label is its key. */
    public static SampleName of(String key) {
        return new SampleName(key, key);
    }

    /** Whether it names no sample. */
    public boolean isNone() {
        return key.isEmpty();
    }

    /** The label, for messages. */
    @Override
    public String toString() {
        return label;
    }
}
