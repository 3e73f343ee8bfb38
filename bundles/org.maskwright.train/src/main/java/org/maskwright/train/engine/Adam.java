package org.maskwright.train.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.maskwright.train.OptimiserSpec;
import org.maskwright.train.network.ParameterShape;
import org.maskwright.train.network.ParameterShape.Role;

/**
 * Adam (Kingma and Ba, 2015, with the bias correction of its section 2, so that ε is added to the root of the uncorrected variance), whose state
 * can be saved; before it, gradients are averaged over batches and scaled down to a norm; after it, the running mean of weights follows.
 */
final class Adam {
    private final OptimiserSpec spec;
    private final Weights weights;
    private final List<ParameterShape> trained;
    private final Map<String, Weights> state = new LinkedHashMap<>();
    private final Weights means;
    private final Weights variances;
    private long updates;
    private int pending;

    /** For these weights, all but the statistics; native memory is of that manager. */
    Adam(OptimiserSpec spec, Weights weights, NDManager manager) {
        this.spec = spec;
        this.weights = weights;
        this.trained =
                weights.shapes().stream().filter(p -> !p.role().isStatistic()).toList();
        this.means = kept("adam.mean", manager, trained);
        this.variances = kept("adam.variance", manager, trained);
        if (spec.accumulate() > 1) {
            kept("gradient.sum", manager, trained);
        }
        if (spec.emaDecay() > 0) {
            kept("ema", manager, weights.shapes());
        }
        startFromWeights();
        trained.forEach(p -> weights.get(p.name()).setRequiresGradient(true));
    }

    private Weights kept(String name, NDManager manager, List<ParameterShape> shapes) {
        var made = new Weights(manager, shapes);
        state.put(name, made);
        return made;
    }

    /** Sets the running mean to the weights as they are now. */
    void startFromWeights() {
        if (spec.emaDecay() > 0) {
            weights.shapes().forEach(p -> best().write(p.name(), weights.read(p.name())));
        }
    }

    /** All that is to be saved besides counts, by name. */
    Map<String, Weights> state() {
        return state;
    }

    /** The weights to predict with: the running mean, where there is one. */
    Weights best() {
        return state.getOrDefault("ema", weights);
    }

    long updates() {
        return updates;
    }

    /** Batches whose gradients wait to be averaged. */
    int pending() {
        return pending;
    }

    void resume(long updatesDone, int batchesPending) {
        updates = updatesDone;
        pending = batchesPending;
    }

    /**
     * Takes the gradients of one batch, and clears them.
     *
     * @return whether they were finite; if not, nothing has changed, but that gradients that waited are dropped
     */
    boolean take(double learningRate) {
        double norm = norm(false);
        if (!Double.isFinite(norm)) {
            drop();
            return false;
        }
        boolean isSummed = spec.accumulate() > 1;
        if (isSummed) {
            addToSums();
        }
        if (++pending < spec.accumulate()) {
            return true;
        }
        double mean = 1.0 / pending;
        double length = mean * (isSummed ? norm(true) : norm);
        double clip = spec.clipNorm() > 0 && length > spec.clipNorm() ? spec.clipNorm() / length : 1;
        update(learningRate, mean * clip);
        if (isSummed) {
            sums().clear();
        }
        pending = 0;
        return true;
    }

    /** Forgets the gradients of this batch and of those that wait. */
    void drop() {
        trained.forEach(p -> JniUtils.zeroGrad((PtNDArray) weights.get(p.name())));
        if (pending > 0) {
            sums().clear();
            pending = 0;
        }
    }

    private Weights sums() {
        return state.getOrDefault("gradient.sum", means);
    }

    /** The L2 norm of all gradients, of this batch or summed. */
    private double norm(boolean ofSums) {
        double squares = 0;
        for (ParameterShape p : trained) {
            try (NDArray gradient = ofSums
                            ? sums().get(p.name()).duplicate()
                            : weights.get(p.name()).getGradient();
                    NDArray square = gradient.square();
                    NDArray sum = square.sum()) {
                squares += sum.getFloat();
            }
        }
        return Math.sqrt(squares);
    }

    private void addToSums() {
        for (ParameterShape p : trained) {
            NDArray weight = weights.get(p.name());
            try (NDArray gradient = weight.getGradient()) {
                sums().get(p.name()).addi(gradient);
            }
            JniUtils.zeroGrad((PtNDArray) weight);
        }
    }

    private void update(double learningRate, double scale) {
        updates++;
        double correction = Math.sqrt(1 - Math.pow(spec.beta2(), (double) updates))
                / (1 - Math.pow(spec.beta1(), (double) updates));
        boolean isSummed = spec.accumulate() > 1;
        for (ParameterShape p : trained) {
            NDArray weight = weights.get(p.name());
            boolean decays = p.role() == Role.WEIGHT || p.role() == Role.UP_WEIGHT;
            try (NDArray gradient = isSummed ? sums().get(p.name()).duplicate() : weight.getGradient()) {
                // Clears the gradient, too. A negative limit: single numbers are not clipped.
                weight.getNDArrayInternal()
                        .adamUpdate(
                                new NDList(weight, gradient, means.get(p.name()), variances.get(p.name())),
                                new NDList(weight),
                                (float) learningRate,
                                (float) (learningRate * correction),
                                decays ? (float) spec.weightDecay() : 0,
                                (float) scale,
                                -1,
                                (float) spec.beta1(),
                                (float) spec.beta2(),
                                (float) spec.epsilon(),
                                true,
                                false);
            }
        }
        if (spec.emaDecay() > 0) {
            follow();
        }
    }

    /** The running mean forgets faster while there is little to remember: after t updates at most (1 + t) / (10 + t) of it stays. */
    private void follow() {
        float stays = (float) Math.min(spec.emaDecay(), (1.0 + updates) / (10.0 + updates));
        for (ParameterShape p : weights.shapes()) {
            try (NDArray part = weights.get(p.name()).mul(1 - stays)) {
                best().get(p.name()).muli(stays).addi(part);
            }
        }
    }
}
