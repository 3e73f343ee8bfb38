package org.maskwright.infer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.maskwright.core.InputException;
import org.maskwright.core.Rect;
import org.maskwright.core.Size;
import org.maskwright.imaging.image.Pixels;
import org.maskwright.imaging.image.Placement;
import org.maskwright.imaging.image.Probabilities;
import org.maskwright.infer.engine.Device;
import org.maskwright.infer.engine.EngineException;
import org.maskwright.infer.engine.InputTensor;
import org.maskwright.infer.engine.Network;
import org.maskwright.infer.engine.NetworkFile;
import org.maskwright.infer.engine.Provider;
import org.maskwright.infer.engine.Signature;
import org.maskwright.infer.engine.TensorType;
import org.maskwright.infer.model.Fitting;
import org.maskwright.infer.model.GraphReading;
import org.maskwright.infer.model.ModelDescription;

/**
 * A network that tells people from background, loaded and ready: an image goes in, probabilities at the image's size come out. One for all
 * callers; any number of threads may use it at once, until it is closed.
 */
public final class SegmentationModel implements AutoCloseable {
    private static final int LARGEST_SIDE = 1 << 13;

    private final ModelFile file;
    private final String sha256;
    private final GraphReading reading;
    private final Network network;
    private final InputWriter writer;
    private final OutputReader reader;
    /** As many as threads have used it at once. */
    private final ConcurrentLinkedQueue<InputTensor> free = new ConcurrentLinkedQueue<>();

    private SegmentationModel(ModelFile file, String sha256, GraphReading reading, Network network) {
        this.file = file;
        this.sha256 = sha256;
        this.reading = reading;
        this.network = network;
        ModelDescription description = reading.description();
        TensorType type = network.signature()
                .input(description.input().name())
                .flatMap(Signature.Port::type)
                .orElseThrow();
        this.writer = new InputWriter(description.input(), type);
        this.reader = new OutputReader(description.output());
    }

    /**
     * How a model shall run.
     *
     * @param device where
     * @param threads how many threads one image may use on the CPU; 1 where several images are worked on at once
     * @param notes told one line for each device that will not do, from any thread
     */
    public record Running(Device device, int threads, Consumer<String> notes) {}

    /**
     * How an image is looked at.
     *
     * @param mirrored whether it is looked at in a mirror, too, and the mean of both is taken: twice the time
     * @param closer whether the person that is found is looked at once more, as large as the network takes it: up to twice the time
     * @param guided whether edges are laid where the image has them, rather than interpolated
     */
    public record Looking(boolean mirrored, boolean closer, boolean guided) {
        /** Once, and interpolated. */
        public static final Looking ONCE = new Looking(false, false, false);
    }

    /**
     * Loads a model. Takes as long as the file is large, and half a second more the first time.
     *
     * @throws InputException when the file is no network, or not one that its description speaks of; one line
     */
    public static SegmentationModel load(ModelFile file, Running running) throws IOException, InputException {
        if (ClickModel.spec(file).isPresent()) {
            throw new InputException(file.name()
                    + " is told of clicks and says nothing without: use it in the mask editor, with Click to Refine");
        }
        String sha256 = sha256(file.onnx());
        Network network = network(file, running);
        try {
            Signature signature = network.signature();
            if (file.description().isPresent()) {
                Fitting.require(file.description().get(), signature);
            }
            GraphReading reading = file.description().isPresent()
                    ? new GraphReading(file.description().get(), List.of())
                    : GraphReading.of(signature);
            return new SegmentationModel(file, sha256, reading, network);
        } catch (InputException e) {
            network.close();
            Path about = file.description().isPresent() ? file.descriptionFile() : file.onnx();
            throw new InputException(about + " does not fit: " + e.getMessage(), e);
        }
    }

    private static Network network(ModelFile file, Running running) throws InputException {
        return network(file.onnx(), running);
    }

    static Network network(Path onnx, Running running) throws InputException {
        try {
            return Network.load(new NetworkFile(onnx, running.threads()), running.device(), running.notes());
        } catch (EngineException e) {
            throw new InputException(onnx + " cannot be loaded as a network: " + e.getMessage(), e);
        }
    }

    static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Name of the model, for people. */
    public String name() {
        return file.name();
    }

    /** SHA-256 of the network's file, 64 hex digits in lower case. */
    public String sha256() {
        return sha256;
    }

    /** What is said of it, or was read in its graph, and what of that was only taken to be so. */
    public GraphReading reading() {
        return reading;
    }

    /** What goes in and what comes out, by name. */
    public Signature signature() {
        return network.signature();
    }

    /** Who computes now. */
    public Provider provider() {
        return network.provider();
    }

    /**
     * What the network says of an image, at the image's own size.
     *
     * @throws EngineException when the network fails, on the CPU as well
     */
    public Probabilities probabilities(Pixels image, Looking looking) throws EngineException {
        return new Glance(this, image, looking).probabilities();
    }

    /** What the network says, at the size of its own map: for looking at it, and for comparing it with other runtimes. */
    public Probabilities ownMap(Pixels image) throws EngineException {
        return said(image, placement(Placement.whole(image.size())));
    }

    /** Where a part of an image comes to lie on the network's picture; of tiles, where the part is as large as one. */
    Placement placement(Rect part) {
        Size canvas = canvas(part.size());
        return switch (description().input().preparation().resize()) {
            case STRETCH -> Placement.stretched(part, canvas);
            case LETTERBOX -> Placement.letterboxed(part, canvas);
            case CROP -> Placement.cropped(part, canvas);
            case TILE -> Placement.cornered(part, canvas);
        };
    }

    /** Size of the network's picture, px, for a part of this size. */
    Size canvas(Size part) {
        return description().input().size().orElseGet(() -> open(part));
    }

    ModelDescription description() {
        return reading.description();
    }

    /** Where a network takes any size: the image's, in steps of 32 px, as networks halve what they see about five times. */
    private static Size open(Size image) {
        return new Size(step(image.width()), step(image.height()));
    }

    private static int step(int side) {
        return Math.clamp((side + 16L) / 32 * 32, 32, LARGEST_SIDE);
    }

    /** What the network says of a picture with a part of an image on it, at the size of the network's map. */
    Probabilities said(Pixels image, Placement placement) throws EngineException {
        ModelDescription description = reading.description();
        InputTensor tensor = tensor(placement.canvas());
        try (Pixels picture = image.placed(placement)) {
            writer.write(picture.toBytes(), tensor);
            return reader.read(network.run(
                    description.input().name(), tensor, description.output().name()));
        } finally {
            free.add(tensor);
        }
    }

    private InputTensor tensor(Size canvas) {
        InputTensor known = free.poll();
        boolean fits = known != null
                && known.shape().equals(reading.description().input().layout().shape(canvas));
        return known != null && fits ? known : writer.tensor(canvas);
    }

    /** Frees the network. Nobody may be using it any more. */
    @Override
    public void close() {
        network.close();
    }
}
