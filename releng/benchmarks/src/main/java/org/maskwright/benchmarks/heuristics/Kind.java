package org.maskwright.benchmarks.heuristics;

import java.util.List;
import java.util.Random;
import java.util.Set;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;

/** A kind of fault, how it is planted, and which rules may say of it that it is there. */
enum Kind {
    /** 3 to 6 % of the long side, each in a direction of its own. */
    SHIFTED(Set.of("MASK_SHIFTED"), (p, random) -> shifted(p, random, 0.03, 0.06)),
    SHIFTED_FAR(Set.of("MASK_SHIFTED"), (p, random) -> shifted(p, random, 0.07, 0.12)),
    /** All of them by the same share of their size. */
    SHIFTED_ALIKE(
            Set.of("MASK_SHIFTED"),
            (p, random) -> Planting.of(p.withMask(Picture.mask(p.mask(), m -> {
                int far = (int) Math.round(0.045 * Picture.longSide(m));
                return Picture.moved(m, far, -far / 2);
            })))),
    GROWN(Set.of("MASK_GROWN"), (p, random) -> grown(p, 0.015 + 0.015 * random.nextDouble())),
    SHRUNK(Set.of("MASK_SHRUNK"), (p, random) -> grown(p, -0.015 - 0.015 * random.nextDouble())),
    EXCHANGED(Set.of("MASK_OF_OTHER_IMAGE", "MASK_SHIFTED"), (p, random) -> Planting.of(p)),
    /** Of the mask, as by a tool that heeds EXIF and one that does not. */
    TURNED(Set.of("MASK_TURNED"), (p, random) -> turned(p, -1)),
    UPSIDE_DOWN(Set.of("MASK_TURNED"), (p, random) -> turned(p, 0)),
    /** A portrait looks much like its mirror image: of one mask it can hardly be told. */
    MASK_MIRRORED(Set.of("MASK_TURNED"), (p, random) -> turned(p, 1)),
    MIRRORED(Set.of("DUP_NEAR"), (p, random) -> copied(p, random, Picture::mirrored)),
    CROPPED(Set.of("DUP_NEAR"), (p, random) -> {
        double share = 0.85 + 0.1 * random.nextDouble();
        double left = random.nextDouble();
        double top = random.nextDouble();
        return copied(p, random, m -> Picture.cropped(m, share, left, top));
    }),
    RESIZED(
            Set.of("DUP_NEAR"),
            (p, random) -> copied(p, random, m -> Picture.scaled(m, 0.55, opencv_imgproc.INTER_AREA))),
    /** Reduced by averaging, while the check reduces the mask by the nearest pixel. */
    EQUALS_IMAGE(Set.of("MASK_EQUALS_IMAGE"), (p, random) -> {
        double factor = 0.3 + 0.7 * random.nextDouble();
        int method = random.nextBoolean() ? opencv_imgproc.INTER_AREA : opencv_imgproc.INTER_NEAREST;
        return Planting.of(p.withMask(Picture.mask(p.image(), m -> Picture.scaled(m, factor, method))));
    }),
    NEARLY_FULL(Set.of("MASK_AREA_OUTLIER", "MASK_SHAPE_OUTLIER"), (p, random) -> {
        boolean left = random.nextBoolean();
        return Planting.of(p.withMask(Picture.mask(p.mask(), m -> Picture.nearlyFull(m, 0.95, left))));
    }),
    HEAD_ONLY(Set.of("MASK_AREA_OUTLIER", "MASK_SHAPE_OUTLIER"), (p, random) -> {
        double share = 0.25 + 0.1 * random.nextDouble();
        return Planting.of(p.withMask(Picture.mask(p.mask(), m -> Picture.top(m, share))));
    }),
    SOFT_1(Set.of("MASK_ANTIALIASED"), (p, random) -> soft(p, 1)),
    SOFT_2(Set.of("MASK_ANTIALIASED"), (p, random) -> soft(p, 2)),
    SOFT_3(Set.of("MASK_ANTIALIASED"), (p, random) -> soft(p, 3)),
    LANCZOS(Set.of("MASK_ANTIALIASED"), (p, random) -> {
        double factor = 0.4 + 0.5 * random.nextDouble();
        return Planting.of(p.withMask(Picture.mask(p.mask(), m -> {
            Mat small = Picture.scaled(m, factor, opencv_imgproc.INTER_NEAREST);
            return Picture.sized(small, m, opencv_imgproc.INTER_LANCZOS4);
        })));
    }),
    /** As harmless as it is common: a blemish, and nothing may be called damaged. */
    STRAY_BYTES(Set.of("FILE_BLEMISHED"), (p, random) -> Planting.of(p.withImage(withStrayBytes(p.image(), random)))),
    BLURRED(
            Set.of("IMAGE_BLURRY"),
            (p, random) -> Planting.of(
                    p.withImage(Picture.photo(p.image(), m -> Picture.blurred(m, 0.008 * Picture.longSide(m))))));

