package org.maskwright.ui.pictures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Mask;
import org.maskwright.core.MaskSnapshot;
import org.maskwright.imaging.mask.MaskFile;
import org.maskwright.imaging.mask.MaskInk;
import org.maskwright.imaging.mask.MaskOverlay;
import org.maskwright.session.DatasetSession;
import org.maskwright.ui.canvas.raster.LabelColours;
import org.maskwright.ui.canvas.raster.Look;
import org.maskwright.ui.canvas.raster.Overlay;
import org.maskwright.ui.canvas.raster.Pyramid;

/** Reads what a canvas shows of a sample from a dataset's files. Any thread; reading is not for the UI thread. */
public final class LayersReader {
    /** What an image is decoded for at least, px of the long side: a canvas may be without size when it is asked for. */
    private static final int LEAST_PX = 1024;

    /** To decode all of an image. */
    public static final int WHOLE = Integer.MAX_VALUE;

    private final Path root;
    private final LabelMap labels;

    /** @param session the dataset */
    public LayersReader(DatasetSession session) {
        this.root = session.folder().root();
        this.labels = session.snapshot().scan().layout().layout().labels();
    }

    /**
     * Decodes an image.
     *
     * @param path relative to the dataset, with {@code /}
     * @param sidePx for what it is decoded at least, px of the long side; {@link #WHOLE} for all of it
     * @throws IOException when it cannot be read or decoded
     */
    public Pyramid image(String path, int sidePx) throws IOException {
        return Pyramid.decode(Files.readAllBytes(root.resolve(path)), Math.max(LEAST_PX, sidePx));
    }

    /**
     * Reads a mask.
     *
     * @param path relative to the dataset, with {@code /}
     * @throws IOException when it cannot be read or decoded
     */
    public MaskSnapshot mask(String path) throws IOException {
        return MaskSnapshot.of(
                MaskFile.read(Files.readAllBytes(root.resolve(path))).labels(labels));
    }

    /** A mask as the canvas takes it; nothing for one without a pixel. */
    public static Optional<MaskSnapshot> layer(Mask mask) {
        return mask.size().pixels() == 0 ? Optional.empty() : Optional.of(MaskSnapshot.of(mask));
    }

    /** How the user wants masks drawn, as the canvas takes it. */
    public static Look look(MaskOverlay overlay, MaskInk ink) {
        return new Look(
                switch (overlay) {
                    case NONE -> new Overlay.Hidden();
                    case CONTOUR -> new Overlay.Contour();
                    case FILL -> new Overlay.Fill(ink.opacityPercent());
                    case MASK -> new Overlay.MaskOnly();
                },
                new LabelColours(ink.rgb()));
    }
}
