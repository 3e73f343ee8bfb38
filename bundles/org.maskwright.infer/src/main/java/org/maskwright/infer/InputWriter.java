package org.maskwright.infer;

import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.ShortBuffer;
import org.maskwright.core.Size;
import org.maskwright.infer.engine.InputTensor;
import org.maskwright.infer.engine.TensorType;
import org.maskwright.infer.model.InputSpec;
import org.maskwright.infer.model.InputSpec.ChannelOrder;
import org.maskwright.infer.model.InputSpec.TensorLayout;

/**
 * Writes pictures as a network wants them. What each of the 256 samples of a channel becomes is computed once. Immutable; for any thread.
 */
final class InputWriter {
    private static final int CHANNELS = 3;

    private final InputSpec spec;
    private final TensorType type;
    private final float[][] numbers = new float[CHANNELS][256];

    /** @param type of the network's input */
    InputWriter(InputSpec spec, TensorType type) {
        this.spec = spec;
        this.type = type;
        for (int c = 0; c < CHANNELS; c++) {
            for (int sample = 0; sample < 256; sample++) {
                numbers[c][sample] = (float) spec.preparation().numbers().of(c, sample);
            }
        }
    }

    /** A tensor for pictures of this size. */
    InputTensor tensor(Size size) {
        return InputTensor.of(type, spec.layout().shape(size));
    }

    /**
     * Fills a tensor.
     *
     * @param bgr {@code uint8} BGR, row-major, as many pixels as the tensor has
     */
    void write(byte[] bgr, InputTensor into) {
        ByteBuffer data = into.data();
        switch (type) {
            case FLOAT32 -> {
                FloatBuffer to = data.asFloatBuffer();
                each(bgr, to::put);
            }
            case FLOAT16 -> {
                ShortBuffer to = data.asShortBuffer();
                each(bgr, (i, v) -> to.put(i, Float.floatToFloat16(v)));
            }
            case UINT8 -> each(bgr, (i, v) -> data.put(i, (byte) Math.clamp(Math.round(v), 0, 255)));
        }
    }

    @FunctionalInterface
    private interface Put {
        void at(int index, float value);
    }

    private void each(byte[] bgr, Put put) {
        int pixels = bgr.length / CHANNELS;
        boolean planes = spec.layout() == TensorLayout.NCHW;
        for (int c = 0; c < CHANNELS; c++) {
            float[] channel = numbers[c];
            int from = spec.preparation().order() == ChannelOrder.BGR ? c : CHANNELS - 1 - c;
            int at = planes ? c * pixels : c;
            int step = planes ? 1 : CHANNELS;
            for (int p = 0; p < pixels; p++) {
                put.at(at + p * step, channel[bgr[from + CHANNELS * p] & 0xff]);
            }
        }
    }
}
