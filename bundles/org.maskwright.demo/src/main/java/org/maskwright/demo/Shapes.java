package org.maskwright.demo;

import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;

/** The outlines of a person in face units: origin in the middle of the face, chin at y = 0.5, crown at y = −0.5. */
final class Shapes {
    private Shapes() {}

    static Ellipse2D ellipse(double cx, double cy, double rx, double ry) {
        return new Ellipse2D.Double(cx - rx, cy - ry, 2 * rx, 2 * ry);
    }

    static Area minus(Shape a, Shape b) {
        Area area = new Area(a);
        area.subtract(new Area(b));
        return area;
    }

    static Area plus(Shape a, Shape b) {
        Area area = new Area(a);
        area.add(new Area(b));
        return area;
    }

    static Area both(Shape a, Shape b) {
        Area area = new Area(a);
        area.intersect(new Area(b));
        return area;
    }

    /** Skull, cheeks and jaw. */
    static Path2D face(Appearance look) {
        double w = look.halfWidth();
        double corner = 0.6 + 0.2 * look.jaw();
        Path2D p = new Path2D.Double();
        p.moveTo(0, -0.5);
        p.curveTo(w * 0.72, -0.5, w * 1.03, -0.3, w, -0.04);
        p.curveTo(w * 0.98, 0.14, w * 0.92, 0.26, w * corner, 0.38);
        p.curveTo(w * corner * 0.72, 0.47, w * 0.28, 0.5, 0, 0.5);
        p.curveTo(-w * 0.28, 0.5, -w * corner * 0.72, 0.47, -w * corner, 0.38);
        p.curveTo(-w * 0.92, 0.26, -w * 0.98, 0.14, -w, -0.04);
        p.curveTo(-w * 1.03, -0.3, -w * 0.72, -0.5, 0, -0.5);
        p.closePath();
        return p;
    }

    /** Neck, widening into the shoulders. */
    static Path2D neck(Appearance look) {
        double n = neckHalfWidth(look);
        Path2D p = new Path2D.Double();
        p.moveTo(-n, 0.2);
        p.curveTo(-n * 0.96, 0.5, -n, 0.6, -n * 1.9, 0.74);
        p.lineTo(-n * 1.6, 1.5);
        p.lineTo(n * 1.6, 1.5);
        p.lineTo(n * 1.9, 0.74);
        p.curveTo(n, 0.6, n * 0.96, 0.5, n, 0.2);
        p.closePath();
        return p;
    }

    static double neckHalfWidth(Appearance look) {
        return look.halfWidth() * (0.54 + 0.14 * look.jaw());
    }

    /** Shoulders and chest, down to far below the picture. */
    static Path2D torso(Appearance look) {
        double n = neckHalfWidth(look);
        double s = look.shoulder();
        Path2D p = new Path2D.Double();
        p.moveTo(-n * 1.15, 0.64);
        p.curveTo(-n * 1.6, 0.76, -s * 0.62, 0.78, -s * 0.86, 0.86);
        p.curveTo(-s * 1.02, 0.92, -s * 1.06, 1.1, -s * 1.1, 1.4);
        p.lineTo(-s * 1.22, 4);
        p.lineTo(s * 1.22, 4);
        p.lineTo(s * 1.1, 1.4);
        p.curveTo(s * 1.06, 1.1, s * 1.02, 0.92, s * 0.86, 0.86);
        p.curveTo(s * 0.62, 0.78, n * 1.6, 0.76, n * 1.15, 0.64);
        p.curveTo(n * 0.6, 0.72, -n * 0.6, 0.72, -n * 1.15, 0.64);
        p.closePath();
        return p;
    }

    /** A closed curve around the skull: from ear height over the crown, {@code lift} above it, {@code side} beyond the temples. */
    static Path2D cap(Appearance look, double lift, double side, double bottom) {
        double w = look.halfWidth() + side;
        double top = -0.5 - lift;
        Path2D p = new Path2D.Double();
        p.moveTo(-w * 0.97, bottom);
        p.curveTo(-w * 1.06, -0.2, -w * 0.94, top, 0, top);
        p.curveTo(w * 0.94, top, w * 1.06, -0.2, w * 0.97, bottom);
        p.curveTo(w * 0.7, bottom + 0.02, -w * 0.7, bottom + 0.02, -w * 0.97, bottom);
        p.closePath();
        return p;
    }

    /** The part of the face that hair leaves free: {@code hairline} is its top, {@code share} its width relative to the face. */
    static Path2D opening(Appearance look, double hairline, double share, double slant) {
        double w = look.halfWidth() * share;
        Path2D p = new Path2D.Double();
        p.moveTo(-w * 0.92, hairline + 0.1 + slant);
        p.curveTo(
                -w * 0.5, hairline - 0.02 + slant, w * 0.5, hairline - 0.02 - slant, w * 0.92, hairline + 0.1 - slant);
        p.curveTo(w * 1.02, hairline + 0.25, w * 1.03, 0, w, 0.1);
        p.curveTo(w * 0.98, 0.4, w * 0.5, 0.62, 0, 0.62);
        p.curveTo(-w * 0.5, 0.62, -w * 0.98, 0.4, -w, 0.1);
        p.curveTo(-w * 1.03, 0, -w * 1.02, hairline + 0.25, -w * 0.92, hairline + 0.1 + slant);
        p.closePath();
        return p;
    }
}
