package org.maskwright.session.composite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Progress;
import org.maskwright.core.Shares;
import org.maskwright.core.area.Area;
import org.maskwright.imaging.image.Pixels;
import org.maskwright.imaging.mask.MaskFile;
import org.maskwright.imaging.tool.GuidedMatte;
import org.maskwright.imaging.tool.Photo;
import org.maskwright.infer.SegmentationModel;
import org.maskwright.infer.SegmentationModel.Looking;
import org.maskwright.infer.engine.EngineException;

/** Where it is known from how much of each pixel is the person. For any number of threads. */
public sealed interface MatteSource {
    /**
     * How much of each pixel is the person.
     *
     * @param image its decoded image; stays the caller's
     * @return of the image's size
     * @throws IOException when it cannot be said; the message is one line and does not name the image
     */
    Shares of(CompositeItem item, Pixels image) throws IOException;

    /**
     * Mask files: soft where what their values mean is soft.
     *
     * @param labels what the values mean
     */
    record OfFiles(LabelMap labels) implements MatteSource {
        @Override
        public Shares of(CompositeItem item, Pixels image) throws IOException {
            Path file = item.mask().orElseThrow(() -> new IOException("it has no mask"));
            MaskFile mask = MaskFile.read(Files.readAllBytes(file));
            Shares shares = soft() ? mask.grey(labels) : Shares.of(mask.labels(labels));
            if (!shares.size().equals(image.size())) {
                throw new IOException("its mask is of " + shares.size() + " px, its image of " + image.size()
                        + "; bring them to one size first: repair SIZE_MISMATCH");
            }
            return shares;
        }

        private boolean soft() {
            return labels instanceof LabelMap.Binary255
                    || labels instanceof LabelMap.Matte
                    || labels instanceof LabelMap.AlphaAtLeast;
        }
    }

    /**
     * A model that looks at the images.
     *
     * @param model stays the caller's
     * @param looking how it looks at them
     */
    record OfModel(SegmentationModel model, Looking looking) implements MatteSource {
        @Override
        public Shares of(CompositeItem item, Pixels image) throws IOException {
            try {
                return model.probabilities(image, looking).shares();
            } catch (EngineException e) {
                throw new IOException("the model failed: " + e.getMessage(), e);
            }
        }
    }

    /**
     * Another source's masks, cut at half, with soft edges laid where the image has them.
     *
     * @param masks the other source
     * @param radiusPx how far from the outline pixels may become part foreground, px, &gt; 0
     */
    record Softened(MatteSource masks, double radiusPx) implements MatteSource {
        @Override
        public Shares of(CompositeItem item, Pixels image) throws IOException {
            Area mask = Area.of(masks.of(item, image), Shares.HALF);
            return GuidedMatte.of(Photo.of(image), mask, radiusPx, Progress.none());
        }
    }
}
