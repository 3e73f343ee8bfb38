package org.maskwright.imaging.tool;

import java.util.Optional;

/** What is believed of the pixels around a click before anybody walks: by the mask as it is, by colours, by a model, and by the click. */
final class ClickBelief {
    /** How strongly what is certain is believed, beside steps of weight 1. */
    static final double CERTAIN = 1000;

    /** How strongly all else is: what is believed of a pixel is carried about {@code 1/√0.03}, six px, over an even surface. */
    private static final double STRENGTH = 0.03;

    /** How far from its outline a mask is to be believed fully, of the diagonal. */
    private static final double SURE = 0.02;

    /** Logits. */
    private static final double OF_MASK = 3;

    private static final double OF_MASK_BESIDE_MODEL = 0.9;
    private static final double OF_COLOUR = 1.5;
    private static final double OF_CLICK = 4;

    /** A model is never surer than this, as odds' summand. */
    private static final double DOUBT = 0.02;

    /** How far a click is heard: its distance from the outline, as it is in the middle of an error that begins there, times this. */
    private static final double HEARD = 3;

    private static final double HEARD_AT_LEAST = 0.02;
    private static final double HEARD_AT_MOST = 0.45;

    /** Colours that differ by so much, in {@code uint8} L*a*b*, are alike still. */
    private static final double ALIKE = 10;

    /** A click's size, of the diagonal. */
    private static final double DOT = 0.006;

    private static final double DOT_AT_LEAST = 1.5;

    private final ClickGround ground;
    private final Click click;
    private final double diagonal;
    private final int at;
    private final double reach;
    private final double[] mean = new double[Photo.CHANNELS];
    private final double[] variance = new double[Photo.CHANNELS];

    /** @param diagonal of the picture, px of the ground */
    ClickBelief(ClickGround ground, Click click, double diagonal) {
        this.ground = ground;
        this.click = click;
        this.diagonal = diagonal;
        this.at = ground.nearest(click.at());
        boolean corrects = ground.isInside(at) != click.inside();
        double far = corrects ? Math.min(HEARD * Math.abs(ground.depth(at)), HEARD_AT_MOST * diagonal) : 0;
        this.reach = Math.max(HEARD_AT_LEAST * diagonal, far);
        lookAtColours();
    }

    /** The colours where the click is: no farther around than half the way to the outline. */
    private void lookAtColours() {
        int around = (int) Math.max(1, Math.min(Math.abs(ground.depth(at)) / 2, diagonal / 100));
        double[] squares = new double[Photo.CHANNELS];
        int count = 0;
        for (int y = Math.max(0, row(at) - around); y <= Math.min(ground.height() - 1, row(at) + around); y++) {
            for (int x = Math.max(0, column(at) - around);
                    x <= Math.min(ground.width() - 1, column(at) + around);
                    x++) {
                count++;
                for (int c = 0; c < Photo.CHANNELS; c++) {
                    int colour = ground.colour(y * ground.width() + x, c);
                    mean[c] += colour;
                    squares[c] += (double) colour * colour;
                }
            }
        }
        for (int c = 0; c < Photo.CHANNELS; c++) {
            mean[c] /= count;
            variance[c] = Math.max(0, squares[c] / count - mean[c] * mean[c]) + ALIKE * ALIKE;
        }
    }

    private int column(int pixel) {
        return pixel % ground.width();
    }

    private int row(int pixel) {
        return pixel / ground.width();
    }

    /** Tells a walker of all pixels. */
    void tell(RandomWalker walker) {
        double sure = SURE * diagonal;
        float[] colours = ground.colourOdds(sure);
        Optional<float[]> said = ground.said();
        int pixels = ground.width() * ground.height();
        for (int i = 0; i < pixels; i++) {
            double deep = Math.clamp(ground.depth(i) / sure, -1, 1);
            double known = OF_MASK * deep;
            if (said.isPresent() && said.get()[i] >= 0.5 == ground.isInside(i)) {
                double p = said.get()[i];
                known = Math.log((p + DOUBT) / (1 - p + DOUBT)) + OF_MASK_BESIDE_MODEL * deep;
            }
            // What is like the click was counted among the colours of the wrong side.
            double like = likeness(i);
            double clicked = click.inside() ? OF_CLICK : -OF_CLICK;
            double logit = (1 - like) * (known + OF_COLOUR * colours[i]) + like * clicked;
            walker.believe(i, 1 / (1 + Math.exp(-logit)), STRENGTH);
        }
    }

    /** How much a pixel is like the one that is clicked on, and near it, 0…1. */
    private double likeness(int pixel) {
        double far = Math.hypot(column(pixel) - column(at), row(pixel) - row(at)) / reach;
        double unlike = far * far;
        for (int c = 0; c < Photo.CHANNELS; c++) {
            double d = ground.colour(pixel, c) - mean[c];
            unlike += d * d / variance[c];
        }
        return Math.exp(-unlike / 2);
    }

    /** Makes a click certain. */
    void pin(RandomWalker walker, Click clicked) {
        double x0 = ground.column(clicked.at());
        double y0 = ground.row(clicked.at());
        double dot = Math.max(DOT_AT_LEAST, DOT * diagonal);
        for (int y = (int) Math.max(0, y0 - dot); y <= Math.min(ground.height() - 1, y0 + dot); y++) {
            for (int x = (int) Math.max(0, x0 - dot); x <= Math.min(ground.width() - 1, x0 + dot); x++) {
                if (Math.hypot(x + 0.5 - x0, y + 0.5 - y0) <= dot) {
                    walker.believe(y * ground.width() + x, clicked.inside() ? 1 : 0, CERTAIN);
                }
            }
        }
    }
}
