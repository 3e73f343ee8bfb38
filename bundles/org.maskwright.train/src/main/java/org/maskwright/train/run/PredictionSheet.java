package org.maskwright.train.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.maskwright.core.InputException;
import org.maskwright.core.Mask;
import org.maskwright.core.Size;
import org.maskwright.dataset.file.AtomicFiles;
import org.maskwright.imaging.image.Pixels;
import org.maskwright.imaging.mask.MaskInk;
import org.maskwright.imaging.mask.MaskOverlay;
import org.maskwright.train.Batch;
import org.maskwright.train.LearnerException;
import org.maskwright.train.data.BatchLoader;
import org.maskwright.train.data.BatchStream;
import org.maskwright.train.engine.Learner;

/**
 * A picture of how far a network has come: some samples of the validation side by side, what it says of them tinted, and the mask's line.
 *
 * @param loader of those samples
 * @param samples of the part; the first few are shown, always the same
 */
record PredictionSheet(BatchLoader loader, List<BatchLoader.Placed> samples) {
    private static final int MOST = 8;
    private static final int SIDE_PX = 128;
    private static final MaskInk MASK = new MaskInk(0xffd000, 0);
    private static final MaskInk SAID = new MaskInk(0x2080ff, 50);

    /** Writes the picture as a PNG, atomically. Costs a look at the samples shown. */
    void write(Learner learner, Path file) throws IOException, InputException, LearnerException {
        List<BatchLoader.Placed> shown = samples.subList(0, Math.min(MOST, samples.size()));
        Size own = loader.size();
        double scale = Math.min(1, (double) SIDE_PX / Math.max(own.width(), own.height()));
        Size tile = new Size((int) Math.ceil(scale * own.width()), (int) Math.ceil(scale * own.height()));
        Size sheet = new Size(tile.width() * shown.size(), tile.height());
        byte[] bgr = new byte[3 * (int) sheet.pixels()];
        try (BatchStream stream = loader.plain(shown, 1, () -> false)) {
            for (int i = 0; stream.hasNext(); i++) {
                byte[] picture = tile(learner, stream.next(), tile);
                for (int y = 0; y < tile.height(); y++) {
                    int row = 3 * tile.width();
                    System.arraycopy(picture, y * row, bgr, 3 * (y * sheet.width() + i * tile.width()), row);
                }
            }
        }
        try (Pixels pixels = Pixels.of(sheet, bgr)) {
            AtomicFiles.write(file, pixels.thumbnailPng(sheet.width(), Optional.empty()));
        }
    }

    private static byte[] tile(Learner learner, Batch batch, Size size) throws LearnerException {
        Size own = new Size(batch.width(), batch.height());
        byte[] said = Validator.classes(batch, learner.predict(batch), 0);
        byte[] bgr;
        try (Pixels whole = Pixels.of(own, bytes(batch));
                Pixels small = whole.averaged(size)) {
            bgr = small.toBytes();
        }
        MaskOverlay.FILL.draw(bgr, MaskOverlay.shares(Mask.adopt(own, said), size), SAID);
        MaskOverlay.CONTOUR.draw(bgr, MaskOverlay.shares(Mask.of(own, batch.labels()), size), MASK);
        return bgr;
    }

    /** Planes of RGB, 0…1, as interleaved BGR bytes. */
    private static byte[] bytes(Batch batch) {
        int pixels = batch.pixels();
        byte[] bgr = new byte[3 * pixels];
        for (int c = 0; c < 3; c++) {
            for (int i = 0; i < pixels; i++) {
                bgr[3 * i + 2 - c] = (byte) Math.round(255 * batch.images()[c * pixels + i]);
            }
        }
        return bgr;
    }
}
