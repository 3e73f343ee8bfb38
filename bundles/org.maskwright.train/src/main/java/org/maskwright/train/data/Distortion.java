package org.maskwright.train.data;

import java.util.SplittableRandom;
import org.maskwright.core.Size;
import org.maskwright.imaging.image.Pixels;
import org.maskwright.imaging.image.Warp;

/**
 * One distortion, drawn. The same seed, epoch and sample give the same, whatever thread asks in whatever order.
 *
 * @param warp of image and mask, in shares of the sides: the raster is 1×1
 * @param tone of the colours
 * @param blurPx standard deviation, px; 0 for none
 * @param noise standard deviation, grey levels; 0 for none
 * @param jpegQuality 100 for none
 * @param noiseSeed of the noise's pixels
 */
record Distortion(Warp warp, ToneChange tone, double blurPx, double noise, int jpegQuality, long noiseSeed) {
    /** Of one image in so many. */
    private static final int SELDOM = 3;

    /**
     * Draws one; each figure is drawn whether or not it is wanted, so that turning one off leaves the others as they are.
     *
     * @param aspect height by width of what comes out, so that turns are turns
     */
    static Distortion draw(Augmentation how, double aspect, SplittableRandom random) {
        Augmentation.Light light = how.light();
        Warp warp = warp(how.move(), aspect, random);
        double brightness = 1 + light.brightness() * between(random);
        double contrast = 1 + light.contrast() * between(random);
        double warmth = light.temperature() * between(random);
        double blur = seldom(random) * light.blurPx() * random.nextDouble();
        double noise = seldom(random) * light.noise() * random.nextDouble();
        int jpeg = 100 - (int) Math.round(seldom(random) * (100 - light.jpegQuality()) * random.nextDouble());
        boolean even = random.nextDouble() < light.equalise();
        ToneChange.Gains gains = new ToneChange.Gains(brightness * (1 - warmth), brightness, brightness * (1 + warmth));
        return new Distortion(warp, new ToneChange(gains, contrast, even), blur, noise, jpeg, random.nextLong());
    }

    private static Warp warp(Augmentation.Move move, double aspect, SplittableRandom random) {
        double mirror = random.nextDouble() < move.flip() ? -1 : 1;
        double angle = Math.toRadians(move.rotationDegrees()) * between(random);
        double scale = Math.pow(1 + move.scale(), between(random)) * (1 + move.zoom() * random.nextDouble());
        double right = move.shift() * between(random);
        double down = move.shift() * between(random);
        double width = 1 - move.crop() * random.nextDouble();
        double height = 1 - move.crop() * random.nextDouble();
        Warp cropped = Warp.moved((1 - width) * random.nextDouble(), (1 - height) * random.nextDouble())
                .after(Warp.scaled(width, height));
        Warp turned = Warp.scaled(1, 1 / aspect)
                .after(Warp.turned(angle))
                .after(Warp.scaled(mirror / scale, aspect / scale))
                .about(0.5, 0.5);
        return Warp.moved(right, down).after(turned).after(cropped);
    }

    private static double between(SplittableRandom random) {
        return 2 * random.nextDouble() - 1;
    }

    private static double seldom(SplittableRandom random) {
        return random.nextInt(SELDOM) == 0 ? 1 : 0;
    }

    /**
     * The image and its mask under this.
     *
     * @param target size of the result, px
     */
    Exposure of(Exposure exposure, Size target) {
        Size from = exposure.size();
        Warp px = Warp.scaled(from.width(), from.height())
                .after(warp)
                .after(Warp.scaled(1.0 / target.width(), 1.0 / target.height()));
        byte[] bgr;
        try (Pixels whole = Pixels.of(from, exposure.bgr());
                Pixels moved = whole.warped(px, target)) {
            bgr = lit(moved, target);
        }
        return new Exposure(target, bgr, px.labels(exposure.mask(), target).toBytes());
    }

    private byte[] lit(Pixels moved, Size size) {
        byte[] bgr = blurPx > 0 ? blurred(moved) : moved.toBytes();
        tone.change(bgr);
        if (noise > 0) {
            grain(bgr);
        }
        if (jpegQuality >= 100) {
            return bgr;
        }
        try (Pixels whole = Pixels.of(size, bgr);
                Pixels stored = whole.throughJpeg(Math.max(1, jpegQuality))) {
            return stored.toBytes();
        }
    }

    private byte[] blurred(Pixels pixels) {
        try (Pixels soft = pixels.blurred(blurPx)) {
            return soft.toBytes();
        }
    }

    private void grain(byte[] bgr) {
        var random = new SplittableRandom(noiseSeed);
        for (int i = 0; i < bgr.length; i++) {
            bgr[i] = ToneChange.level((bgr[i] & 0xff) + noise * random.nextGaussian());
        }
    }
}
