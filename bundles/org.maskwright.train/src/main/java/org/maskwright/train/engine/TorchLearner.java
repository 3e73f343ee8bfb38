package org.maskwright.train.engine;

import ai.djl.engine.Engine;
import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.training.GradientCollector;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.maskwright.core.InputException;
import org.maskwright.train.Batch;
import org.maskwright.train.LearnerException;
import org.maskwright.train.LearnerSpec;
import org.maskwright.train.LearningDevice;
import org.maskwright.train.ParameterCount;
import org.maskwright.train.WarmStart;
import org.maskwright.train.network.Graph;
import org.maskwright.train.network.Networks;
import org.maskwright.train.onnx.OnnxModel;

/**
 * Learns in PyTorch. Native memory for the state is of one manager, that of a call of another one that is closed when the call ends.
 *
 * <p>PyTorch's random numbers cannot be saved, so they are seeded anew before each step from the learner's seed and the number of steps: one that
 * was loaded drops the same activations as one that went on.
 */
public final class TorchLearner implements Learner {
    private static final String STEPS = "steps";
    private static final String UPDATES = "updates";
    private static final String PENDING = "pending";

    private final LearnerSpec spec;
    private final Graph graph;
    private final Engine engine;
    private final NDManager manager;
    private final Weights weights;
    private final Adam adam;
    private final Forward forward;
    private final Loss loss;
    private final Thread owner = Thread.currentThread();
    private long steps;

    private TorchLearner(LearnerSpec spec, Graph graph, Engine engine) throws LearnerException {
        this.spec = spec;
        this.graph = graph;
        this.engine = engine;
        this.manager = engine.newBaseManager(Torch.device(engine, spec.device()));
        this.weights = new Weights(manager, graph.parameters());
        var first = new FirstWeights(spec.seed());
        graph.parameters().forEach(p -> weights.write(p.name(), first.of(p)));
        this.adam = new Adam(spec.optimiser(), weights, manager);
        this.forward = new Forward(graph);
        this.loss = new Loss(spec.loss(), graph.outputs());
    }

    /**
     * A network that has learned nothing yet.
     *
     * @throws LearnerException if PyTorch's natives do not load, or the device is not there
     * @throws IllegalArgumentException if the network does not take images of the size that is said
     */
    public static TorchLearner create(LearnerSpec spec) throws LearnerException {
        Graph graph = Networks.of(spec.network());
        Engine engine = Torch.start(spec.threads());
        return new TorchLearner(spec, graph, engine);
    }

    @Override
    public LearnerSpec spec() {
        return spec;
    }

    @Override
    public LearningDevice device() {
        return manager.getDevice().isGpu() ? LearningDevice.GPU : LearningDevice.CPU;
    }

    @Override
    public ParameterCount parameters() {
        return graph.count();
    }

    @Override
    public long updates() {
        return adam.updates();
    }

    @Override
    public double step(Batch batch, double learningRate) throws LearnerException {
        requireFit(batch);
        Targets targets = loss.targets(batch);
        engine.setRandomSeed((int) mixed(spec.seed(), steps++));
        try (NDManager call = manager.newSubManager()) {
            List<NDArray> before = statistics().map(NDArray::duplicate).toList();
            before.forEach(a -> a.attach(call));
            double value = backward(call, batch, targets);
            if (!Double.isFinite(value)) {
                adam.drop();
            } else if (!adam.take(learningRate)) {
                value = Double.NaN;
            }
            if (!Double.isFinite(value)) {
                List<NDArray> now = statistics().toList();
                for (int i = 0; i < now.size(); i++) {
                    before.get(i).copyTo(now.get(i));
                }
            }
            return value;
        } catch (EngineException e) {
            adam.drop();
            throw Torch.failure(e, batch.count());
        }
    }

