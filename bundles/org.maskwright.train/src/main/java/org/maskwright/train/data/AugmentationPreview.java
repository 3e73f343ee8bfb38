package org.maskwright.train.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.maskwright.core.InputException;
import org.maskwright.core.Mask;
import org.maskwright.core.Size;
import org.maskwright.imaging.image.Pixels;

/**
 * What a network will see of some samples: each as it is, and as the first epochs distort it, with the mask's contour.
 *
 * @param reader of the dataset's files
 * @param targets what is asked of the network
 * @param augmentation how far images are distorted
 * @param seed of the training
 */
public record AugmentationPreview(SampleReader reader, LabelTargets targets, Augmentation augmentation, long seed) {
    /** How much finer than the network's size samples are kept that are to be distorted, so that what is enlarged stays sharp. */
    private static final double FINER = 1.25;

    /** At which size samples are kept for a network of some size. */
    public static Size kept(Size network, Augmentation augmentation) {
        return augmentation.move().equals(Augmentation.Move.NONE)
                ? network
                : new Size((int) Math.round(FINER * network.width()), (int) Math.round(FINER * network.height()));
    }

    /**
     * Pictures of one sample: PNG files' contents, first as it is, then one for each epoch from the first.
     *
     * @param place of the sample among those that are learned from
     * @param network size that the network takes, px
     * @param epochs how many are shown
     * @throws InputException when the files cannot be read
     */
    public List<byte[]> of(TrainingSample sample, int place, Size network, int epochs) throws InputException {
        List<byte[]> pictures = new ArrayList<>();
        pictures.add(picture(reader.read(sample, network)));
        Exposure kept = reader.read(sample, kept(network, augmentation));
        for (int epoch = 0; epoch < epochs; epoch++) {
            pictures.add(picture(new SampleDraw(new EpochOrder(seed, epoch), augmentation).of(place, kept, network)));
        }
        return List.copyOf(pictures);
    }

    private byte[] picture(Exposure exposure) {
        Mask shown = Mask.adopt(exposure.size(), targets.of(exposure.mask()));
        try (Pixels pixels = Pixels.of(exposure.size(), exposure.bgr())) {
            return pixels.thumbnailPng(
                    Math.max(exposure.size().width(), exposure.size().height()), Optional.of(shown));
        }
    }
}
