package org.maskwright.infer;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.maskwright.core.Rect;
import org.maskwright.core.Size;
import org.maskwright.core.area.Area;
import org.maskwright.imaging.image.Placement;
import org.maskwright.imaging.image.Probabilities;
import org.maskwright.imaging.tool.Click;
import org.maskwright.infer.DecoderPorts.PromptInput;
import org.maskwright.infer.engine.EngineException;
import org.maskwright.infer.engine.InputTensor;
import org.maskwright.infer.engine.Network;
import org.maskwright.infer.engine.OutputTensor;
import org.maskwright.infer.engine.Signature.Port;
import org.maskwright.infer.engine.TensorType;

/**
 * What a decoder is asked.
 *
 * @param ports of the decoder
 * @param placement of the image upon the encoder's picture
 * @param before the mask as it is
 * @param clicks at least one
 */
record Prompt(DecoderPorts ports, Placement placement, Area before, List<Click> clicks) {
    /** Logit of what is in the mask as it is; of what is not, its negative. */
    private static final float SURE = 10;

    /** Side of masks where the graph leaves it open, px, as Segment Anything has it. */
    private static final int MASK_SIDE = 256;

    private static final double NO_POINT = -1;

    Area answered(Network decoder, Map<String, InputTensor> embeddings) throws EngineException {
        Map<String, InputTensor> inputs = new HashMap<>(embeddings);
        ports.roles().forEach((role, port) -> inputs.put(port.name(), tensor(role, port)));
        Set<String> wanted = new TreeSet<>(Set.of(ports.masks()));
        ports.scores().ifPresent(wanted::add);
        Map<String, OutputTensor> said = decoder.runAll(inputs, wanted);
        return read(
                Optional.ofNullable(said.get(ports.masks())).orElseThrow(),
                ports.scores().map(said::get));
    }

    private InputTensor tensor(PromptInput role, Port port) {
        return switch (role) {
            case PLACES -> {
                List<Double> places = new ArrayList<>();
                for (Click click : told()) {
                    places.add(
                            placement.to().x() + click.at().x() * placement.to().width() / image().width());
                    places.add(
                            placement.to().y() + click.at().y() * placement.to().height() / image().height());
                }
                yield PromptModel.tensor(List.of(1L, (long) count(port), 2L), places);
            }
            case LABELS -> {
                List<Double> labels = new ArrayList<>();
                told().forEach(c -> labels.add(c.inside() ? 1.0 : 0.0));
                while (labels.size() < count(port)) {
                    labels.add(NO_POINT);
                }
                yield PromptModel.tensor(List.of(1L, (long) count(port)), labels);
            }
            case MASK -> mask(port);
            case HAS_MASK ->
                PromptModel.tensor(
                        port.shape().size() == 2 ? List.of(1L, 1L) : List.of(1L),
                        List.of(before.isEmpty() ? 0.0 : 1.0));
            case SIZE -> PromptModel.tensor(List.of(2L), List.of((double) image().height(), (double) image().width()));
        };
    }

    private Size image() {
        return placement.from().size();
    }

    /** One more than there are clicks: without a box a point that is none is wanted. Where the graph says how many there are, so many. */
    private int count(Port port) {
        long fixed = port.shape().get(1);
        return fixed > 0 ? Math.toIntExact(fixed) : clicks.size() + 1;
    }

    /** The last ones, where a decoder takes so many. */
    private List<Click> told() {
        Port labels = Optional.ofNullable(ports.roles().get(PromptInput.LABELS)).orElseThrow();
        int most = Math.min(clicks.size(), count(labels));
        return clicks.subList(clicks.size() - most, clicks.size());
    }

    private InputTensor mask(Port port) {
        int height = side(port.shape().get(2));
        int width = side(port.shape().get(3));
        InputTensor tensor = InputTensor.of(TensorType.FLOAT32, List.of(1L, 1L, (long) height, (long) width));
        FloatBuffer to = tensor.data().asFloatBuffer();
        Rect on = placement.on(new Size(width, height)).to();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int imageX = (int) ((x + 0.5 - on.x()) * image().width() / on.width());
                int imageY = (int) ((y + 0.5 - on.y()) * image().height() / on.height());
                to.put(y * width + x, before.contains(imageX, imageY) ? SURE : -SURE);
            }
        }
        return tensor;
    }

    private static int side(long ofGraph) {
        return ofGraph > 0 ? Math.toIntExact(ofGraph) : MASK_SIDE;
    }

    private Area read(OutputTensor masks, Optional<OutputTensor> scores) throws EngineException {
        List<Long> shape = masks.shape();
        if (shape.size() != 4 || shape.get(0) != 1 || shape.get(1) < 1) {
            String message = "its decoder gave " + shape + ", which are no masks of one image";
            throw new EngineException(message, new IllegalStateException(message));
        }
        Size size = new Size(Math.toIntExact(shape.get(3)), Math.toIntExact(shape.get(2)));
        int pixels = Math.toIntExact(size.pixels());
        int from = best(shape.get(1), scores) * pixels;
        float[] person = new float[pixels];
        for (int i = 0; i < pixels; i++) {
            person[i] = (float) (1 / (1 + Math.exp(-masks.at(from + i))));
        }
        Probabilities said = Probabilities.adopt(size, person);
        boolean ofImage = size.equals(image()) && !size.equals(placement.canvas());
        Probabilities whole = ofImage ? said : said.of(placement.on(size), image());
        return Area.of(whole.atLeast(0.5));
    }

    private static int best(long masks, Optional<OutputTensor> scores) {
        int best = 0;
        if (scores.isPresent() && scores.get().count() == masks) {
            for (int i = 1; i < masks; i++) {
                best = scores.get().at(i) > scores.get().at(best) ? i : best;
            }
        }
        return best;
    }
}
