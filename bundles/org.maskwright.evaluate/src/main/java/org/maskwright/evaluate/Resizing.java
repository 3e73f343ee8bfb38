package org.maskwright.evaluate;

import org.maskwright.core.Mask;
import org.maskwright.core.Shares;
import org.maskwright.core.Size;
import org.maskwright.imaging.image.Placement;
import org.maskwright.imaging.image.Probabilities;

/**
 * Brings predictions to the size of their ground truth, never the other way round: probabilities are interpolated (bilinear), black and white
 * and labels are taken from the nearest pixel, so that no value arises that nobody predicted.
 */
final class Resizing {
    private Resizing() {}

    static Prediction.Made to(Prediction.Made prediction, Size size) {
        return new Prediction.Made(
                shares(prediction.shares(), size),
                prediction.classes().map(c -> c.resampled(size)),
                prediction.millis());
    }

    private static Shares shares(Shares shares, Size size) {
        if (isBlackAndWhite(shares)) {
            Mask mask = shares.atLeast(Shares.HALF).resampled(size);
            return Shares.of(mask);
        }
        float[] values = new float[Math.toIntExact(shares.size().pixels())];
        for (int i = 0; i < values.length; i++) {
            values[i] = shares.at(i) / 255f;
        }
        return Probabilities.adopt(shares.size(), values)
                .of(Placement.stretched(Placement.whole(size), shares.size()), size)
                .shares();
    }

    private static boolean isBlackAndWhite(Shares shares) {
        byte[] values = shares.toBytes();
        for (byte v : values) {
            if (v != 0 && v != (byte) 255) {
                return false;
            }
        }
        return true;
    }
}
