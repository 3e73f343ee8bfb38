package org.maskwright.imaging.tool;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.maskwright.core.Progress;
import org.maskwright.core.Rect;
import org.maskwright.core.shape.Point;

/**
 * A line that clings to edges of the photo from where it was put down to wherever the pointer is: the live wire of Mortensen and Barrett,
 * "Intelligent scissors for image composition" (SIGGRAPH 1995), cheapest ways over pixels that cost little where the gradient is strong, found
 * by Dijkstra's algorithm with buckets. The native library has it as well, without a face to Java that could be packed. Ways are found once,
 * where the line begins; following the pointer then costs the way's length. Immutable and safe for any thread.
 */
public final class Livewire {
    /** How far from its beginning a line reaches at most, px. */
    public static final int REACH = 512;

    private static final int[] DX = {1, -1, 0, 0, 1, -1, 1, -1};
    private static final int[] DY = {0, 0, 1, -1, 1, 1, -1, -1};
    private static final int ASKED_EVERY = 1 << 16;

    private final Rect part;
    private final int start;
    private final byte[] cameFrom;

    private Livewire(Rect part, int start) {
        this.part = part;
        this.start = start;
        this.cameFrom = new byte[part.width() * part.height()];
        Arrays.fill(cameFrom, (byte) -1);
    }

    /**
     * A line that begins at a pixel. Costs the pixels within {@link #REACH}, of at most 1 MP.
     *
     * @throws IndexOutOfBoundsException outside the photo
     * @throws CancellationException when cancelled, within some ms
     */
    public static Livewire from(Photo photo, int x, int y, Progress progress) {
        Rect whole = new Rect(0, 0, photo.size().width(), photo.size().height());
        Rect part = new Rect(x - REACH, y - REACH, 2 * REACH + 1, 2 * REACH + 1).intersect(whole);
        if (x < 0 || y < 0 || x >= whole.width() || y >= whole.height()) {
            throw new IndexOutOfBoundsException("(" + x + ", " + y + ") outside " + photo.size());
        }
        Livewire wire = new Livewire(part, (y - part.y()) * part.width() + x - part.x());
        wire.findWays(EdgeCost.of(photo, part), progress);
        return wire;
    }

    private void findWays(byte[] cost, Progress progress) {
        int[] best = new int[cost.length];
        Arrays.fill(best, Integer.MAX_VALUE);
        BucketQueue open = new BucketQueue(EdgeCost.LARGEST_STEP);
        best[start] = 0;
        open.add(start, 0);
        for (int popped = 0; !open.isEmpty(); popped++) {
            if (popped % ASKED_EVERY == 0) {
                progress.throwIfCancelled();
            }
            int distance = open.distance();
            int pixel = open.remove();
            if (distance == best[pixel]) {
                reach(pixel, cost, best, open);
            }
        }
    }

    private void reach(int pixel, byte[] cost, int[] best, BucketQueue open) {
        int x = pixel % part.width();
        int y = pixel / part.width();
        for (int k = 0; k < DX.length; k++) {
            int nx = x + DX[k];
            int ny = y + DY[k];
            if (nx >= 0 && ny >= 0 && nx < part.width() && ny < part.height()) {
                int next = ny * part.width() + nx;
                int distance = best[pixel] + EdgeCost.step(cost[next], k >= 4);
                if (distance < best[next]) {
                    best[next] = distance;
                    cameFrom[next] = (byte) k;
                    open.add(next, distance);
                }
            }
        }
    }

    /** Where the line began, centre of a pixel. */
    public Point start() {
        return centre(start);
    }

    /**
     * The line to a pixel: centres of pixels, each beside the one before, from the beginning to there. Farther than it reaches, it ends at the
     * nearest place that it does reach.
     */
    public List<Point> to(int x, int y) {
        int px = Math.clamp(x - part.x(), 0, part.width() - 1);
        int py = Math.clamp(y - part.y(), 0, part.height() - 1);
        List<Point> way = new ArrayList<>();
        int at = py * part.width() + px;
        while (at != start) {
            way.add(centre(at));
            at -= DY[cameFrom[at]] * part.width() + DX[cameFrom[at]];
        }
        way.add(centre(start));
        return way.reversed();
    }

    private Point centre(int pixel) {
        return new Point(part.x() + pixel % part.width() + 0.5, part.y() + pixel / part.width() + 0.5);
    }
}
