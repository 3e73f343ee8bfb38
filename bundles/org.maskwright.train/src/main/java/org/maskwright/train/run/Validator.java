package org.maskwright.train.run;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.maskwright.core.InputException;
import org.maskwright.train.Batch;
import org.maskwright.train.LearnerException;
import org.maskwright.train.data.BatchLoader;
import org.maskwright.train.data.BatchStream;
import org.maskwright.train.engine.Learner;

/**
 * Holds a network against samples it does not learn from, at its own size.
 *
 * @param loader of those samples
 * @param samples of the part
 * @param batch most samples at once
 */
record Validator(BatchLoader loader, List<BatchLoader.Placed> samples, int batch) {
    /**
     * The figures. Costs a look at each sample, twice: for the loss and for what is said.
     *
     * @param unwanted whether the work is no longer wanted
     */
    EpochRecord.Validated of(Learner learner, BooleanSupplier unwanted) throws InputException, LearnerException {
        double loss = 0;
        double iou = 0;
        long right = 0;
        long counted = 0;
        try (BatchStream stream = loader.plain(samples, batch, unwanted)) {
            while (stream.hasNext()) {
                Batch next = stream.next();
                loss += learner.loss(next) * next.count();
                float[] said = learner.predict(next);
                int outputs = said.length / next.labels().length;
                for (int i = 0; i < next.count(); i++) {
                    Counts counts = counts(next, said, outputs, i);
                    iou += counts.iou();
                    right += counts.right();
                    counted += counts.counted();
                }
            }
        }
        int count = samples.size();
        return new EpochRecord.Validated(loss / count, iou / count, counted == 0 ? 1 : (double) right / counted);
    }

    /** What came of one image. */
    private record Counts(long both, long either, long right, long counted) {
        double iou() {
            return either == 0 ? 1 : (double) both / either;
        }
    }

    private static Counts counts(Batch batch, float[] said, int outputs, int sample) {
        int pixels = batch.pixels();
        long both = 0;
        long either = 0;
        long right = 0;
        long counted = 0;
        for (int i = 0; i < pixels; i++) {
            int label = batch.labels()[sample * pixels + i] & 0xff;
            if (label != Batch.IGNORED) {
                int predicted = predicted(said, outputs, sample * outputs * pixels + i, pixels);
                counted++;
                right += predicted == label ? 1 : 0;
                both += predicted > 0 && label > 0 ? 1 : 0;
                either += predicted > 0 || label > 0 ? 1 : 0;
            }
        }
        return new Counts(both, either, right, counted);
    }

    /** The classes that are said of one sample of a batch, {@code [height][width]}. */
    static byte[] classes(Batch batch, float[] said, int sample) {
        int pixels = batch.pixels();
        int outputs = said.length / batch.labels().length;
        byte[] classes = new byte[pixels];
        for (int i = 0; i < pixels; i++) {
            classes[i] = (byte) predicted(said, outputs, sample * outputs * pixels + i, pixels);
        }
        return classes;
    }

    /** The class that is said of a pixel: the likeliest, or of one output foreground from ½ on. */
    private static int predicted(float[] said, int outputs, int at, int pixels) {
        if (outputs == 1) {
            return said[at] >= 0.5f ? 1 : 0;
        }
        int best = 0;
        for (int c = 1; c < outputs; c++) {
            if (said[at + c * pixels] > said[at + best * pixels]) {
                best = c;
            }
        }
        return best;
    }
}
