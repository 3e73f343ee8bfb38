package org.maskwright.train;

/**
 * All that decides what a learner does with the same batches.
 *
 * @param network what learns
 * @param loss what it makes small
 * @param optimiser how
 * @param threads of computing, at least 1
 * @param seed of the first weights and of dropout; the same seed on the same machine gives the same losses, bit for bit
 * @param device on what; those of a GPU differ from the processors' in their last digits
 */
public record LearnerSpec(
        NetworkSpec network, LossSpec loss, OptimiserSpec optimiser, int threads, long seed, LearningDevice device) {
    /** One that learns on the processors. */
    public LearnerSpec(NetworkSpec network, LossSpec loss, OptimiserSpec optimiser, int threads, long seed) {
        this(network, loss, optimiser, threads, seed, LearningDevice.CPU);
    }

    /**
     * Checks that the parts fit each other.
     *
     * @throws IllegalArgumentException if the loss is for another number of outputs, its weights are of another number of classes, or there is
     *     no thread
     */
    public LearnerSpec {
        if (!loss.kind().fits(network.outputs())) {
            throw new IllegalArgumentException(
                    "the loss " + loss.kind().id() + " is not for networks with " + network.outputs() + " outputs");
        }
        int classes = Math.max(2, network.outputs());
        if (!loss.classWeights().isEmpty() && loss.classWeights().size() != classes) {
            throw new IllegalArgumentException(
                    loss.classWeights().size() + " class weights for " + classes + " classes");
        }
        if (threads < 1) {
            throw new IllegalArgumentException("no thread to compute with");
        }
    }
}