    private final Set<String> rules;
    private final Deed deed;

    /** Changes one pair. */
    private interface Deed {
        Planting plant(Pair pair, Random random);
    }

    /** Changes pixels. */
    private interface Change {
        Mat of(Mat pixels);
    }

    Kind(Set<String> rules, Deed deed) {
        this.rules = rules;
        this.deed = deed;
    }

    /** Rules that tell the truth about it. */
    Set<String> rules() {
        return rules;
    }

    /** Whether it takes two pairs at a time. */
    boolean ofTwo() {
        return this == EXCHANGED;
    }

    /** Plants it into one pair, or two where it is {@link #ofTwo}. */
    Planting plant(List<Pair> pairs, Random random) {
        if (ofTwo()) {
            Pair a = pairs.getFirst();
            Pair b = pairs.getLast();
            byte[] forA = Picture.mask(b.mask(), m -> m);
            return new Planting(List.of(a.withMask(forA), b.withMask(a.mask())), Set.of(a.id(), b.id()));
        }
        return deed.plant(pairs.getFirst(), random);
    }

    private static Planting shifted(Pair p, Random random, double least, double most) {
        double angle = random.nextDouble() * 2 * Math.PI;
        double share = least + (most - least) * random.nextDouble();
        return Planting.of(p.withMask(Picture.mask(p.mask(), m -> {
            double far = share * Picture.longSide(m);
            return Picture.moved(m, (int) Math.round(Math.cos(angle) * far), (int) Math.round(Math.sin(angle) * far));
        })));
    }

    private static Planting grown(Pair p, double share) {
        return Planting.of(p.withMask(
                Picture.mask(p.mask(), m -> Picture.grown(m, (int) Math.round(share * Picture.longSide(m))))));
    }

    /** By OpenCV's numbers of flips: −1 is by 180°, 0 exchanges top and bottom, 1 left and right. */
    private static Planting turned(Pair p, int flip) {
        return Planting.of(p.withMask(Picture.mask(p.mask(), m -> Picture.flipped(m, flip))));
    }

    private static Planting soft(Pair p, double sigma) {
        return Planting.of(p.withMask(Picture.mask(p.mask(), m -> Picture.blurred(m, sigma))));
    }

    private static Planting copied(Pair p, Random random, Change change) {
        double light = 0.95 + 0.1 * random.nextDouble();
        byte[] image = Picture.photo(p.image(), m -> {
            Mat lit = new Mat();
            change.of(m).convertTo(lit, -1, light, 0);
            return lit;
        });
        byte[] mask = Picture.mask(p.mask(), change::of);
        return Planting.copy(p, p.named(p.id() + "-copy").withImage(image).withMask(mask));
    }

    /** Some bytes between the last data and the end marker. */
    private static byte[] withStrayBytes(byte[] jpeg, Random random) {
        int stray = 2 + random.nextInt(30);
        byte[] longer = java.util.Arrays.copyOf(jpeg, jpeg.length + stray);
        int end = jpeg.length - 2;
        for (int i = 0; i < stray; i++) {
            longer[end + i] = (byte) random.nextInt(255);
        }
        longer[longer.length - 2] = (byte) 0xff;
        longer[longer.length - 1] = (byte) 0xd9;
        return longer;
    }
}
