package org.maskwright.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.Random;

/** Draws skin, eyes, brows, nose, mouth, beard and glasses, in face units. */
final class FacePainter {
    private static final Color SHADOW = new Color(60, 20, 10);

    private final Graphics2D g;
    private final Appearance look;
    private final Random random;

    FacePainter(Graphics2D g, Appearance look, Random random) {
        this.g = g;
        this.look = look;
        this.random = random;
    }

    void paintNeck() {
        Shape neck = Shapes.neck(look);
        g.setPaint(Tint.shade(look.skin(), 0.86));
        g.fill(neck);
        Shape before = g.getClip();
        g.clip(neck);
        soft(0.03 * look.light(), 0.42, 0.42, 0.2, SHADOW, 0.5);
        soft(0.2 * look.light(), 0.9, 0.3, 0.3, Color.WHITE, 0.12);
        g.setClip(before);
    }

    void paintFace() {
        paintEars();
        Shape face = Shapes.face(look);
        double w = look.halfWidth();
        g.setPaint(look.skin());
        g.fill(face);
        Shape before = g.getClip();
        g.clip(face);
        soft(-look.light() * w * 0.95, 0.1, 0.3, 0.75, SHADOW, 0.42);
        soft(0, 0.58, 0.42, 0.16, SHADOW, 0.34);
        soft(0, -0.55, 0.5, 0.25, SHADOW, 0.25);
        soft(look.light() * w * 0.45, -0.24, 0.24, 0.2, Color.WHITE, 0.22);
        Color blush = Tint.mix(look.skin(), new Color(0xc04a3a), 0.5);
        soft(-w * 0.58 + look.turn(), 0.13, 0.13, 0.09, blush, 0.35);
        soft(w * 0.58 + look.turn(), 0.13, 0.13, 0.09, blush, 0.35);
        g.setClip(before);
        paintBeard(face);
        AffineTransform straight = g.getTransform();
        g.translate(look.turn(), 0);
        paintEye(-0.165);
        paintEye(0.165);
        paintNose();
        paintMouth();
        if (look.glasses()) {
            paintGlasses();
        }
        g.setTransform(straight);
    }

    /** A soft spot: full at its centre, gone at its rim. */
    private void soft(double cx, double cy, double rx, double ry, Color colour, double opacity) {
        AffineTransform before = g.getTransform();
        g.translate(cx, cy);
        g.scale(rx, ry);
        float[] stops = {0, 0.55f, 1};
        Color[] colours = {Tint.alpha(colour, opacity), Tint.alpha(colour, opacity * 0.45), Tint.alpha(colour, 0)};
        g.setPaint(new RadialGradientPaint(new Point2D.Double(0, 0), 1, stops, colours));
        g.fill(Shapes.ellipse(0, 0, 1, 1));
        g.setTransform(before);
    }

    private void paintEars() {
        for (int side = -1; side <= 1; side += 2) {
            double x = side * (look.halfWidth() + 0.012);
            g.setPaint(Tint.shade(look.skin(), side == Math.signum(look.light()) ? 0.95 : 0.74));
            g.fill(Shapes.ellipse(x, 0.03, 0.05, 0.1));
            g.setPaint(Tint.alpha(SHADOW, 0.3));
            g.fill(Shapes.ellipse(x + side * 0.008, 0.03, 0.02, 0.06));
        }
    }

    private void paintEye(double x) {
        double y = -0.035;
        double r = 0.062;
        soft(x, y - 0.01, 0.11, 0.075, SHADOW, 0.3);
        Path2D almond = new Path2D.Double();
        almond.moveTo(x - r, y + 0.006);
        almond.curveTo(x - r * 0.5, y - 0.042, x + r * 0.5, y - 0.042, x + r, y);
        almond.curveTo(x + r * 0.5, y + 0.03, x - r * 0.5, y + 0.03, x - r, y + 0.006);
        g.setPaint(new Color(0xf1ece6));
        g.fill(almond);
        paintIris(almond, x, y);
        Path2D lid = new Path2D.Double();
        lid.moveTo(x - r * 1.04, y + 0.008);
        lid.curveTo(x - r * 0.5, y - 0.045, x + r * 0.5, y - 0.045, x + r * 1.04, y);
        line(lid, Tint.mix(SHADOW, Color.BLACK, 0.5), 0.011);
        paintBrow(x);
    }

    private void paintIris(Shape almond, double x, double y) {
        Shape before = g.getClip();
        g.clip(almond);
        double gaze = x + look.turn() * 0.4;
        g.setPaint(Tint.shade(look.iris(), 0.6));
        g.fill(Shapes.ellipse(gaze, y - 0.006, 0.033, 0.033));
        g.setPaint(look.iris());
        g.fill(Shapes.ellipse(gaze, y - 0.004, 0.027, 0.027));
        g.setPaint(new Color(0x0b0808));
        g.fill(Shapes.ellipse(gaze, y - 0.005, 0.014, 0.014));
        g.setPaint(Tint.alpha(Color.BLACK, 0.25));
        g.fill(Shapes.ellipse(x, y - 0.04, 0.08, 0.026));
        g.setPaint(Color.WHITE);
        g.fill(Shapes.ellipse(gaze + 0.011 * look.light(), y - 0.016, 0.007, 0.007));
        g.setClip(before);
    }

