package org.maskwright.imaging.mask;

import java.io.IOException;
import java.util.Arrays;
import org.maskwright.core.InputException;
import org.maskwright.core.LabelMap;
import org.maskwright.core.MaskPatch;
import org.maskwright.core.MaskSnapshot;
import org.maskwright.imaging.file.ImageFormat;
import org.maskwright.imaging.file.ImageHeader;
import org.maskwright.imaging.stored.Raster;

/**
 * A mask file that is being worked on. What is saved is always <em>the file as it was opened and the net difference of labels</em>: a pixel
 * whose label is what it was keeps its stored value, a soft 128 at an edge included, and when no label differs the very bytes come back,
 * whatever was drawn, saved and undone in between. So keep it for as long as the mask is open, also across saves.
 *
 * <p>Immutable; safe for any thread. Holds the file and its decoded samples.
 */
public final class OpenedMask {
    private final byte[] bytes;
    private final MaskFile file;
    private final LabelMap map;
    private final MaskSnapshot labels;

    private OpenedMask(byte[] bytes, MaskFile file, LabelMap map, MaskSnapshot labels) {
        this.bytes = bytes;
        this.file = file;
        this.map = map;
        this.labels = labels;
    }

    /**
     * Opens a mask. Costs what the mask is large.
     *
     * @param bytes the whole file; copied
     * @param map what its values mean
     * @throws IOException when it is no image that can be read, too large, damaged or incomplete; the message is one line
     */
    public static OpenedMask open(byte[] bytes, LabelMap map) throws IOException {
        MaskFile file = MaskFile.read(bytes);
        return new OpenedMask(bytes.clone(), file, map, file.snapshot(map));
    }

    /** Opens a mask to be drawn upon: as {@link #open}, but under a map of shares those are what can be changed, a soft mask. */
    public static OpenedMask drawn(byte[] bytes, LabelMap map) throws IOException {
        MaskFile file = MaskFile.read(bytes);
        return new OpenedMask(bytes.clone(), file, map, file.drawn(map));
    }

    /** The labels as they were opened: what a document begins with. Of {@link LabelMap.Instances} their numbers. */
    public MaskSnapshot labels() {
        return labels;
    }

    /** The largest value that a sample of the file can have: 1, 3, 15, 255 or 65535. */
    public int largestSample() {
        return file.content().raster().largest();
    }

    /** The file as it was opened; a copy. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Whether these are the bytes as they were opened. */
    public boolean isOf(byte[] file) {
        return Arrays.equals(bytes, file);
    }

    /**
     * The file with these labels, in the format it has: as {@link MaskFile#with} stores them in PNG; a bitmap changed in place, or without
     * its run lengths; TIFF and WebP encoded without loss and decoded again to see that each sample came back. What cannot be kept so is
     * not made, but said: nothing here makes a file of another format. Costs what the mask is large, unless nothing differs.
     *
     * @param now labels of the same size; best a snapshot of a document that began with {@link #labels}
     * @throws IllegalArgumentException when the size differs
     * @throws InputException when the file's depth, palette or the map has no value for a label
     */
    public SavedMask saved(MaskSnapshot now) throws InputException {
        MaskPatch difference = MaskPatch.between(labels, now);
        return difference.isEmpty()
                ? new SavedMask.Kept(bytes.clone())
                : OwnFormat.saved(bytes, file.header(), file.content(), patched(difference));
    }

    /**
     * A PNG file with these labels, of the same samples, whatever the format was; the caller gives it a PNG file's name. A PNG file that
     * nobody changed comes back as it was. Costs what the mask is large.
     *
     * @param now labels of the same size
     * @throws IllegalArgumentException when the size differs
     * @throws InputException when the file's depth, palette or the map has no value for a label
     */
    public byte[] asPng(MaskSnapshot now) throws InputException {
        MaskPatch difference = MaskPatch.between(labels, now);
        boolean same = difference.isEmpty() && file.header().format() == ImageFormat.PNG;
        return same ? bytes.clone() : file.encoded(patched(difference));
    }

    private Raster patched(MaskPatch difference) throws InputException {
        return labels.isSoft()
                ? MaskRewrite.patchedShares(file.content(), difference, map)
                : file.patched(difference, map);
    }

    /**
     * Whether a mask of this header is saved in its own format, as far as a header tells; what {@link #saved} answers decides.
     *
     * @param header as the file states it
     */
    public static boolean keepsFormat(ImageHeader header) {
        return OwnFormat.likely(header);
    }
}