    private double backward(NDManager call, Batch batch, Targets targets) {
        try (GradientCollector collector = engine.newGradientCollector()) {
            NDArray value = loss.of(forward.logits(images(call, batch), weights, true), targets);
            double number = value.getFloat();
            if (Double.isFinite(number)) {
                collector.backward(value);
            }
            return number;
        }
    }

    private Stream<NDArray> statistics() {
        return graph.parameters().stream().filter(p -> p.role().isStatistic()).map(p -> weights.get(p.name()));
    }

    @Override
    public double loss(Batch batch) throws LearnerException {
        requireFit(batch);
        Targets targets = loss.targets(batch);
        try (NDManager call = manager.newSubManager()) {
            return loss.of(forward.logits(images(call, batch), adam.best(), false), targets)
                    .getFloat();
        } catch (EngineException e) {
            throw Torch.failure(e, batch.count());
        }
    }

    @Override
    public float[] predict(Batch batch) throws LearnerException {
        requireFit(batch);
        try (NDManager call = manager.newSubManager()) {
            NDArray logits = forward.logits(images(call, batch), adam.best(), false);
            NDArray said = graph.outputs() == 1 ? Activation.sigmoid(logits) : logits.softmax(1);
            return said.toFloatArray();
        } catch (EngineException e) {
            throw Torch.failure(e, batch.count());
        }
    }

    private static NDArray images(NDManager call, Batch batch) {
        return call.create(batch.images(), new Shape(batch.count(), 3, batch.height(), batch.width()));
    }

    private void requireFit(Batch batch) {
        requireOwner();
        int multiple = graph.multiple();
        if (batch.height() % multiple != 0 || batch.width() % multiple != 0) {
            throw new IllegalArgumentException("images of " + batch.width() + "×" + batch.height()
                    + " for a network that takes multiples of " + multiple);
        }
    }

    private void requireOwner() {
        if (Thread.currentThread() != owner) {
            throw new IllegalStateException("a learner belongs to the thread " + owner.getName());
        }
    }

    /** A seed for one step, far from that of the next (the finaliser of SplitMix64, Steele et al., 2014). */
    private static long mixed(long seed, long step) {
        long z = seed + (step + 1) * 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    @Override
    public void save(Path folder) throws IOException, InputException {
        requireOwner();
        Checkpoint.write(
                folder, state(), Map.of(STEPS, steps, UPDATES, adam.updates(), PENDING, (long) adam.pending()));
    }

    @Override
    public void load(Path folder) throws LearnerException, IOException {
        requireOwner();
        Map<String, Long> counts = Checkpoint.read(folder).restore(state(), List.of(STEPS, UPDATES, PENDING));
        steps = counts.getOrDefault(STEPS, 0L);
        adam.resume(
                counts.getOrDefault(UPDATES, 0L),
                counts.getOrDefault(PENDING, 0L).intValue());
    }

    /** All numbers that the future depends on, by group. */
    private Map<String, Weights> state() {
        var all = new LinkedHashMap<String, Weights>();
        all.put("", weights);
        all.putAll(adam.state());
        return all;
    }

    @Override
    public WarmStart warmStart(Path folder) throws LearnerException, IOException {
        requireOwner();
        WarmStart taken = Checkpoint.read(folder).warm(weights);
        adam.startFromWeights();
        return taken;
    }

    @Override
    public WarmStart takeEncoder(Path file) throws LearnerException, IOException {
        requireOwner();
        WarmStart taken = Checkpoint.ofEncoder(file).warm(weights);
        adam.startFromWeights();
        return taken;
    }

    @Override
    public void exportOnnx(Path file, Map<String, String> metadata) throws IOException, InputException {
        requireOwner();
        new OnnxModel(spec.network(), graph, p -> adam.best().read(p.name())).write(file, metadata);
    }

    /** How many arrays live in native memory between calls. */
    int arrays() {
        return manager.getManagedArrays().size();
    }

    @Override
    public void close() {
        manager.close();
    }
}
