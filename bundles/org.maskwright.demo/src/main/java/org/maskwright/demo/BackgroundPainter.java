package org.maskwright.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Random;
import org.maskwright.core.Size;

/** Draws what is behind a person: a studio wall, a room, a street or a garden, mostly out of focus. */
final class BackgroundPainter {
    private static final int SCENES = 6;

    private final Random random;
    private final double width;
    private final double height;

    BackgroundPainter(Random random, Size size) {
        this.random = random;
        this.width = size.width();
        this.height = size.height();
    }

    /** The background, RGB. */
    BufferedImage paint() {
        int scene = random.nextInt(SCENES);
        // Drawing small and enlarging is the blur of a lens, at next to no cost.
        double blur = scene == 0 || scene == 4 ? 1.5 : Appearance.between(random, 2.5, 5);
        var small = new BufferedImage(
                (int) Math.ceil(width / blur), (int) Math.ceil(height / blur), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = small.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.scale(small.getWidth() / width, small.getHeight() / height);
        switch (scene) {
            case 0 -> studio(g);
            case 1 -> lights(g);
            case 2 -> garden(g);
            case 3 -> room(g);
            case 4 -> bricks(g);
            default -> street(g);
        }
        g.dispose();
        return enlarged(small);
    }

    private BufferedImage enlarged(BufferedImage small) {
        var image = new BufferedImage((int) width, (int) height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        g.drawImage(small, 0, 0, image.getWidth(), image.getHeight(), null);
        g.dispose();
        return image;
    }

    private Color colour(double saturation, double brightness) {
        return Color.getHSBColor(random.nextFloat(), (float) saturation, (float) brightness);
    }

    private void fill(Graphics2D g, Color top, Color bottom) {
        g.setPaint(new GradientPaint(0, 0, top, (float) (width * 0.2), (float) height, bottom));
        g.fill(new Rectangle2D.Double(0, 0, width, height));
    }

    private double x() {
        return random.nextDouble() * width;
    }

    private double y() {
        return random.nextDouble() * height;
    }

    private void spot(Graphics2D g, double x, double y, double r, Color colour, double opacity) {
        Color[] colours = {Tint.alpha(colour, opacity), Tint.alpha(colour, 0)};
        g.setPaint(new RadialGradientPaint(new Point2D.Double(x, y), (float) r, new float[] {0, 1}, colours));
        g.fill(Shapes.ellipse(x, y, r, r));
    }

    private void studio(Graphics2D g) {
        Color wall = colour(Appearance.between(random, 0.08, 0.5), Appearance.between(random, 0.35, 0.85));
        fill(g, wall, Tint.shade(wall, 0.55));
        spot(g, width * Appearance.between(random, 0.25, 0.75), height * 0.35, width * 0.7, Tint.shade(wall, 1.5), 0.8);
        for (int i = 0; i < 120; i++) {
            spot(
                    g,
                    x(),
                    y(),
                    Appearance.between(random, 6, 34),
                    random.nextBoolean() ? Color.WHITE : Color.BLACK,
                    0.07);
        }
        spot(g, x(), height * 1.1, width * 0.6, Color.BLACK, 0.3);
    }

    private void lights(Graphics2D g) {
        Color night = colour(0.5, 0.2);
        fill(g, Tint.shade(night, 1.6), Tint.shade(night, 0.7));
        for (int i = 0; i < 45; i++) {
            Color light = Color.getHSBColor(
                    (float) Appearance.between(random, 0.02, 0.16) + (random.nextInt(4) == 0 ? 0.5f : 0), 0.6f, 1);
            double r = Appearance.between(random, 0.02, 0.065) * width;
            double x = x();
            double y = y() * 0.85;
            g.setPaint(Tint.alpha(light, Appearance.between(random, 0.15, 0.55)));
            g.fill(Shapes.ellipse(x, y, r, r));
            g.setPaint(Tint.alpha(Color.WHITE, 0.2));
            g.setStroke(new BasicStroke(2));
            g.draw(Shapes.ellipse(x, y, r, r));
        }
    }

    private void garden(Graphics2D g) {
        double horizon = height * Appearance.between(random, 0.4, 0.75);
        fill(g, new Color(0x9fc4e4), new Color(0xe7eef0));
        g.setPaint(new GradientPaint(0, (float) horizon, new Color(0x86a35a), 0, (float) height, new Color(0x3f5a2a)));
        g.fill(new Rectangle2D.Double(0, horizon, width, height));
        for (int i = 0; i < 9; i++) {
            double x = x();
            double r = Appearance.between(random, 0.08, 0.22) * width;
            g.setPaint(new Color(0x4a3a2a));
            g.fill(new Rectangle2D.Double(x - r * 0.08, horizon - r, r * 0.16, r * 1.4));
            for (int leaf = 0; leaf < 40; leaf++) {
                Color green = Color.getHSBColor((float) Appearance.between(random, 0.2, 0.36), 0.55f, (float)
                        Appearance.between(random, 0.25, 0.75));
                double lx = x + random.nextGaussian() * r * 0.5;
                double ly = horizon - r * 1.3 + random.nextGaussian() * r * 0.45;
                g.setPaint(Tint.alpha(green, 0.75));
                g.fill(Shapes.ellipse(lx, ly, r * 0.18, r * 0.15));
            }
        }
    }

    private void room(Graphics2D g) {
        Color wall = colour(Appearance.between(random, 0.05, 0.3), Appearance.between(random, 0.6, 0.92));
        fill(g, wall, Tint.shade(wall, 0.75));
        double left = width * Appearance.between(random, -0.1, 0.65);
        for (int shelf = 0; shelf < 4; shelf++) {
            double y = height * (0.08 + 0.22 * shelf);
            double x = left;
            while (x < left + width * 0.45) {
                double w = Appearance.between(random, 0.012, 0.035) * width;
                double h = Appearance.between(random, 0.1, 0.17) * height;
                g.setPaint(colour(0.55, Appearance.between(random, 0.25, 0.8)));
                g.fill(new Rectangle2D.Double(x, y + 0.18 * height - h, w, h));
                x += w * 1.08;
            }
            g.setPaint(new Color(0x5d4330));
            g.fill(new Rectangle2D.Double(left - 6, y + 0.18 * height, width * 0.47, height * 0.018));
        }
        double window = left > width * 0.25 ? width * 0.05 : width * 0.6;
        g.setPaint(new GradientPaint(0, 0, new Color(0xf7fbff), 0, (float) (height * 0.6), new Color(0xbcd4e6)));
        g.fill(new Rectangle2D.Double(window, height * 0.06, width * 0.3, height * 0.5));
        g.setPaint(new Color(0xf3f0ea));
        g.setStroke(new BasicStroke((float) (width * 0.014)));
        g.draw(new Rectangle2D.Double(window, height * 0.06, width * 0.3, height * 0.5));
        g.draw(new Line2D.Double(window + width * 0.15, height * 0.06, window + width * 0.15, height * 0.56));
    }

    private void bricks(Graphics2D g) {
        Color mortar = new Color(0xb9b0a3);
        fill(g, mortar, Tint.shade(mortar, 0.8));
        Color clay = Color.getHSBColor(
                (float) Appearance.between(random, 0.01, 0.09), 0.5f, (float) Appearance.between(random, 0.4, 0.75));
        double h = height / Appearance.between(random, 13, 20);
        double w = h * 2.6;
        for (int row = 0; row * h < height; row++) {
            for (double x = -w * (row % 2 == 0 ? 0.2 : 0.7); x < width; x += w) {
                g.setPaint(Tint.shade(clay, Appearance.between(random, 0.75, 1.2)));
                g.fill(new Rectangle2D.Double(x + 1.5, row * h + 1.5, w - 3, h - 3));
            }
        }
        spot(g, x(), y() * 0.4, width * 0.6, Color.WHITE, 0.35);
        spot(g, x(), height, width * 0.7, Color.BLACK, 0.4);
    }

    private void street(Graphics2D g) {
        fill(g, new Color(0xcfdbe4), new Color(0xf0e7d8));
        for (int i = 0; i < 9; i++) {
            double x = width * (i * 0.14 - 0.1);
            double top = height * Appearance.between(random, 0.02, 0.45);
            double w = width * Appearance.between(random, 0.14, 0.24);
            Color house = colour(Appearance.between(random, 0.05, 0.4), Appearance.between(random, 0.35, 0.85));
            g.setPaint(house);
            g.fill(new Rectangle2D.Double(x, top, w, height));
            g.setPaint(Tint.alpha(Tint.shade(house, random.nextBoolean() ? 0.5 : 1.4), 0.8));
            for (double y = top + height * 0.05; y < height * 0.8; y += height * 0.1) {
                for (double wx = x + w * 0.12; wx < x + w * 0.8; wx += w * 0.3) {
                    g.fill(new Rectangle2D.Double(wx, y, w * 0.16, height * 0.055));
                }
            }
        }
        Path2D road = new Path2D.Double();
        road.moveTo(-width * 0.2, height);
        road.lineTo(width * 0.45, height * 0.72);
        road.lineTo(width * 0.6, height * 0.72);
        road.lineTo(width * 1.3, height);
        road.closePath();
        g.setPaint(new Color(0x77787c));
        g.fill(road);
    }
}
