package org.maskwright.imaging.tool;

import java.nio.IntBuffer;
import java.util.concurrent.CancellationException;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.maskwright.core.Progress;
import org.maskwright.core.Rect;
import org.maskwright.core.Size;
import org.maskwright.core.area.Area;
import org.maskwright.imaging.matrix.OpenCv;

/**
 * Seeds grow over like colours until they meet: the watershed of Meyer, "Color image segmentation" (1992), from the seeds as markers. Works on
 * at most {@value #LONGEST} px along a side; the outline is then brought back to the picture's own pixels by {@link EdgeSnap}.
 */
public final class RegionGrowing {
    private static final int LONGEST = 800;
    private static final int INSIDE = 1;
    private static final int OUTSIDE = 2;

    private RegionGrowing() {}

    /**
     * What the seeds inside reach before those outside do.
     *
     * @param seeds {@code likely} is not asked; where nothing is said to be outside, the edge of the picture is
     * @return nothing where nothing is said to be inside
     * @throws CancellationException when cancelled, within about 0.1 s
     */
    public static Area grown(Photo photo, Seeds seeds, Progress progress) {
        if (seeds.inside().isEmpty()) {
            return seeds.inside();
        }
        Size size = photo.size();
        Rect whole = new Rect(0, 0, size.width(), size.height());
        Window window = Window.around(whole, size, 0, LONGEST);
        progress.throwIfCancelled();
        Area coarse = window.area(grown(photo, window, seeds), size);
        progress.throwIfCancelled();
        Area fine = EdgeSnap.snapped(photo, coarse, Math.ceil(2 * window.scale()), progress);
        return fine.union(seeds.inside()).minus(seeds.outside());
    }

    private static byte[] grown(Photo photo, Window window, Seeds seeds) {
        OpenCv.load();
        byte[] inside = window.coverage(seeds.inside());
        byte[] outside = window.coverage(seeds.outside());
        boolean rim = seeds.outside().isEmpty();
        Size work = window.work();
        try (Mat image = window.photo(photo);
                Mat markers = new Mat(work.height(), work.width(), opencv_core.CV_32SC1)) {
            IntBuffer view = markers.createBuffer();
            for (int i = 0; i < inside.length; i++) {
                boolean out = outside[i] != 0 || rim && isRim(i, work);
                view.put(i, inside[i] != 0 ? INSIDE : out ? OUTSIDE : 0);
            }
            opencv_imgproc.watershed(image, markers);
            byte[] shares = new byte[inside.length];
            for (int i = 0; i < shares.length; i++) {
                // Lines where regions meet are -1.
                shares[i] = (byte) (view.get(i) == INSIDE ? 255 : 0);
            }
            return shares;
        }
    }

    private static boolean isRim(int i, Size work) {
        int x = i % work.width();
        int y = i / work.width();
        return x <= 1 || y <= 1 || x >= work.width() - 2 || y >= work.height() - 2;
    }
}