    private void paintBrow(double x) {
        double side = Math.signum(x);
        Path2D brow = new Path2D.Double();
        brow.moveTo(x - side * 0.085, -0.118);
        brow.curveTo(x - side * 0.02, -0.155, x + side * 0.05, -0.15, x + side * 0.095, -0.112);
        line(brow, Tint.alpha(Tint.shade(look.hair(), 0.7), 0.85), look.jaw() > 0.45 ? 0.03 : 0.019);
    }

    private void paintNose() {
        double light = look.light();
        soft(-light * 0.035, 0.05, 0.04, 0.16, SHADOW, 0.24);
        soft(light * 0.012, 0.06, 0.025, 0.14, Color.WHITE, 0.16);
        soft(0, 0.15, 0.075, 0.04, SHADOW, 0.22);
        g.setPaint(Tint.alpha(SHADOW, 0.55));
        g.fill(Shapes.ellipse(-0.03, 0.158, 0.017, 0.009));
        g.fill(Shapes.ellipse(0.03, 0.158, 0.017, 0.009));
        soft(light * 0.012, 0.125, 0.03, 0.03, Color.WHITE, 0.2);
    }

    private void paintMouth() {
        double y = 0.275;
        double r = 0.1 + 0.025 * look.smile();
        double up = 0.028 * look.smile();
        Color lips = Tint.mix(look.skin(), new Color(0x9c2f35), look.jaw() < 0.4 ? 0.6 : 0.34);
        Path2D upper = arc(r, y - up, y - 0.032);
        g.setPaint(Tint.shade(lips, 0.86));
        g.fill(upper);
        Path2D lower = arc(r, y - up, y + 0.062);
        g.setPaint(lips);
        g.fill(lower);
        if (look.smile() > 0.65) {
            g.setPaint(new Color(0xf4efe8));
            g.fill(Shapes.both(Shapes.plus(upper, lower), Shapes.ellipse(0, y + 0.008, r * 0.66, 0.014)));
        }
        Path2D parting = new Path2D.Double();
        parting.moveTo(-r, y - up);
        parting.curveTo(-r * 0.4, y + 0.014, r * 0.4, y + 0.014, r, y - up);
        line(parting, Tint.alpha(new Color(0x4a1512), 0.8), 0.008);
        soft(0.01 * look.light(), y + 0.03, 0.05, 0.014, Color.WHITE, 0.22);
        soft(0, y + 0.075, 0.08, 0.025, SHADOW, 0.25);
    }

    /** A lip: between the parting of the mouth and a curve that swings out to {@code reach}. */
    private static Path2D arc(double r, double corner, double reach) {
        Path2D p = new Path2D.Double();
        p.moveTo(-r, corner);
        p.curveTo(-r * 0.5, reach, r * 0.5, reach, r, corner);
        p.curveTo(r * 0.4, 0.291, -r * 0.4, 0.291, -r, corner);
        p.closePath();
        return p;
    }

    private void paintBeard(Shape face) {
        double w = look.halfWidth();
        Path2D bare = Shapes.opening(look, -0.4, 0.8, 0);
        bare.transform(AffineTransform.getTranslateInstance(0, -0.28));
        Area full = Shapes.both(face, Shapes.ellipse(0, 0.36, w * 1.2, 0.36));
        full.subtract(new Area(bare));
        full.add(Shapes.both(Shapes.ellipse(0, 0.225, 0.135, 0.035), Shapes.ellipse(0, 0.24, 0.2, 0.06)));
        switch (look.beard()) {
            case NONE -> {}
            case STUBBLE -> bristle(full, 0.16, 350);
            case FULL -> bristle(full, 0.8, 700);
            case MOUSTACHE -> bristle(new Area(Shapes.ellipse(0, 0.222, 0.125, 0.03)), 0.85, 160);
        }
    }

    private void bristle(Area area, double opacity, int hairs) {
        g.setPaint(Tint.alpha(look.hair(), opacity));
        g.fill(area);
        Shape before = g.getClip();
        g.clip(area);
        g.setStroke(new BasicStroke(0.005f));
        for (int i = 0; i < hairs; i++) {
            double x = Appearance.between(random, -0.42, 0.42);
            double y = Appearance.between(random, -0.05, 0.5);
            g.setPaint(Tint.alpha(
                    Tint.shade(look.hair(), Appearance.between(random, 0.6, 1.5)), Math.min(1, opacity + 0.2)));
            Path2D hair = new Path2D.Double();
            hair.moveTo(x, y);
            hair.lineTo(x + x * 0.05 + Appearance.between(random, -0.01, 0.01), y + 0.035);
            g.draw(hair);
        }
        g.setClip(before);
    }

    private void paintGlasses() {
        Color frame = new Color(0x1f1c1c);
        for (int side = -1; side <= 1; side += 2) {
            Shape glass = Shapes.ellipse(side * 0.168, -0.025, 0.118, 0.094);
            g.setPaint(Tint.alpha(Color.WHITE, 0.1));
            g.fill(glass);
            line(glass, frame, 0.016);
        }
        Path2D bridge = new Path2D.Double();
        bridge.moveTo(-0.05, -0.03);
        bridge.curveTo(-0.02, -0.055, 0.02, -0.055, 0.05, -0.03);
        line(bridge, frame, 0.016);
    }

    private void line(Shape shape, Color colour, double width) {
        g.setStroke(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.setPaint(colour);
        g.draw(shape);
    }
}
