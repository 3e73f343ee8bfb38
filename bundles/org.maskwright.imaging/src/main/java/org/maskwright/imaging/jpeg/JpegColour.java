package org.maskwright.imaging.jpeg;

/** How the samples of a JPEG, as the JDK's raster reader gives them, become BGR. */
enum JpegColour {
    GREY {
        @Override
        void convert(int[] from, int at, byte[] to, int out) {
            put(to, out, from[at], from[at], from[at]);
        }
    },
    /** JFIF's YCbCr (ITU-T T.871, 7). */
    YCC {
        @Override
        void convert(int[] from, int at, byte[] to, int out) {
            put(to, out, red(from, at), green(from, at), blue(from, at));
        }
    },
    /** Inks as they are, 0 none. */
    CMYK {
        @Override
        void convert(int[] from, int at, byte[] to, int out) {
            int light = 255 - from[at + 3];
            put(to, out, mix(255 - from[at], light), mix(255 - from[at + 1], light), mix(255 - from[at + 2], light));
        }
    },
    /** Inks inverted, 255 none, as Adobe stores them. */
    INVERTED_CMYK {
        @Override
        void convert(int[] from, int at, byte[] to, int out) {
            int light = from[at + 3];
            put(to, out, mix(from[at], light), mix(from[at + 1], light), mix(from[at + 2], light));
        }
    },
    /** Inverted inks, of which the first three are coded as their complements' YCbCr (libjpeg, jdcolor.c, ycck_cmyk_convert). */
    YCCK {
        @Override
        void convert(int[] from, int at, byte[] to, int out) {
            int light = from[at + 3];
            put(
                    to,
                    out,
                    mix(255 - red(from, at), light),
                    mix(255 - green(from, at), light),
                    mix(255 - blue(from, at), light));
        }
    };

    /** Writes one pixel's blue, green and red at {@code out}, from the samples at {@code at}. */
    abstract void convert(int[] from, int at, byte[] to, int out);

    /** What a file's samples are. */
    static JpegColour of(byte[] bytes, int bands) {
        return switch (bands) {
            case 1 -> GREY;
            case 4 ->
                switch (JdkJpeg.adobeTransform(bytes)) {
                    case JdkJpeg.NO_ADOBE -> CMYK;
                    case 2 -> YCCK;
                    default -> INVERTED_CMYK;
                };
            default -> YCC;
        };
    }

    private static int red(int[] ycc, int at) {
        return clip(ycc[at] + 1.402 * (ycc[at + 2] - 128));
    }

    private static int green(int[] ycc, int at) {
        return clip(ycc[at] - 0.344136 * (ycc[at + 1] - 128) - 0.714136 * (ycc[at + 2] - 128));
    }

    private static int blue(int[] ycc, int at) {
        return clip(ycc[at] + 1.772 * (ycc[at + 1] - 128));
    }

    private static void put(byte[] to, int out, int red, int green, int blue) {
        to[out] = (byte) blue;
        to[out + 1] = (byte) green;
        to[out + 2] = (byte) red;
    }

    private static int mix(int colour, int light) {
        return (colour * light + 127) / 255;
    }

    private static int clip(double v) {
        return Math.clamp(Math.round(v), 0, 255);
    }
}
