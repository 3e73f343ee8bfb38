package org.maskwright.imaging.tool;

import java.nio.ByteBuffer;
import java.util.concurrent.CancellationException;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.maskwright.core.Progress;
import org.maskwright.core.Rect;
import org.maskwright.core.Size;
import org.maskwright.core.area.Area;
import org.maskwright.core.area.Growth;
import org.maskwright.imaging.matrix.Mats;
import org.maskwright.imaging.matrix.OpenCv;

/**
 * Finds an object by the colours of what is inside and outside: Rother, Kolmogorov and Blake, "GrabCut: interactive foreground extraction using
 * iterated graph cuts" (SIGGRAPH 2004). Works on at most {@value #LONGEST} px along a side, and brings the outline back to the picture's own
 * pixels by {@link EdgeSnap}; so it costs about the same for any picture, and the outline's length.
 */
public final class GrabCut {
    /** Longest side while it is worked on, px: an iteration takes about 0.1 s. */
    static final int LONGEST = 400;

    private static final int ITERATIONS = 4;

    private static final double SEEN = 5;
    private static final double SEEN_AT_LEAST = 0.2;
    private static final double MARGIN = 0.3;
    private static final byte OUTSIDE = opencv_imgproc.GC_BGD;
    private static final byte INSIDE = opencv_imgproc.GC_FGD;
    private static final byte LIKELY_OUTSIDE = opencv_imgproc.GC_PR_BGD;
    private static final byte LIKELY_INSIDE = opencv_imgproc.GC_PR_FGD;

    private final Photo photo;
    private final Window window;
    private final Progress progress;

    private GrabCut(Photo photo, Window window, Progress progress) {
        this.photo = photo;
        this.window = window;
        this.progress = progress;
    }

    /**
     * The object in a box.
     *
     * @param box px of the picture; all outside it is outside the object
     * @throws CancellationException when cancelled, within about 0.2 s
     */
    public static Area fromBox(Photo photo, Rect box, Progress progress) {
        Area inBox = Area.of(photo.size(), box);
        GrabCut cut = new GrabCut(photo, Window.around(inBox.bounds(), photo.size(), MARGIN, LONGEST), progress);
        return cut.found(new Seeds(Area.none(photo.size()), inBox.complement(), inBox));
    }

    /**
     * The object that strokes speak of, in all of the picture.
     *
     * @param seeds where {@code likely} is empty, all that is not said to be outside may be inside; where nothing is said to be outside either,
     *     all but the strokes is taken for outside at first, and what is of their colours comes in
     * @return nothing where nothing is said to be inside
     * @throws CancellationException when cancelled, within about 0.2 s
     */
    public static Area fromStrokes(Photo photo, Seeds seeds, Progress progress) {
        Rect whole = new Rect(0, 0, photo.size().width(), photo.size().height());
        return new GrabCut(photo, Window.around(whole, photo.size(), 0, LONGEST), progress).found(seeds);
    }

    /**
     * A mask corrected by strokes, in a part of the picture: what is outside the part stays, and the mask is joined at its edge.
     *
     * @param seeds with the mask as it is as {@code likely}
     * @param part px of the picture; some times as large as the strokes
     * @throws CancellationException when cancelled, within about 0.2 s
     */
    public static Area corrected(Photo photo, Seeds seeds, Rect part, Progress progress) {
        Size size = photo.size();
        Window window = Window.around(part.intersect(new Rect(0, 0, size.width(), size.height())), size, 0, LONGEST);
        if (window.isEmpty()) {
            return seeds.likely();
        }
        Rect edge = window.part();
        double thick = 2 * window.scale();
        Area rim = Growth.band(Area.of(size, edge), thick).within(edge);
        Area inside = seeds.inside().union(seeds.likely().intersect(rim)).minus(seeds.outside());
        Area outside = seeds.outside().union(rim.minus(seeds.likely()).minus(seeds.inside()));
        Area found = new GrabCut(photo, window, progress).found(new Seeds(inside, outside, seeds.likely()));
        return seeds.likely().minus(Area.of(size, edge)).union(found.within(edge));
    }

