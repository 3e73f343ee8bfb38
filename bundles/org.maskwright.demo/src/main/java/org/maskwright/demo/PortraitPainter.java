package org.maskwright.demo;

import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Random;
import org.maskwright.core.Mask;
import org.maskwright.core.Size;

/**
 * Draws portraits: a person from the chest up before a background, with a mask that is exact by construction. The same seed and size give
 * the same picture. Stateless, and safe for any thread.
 */
public final class PortraitPainter {
    /** A background is taken when brightness changes so many times as much along the person's outline as in the picture on average. */
    private static final double DISTINCT = 4;

    private static final int FIGURES_TRIED = 12;
    private static final int BACKGROUNDS_TRIED = 14;

    /**
     * Draws a portrait.
     *
     * @param seed chooses person, clothes, light, background and framing
     * @param size px, at least 32×32
     * @throws IllegalArgumentException for a smaller size
     */
    public Portrait paint(long seed, Size size) {
        if (size.width() < 32 || size.height() < 32) {
            throw new IllegalArgumentException("a portrait of " + size + "; at least 32×32 is needed");
        }
        Random random = new Random(seed * 0x9E3779B97F4A7C15L);
        random.nextLong();
        int[] figure = new int[0];
        Mask mask = Mask.parse();
        for (int i = 0; i < FIGURES_TRIED && !usual(mask); i++) {
            figure = figure(random, size).getRGB(0, 0, size.width(), size.height(), null, 0, size.width());
            mask = mask(figure, size);
        }
        int[] pixels = new int[0];
        double best = -1;
        for (int i = 0; i < BACKGROUNDS_TRIED && best < DISTINCT; i++) {
            BufferedImage behind = new BackgroundPainter(random, size).paint();
            int[] tried = behind.getRGB(0, 0, size.width(), size.height(), null, 0, size.width());
            double distinct = distinct(figure, tried, mask);
            if (distinct > best) {
                best = distinct;
                pixels = tried;
            }
        }
        compose(figure, pixels, random);
        return new Portrait(pixels, mask);
    }

    /** Whether the person covers about as much of the picture as in most portraits. */
    private static boolean usual(Mask mask) {
        double coverage = (double) mask.regions().foregroundPixels()
                / Math.max(1, mask.size().pixels());
        return coverage > 0.24 && coverage < 0.39;
    }

    private static BufferedImage figure(Random random, Size size) {
        Appearance look = Appearance.random(random);
        var layer = new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = layer.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        // The shoulders stay within the picture, or touch its sides only low down.
        double room = 0.48 * size.width() / (1.17 * look.shoulder());
        double face = Math.min(
                size.height() * Appearance.between(random, 0.36, 0.5), Appearance.between(random, 0.8, 1) * room);
        double spare = Math.min(0.08 * size.width(), 0.5 * size.width() - 1.17 * look.shoulder() * face);
        double x = 0.5 * size.width() + spare * Appearance.between(random, -1, 1);
        // In a tall picture the person sits lower, so that people cover much the same share of all pictures.
        double y = Math.max(
                size.height() * Appearance.between(random, 0.1, 0.18) + face * 0.72, size.height() - 1.85 * face);
        g.translate(x, y);
        g.scale(face, face);
        paintPerson(g, look, random);
        g.dispose();
        return layer;
    }

    private static void paintPerson(Graphics2D g, Appearance look, Random random) {
        var face = new FacePainter(g, look, random);
        var hair = new HairPainter(g, look, random);
        AffineTransform upright = g.getTransform();
        g.rotate(look.tilt(), 0, 0.5);
        hair.paintBack();
        g.setTransform(upright);
        face.paintNeck();
        new ClothesPainter(g, look, random).paint();
        g.rotate(look.tilt(), 0, 0.5);
        face.paintFace();
        hair.paintFront();
        g.setTransform(upright);
        g.setComposite(AlphaComposite.SrcAtop);
        float side = (float) (0.9 * look.light());
        g.setPaint(new GradientPaint(
                side, 0, Tint.alpha(Color.WHITE, 0.1), -side, 0.4f, Tint.alpha(new Color(10, 10, 40), 0.3)));
        g.fill(new Rectangle2D.Double(-4, -4, 8, 8));
    }

    /** Where the figure covers at least half of a pixel; one component without holes, as a careful annotator would draw it. */
    private static Mask mask(int[] figure, Size size) {
        byte[] labels = new byte[figure.length];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = (byte) (figure[i] >>> 24 >= 128 ? 1 : 0);
        }
        Mask mask = Mask.adopt(size, labels);
        int[] areas = mask.regions().componentAreas();
        Mask whole = mask.regions().withoutComponentsBelow(areas.length == 0 ? 0 : areas[0]);
        return whole.regions().withHolesFilled(Integer.MAX_VALUE, 1);
    }

    /** Mean change of brightness across the outline, relative to that within the whole picture. */
    private static double distinct(int[] figure, int[] behind, Mask mask) {
        int width = mask.width();
        double[] luma = new double[figure.length];
        for (int i = 0; i < luma.length; i++) {
            luma[i] = Tint.luma((mask.at(i % width, i / width) == 1 ? figure : behind)[i]);
        }
        double onOutline = 0;
        double all = 1;
        int outline = 1;
        for (int y = 1; y < mask.height() - 1; y++) {
            for (int x = 1; x < width - 1; x++) {
                int i = y * width + x;
                double change = Math.abs(luma[i + 1] - luma[i - 1]) + Math.abs(luma[i + width] - luma[i - width]);
                all += change;
                if (mask.at(x - 1, y) != mask.at(x + 1, y) || mask.at(x, y - 1) != mask.at(x, y + 1)) {
                    onOutline += change;
                    outline++;
                }
            }
        }
        return onOutline / outline / (all / luma.length);
    }

    private static void compose(int[] figure, int[] pixels, Random random) {
        double grain = Appearance.between(random, 1.5, 4);
        int[] rgb = new int[3];
        for (int i = 0; i < pixels.length; i++) {
            int alpha = figure[i] >>> 24;
            double noise = random.nextGaussian() * grain;
            for (int c = 0; c < 3; c++) {
                int shift = 16 - 8 * c;
                double over = (figure[i] >> shift & 0xff) * alpha / 255.0;
                double under = (pixels[i] >> shift & 0xff) * (255 - alpha) / 255.0;
                rgb[c] = Tint.clamp(over + under + noise + random.nextInt(3) - 1);
            }
            pixels[i] = rgb[0] << 16 | rgb[1] << 8 | rgb[2];
        }
    }
}
