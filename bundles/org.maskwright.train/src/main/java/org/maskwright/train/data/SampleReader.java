package org.maskwright.train.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.maskwright.core.InputException;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Mask;
import org.maskwright.core.Size;
import org.maskwright.imaging.ImageHeaders;
import org.maskwright.imaging.file.ImageHeader;
import org.maskwright.imaging.image.Pixels;
import org.maskwright.imaging.mask.MaskFile;

/**
 * Reads samples from their files. Safe for any thread.
 *
 * @param root the dataset's folder
 * @param labels what the values of its masks mean
 */
public record SampleReader(Path root, LabelMap labels) {
    /**
     * An image and its mask, each stretched over the size: the image averaged over what a pixel covers, labels by the nearest. Costs the
     * decoding of both files.
     *
     * @param size px
     * @throws InputException when one of the files cannot be read; one line names it
     */
    public Exposure read(TrainingSample sample, Size size) throws InputException {
        Mask mask = mask(sample);
        byte[] bytes = bytes(sample.image());
        try {
            ImageHeader header = ImageHeaders.read(bytes);
            try (Pixels whole = Pixels.decode(bytes, header);
                    Pixels small = whole.averaged(size)) {
                return new Exposure(size, small.toBytes(), mask.resampled(size).toBytes());
            }
        } catch (IOException e) {
            throw unreadable(sample.image(), e);
        }
    }

    private Mask mask(TrainingSample sample) throws InputException {
        try {
            return MaskFile.read(bytes(sample.mask())).labels(labels);
        } catch (IOException e) {
            throw unreadable(sample.mask(), e);
        }
    }

    private byte[] bytes(String path) throws InputException {
        try {
            return Files.readAllBytes(root.resolve(path));
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    private InputException unreadable(String path, IOException e) {
        return new InputException(
                path + " cannot be read: " + e.getMessage() + "; 'maskwright check " + root
                        + "' says what is wrong with it",
                e);
    }
}
