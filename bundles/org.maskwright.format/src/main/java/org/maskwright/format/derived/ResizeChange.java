package org.maskwright.format.derived;

import java.io.IOException;
import java.util.Optional;
import org.maskwright.core.InputException;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Mask;
import org.maskwright.core.Rect;
import org.maskwright.core.Size;
import org.maskwright.core.area.Area;
import org.maskwright.imaging.ImageHeaders;
import org.maskwright.imaging.file.ImageFormat;
import org.maskwright.imaging.file.ImageHeader;
import org.maskwright.imaging.image.Pixels;
import org.maskwright.imaging.mask.MaskFile;

/**
 * Images and masks brought to one size together. Images are averaged where they become smaller and stored as JPEG where they were, else as
 * PNG; masks take the nearest pixel. A pair that is of that size already stays as it is.
 *
 * @param size px, at least 1×1
 * @param fit how
 */
public record ResizeChange(Size size, Fit fit) implements PairChange {
    /** How a picture comes to another size. */
    public enum Fit {
        /** All of it, whatever becomes of its proportions. */
        STRETCH,
        /** As much of its middle as has the proportions. */
        COVER,
        /** A part of that size around the person, nothing scaled; around the middle where nobody is. */
        CROP
    }

    /** @throws IllegalArgumentException when a side is 0 */
    public ResizeChange {
        if (size.pixels() == 0) {
            throw new IllegalArgumentException("no size: " + size);
        }
    }

    @Override
    public LabelMap labels(LabelMap before) {
        return MaskCoding.stored(before);
    }

    @Override
    public StoredPair of(StoredPair pair, LabelMap before) throws IOException, InputException {
        byte[] bytes = pair.image().bytes();
        ImageHeader header = ImageHeaders.read(bytes);
        boolean recoded = !labels(before).equals(before);
        if (header.uprightSize().equals(size) && header.orientation() == 1 && !recoded) {
            return pair;
        }
        Optional<MaskFile> mask = Optional.empty();
        if (pair.mask().isPresent()) {
            mask = Optional.of(MaskFile.read(pair.mask().get().bytes()));
            requireFit(mask.get(), header);
        }
        Rect part = part(header.uprightSize(), mask, before);
        boolean jpeg = header.format() == ImageFormat.JPEG;
        try (Pixels pixels = Pixels.decode(bytes, header);
                Pixels cut = pixels.cropped(part);
                Pixels resized = cut.resized(size)) {
            StoredFile image = new StoredFile(jpeg ? "jpg" : "png", resized.encoded(jpeg));
            var move = new MaskCoding.Reframing(part, size);
            return new StoredPair(image, mask.map(m -> new StoredFile("png", new MaskCoding(before).moved(m, move))));
        }
    }

    private static void requireFit(MaskFile mask, ImageHeader image) throws InputException {
        Size of = mask.header().size();
        if (!of.equals(image.uprightSize())) {
            throw new InputException("its mask is of " + of + " px, its image, seen upright, of " + image.uprightSize()
                    + "; repair SIZE_MISMATCH or EXIF_ORIENTATION_MISMATCH first");
        }
    }

    private Rect part(Size whole, Optional<MaskFile> mask, LabelMap labels) throws InputException {
        return switch (fit) {
            case STRETCH -> new Rect(0, 0, whole.width(), whole.height());
            case COVER -> {
                double scale = Math.min((double) whole.width() / size.width(), (double) whole.height() / size.height());
                int width = Math.clamp(Math.round(scale * size.width()), 1, whole.width());
                int height = Math.clamp(Math.round(scale * size.height()), 1, whole.height());
                yield new Rect((whole.width() - width) / 2, (whole.height() - height) / 2, width, height);
            }
            case CROP -> {
                if (whole.width() < size.width() || whole.height() < size.height()) {
                    throw new InputException("it is of " + whole + " px, smaller than " + size);
                }
                yield around(whole, mask.map(m -> m.labels(labels)));
            }
        };
    }

    private Rect around(Size whole, Optional<Mask> mask) {
        Rect all = new Rect(0, 0, whole.width(), whole.height());
        Rect person =
                mask.map(m -> Area.of(m).bounds()).filter(b -> !b.isEmpty()).orElse(all);
        int x = person.x() + person.width() / 2 - size.width() / 2;
        int y = person.y() + person.height() / 2 - size.height() / 2;
        return new Rect(
                Math.clamp(x, 0, whole.width() - size.width()),
                Math.clamp(y, 0, whole.height() - size.height()),
                size.width(),
                size.height());
    }
}
