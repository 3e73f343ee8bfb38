package org.maskwright.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.util.Random;

/** Draws what is worn over the shoulders, in face units. */
final class ClothesPainter {
    private static final double BOTTOM = 4;

    private final Graphics2D g;
    private final Appearance look;
    private final Random random;

    ClothesPainter(Graphics2D g, Appearance look, Random random) {
        this.g = g;
        this.look = look;
        this.random = random;
    }

    void paint() {
        Path2D torso = Shapes.torso(look);
        double n = Shapes.neckHalfWidth(look);
        switch (look.outfit()) {
            case TSHIRT -> garment(Shapes.minus(torso, crew(n)), look.cloth());
            case STRIPES -> patterned(Shapes.minus(torso, crew(n)), this::stripes);
            case CHECKS -> patterned(Shapes.minus(torso, vee(n, 1.05)), this::checks);
            case DOTS -> patterned(Shapes.minus(torso, crew(n * 1.15)), this::dots);
            case V_NECK -> garment(Shapes.minus(torso, vee(n, 1.3)), look.cloth());
            case TURTLENECK -> garment(Shapes.plus(torso, collar(n)), look.cloth());
            case SUIT -> paintSuit(torso, n);
            case HOODIE -> paintHoodie(torso, n);
            case BLOUSE -> {
                garment(Shapes.minus(torso, vee(n * 1.2, 1.12)), look.cloth());
                lapels(n * 1.3, 1.12, Tint.shade(look.cloth(), 1.15));
            }
        }
    }

    private static Ellipse2D crew(double n) {
        return Shapes.ellipse(0, 0.66, n * 1.25, 0.15);
    }

    private static Path2D vee(double n, double depth) {
        Path2D p = new Path2D.Double();
        p.moveTo(-n * 1.3, 0.5);
        p.lineTo(-n * 1.22, 0.7);
        p.quadTo(-n * 0.5, (0.7 + depth) / 2 + 0.05, 0, depth);
        p.quadTo(n * 0.5, (0.7 + depth) / 2 + 0.05, n * 1.22, 0.7);
        p.lineTo(n * 1.3, 0.5);
        p.closePath();
        return p;
    }

    private static Path2D collar(double n) {
        Path2D p = new Path2D.Double();
        p.moveTo(-n * 1.06, 0.5);
        p.quadTo(0, 0.58, n * 1.06, 0.5);
        p.lineTo(n * 1.3, 0.8);
        p.lineTo(-n * 1.3, 0.8);
        p.closePath();
        return p;
    }

    private void patterned(Area area, Runnable pattern) {
        g.setPaint(look.cloth());
        g.fill(area);
        Shape before = g.getClip();
        g.clip(area);
        pattern.run();
        g.setClip(before);
        folds(area);
    }

    private void garment(Area area, Color colour) {
        g.setPaint(colour);
        g.fill(area);
        folds(area);
    }

