package org.maskwright.ui.canvas.tool;

import java.util.List;
import org.maskwright.core.Rect;
import org.maskwright.core.area.Area;
import org.maskwright.core.shape.Brush;
import org.maskwright.core.shape.Point;

/** What a tool draws upon a picture so that a person sees what it is about to do; it is part of no mask. Immutable. */
public sealed interface Mark {
    /**
     * The edge of a brush, in its true size.
     *
     * @param centre of it
     * @param brush its size and form
     * @param erases whether it takes away; it is red then
     */
    record Ring(Point centre, Brush brush, boolean erases) implements Mark {
        /** Of a brush where it would be put down. */
        static Ring of(Brush brush, Point at, boolean erases) {
            boolean odd = brush.sizePx() % 2 == 1;
            Point centre = odd
                    ? new Point(Math.floor(at.x()) + 0.5, Math.floor(at.y()) + 0.5)
                    : new Point(Math.rint(at.x()), Math.rint(at.y()));
            return new Ring(centre, brush, erases);
        }

        @Override
        public List<Point> extent() {
            double half = brush.sizePx() / 2.0;
            return List.of(
                    new Point(centre.x() - half, centre.y() - half), new Point(centre.x() + half, centre.y() + half));
        }
    }

    /**
     * A line of straight edges.
     *
     * @param corners in order
     * @param knots whether corners are marked
     */
    record Line(List<Point> corners, boolean knots) implements Mark {
        /** Copies the corners. */
        public Line {
            corners = List.copyOf(corners);
        }

        @Override
        public List<Point> extent() {
            return corners;
        }
    }

    /**
     * A rectangle, or the ellipse in it.
     *
     * @param a a corner
     * @param b the one across
     * @param round whether it is the ellipse
     */
    record Frame(Point a, Point b, boolean round) implements Mark {
        @Override
        public List<Point> extent() {
            return List.of(a, b);
        }
    }

    /**
     * The way of a brush that says something and draws nothing.
     *
     * @param places in order, at least one
     * @param brush that went along
     * @param outside whether it says what does not belong to the object; it is red then, and green otherwise
     */
    record Trace(List<Point> places, Brush brush, boolean outside) implements Mark {
        /** Copies the places. */
        public Trace {
            places = List.copyOf(places);
        }

        @Override
        public List<Point> extent() {
            double half = brush.sizePx() / 2.0;
            var low = places.getFirst();
            var high = low;
            for (Point p : places) {
                low = new Point(Math.min(low.x(), p.x()), Math.min(low.y(), p.y()));
                high = new Point(Math.max(high.x(), p.x()), Math.max(high.y(), p.y()));
            }
            return List.of(new Point(low.x() - half, low.y() - half), new Point(high.x() + half, high.y() + half));
        }
    }

    /**
     * A place that was clicked on.
     *
     * @param at where
     * @param outside whether it was said not to belong to the object; it is red then, and green otherwise
     */
    record Spot(Point at, boolean outside) implements Mark {
        @Override
        public List<Point> extent() {
            return List.of(at);
        }
    }

    /**
     * The outline of pixels that would change.
     *
     * @param area the pixels
     * @param outside whether they would not be of the object any more; it is red then, and green otherwise
     */
    record Rim(Area area, boolean outside) implements Mark {
        @Override
        public List<Point> extent() {
            Rect all = area.bounds();
            return all.isEmpty()
                    ? List.of()
                    : List.of(new Point(all.x(), all.y()), new Point(all.x() + all.width(), all.y() + all.height()));
        }
    }

    /** Places of which the smallest rectangle around all holds the mark, px of the picture. */
    List<Point> extent();
}
