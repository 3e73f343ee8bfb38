package org.maskwright.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Random;

/** Draws hair and headgear, in face units: what hangs behind the neck first, what frames the face last. */
final class HairPainter {
    private final Graphics2D g;
    private final Appearance look;
    private final Random random;

    HairPainter(Graphics2D g, Appearance look, Random random) {
        this.g = g;
        this.look = look;
        this.random = random;
    }

    /** What lies behind neck and shoulders. */
    void paintBack() {
        double w = look.halfWidth();
        switch (look.style()) {
            case BOB -> hair(Shapes.cap(look, 0.08, 0.13, 0.46), Tint.shade(look.hair(), 0.7));
            case LONG -> hair(curtain(1.02, 0.16, 0), Tint.shade(look.hair(), 0.7));
            case WAVY -> hair(curtain(0.86, 0.2, 0.05), Tint.shade(look.hair(), 0.7));
            case BUN -> hair(Shapes.ellipse(0.04 * look.light(), -0.64, 0.17, 0.15), look.hair());
            case CROWN_OF_CURLS -> hair(curls(w + 0.12, -0.14, 0.17), Tint.shade(look.hair(), 0.85));
            case SCARF -> cloth(Shapes.plus(Shapes.cap(look, 0.07, 0.1, 0.5), Shapes.ellipse(0, 0.66, w * 1.5, 0.22)));
            case SHORT, SIDE_PART, QUIFF, BUZZ, BALD, CURLY, BEANIE -> {}
        }
    }

    /** What lies over forehead and temples. */
    void paintFront() {
        switch (look.style()) {
            case SHORT -> hair(framed(Shapes.cap(look, 0.09, 0.028, 0.0), -0.3, 0.93, 0), look.hair());
            case SIDE_PART ->
                hair(
                        framed(Shapes.cap(look, 0.12, 0.035, 0.02), -0.27, 0.92, 0.09 * Math.signum(look.turn())),
                        look.hair());
            case QUIFF ->
                hair(Shapes.plus(framed(Shapes.cap(look, 0.1, 0.02, -0.05), -0.3, 0.94, 0), quiff()), look.hair());
            case BUZZ ->
                hair(
                        framed(Shapes.cap(look, 0.025, 0.008, -0.06), -0.33, 0.93, 0),
                        Tint.mix(look.hair(), look.skin(), 0.25));
            case BALD -> {}
            case BOB -> hair(framed(Shapes.cap(look, 0.1, 0.1, 0.4), -0.24, 0.84, 0.03), look.hair());
            case LONG -> hair(framed(Shapes.cap(look, 0.09, 0.07, 0.44), -0.3, 0.85, 0.05), look.hair());
            case WAVY -> hair(framed(Shapes.cap(look, 0.13, 0.1, 0.42), -0.31, 0.85, -0.05), look.hair());
            case BUN -> hair(framed(Shapes.cap(look, 0.05, 0.015, -0.02), -0.32, 0.93, 0.02), look.hair());
            case CURLY -> hair(framed(curls(look.halfWidth() * 0.92, -0.33, 0.11), -0.27, 0.9, 0), look.hair());
            case CROWN_OF_CURLS -> hair(framed(curls(look.halfWidth(), -0.3, 0.15), -0.28, 0.9, 0), look.hair());
            case BEANIE -> paintBeanie();
            case SCARF -> cloth(framed(Shapes.cap(look, 0.07, 0.09, 0.62), -0.29, 0.9, 0));
        }
    }

    private Area framed(Shape outer, double hairline, double share, double slant) {
        return Shapes.minus(outer, Shapes.opening(look, hairline, share, slant));
    }

    /** Long hair on both sides of the neck, its ends in waves. */
    private Path2D curtain(double length, double side, double wave) {
        double w = look.halfWidth() + side;
        Path2D p = new Path2D.Double();
        p.moveTo(0, -0.6);
        p.curveTo(w * 0.95, -0.6, w * 1.05, -0.1, w * 0.96, 0.2);
        p.curveTo(w * (1 + 4 * wave), 0.4, w * (0.9 - 2 * wave), 0.6, w * (1.02 + wave), length - 0.12);
        p.curveTo(w * 0.9, length, w * 0.5, length + 0.05, w * 0.42, length);
        p.lineTo(-w * 0.42, length);
        p.curveTo(-w * 0.5, length + 0.05, -w * 0.9, length, -w * (1.02 + wave), length - 0.12);
        p.curveTo(-w * (0.9 - 2 * wave), 0.6, -w * (1 + 4 * wave), 0.4, -w * 0.96, 0.2);
        p.curveTo(-w * 1.05, -0.1, -w * 0.95, -0.6, 0, -0.6);
        p.closePath();
        return p;
    }

