package org.maskwright.dataset.thumbnail;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Mask;
import org.maskwright.core.Shares;
import org.maskwright.core.Size;
import org.maskwright.dataset.DatasetFolder;
import org.maskwright.dataset.file.FileStamp;
import org.maskwright.imaging.ImageHeaders;
import org.maskwright.imaging.image.Pixels;
import org.maskwright.imaging.mask.MaskFile;
import org.maskwright.imaging.mask.MaskOverlay;

/**
 * Makes small pictures of one dataset's samples from its files: the photograph reduced while it is decoded, the mask drawn upon it. Keeps
 * photographs and large masks, reduced, on disk. Stateless otherwise; safe for any thread. Not for the UI thread.
 */
public final class ThumbnailMaker {
    private static final System.Logger LOG = System.getLogger(ThumbnailMaker.class.getName());

    /** Sizes at which files are kept, px; what is larger is always decoded. */
    private static final int SMALL_PX = 160;

    private static final int LARGE_PX = 320;

    private static final LabelMap GREY = new LabelMap.Binary255();

    private static final String IMAGE = ".jpg";

    /** Mask files from this size on are kept reduced, bytes: smaller ones are decoded sooner than what would be kept is written and read. */
    private static final long MASK_KEPT_BYTES = 16 << 10;

    private final Path root;
    private final LabelMap labels;
    private final ThumbnailDisk disk;

    /**
     * @param folder the dataset; small pictures are kept in its state folder
     * @param labels what its masks' values mean
     */
    public ThumbnailMaker(DatasetFolder folder, LabelMap labels) {
        this.root = folder.root();
        this.labels = labels;
        this.disk = new ThumbnailDisk(folder.stateFolder().resolve("thumbnails"));
    }

    /** The picture; {@link Thumbnail#NONE} when there is nothing to decode or it cannot be. */
    public Thumbnail make(ThumbnailKey key) {
        try {
            if (key.image().isPresent()) {
                return photograph(key, key.image().get());
            }
            return key.mask().isPresent() ? maskAlone(key, key.mask().get()) : Thumbnail.NONE;
        } catch (IOException | RuntimeException e) {
            // The check says what is wrong with the file; here there is just nothing to see.
            LOG.log(Level.DEBUG, "no picture of " + key, e);
            return Thumbnail.NONE;
        }
    }

    private Thumbnail photograph(ThumbnailKey key, FileStamp image) throws IOException {
        Size size;
        byte[] bgr;
        try (Pixels pixels = reducedImage(image, key.sidePx());
                Pixels reduced = pixels.reduced(key.sidePx())) {
            size = reduced.size();
            bgr = reduced.toBytes();
        }
        if (key.overlay() != MaskOverlay.NONE) {
            Optional<Shares> shares = shares(key, size);
            shares.ifPresent(s -> key.overlay().draw(bgr, s, key.ink()));
        }
        return new Thumbnail(size, bgr);
    }

    /** Not smaller than asked for, unless the image is. What was decoded of a whole file is used as it is: only a later look reads what is kept. */
    private Pixels reducedImage(FileStamp image, int sidePx) throws IOException {
        if (sidePx > LARGE_PX) {
            return decoded(read(image), sidePx);
        }
        int side = kept(sidePx);
        Optional<byte[]> known = disk.get(image, side, IMAGE);
        if (known.isPresent()) {
            return decoded(known.get(), side);
        }
        Pixels pixels = decoded(read(image), side);
        disk.put(image, side, IMAGE, pixels.thumbnailJpeg(side, Optional.empty()));
        return pixels;
    }

    private static Pixels decoded(byte[] bytes, int sidePx) throws IOException {
        return Pixels.decodeReduced(bytes, ImageHeaders.read(bytes), sidePx);
    }

    /** A mask that cannot be read is no reason not to show the photograph. */
    private Optional<Shares> shares(ThumbnailKey key, Size size) {
        if (key.mask().isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(reducedMask(key.mask().get(), key.sidePx()).resized(size));
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.DEBUG, "no mask in the picture of " + key, e);
            return Optional.empty();
        }
    }

    private Thumbnail maskAlone(ThumbnailKey key, FileStamp mask) throws IOException {
        Shares shares = reducedMask(mask, key.sidePx());
        Size size = fitted(shares.size(), key.sidePx());
        byte[] bgr = new byte[Math.toIntExact(3 * size.pixels())];
        MaskOverlay.MASK.draw(bgr, shares.resized(size));
        return new Thumbnail(size, bgr);
    }

    /** Shares of foreground at a size that is kept, or of each pixel. */
    private Shares reducedMask(FileStamp mask, int sidePx) throws IOException {
        if (sidePx > LARGE_PX) {
            return Shares.of(whole(mask));
        }
        int side = kept(sidePx);
        boolean worthIt = mask.bytes() >= MASK_KEPT_BYTES;
        String kind = "-" + Integer.toHexString(labels.hashCode()) + ".png";
        Optional<byte[]> known = worthIt ? disk.get(mask, side, kind) : Optional.empty();
        if (known.isPresent()) {
            return MaskFile.read(known.get()).grey(GREY);
        }
        Mask whole = whole(mask);
        Shares shares = MaskOverlay.shares(whole, fitted(whole.size(), side));
        if (worthIt) {
            disk.put(mask, side, kind, MaskFile.greyPng(shares));
        }
        return shares;
    }

    private Mask whole(FileStamp mask) throws IOException {
        return MaskFile.read(read(mask)).labels(labels);
    }

    private static int kept(int sidePx) {
        return sidePx <= SMALL_PX ? SMALL_PX : LARGE_PX;
    }

    /** The size within a square, larger sizes reduced, smaller ones left. */
    static Size fitted(Size size, int sidePx) {
        int longest = Math.max(size.width(), size.height());
        if (longest <= sidePx) {
            return size;
        }
        double scale = (double) sidePx / longest;
        return new Size(Math.max(1, (int) Math.round(size.width() * scale)), Math.max(1, (int)
                Math.round(size.height() * scale)));
    }

    private byte[] read(FileStamp file) throws IOException {
        return Files.readAllBytes(root.resolve(file.path()));
    }
}
