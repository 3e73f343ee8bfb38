package org.maskwright.train;

/** On what a network learns. */
public enum LearningDevice {
    /** On a GPU where PyTorch sees one, else on the processors. */
    AUTO("auto"),
    /** On the processors. */
    CPU("cpu"),
    /** On a GPU, or not at all. */
    GPU("gpu");

    private final String id;

    LearningDevice(String id) {
        this.id = id;
    }

    /** The name in files and on the command line. */
    public String id() {
        return id;
    }

    /**
     * By its name.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static LearningDevice of(String id) {
        for (LearningDevice device : values()) {
            if (device.id.equals(id)) {
                return device;
            }
        }
        throw new IllegalArgumentException("there is no device '" + id + "'");
    }
}
