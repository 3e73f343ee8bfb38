package org.maskwright.train.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.maskwright.core.InputException;
import org.maskwright.train.Batch;
import org.maskwright.train.LearnerException;
import org.maskwright.train.LearnerSpec;
import org.maskwright.train.LearningDevice;
import org.maskwright.train.ParameterCount;
import org.maskwright.train.WarmStart;

/**
 * A network that learns from batches. It hides which library computes: what drives a training can be tested against another, without natives.
 *
 * <p>All calls come from the thread that made the learner. A learner holds native memory until it is closed; each call frees what it took but
 * for the state itself, so that memory is flat over a training.
 */
public interface Learner extends AutoCloseable {
    /** What it was made from. */
    LearnerSpec spec();

    /** On what it learns: {@link LearningDevice#CPU} or {@link LearningDevice#GPU}. */
    LearningDevice device();

    /** How many numbers the network consists of. */
    ParameterCount parameters();

    /** How often the weights have changed; with accumulation, once for several batches. */
    long updates();

    /**
     * Learns from one batch: forward, backward, and, once as many batches as are accumulated have been seen, a change of the weights. A loss or
     * gradient that is not finite changes nothing: neither weights nor optimiser, and what was accumulated is dropped.
     *
     * @param batch of any size that the network takes
     * @param learningRate of this step, at least 0
     * @return the loss of the batch before the change; not finite if the loss or a gradient was not
     * @throws LearnerException if memory is not enough
     */
    double step(Batch batch, double learningRate) throws LearnerException;

    /**
     * The loss of a batch as in {@link #step}, without dropout, with the statistics of batch normalisation and, if there is one, the running
     * mean of the weights. Changes nothing.
     *
     * @throws LearnerException if memory is not enough
     */
    double loss(Batch batch) throws LearnerException;

    /**
     * What the network says of images, under the conditions of {@link #loss}.
     *
     * @return {@code [count][outputs][height][width]}, probabilities 0…1 after the sigmoid or softmax
     * @throws LearnerException if memory is not enough
     */
    float[] predict(Batch batch) throws LearnerException;

    /**
     * Writes all of the learner's state, so that one that loads it goes on bit for bit as this one would: parameters, statistics, moments and
     * count of the optimiser, running mean, accumulated gradients. It is one file in the folder, in the format of safetensors, which takes its name
     * when all of it is on the disk: what stood there before is replaced as a whole, or not at all.
     *
     * @param folder made if it is missing; its parent exists
     * @throws InputException if the disk is full or it may not be written
     * @throws IOException on any other failure
     */
    void save(Path folder) throws IOException, InputException;

    /**
     * Takes over the state that {@link #save} wrote, of a learner with the same network and optimiser.
     *
     * @throws LearnerException if there is none, it is damaged, or it is another network's; the learner is then as it was
     * @throws IOException if it cannot be read
     */
    void load(Path folder) throws LearnerException, IOException;

    /**
     * Takes over parameters and statistics alone from what any learner saved (the running mean where it had one), as far as names and shapes
     * agree.
     *
     * @throws LearnerException if there is no checkpoint, or it is damaged; the learner is then as it was
     * @throws IOException if it cannot be read
     */
    WarmStart warmStart(Path folder) throws LearnerException, IOException;

    /**
     * Takes over the encoder of MobileNetV2 from weights that others saved as safetensors, as far as names and shapes agree: those of torchvision,
     * or of d-li14/mobilenetv2.pytorch.
     *
     * @throws LearnerException if there is no such file, it is damaged, or has no layer of it; the learner is then as it was
     * @throws IOException if it cannot be read
     */
    WarmStart takeEncoder(Path file) throws LearnerException, IOException;

    /**
     * Writes the network as an ONNX file, of any batch size and image size that it takes, with a description beside it from which
     * {@code infer} knows what goes in and comes out: for {@code person.onnx} that is {@code person.model.json}.
     *
     * @param file ends in {@code .onnx}; replaced as a whole
     * @param metadata kept in the file, by name
     * @throws InputException if the disk is full or it may not be written
     * @throws IOException on any other failure
     */
    void exportOnnx(Path file, Map<String, String> metadata) throws IOException, InputException;

    /** Frees all native memory. A second call does nothing. */
    @Override
    void close();
}
