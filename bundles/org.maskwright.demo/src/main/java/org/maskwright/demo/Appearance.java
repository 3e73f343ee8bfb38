package org.maskwright.demo;

import java.awt.Color;
import java.util.Random;

/**
 * What a drawn person looks like. Lengths are in heights of the face (chin to crown).
 *
 * @param skin colour of the skin in full light
 * @param hair colour of hair, brows and beard
 * @param style how the hair is worn
 * @param beard what grows on the chin
 * @param glasses whether glasses are worn
 * @param iris colour of the eyes
 * @param halfWidth half the width of the face, 0.34…0.40
 * @param jaw how square the jaw is, 0…1
 * @param smile 0…1
 * @param turn how far the features are turned to a side, −0.05…0.05
 * @param tilt of the head, radians
 * @param shoulder half the width of the shoulders
 * @param outfit what is worn
 * @param cloth main colour of the clothes
 * @param accent second colour of the clothes
 * @param light −1 light from the left … 1 from the right
 */
record Appearance(
        Color skin,
        Color hair,
        HairStyle style,
        Beard beard,
        boolean glasses,
        Color iris,
        double halfWidth,
        double jaw,
        double smile,
        double turn,
        double tilt,
        double shoulder,
        Outfit outfit,
        Color cloth,
        Color accent,
        double light) {
    enum HairStyle {
        SHORT,
        SIDE_PART,
        QUIFF,
        BUZZ,
        BALD,
        BOB,
        LONG,
        WAVY,
        BUN,
        CURLY,
        CROWN_OF_CURLS,
        BEANIE,
        SCARF
    }

    enum Beard {
        NONE,
        STUBBLE,
        FULL,
        MOUSTACHE
    }

    enum Outfit {
        TSHIRT,
        STRIPES,
        CHECKS,
        DOTS,
        V_NECK,
        TURTLENECK,
        SUIT,
        HOODIE,
        BLOUSE
    }

    private static final int[] SKINS = {
        0xf6d7c3, 0xf1c7a7, 0xe8b796, 0xe0ac84, 0xcf9a72, 0xbd8560, 0xa56b46, 0x8a5636, 0x6d412a, 0x55321f
    };
    private static final int[] HAIRS = {
        0x16110f, 0x2a1c14, 0x3f2a1c, 0x5b3a22, 0x7a4e2a, 0x9b6b3a, 0xc49a5a, 0xdcc08a, 0x8c3b1e, 0x9a9a9a, 0xd8d8d6
    };
    private static final int[] IRISES = {0x3a2414, 0x5a3a1e, 0x4c6b46, 0x4a6f92, 0x6b7f8f};
    private static final int[] CLOTHS = {
        0x28405f, 0x7a2230, 0x2e5a43, 0xd9d4c8, 0x35353a, 0xb5622c, 0x5b4a7d, 0x8fa7ba, 0xc9a227, 0x9c4a6b, 0x3f7f86,
        0xe4e0da, 0x6b7045
    };

    /** Somebody. */
    static Appearance random(Random random) {
        boolean dark = random.nextInt(10) < 4;
        int skin = dark ? 5 + random.nextInt(5) : random.nextInt(6);
        int hair = dark ? random.nextInt(3) : random.nextInt(HAIRS.length);
        HairStyle style = HairStyle.values()[random.nextInt(HairStyle.values().length)];
        boolean soft =
                switch (style) {
                    case BOB, LONG, WAVY, BUN, SCARF -> true;
                    case SHORT, SIDE_PART, QUIFF, BUZZ, BALD, CURLY, CROWN_OF_CURLS, BEANIE -> false;
                };
        Beard beard =
                soft || random.nextInt(2) == 0 ? Beard.NONE : Beard.values()[random.nextInt(Beard.values().length)];
        return new Appearance(
                new Color(SKINS[skin]),
                new Color(HAIRS[hair]),
                style,
                beard,
                random.nextInt(4) == 0,
                new Color(IRISES[dark ? random.nextInt(2) : random.nextInt(IRISES.length)]),
                between(random, 0.345, 0.39),
                soft ? between(random, 0, 0.4) : between(random, 0.3, 1),
                random.nextDouble(),
                between(random, -0.045, 0.045),
                between(random, -0.09, 0.09),
                soft ? between(random, 0.92, 1.12) : between(random, 1.05, 1.32),
                Outfit.values()[random.nextInt(Outfit.values().length)],
                new Color(CLOTHS[random.nextInt(CLOTHS.length)]),
                new Color(CLOTHS[random.nextInt(CLOTHS.length)]),
                (random.nextBoolean() ? 1 : -1) * between(random, 0.4, 1));
    }

    static double between(Random random, double least, double most) {
        return least + (most - least) * random.nextDouble();
    }
}
