package org.maskwright.demo;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import org.maskwright.core.Mask;

/** What bad light and bad lenses do to a picture: each method gives a changed copy. */
final class Retouch {
    private Retouch() {}

    /** What a sample becomes. */
    @FunctionalInterface
    interface Curve {
        double apply(double value);
    }

    static BufferedImage curve(BufferedImage image, Curve curve) {
        return curve(image, Mask.adopt(new org.maskwright.core.Size(0, 0), new byte[0]), curve);
    }

    /** Applies a curve to all samples: within the mask only, unless the mask is 0×0. */
    static BufferedImage curve(BufferedImage image, Mask mask, Curve curve) {
        BufferedImage result = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int rgb = image.getRGB(x, y);
                boolean touched = mask.width() == 0 || mask.at(x, y) == 1;
                result.setRGB(x, y, touched ? curved(rgb, curve) : rgb);
            }
        }
        return result;
    }

    private static int curved(int rgb, Curve curve) {
        return Tint.clamp(curve.apply(rgb >> 16 & 0xff)) << 16
                | Tint.clamp(curve.apply(rgb >> 8 & 0xff)) << 8
                | Tint.clamp(curve.apply(rgb & 0xff));
    }

    static BufferedImage grey(BufferedImage image) {
        BufferedImage result = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                result.setRGB(x, y, Tint.clamp(Tint.luma(image.getRGB(x, y))) * 0x010101);
            }
        }
        return result;
    }

    /** Out of focus: reduced so many times by halves, and enlarged again. */
    static BufferedImage blurred(BufferedImage image, int halvings) {
        BufferedImage small = image;
        for (int i = 0; i < halvings; i++) {
            small = scaled(small, Math.max(2, small.getWidth() / 2), Math.max(2, small.getHeight() / 2));
        }
        BufferedImage result = small;
        for (int i = halvings - 1; i >= 0; i--) {
            result = scaled(result, image.getWidth() >> i, image.getHeight() >> i);
        }
        return result;
    }

    private static BufferedImage scaled(BufferedImage image, int width, int height) {
        BufferedImage result = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = result.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        g.drawImage(image, 0, 0, width, height, null);
        g.dispose();
        return result;
    }

    /** The second image within the mask, the first elsewhere. */
    static BufferedImage inMask(BufferedImage outside, BufferedImage inside, Mask mask) {
        BufferedImage result = new BufferedImage(outside.getWidth(), outside.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < outside.getHeight(); y++) {
            for (int x = 0; x < outside.getWidth(); x++) {
                result.setRGB(x, y, (mask.at(x, y) == 1 ? inside : outside).getRGB(x, y));
            }
        }
        return result;
    }
}
