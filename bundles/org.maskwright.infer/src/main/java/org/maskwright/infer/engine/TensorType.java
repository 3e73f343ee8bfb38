package org.maskwright.infer.engine;

/** The numbers that networks take and give, as far as they are known here. */
public enum TensorType {
    /** IEEE 754, 32 bits. */
    FLOAT32(4),
    /** IEEE 754, 16 bits. */
    FLOAT16(2),
    /** Whole numbers 0…255. */
    UINT8(1);

    private final int bytes;

    TensorType(int bytes) {
        this.bytes = bytes;
    }

    /** Size of a number, bytes. */
    public int bytes() {
        return bytes;
    }
}
