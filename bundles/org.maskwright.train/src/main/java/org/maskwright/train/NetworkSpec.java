package org.maskwright.train;

/**
 * Which network is trained: all that its layers and the shapes of its parameters follow from.
 *
 * @param architecture the kind
 * @param base filters of the first level, from which those of the others follow; at least 1
 * @param inputHeight of the images it is trained on, px
 * @param inputWidth of the images it is trained on, px
 * @param outputs 1: the probability of foreground, by a sigmoid; from 2: those of the classes 0…outputs − 1, by a softmax
 * @param dropout the share of activations dropped where the architecture drops any, 0…1 without 1
 */
public record NetworkSpec(
        Architecture architecture, int base, int inputHeight, int inputWidth, int outputs, double dropout) {
    /**
     * Checks ranges. Whether an architecture takes the size is checked where it is built.
     *
     * @throws IllegalArgumentException if one is not kept
     */
    public NetworkSpec {
        if (base < 1
                || inputHeight < 1
                || inputWidth < 1
                || outputs < 1
                || outputs > Batch.IGNORED
                || !(dropout >= 0 && dropout < 1)) {
            throw new IllegalArgumentException("a network of base " + base + ", input " + inputWidth + "×" + inputHeight
                    + ", outputs " + outputs + ", dropout " + dropout);
        }
    }

    /** The same for images of another size. */
    public NetworkSpec withInput(int height, int width) {
        return new NetworkSpec(architecture, base, height, width, outputs, dropout);
    }

    /** The same with another number of filters. */
    public NetworkSpec withBase(int filters) {
        return new NetworkSpec(architecture, filters, inputHeight, inputWidth, outputs, dropout);
    }

    /** The same with another number of outputs. */
    public NetworkSpec withOutputs(int count) {
        return new NetworkSpec(architecture, base, inputHeight, inputWidth, count, dropout);
    }

    /** The same with another share dropped. */
    public NetworkSpec withDropout(double share) {
        return new NetworkSpec(architecture, base, inputHeight, inputWidth, outputs, share);
    }
}
