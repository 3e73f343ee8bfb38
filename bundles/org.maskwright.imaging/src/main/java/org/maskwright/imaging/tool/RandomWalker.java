package org.maskwright.imaging.tool;

import java.util.concurrent.CancellationException;
import org.maskwright.core.Progress;

/**
 * How probably a walker who starts at a pixel, and crosses edges of the picture unwillingly, comes to the object before it comes to the
 * background: Grady, "Random walks for image segmentation" (IEEE TPAMI 28(11), 2006), where each pixel is also believed to be either for itself, as in
 * his "Multilabel random walker image segmentation using prior models" (CVPR 2005). The system {@code (L + Γ) x = Γ q}, of the graph's Laplacian
 * L, beliefs q and their strengths Γ, is solved by conjugate gradients (Hestenes and Stiefel, 1952) that are preconditioned by its diagonal.
 */
final class RandomWalker {
    private static final int MOST_STEPS = 200;

    /** How small the residual becomes, against that of the beliefs alone: some grey values of 255 at most, seen on portraits. */
    private static final double TOLERANCE = 2e-3;

    private final int width;
    private final float[] right;
    private final float[] down;
    private final float[] strength;
    private final float[] belief;
    private final float[] diagonal;

    /**
     * A grid on which nothing is believed yet.
     *
     * @param width pixels of a row
     * @param right weight 0…1 of the step from each pixel to the one at its right, row-major; 0 in the last column
     * @param down weight of the step to the one below; 0 in the last row
     */
    RandomWalker(int width, float[] right, float[] down) {
        this.width = width;
        this.right = right;
        this.down = down;
        this.strength = new float[right.length];
        this.belief = new float[right.length];
        this.diagonal = new float[right.length];
    }

    /**
     * Says what is believed of a pixel, instead of what was.
     *
     * @param inside probability 0…1 that it is of the object
     * @param howMuch beside the weights of its steps, &gt; 0; much more for what is certain
     */
    void believe(int pixel, double inside, double howMuch) {
        belief[pixel] = (float) inside;
        strength[pixel] = (float) howMuch;
    }

    /**
     * The probability 0…1 of each pixel, row-major.
     *
     * @throws CancellationException when cancelled, within about a ms
     */
    float[] solve(Progress progress) {
        sumUp();
        float[] x = belief.clone();
        float[] product = new float[x.length];
        float[] rest = new float[x.length];
        float[] step = new float[x.length];
        multiply(x, product);
        for (int i = 0; i < x.length; i++) {
            rest[i] = strength[i] * belief[i] - product[i];
        }
        double now = size(rest);
        double enough = TOLERANCE * TOLERANCE * now;
        float beta = 0;
        for (int round = 0; round < MOST_STEPS && now > enough; round++) {
            progress.throwIfCancelled();
            for (int i = 0; i < step.length; i++) {
                step[i] = rest[i] / diagonal[i] + beta * step[i];
            }
            multiply(step, product);
            float alpha = (float) (now / dot(step, product));
            for (int i = 0; i < x.length; i++) {
                x[i] += alpha * step[i];
                rest[i] -= alpha * product[i];
            }
            double before = now;
            now = size(rest);
            beta = (float) (now / before);
        }
        return x;
    }

    private void sumUp() {
        for (int i = 0; i < diagonal.length; i++) {
            float beside = i % width == 0 ? 0 : right[i - 1];
            float above = i < width ? 0 : down[i - width];
            diagonal[i] = strength[i] + right[i] + down[i] + beside + above;
        }
    }

    private double size(float[] rest) {
        double sum = 0;
        for (int i = 0; i < rest.length; i++) {
            sum += (double) rest[i] * rest[i] / diagonal[i];
        }
        return sum;
    }

    private static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (double) a[i] * b[i];
        }
        return sum;
    }

    private void multiply(float[] x, float[] into) {
        for (int i = 0; i < x.length; i++) {
            into[i] = diagonal[i] * x[i];
        }
        for (int i = 0; i + 1 < x.length; i++) {
            into[i] -= right[i] * x[i + 1];
            into[i + 1] -= right[i] * x[i];
        }
        for (int i = 0; i + width < x.length; i++) {
            into[i] -= down[i] * x[i + width];
            into[i + width] -= down[i] * x[i];
        }
    }
}
