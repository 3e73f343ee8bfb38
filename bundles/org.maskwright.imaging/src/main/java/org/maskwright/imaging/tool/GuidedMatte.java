package org.maskwright.imaging.tool;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_ximgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.maskwright.core.Progress;
import org.maskwright.core.Rect;
import org.maskwright.core.Shares;
import org.maskwright.core.Size;
import org.maskwright.core.area.Area;
import org.maskwright.core.area.Growth;
import org.maskwright.imaging.matrix.Mats;
import org.maskwright.imaging.matrix.OpenCv;

/**
 * How much of each pixel near a mask's outline is foreground, as the colours of the photo say: the guided filter of He, Sun and Tang, "Guided
 * image filtering" (ECCV 2010, PAMI 2013, section "matting and feathering"), with the mask as its input and the photo as its guide; of large
 * radiuses the fast one, He and Sun, "Fast guided filter" (2015). Costs the squares of {@value #SIDE} px that the outline crosses.
 */
public final class GuidedMatte {
    /** Side of a square that is filtered at once, px. */
    static final int SIDE = 256;

    /** What differs by less is one surface, in squared grey values. */
    private static final double EPSILON = 1e-4 * 255 * 255;

    /** A larger radius is counted on a smaller picture on which it is as large as this, px. */
    private static final double FINE = 8;

    private final Photo photo;
    private final Area mask;
    private final int radius;
    private final Area band;

    private GuidedMatte(Photo photo, Area mask, double radiusPx) {
        this.photo = photo;
        this.mask = mask;
        this.radius = Math.max(1, (int) Math.ceil(radiusPx));
        this.band = Growth.band(mask, radiusPx);
    }

    /**
     * The mask with soft edges.
     *
     * @param radiusPx how far from the outline pixels may become part foreground, px, > 0; farther they are as the mask says
     * @throws CancellationException when cancelled, within some ms
     */
    public static Shares of(Photo photo, Area mask, double radiusPx, Progress progress) {
        byte[] shares = Shares.of(mask.toMask()).toBytes();
        GuidedMatte matte = new GuidedMatte(photo, mask, radiusPx);
        int width = photo.size().width();
        for (Square square : matte.squares(progress)) {
            matte.band.within(square.part).forEachRun((y, from, to) -> {
                int row = (y - square.part.y()) * square.part.width() - square.part.x();
                System.arraycopy(square.shares, row + from, shares, y * width + from, to - from);
            });
        }
        return Shares.adopt(photo.size(), shares);
    }

    /** What is mostly foreground within the band, and the mask outside it. */
    static Area snapped(Photo photo, Area mask, double radiusPx, Progress progress) {
        GuidedMatte matte = new GuidedMatte(photo, mask, radiusPx);
        List<Area> parts = new ArrayList<>();
        for (Square square : matte.squares(progress)) {
            Mat view = Mats.of(square.part.height(), square.part.width(), opencv_core.CV_8UC1, square.shares);
            try (view) {
                parts.add(Window.atLeastHalf(Mats.view(view), square.part, photo.size()));
            }
        }
        Area mostly = union(parts, photo.size());
        return mask.minus(matte.band).union(mostly.intersect(matte.band));
    }

    private static Area union(List<Area> parts, Size size) {
        int half = parts.size() / 2;
        return switch (parts.size()) {
            case 0 -> Area.none(size);
            case 1 -> parts.getFirst();
            default -> union(parts.subList(0, half), size).union(union(parts.subList(half, parts.size()), size));
        };
    }

    /**
     * Shares of a part of the picture.
     *
     * @param part px of the picture
     * @param shares {@code uint8} 0…255, row-major, of the part's size
     */
    private record Square(Rect part, byte[] shares) {}

    private List<Square> squares(Progress progress) {
        OpenCv.load();
        Loader.load(opencv_ximgproc.class);
        List<Square> found = new ArrayList<>();
        Rect all = band.bounds();
        for (int y = all.y(); y < all.y() + all.height(); y += SIDE) {
            for (int x = all.x(); x < all.x() + all.width(); x += SIDE) {
                Rect part = new Rect(x, y, SIDE, SIDE).intersect(all);
                if (!band.within(part).isEmpty()) {
                    progress.throwIfCancelled();
                    found.add(new Square(part, filtered(part)));
                }
            }
        }
        return found;
    }

    private byte[] filtered(Rect part) {
        // The filter averages twice, so a pixel hears of those within two radiuses.
        Rect seen = new Rect(
                        part.x() - 2 * radius,
                        part.y() - 2 * radius,
                        part.width() + 4 * radius,
                        part.height() + 4 * radius)
                .intersect(new Rect(0, 0, photo.size().width(), photo.size().height()));
        try (Mat guide = photo.crop(seen);
                Mat input = Window.mat(mask, seen);
                Mat output = new Mat();
                var inner = new org.bytedeco.opencv.opencv_core.Rect(
                        part.x() - seen.x(), part.y() - seen.y(), part.width(), part.height())) {
            opencv_ximgproc.guidedFilter(guide, input, output, radius, EPSILON, -1, Math.min(1, FINE / radius));
            try (Mat cut = new Mat(output, inner);
                    Mat whole = cut.clone()) {
                return Mats.bytes(whole);
            }
        }
    }
}