    private Path2D quiff() {
        double w = look.halfWidth();
        double s = Math.signum(look.light());
        Path2D p = new Path2D.Double();
        p.moveTo(-s * w * 0.85, -0.33);
        p.curveTo(-s * w * 0.9, -0.62, -s * w * 0.1, -0.74, s * w * 0.6, -0.66);
        p.curveTo(s * w * 0.95, -0.6, s * w * 0.95, -0.45, s * w * 0.86, -0.32);
        p.curveTo(s * w * 0.3, -0.4, -s * w * 0.3, -0.36, -s * w * 0.85, -0.33);
        p.closePath();
        return p;
    }

    /** Locks along an arch over the head, grown together. */
    private Area curls(double reach, double base, double size) {
        Area area = new Area(Shapes.ellipse(0, base + 0.02, reach, 0.26));
        for (double angle = -0.1; angle <= Math.PI + 0.1; angle += 0.19) {
            double r = size * Appearance.between(random, 0.75, 1.1);
            area.add(new Area(Shapes.ellipse(-Math.cos(angle) * reach, base + 0.1 - Math.sin(angle) * 0.27, r, r)));
        }
        return area;
    }

    private void hair(Shape area, Color colour) {
        Rectangle2D box = area.getBounds2D();
        g.setPaint(new GradientPaint(
                0, (float) box.getMinY(), Tint.shade(colour, 1.2), 0, (float) box.getMaxY(), Tint.shade(colour, 0.75)));
        g.fill(area);
        Shape before = g.getClip();
        g.clip(area);
        boolean curly =
                look.style() == Appearance.HairStyle.CURLY || look.style() == Appearance.HairStyle.CROWN_OF_CURLS;
        for (int i = 0; i < 170; i++) {
            g.setStroke(new BasicStroke((float) Appearance.between(random, 0.004, 0.012)));
            g.setPaint(Tint.alpha(Tint.shade(colour, Appearance.between(random, 0.55, 1.6)), 0.5));
            g.draw(curly ? lock(box) : strand(box));
        }
        g.setClip(before);
    }

    /** One hair from the crown outwards and down. */
    private Shape strand(Rectangle2D box) {
        double part = 0.12 * Math.signum(look.turn());
        double x = Appearance.between(random, box.getMinX(), box.getMaxX());
        double y = Appearance.between(random, Math.max(-0.4, box.getMinY()), box.getMaxY());
        double bend = x + 0.35 * (x - part);
        Path2D p = new Path2D.Double();
        p.moveTo(part + 0.15 * (x - part), box.getMinY() + 0.02);
        p.quadTo(bend, Math.min(y, -0.35), x, y);
        return p;
    }

    private Shape lock(Rectangle2D box) {
        double r = Appearance.between(random, 0.015, 0.04);
        return Shapes.ellipse(
                Appearance.between(random, box.getMinX(), box.getMaxX()),
                Appearance.between(random, box.getMinY(), box.getMaxY()),
                r,
                r * 0.8);
    }

    private void cloth(Shape area) {
        Color colour = look.accent();
        float side = (float) (0.5 * look.light());
        g.setPaint(new GradientPaint(side, -0.5f, Tint.shade(colour, 1.15), -side, 0.8f, Tint.shade(colour, 0.6)));
        g.fill(area);
        Shape before = g.getClip();
        g.clip(area);
        g.setStroke(new BasicStroke(0.02f));
        for (int i = 0; i < 14; i++) {
            Path2D fold = new Path2D.Double();
            double x = Appearance.between(random, -0.5, 0.5);
            fold.moveTo(x * 0.7, -0.6);
            fold.curveTo(x * 1.6, -0.2, x * 1.7, 0.3, x * 0.6, 0.9);
            g.setPaint(Tint.alpha(Tint.shade(colour, random.nextBoolean() ? 0.6 : 1.25), 0.3));
            g.draw(fold);
        }
        g.setClip(before);
    }

    private void paintBeanie() {
        Path2D cap = Shapes.cap(look, 0.14, 0.03, -0.2);
        cloth(cap);
        Shape before = g.getClip();
        g.clip(cap);
        g.setStroke(new BasicStroke(0.008f));
        g.setPaint(Tint.alpha(Color.BLACK, 0.2));
        for (double x = -0.45; x < 0.45; x += 0.035) {
            g.draw(new java.awt.geom.Line2D.Double(x * 0.6, -0.75, x, -0.15));
        }
        g.setClip(before);
        Shape brim = new java.awt.geom.RoundRectangle2D.Double(
                -look.halfWidth() - 0.045, -0.3, 2 * look.halfWidth() + 0.09, 0.13, 0.08, 0.08);
        cloth(brim);
    }
}
