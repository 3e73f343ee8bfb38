package org.maskwright.format.shape;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.maskwright.core.area.Area;
import org.maskwright.imaging.mask.OpenCvOutline;

/**
 * An area as polygons without holes, one for each connected piece, that {@code cv2.fillPoly} fills to just this area: along the outermost pixels, and
 * to each hole and back along a row of pixels that are in the area.
 */
public final class BridgedOutline {
    /** A pixel. */
    private record Pixel(int x, int y) {}

    private BridgedOutline() {}

    /**
     * The polygons of an area.
     *
     * @return of each, x and y in turn: whole numbers are pixel centres; only corners, three or more
     */
    public static List<int[]> of(Area area) {
        return OpenCvOutline.of(area).stream()
                .map(piece -> polygon(piece, area))
                .toList();
    }

    private static int[] polygon(OpenCvOutline.Piece piece, Area area) {
        List<Pixel> line = new ArrayList<>(pixels(piece.outside()));
        List<List<Pixel>> holes = new ArrayList<>();
        piece.holes().forEach(h -> holes.add(fromLeftmost(pixels(h))));
        // What lies left of a hole is the outside, or a hole that begins further left.
        holes.sort(Comparator.comparingInt((List<Pixel> h) -> h.getFirst().x())
                .thenComparingInt(h -> h.getFirst().y()));
        for (List<Pixel> hole : holes) {
            Pixel start = hole.getFirst();
            int x = start.x();
            while (x > 0 && area.contains(x - 1, start.y())) {
                x--;
            }
            int at = line.indexOf(new Pixel(x, start.y()));
            List<Pixel> way = new ArrayList<>(hole);
            way.add(start);
            way.add(line.get(at));
            line.addAll(at + 1, way);
        }
        return corners(line);
    }

    private static List<Pixel> pixels(List<Integer> xy) {
        List<Pixel> pixels = new ArrayList<>();
        for (int i = 0; i < xy.size(); i += 2) {
            pixels.add(new Pixel(xy.get(i), xy.get(i + 1)));
        }
        return pixels;
    }

    private static List<Pixel> fromLeftmost(List<Pixel> ring) {
        int first = 0;
        for (int i = 1; i < ring.size(); i++) {
            first = ring.get(i).x() < ring.get(first).x() ? i : first;
        }
        List<Pixel> turned = new ArrayList<>(ring.subList(first, ring.size()));
        turned.addAll(ring.subList(0, first));
        return turned;
    }

    /** Without the pixels at which a line only goes on straight ahead; filled up to three. */
    private static int[] corners(List<Pixel> line) {
        List<Pixel> kept = new ArrayList<>();
        int n = line.size();
        for (int i = 0; i < n; i++) {
            Pixel before = kept.isEmpty() ? line.get(n - 1) : kept.getLast();
            Pixel here = line.get(i);
            if (n < 3 || !between(before, here, line.get((i + 1) % n))) {
                kept.add(here);
            }
        }
        while (kept.size() < 3) {
            kept.add(kept.isEmpty() ? line.getFirst() : kept.getLast());
        }
        int[] xy = new int[2 * kept.size()];
        for (int i = 0; i < kept.size(); i++) {
            xy[2 * i] = kept.get(i).x();
            xy[2 * i + 1] = kept.get(i).y();
        }
        return xy;
    }

    /** Whether a pixel lies on a level, steep or diagonal line from one to another, and strictly between them. */
    private static boolean between(Pixel a, Pixel here, Pixel b) {
        int ax = here.x() - a.x();
        int ay = here.y() - a.y();
        int bx = b.x() - here.x();
        int by = b.y() - here.y();
        boolean straight = ax == 0 || ay == 0 || Math.abs(ax) == Math.abs(ay);
        boolean same = Integer.signum(ax) == Integer.signum(bx) && Integer.signum(ay) == Integer.signum(by);
        boolean moves = ax != 0 || ay != 0;
        boolean straightOn = bx == 0 || by == 0 || Math.abs(bx) == Math.abs(by);
        return straight && straightOn && same && moves;
    }
}
