package org.maskwright.imaging.mask;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Mask;
import org.maskwright.core.Regions;
import org.maskwright.core.Size;
import org.maskwright.imaging.feature.MaskFeatures;
import org.maskwright.imaging.stored.Raster;

/**
 * A mask file's values with their meaning, for whoever needs several views of the same labels: labels, features, regions and the stored
 * values as grey come from one labelling. In stored orientation. Confined to one thread at a time.
 */
public final class LabelledMask {
    private final Raster raster;
    private final long nonFinite;
    private final Labelling labelling;
    private @Nullable Regions regions;

    LabelledMask(Decoded content, LabelMap map) {
        this.raster = content.raster();
        this.nonFinite = content.nonFinite();
        this.labelling = Labelling.of(content, map);
    }

    /** The labels of all pixels, as {@link MaskFile#labels}. */
    public Mask labels() {
        return labelling.mask();
    }

    /** The features of the mask. */
    public MaskFeatures features() {
        return MaskMeasure.of(raster, labelling, foreground(), nonFinite);
    }

    /** The regions of its foreground: any label but 0 and "ignore". */
    public Regions foreground() {
        if (regions == null) {
            regions = labelling.mask().regions();
        }
        return regions;
    }

    /** Its size as stored, px. */
    public Size size() {
        return raster.size();
    }

    /** Whether it has more values than a drawn mask has, even a soft one of few pixels. */
    public boolean mayBePicture() {
        return Arrays.stream(labelling.histogram()).filter(count -> count > 0).count() > MaskFeatures.DRAWN_VALUES;
    }

    /** The stored values as grey, {@code uint8}, the depth's range brought to 0…255, resampled to a size by nearest neighbour. */
    public byte[] grey(Size size) {
        return labelling.grey(size);
    }
}