    /** Light from one side, the dark of sleeves, and a few creases. */
    private void folds(Area area) {
        Shape before = g.getClip();
        g.clip(area);
        double s = look.shoulder();
        g.setStroke(new BasicStroke(0.05f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        for (int i = 0; i < 12; i++) {
            Path2D fold = new Path2D.Double();
            double x = Appearance.between(random, -s, s);
            fold.moveTo(x, Appearance.between(random, 0.8, 1.2));
            fold.quadTo(
                    x * 1.1,
                    1.5,
                    x * 0.8 + Appearance.between(random, -0.2, 0.2),
                    Appearance.between(random, 1.5, 2.4));
            g.setPaint(Tint.alpha(random.nextInt(3) == 0 ? Color.WHITE : Color.BLACK, 0.07));
            g.draw(fold);
        }
        for (int side = -1; side <= 1; side += 2) {
            Path2D sleeve = new Path2D.Double();
            sleeve.moveTo(side * s * 0.8, 1.05);
            sleeve.quadTo(side * s * 0.7, 1.6, side * s * 0.78, BOTTOM);
            g.setPaint(Tint.alpha(Color.BLACK, 0.22));
            g.setStroke(new BasicStroke(0.03f));
            g.draw(sleeve);
        }
        g.setClip(before);
    }

    private void stripes() {
        g.setPaint(look.accent());
        double step = Appearance.between(random, 0.09, 0.17);
        g.setStroke(new BasicStroke((float) (step * 0.42)));
        for (double y = 0.6; y < BOTTOM; y += step) {
            Path2D stripe = new Path2D.Double();
            stripe.moveTo(-2, y + 0.12);
            stripe.quadTo(0, y - 0.1, 2, y + 0.12);
            g.draw(stripe);
        }
    }

    private void checks() {
        double step = Appearance.between(random, 0.14, 0.22);
        g.setStroke(new BasicStroke((float) (step * 0.45)));
        g.setPaint(Tint.alpha(look.accent(), 0.5));
        for (double t = -2; t < BOTTOM; t += step) {
            g.draw(new Line2D.Double(t, 0.4, t, BOTTOM));
            g.draw(new Line2D.Double(-2, t, 2, t));
        }
    }

    private void dots() {
        g.setPaint(look.accent());
        double step = Appearance.between(random, 0.1, 0.15);
        for (int row = 0; row < 40; row++) {
            for (double x = -2; x < 2; x += step) {
                g.fill(Shapes.ellipse(x + row % 2 * step / 2, 0.6 + row * step * 0.8, step * 0.2, step * 0.2));
            }
        }
    }

    private void paintSuit(Path2D torso, double n) {
        garment(new Area(torso), Tint.mix(Color.WHITE, look.accent(), 0.12));
        g.setPaint(Tint.shade(look.skin(), 0.82));
        g.fill(vee(n * 0.85, 0.82));
        Path2D tie = new Path2D.Double();
        tie.moveTo(-0.05, 0.78);
        tie.lineTo(0.05, 0.78);
        tie.lineTo(0.035, 0.87);
        tie.lineTo(0.085, 1.9);
        tie.lineTo(-0.085, 1.9);
        tie.lineTo(-0.035, 0.87);
        tie.closePath();
        g.setPaint(look.accent());
        g.fill(tie);
        lapels(n * 0.95, 0.9, Color.WHITE);
        Color jacket = Tint.shade(look.cloth(), 0.6);
        garment(Shapes.minus(torso, vee(n * 1.1, 1.75)), jacket);
        lapels(n * 1.35, 1.6, Tint.shade(jacket, 1.3));
    }

    /** Two pieces of cloth along a neckline. */
    private void lapels(double n, double depth, Color colour) {
        for (int side = -1; side <= 1; side += 2) {
            Path2D p = new Path2D.Double();
            p.moveTo(side * n * 1.05, 0.68);
            p.quadTo(side * n * 0.8, (0.7 + depth) / 2, side * 0.02, depth);
            p.quadTo(side * n * 1.6, (0.9 + depth) / 2, side * n * 1.5, 0.82);
            p.closePath();
            g.setPaint(colour);
            g.fill(p);
            g.setStroke(new BasicStroke(0.012f));
            g.setPaint(Tint.alpha(Color.BLACK, 0.35));
            g.draw(p);
        }
    }

    private void paintHoodie(Path2D torso, double n) {
        Area hood = Shapes.minus(Shapes.ellipse(0, 0.68, n * 2.05, 0.21), Shapes.ellipse(0, 0.58, n * 1.15, 0.17));
        garment(Shapes.minus(torso, crew(n)), look.cloth());
        garment(
                Shapes.both(hood, Shapes.plus(torso, Shapes.ellipse(0, 0.8, n * 2.4, 0.3))),
                Tint.shade(look.cloth(), 1.12));
        g.setStroke(new BasicStroke(0.018f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.setPaint(new Color(0xe9e4da));
        g.draw(new Line2D.Double(-n * 0.5, 0.88, -n * 0.55, 1.25));
        g.draw(new Line2D.Double(n * 0.5, 0.88, n * 0.58, 1.2));
    }
}
