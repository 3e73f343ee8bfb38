package org.maskwright.train.data;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.maskwright.core.InputException;
import org.maskwright.core.Size;
import org.maskwright.train.Batch;

/**
 * Makes batches of samples on threads of its own, ahead of the one that learns.
 *
 * @param source where samples come from
 * @param targets what is asked of the network
 * @param size that the network takes, px
 * @param threads that decode and distort, ≥ 1
 */
public record BatchLoader(PackedSamples source, LabelTargets targets, Size size, int threads) {
    /**
     * Samples with the places under which the source knows them.
     *
     * @param sample the sample
     * @param place its number, ≥ 0
     */
    public record Placed(TrainingSample sample, int place) {}

    /**
     * Which batches of an epoch.
     *
     * @param size most samples of a batch, ≥ 1
     * @param first those before it are left out, ≥ 0
     */
    public record Stretch(int size, int first) {}

    /**
     * The batches of an epoch, distorted on purpose.
     *
     * @param samples of the part that is learned from
     * @param unwanted whether the work is no longer wanted
     */
    public BatchStream epoch(List<Placed> samples, SampleDraw drawing, Stretch stretch, BooleanSupplier unwanted) {
        return new BatchStream(
                new BatchStream.Rest(drawing.order().batches(samples.size(), stretch.size()), stretch.first()),
                members -> batch(members.stream().map(samples::get).toList(), drawing),
                threads,
                unwanted);
    }

    /** All samples as they are, in their order, in batches of at most so many. */
    public BatchStream plain(List<Placed> samples, int batch, BooleanSupplier unwanted) {
        return new BatchStream(
                new BatchStream.Rest(EpochOrder.inOrder(samples.size(), batch), 0),
                members -> batch(members.stream().map(samples::get).toList(), SampleDraw.NONE),
                threads,
                unwanted);
    }

    private Batch batch(List<Placed> samples, SampleDraw drawing) throws InputException {
        int pixels = Math.toIntExact(size.pixels());
        float[] images = new float[samples.size() * 3 * pixels];
        byte[] labels = new byte[samples.size() * pixels];
        for (int i = 0; i < samples.size(); i++) {
            Placed placed = samples.get(i);
            Exposure exposure = drawing.of(placed.place(), source.get(placed.place(), placed.sample()), size);
            planes(exposure.bgr(), images, i * 3 * pixels);
            System.arraycopy(targets.of(exposure.mask()), 0, labels, i * pixels, pixels);
        }
        return new Batch(samples.size(), size.height(), size.width(), images, labels);
    }

    /** Interleaved BGR bytes to planes of RGB, 0…1. */
    private static void planes(byte[] bgr, float[] into, int offset) {
        int pixels = bgr.length / 3;
        for (int c = 0; c < 3; c++) {
            int plane = offset + (2 - c) * pixels;
            for (int i = 0; i < pixels; i++) {
                into[plane + i] = (bgr[3 * i + c] & 0xff) / 255f;
            }
        }
    }
}