    /**
     * A mask corrected by strokes around them: in a square {@value #SEEN} times as wide as they are, of at least {@value #SEEN_AT_LEAST} of the
     * picture's longer side; see {@link #corrected(Photo, Seeds, Rect, Progress)}.
     *
     * @throws CancellationException when cancelled, within about 0.2 s
     */
    public static Area corrected(Photo photo, Seeds seeds, Progress progress) {
        Rect strokes = seeds.inside().union(seeds.outside()).bounds();
        double longest = Math.max(photo.size().width(), photo.size().height());
        double wide = Math.max(strokes.width(), strokes.height());
        int margin = (int) Math.ceil((Math.max(SEEN * wide, SEEN_AT_LEAST * longest) - wide) / 2);
        Rect part = new Rect(
                strokes.x() - margin,
                strokes.y() - margin,
                strokes.width() + 2 * margin,
                strokes.height() + 2 * margin);
        return strokes.isEmpty() ? seeds.likely() : corrected(photo, seeds, part, progress);
    }

    /**
     * The mask as it is taken for a guess: only what is near its outline is decided again.
     *
     * @param bandPx how far from the outline, px, > 0
     * @throws CancellationException when cancelled, within about 0.2 s
     */
    public static Area inBand(Photo photo, Area mask, double bandPx, Progress progress) {
        Area inside = Growth.shrunk(mask, bandPx);
        Area outside = Growth.grown(mask, bandPx).complement();
        Window window = Window.around(mask.bounds(), photo.size(), MARGIN, 2 * LONGEST);
        return new GrabCut(photo, window, progress).found(new Seeds(inside, outside, mask));
    }

    private Area found(Seeds seeds) {
        if (window.isEmpty()) {
            return Area.none(photo.size());
        }
        byte[] trimap = trimap(seeds);
        if (!has(trimap, INSIDE, LIKELY_INSIDE) || !has(trimap, OUTSIDE, LIKELY_OUTSIDE)) {
            return seeds.likely().union(seeds.inside()).minus(seeds.outside());
        }
        cut(trimap);
        for (int i = 0; i < trimap.length; i++) {
            trimap[i] = (byte) (trimap[i] == INSIDE || trimap[i] == LIKELY_INSIDE ? 255 : 0);
        }
        Area coarse = window.area(trimap, photo.size());
        Area fine = window.scale() > 1
                ? EdgeSnap.snapped(photo, coarse, Math.ceil(1.5 * window.scale()), progress)
                : coarse;
        return fine.union(seeds.inside()).minus(seeds.outside());
    }

    private byte[] trimap(Seeds seeds) {
        byte[] inside = window.coverage(seeds.inside());
        byte[] outside = window.coverage(seeds.outside());
        byte[] likely = window.coverage(seeds.likely());
        boolean known = !seeds.likely().isEmpty();
        boolean opposed = !seeds.outside().isEmpty();
        byte[] trimap = new byte[inside.length];
        for (int i = 0; i < trimap.length; i++) {
            boolean in = known ? likely[i] < 0 : opposed && inside[i] == 0 && outside[i] == 0;
            trimap[i] = outside[i] < 0 || outside[i] != 0 && inside[i] == 0 && !in
                    ? OUTSIDE
                    : inside[i] != 0 ? INSIDE : in ? LIKELY_INSIDE : LIKELY_OUTSIDE;
        }
        return trimap;
    }

    private static boolean has(byte[] trimap, byte one, byte other) {
        for (byte b : trimap) {
            if (b == one || b == other) {
                return true;
            }
        }
        return false;
    }

    /** Cuts, one iteration at a time, so that there is a moment to leave. */
    private void cut(byte[] trimap) {
        OpenCv.load();
        Size work = window.work();
        try (Mat image = window.photo(photo);
                Mat mask = Mats.of(work.height(), work.width(), opencv_core.CV_8UC1, trimap);
                Mat outside = new Mat();
                Mat inside = new Mat();
                var nowhere = new org.bytedeco.opencv.opencv_core.Rect()) {
            int mode = opencv_imgproc.GC_INIT_WITH_MASK;
            for (int i = 0; i < ITERATIONS; i++) {
                progress.throwIfCancelled();
                opencv_imgproc.grabCut(image, mask, nowhere, outside, inside, 1, mode);
                mode = opencv_imgproc.GC_EVAL;
            }
            ByteBuffer view = Mats.view(mask);
            view.get(trimap);
        }
    }
}
