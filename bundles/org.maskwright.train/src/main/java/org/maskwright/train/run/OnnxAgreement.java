package org.maskwright.train.run;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.maskwright.core.Size;
import org.maskwright.infer.engine.Device;
import org.maskwright.infer.engine.EngineException;
import org.maskwright.infer.engine.InputTensor;
import org.maskwright.infer.engine.Network;
import org.maskwright.infer.engine.NetworkFile;
import org.maskwright.infer.engine.OutputTensor;
import org.maskwright.infer.engine.TensorType;
import org.maskwright.train.Batch;
import org.maskwright.train.LearnerException;
import org.maskwright.train.engine.Learner;

/** Whether a model's file says what the trained network says. */
final class OnnxAgreement {
    /** Largest difference of probabilities that the order of sums accounts for. */
    static final double TOLERANCE = 1e-4;

    private OnnxAgreement() {}

    /**
     * The largest difference on random pictures of the network's own size and of one half as large.
     *
     * @param granularity sizes are multiples of it, px
     */
    static double of(Learner learner, Path onnx, int granularity) throws EngineException, LearnerException {
        var spec = learner.spec().network();
        Size own = new Size(spec.inputWidth(), spec.inputHeight());
        Size half = new Size(step(own.width(), granularity), step(own.height(), granularity));
        try (Network network = Network.load(new NetworkFile(onnx, 1), Device.CPU, note -> {})) {
            return Math.max(difference(learner, network, own), difference(learner, network, half));
        }
    }

    private static int step(int side, int granularity) {
        return Math.max(granularity, side / 2 / granularity * granularity);
    }

    private static double difference(Learner learner, Network network, Size size)
            throws EngineException, LearnerException {
        float[] picture = new float[3 * (int) size.pixels()];
        var random = new SplittableRandom(size.pixels());
        for (int i = 0; i < picture.length; i++) {
            picture[i] = (float) random.nextDouble();
        }
        float[] said = learner.predict(Batch.unlabelled(1, size.height(), size.width(), picture));
        InputTensor tensor =
                InputTensor.of(TensorType.FLOAT32, List.of(1L, 3L, (long) size.height(), (long) size.width()));
        ByteBuffer data = tensor.data();
        for (float value : picture) {
            data.putFloat(value);
        }
        data.rewind();
        String input = network.signature().inputs().getFirst().name();
        OutputTensor output = network.run(
                input, tensor, network.signature().outputs().getFirst().name());
        if (output.count() != said.length) {
            return Double.POSITIVE_INFINITY;
        }
        double most = 0;
        for (int i = 0; i < said.length; i++) {
            most = Math.max(most, Math.abs(said[i] - output.at(i)));
        }
        return most;
    }
}
