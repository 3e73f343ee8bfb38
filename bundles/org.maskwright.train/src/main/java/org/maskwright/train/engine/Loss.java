package org.maskwright.train.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import org.maskwright.train.Batch;
import org.maskwright.train.LossSpec;

/**
 * How wrong logits z are, as an array of one number from which gradients go back. With labels y, weights w (class weights; 0 where ignored), and
 * p = sigmoid(z):
 *
 * <ul>
 *   <li>binary cross-entropy: Σ w·(softplus(z) − y·z) / Σ w, which is −Σ w·(y·ln p + (1 − y)·ln(1 − p)) / Σ w without overflow;
 *   <li>Dice: the mean over samples of 1 − (2·Σ p·y + 1) / (Σ p + Σ y + 1), over pixels that are not ignored, without class weights;
 *   <li>focal: binary cross-entropy with each pixel weighed by (1 − pₜ)^γ besides, where pₜ = p·y + (1 − p)·(1 − y);
 *   <li>softmax cross-entropy: −Σ w·ln softmax(z)ᵧ / Σ w.
 * </ul>
 */
final class Loss {
    private final LossSpec spec;
    private final int outputs;

    Loss(LossSpec spec, int outputs) {
        this.spec = spec;
        this.outputs = outputs;
    }

    /** The labels of a batch as what {@link #of} wants. May be done before anything is computed. */
    Targets targets(Batch batch) {
        return outputs == 1
                ? Targets.binary(batch, spec.classWeights())
                : Targets.classes(batch, outputs, spec.classWeights());
    }

    /** The loss of logits {@code [sample][output][row][column]}; belongs to their manager. */
    NDArray of(NDArray logits, Targets targets) {
        NDManager manager = logits.getManager();
        Shape shape = logits.getShape();
        NDArray right = manager.create(targets.right(), shape);
        NDArray weights = manager.create(targets.weights(), shape);
        float total = (float) targets.total();
        return switch (spec.kind()) {
            case BCE -> entropy(logits, right).mul(weights).sum().div(total);
            case DICE -> dice(logits, right, weights);
            case BCE_DICE ->
                entropy(logits, right).mul(weights).sum().div(total).add(dice(logits, right, weights));
            case FOCAL -> focal(logits, right).mul(weights).sum().div(total);
            case SOFTMAX_CE -> logits.logSoftmax(1).mul(weights).sum().div(-total);
        };
    }

    private static NDArray entropy(NDArray z, NDArray y) {
        return Activation.softPlus(z).sub(z.mul(y));
    }

    private NDArray focal(NDArray z, NDArray y) {
        NDArray p = Activation.sigmoid(z);
        // 1 − pₜ, in a form without 1 − y: p where y is 0, 1 − p where it is 1.
        NDArray miss = p.add(y).sub(p.mul(y).mul(2));
        return entropy(z, y).mul(miss.pow((float) spec.focalGamma()));
    }

    private static NDArray dice(NDArray z, NDArray y, NDArray weights) {
        NDArray counted = weights.gt(0).toType(z.getDataType(), false);
        NDArray p = Activation.sigmoid(z).mul(counted);
        int[] sample = {1, 2, 3};
        NDArray both = p.mul(y).sum(sample).mul(2).add(1);
        NDArray all = p.sum(sample).add(y.mul(counted).sum(sample)).add(1);
        return both.div(all).mean().mul(-1).add(1);
    }
}
