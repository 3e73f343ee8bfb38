package org.maskwright.infer;

import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.maskwright.core.InputException;
import org.maskwright.core.Rect;
import org.maskwright.core.Size;
import org.maskwright.imaging.image.Pixels;
import org.maskwright.imaging.image.Placement;
import org.maskwright.infer.engine.EngineException;
import org.maskwright.infer.engine.InputTensor;
import org.maskwright.infer.engine.Network;
import org.maskwright.infer.engine.Signature;
import org.maskwright.infer.engine.TensorType;
import org.maskwright.infer.model.ClickSpec;
import org.maskwright.infer.model.GraphReading;
import org.maskwright.infer.model.InputSpec;
import org.maskwright.infer.model.InputSpec.ResizeRule;
import org.maskwright.infer.model.ModelDescription;

/** Segment Anything and its kin: an encoder sees the image once, a decoder answers each prompt. */
final class PromptModel implements ClickModel {
    private final ModelFile file;
    private final GraphReading reading;
    private final Network encoder;
    private final Network decoder;
    private final DecoderPorts ports;
    private final Optional<Keeping> keeping;

    /**
     * Where what the encoder saw is kept.
     *
     * @param sha256 of the encoder's file
     */
    private record Keeping(LookCache cache, String sha256) {}

    private PromptModel(Described file, Network encoder, Network decoder, Optional<Keeping> keeping)
            throws InputException {
        this.file = file.file();
        this.reading = file.reading();
        this.keeping = keeping;
        this.encoder = encoder;
        this.decoder = decoder;
        this.ports = DecoderPorts.of(encoder.signature(), decoder.signature());
    }

    private record Described(ModelFile file, GraphReading reading) {}

    static PromptModel load(
            ModelFile file, ClickSpec.Prompt prompt, SegmentationModel.Running running, Optional<LookCache> cache)
            throws IOException, InputException {
        Path second = file.onnx().resolveSibling(prompt.decoder());
        if (!Files.isRegularFile(second)) {
            throw new InputException("there is no " + second + ", the decoder of " + file.onnx());
        }
        Optional<Keeping> keeping = cache.isPresent()
                ? Optional.of(new Keeping(cache.get(), SegmentationModel.sha256(file.onnx())))
                : Optional.empty();
        Network encoder = SegmentationModel.network(file.onnx(), running);
        try {
            Network decoder = SegmentationModel.network(second, running);
            try {
                var described = new Described(file, reading(file, prompt, encoder.signature()));
                return new PromptModel(described, encoder, decoder, keeping);
            } catch (InputException e) {
                decoder.close();
                throw e;
            }
        } catch (InputException e) {
            encoder.close();
            throw new InputException(file.onnx() + " does not fit: " + e.getMessage(), e);
        }
    }

    private static GraphReading reading(ModelFile file, ClickSpec.Prompt prompt, Signature signature)
            throws InputException {
        if (file.description().isPresent()) {
            InputSpec input = file.description().get().input();
            Signature.Port port = signature
                    .input(input.name())
                    .orElseThrow(() -> new InputException(
                            "input.name is '" + input.name() + "'; the encoder takes " + signature.inputs()));
            if (signature.inputs().size() != 1 || !port.type().equals(Optional.of(TensorType.FLOAT32))) {
                throw new InputException(
                        "the encoder takes " + signature.inputs() + "; one picture of float is wanted");
            }
            return new GraphReading(file.description().get(), List.of());
        }
        return PromptReading.of(GraphReading.of(signature), prompt);
    }

    @Override
    public String name() {
        return file.name();
    }

    @Override
    public GraphReading reading() {
        return reading;
    }

    @Override
    public List<Signature> signatures() {
        return List.of(encoder.signature(), decoder.signature());
    }

    /** Such networks take their picture in the upper left corner, as large as it fits. */
    static Placement placed(Size image, InputSpec input) {
        Rect whole = Placement.whole(image);
        Size canvas = input.size().orElse(image);
        if (input.preparation().resize() != ResizeRule.LETTERBOX) {
            return Placement.stretched(whole, canvas);
        }
        double scale = Math.min((double) canvas.width() / image.width(), (double) canvas.height() / image.height());
        int width = Math.clamp(Math.round(scale * image.width()), 1, canvas.width());
        int height = Math.clamp(Math.round(scale * image.height()), 1, canvas.height());
        return new Placement(whole, canvas, new Rect(0, 0, width, height));
    }

    @Override
    public Sight see(Pixels image) throws EngineException {
        ModelDescription description = reading.description();
        Placement placement = placed(image.size(), description.input());
        var writer = new InputWriter(description.input(), TensorType.FLOAT32);
        InputTensor tensor = writer.tensor(placement.canvas());
        try (Pixels picture = image.placed(placement)) {
            writer.write(picture.toBytes(), tensor);
        }
        Map<String, InputTensor> seen = seen(tensor);
        Map<String, InputTensor> given = new HashMap<>();
        ports.embeddings()
                .forEach((input, output) ->
                        given.put(input, Optional.ofNullable(seen.get(output)).orElseThrow()));
        return (before, clicks) -> new Prompt(ports, placement, before, List.copyOf(clicks)).answered(decoder, given);
    }

    /** What the encoder gives, by name: kept from a look before, or seen now. */
    private Map<String, InputTensor> seen(InputTensor picture) throws EngineException {
        Set<String> wanted = new TreeSet<>(ports.embeddings().values());
        LookCache.FirstLook look = () -> Embeddings.bytes(
                encoder.runAll(Map.of(reading.description().input().name(), picture), wanted));
        if (keeping.isEmpty()) {
            return Embeddings.tensors(look.made());
        }
        List<String> network = new ArrayList<>(List.of(keeping.get().sha256(), String.valueOf(picture.shape())));
        network.addAll(wanted);
        return Embeddings.tensors(keeping.get().cache().seen(LookCache.key(network, picture.data()), look));
    }

    @Override
    public void close() {
        encoder.close();
        decoder.close();
    }

    /** A tensor of these numbers. */
    static InputTensor tensor(List<Long> shape, List<Double> numbers) {
        InputTensor tensor = InputTensor.of(TensorType.FLOAT32, new ArrayList<>(shape));
        FloatBuffer to = tensor.data().asFloatBuffer();
        for (int i = 0; i < numbers.size(); i++) {
            to.put(i, numbers.get(i).floatValue());
        }
        return tensor;
    }
}
