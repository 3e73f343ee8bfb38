package org.maskwright.infer;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.maskwright.core.InputException;
import org.maskwright.core.Rect;
import org.maskwright.core.Size;
import org.maskwright.core.area.Area;
import org.maskwright.imaging.image.Pixels;
import org.maskwright.imaging.image.Placement;
import org.maskwright.imaging.image.Probabilities;
import org.maskwright.imaging.tool.Click;
import org.maskwright.infer.engine.EngineException;
import org.maskwright.infer.engine.InputTensor;
import org.maskwright.infer.engine.Network;
import org.maskwright.infer.engine.OutputTensor;
import org.maskwright.infer.engine.Signature;
import org.maskwright.infer.engine.TensorType;
import org.maskwright.infer.model.ClickSpec;
import org.maskwright.infer.model.ClickSpec.ClickChannel;
import org.maskwright.infer.model.GraphReading;
import org.maskwright.infer.model.InputSpec.TensorLayout;
import org.maskwright.infer.model.ModelDescription;

/** A network that sees clicks as maps beside the picture, as RITM and its kin do. */
final class ClickMapModel implements ClickModel {
    private final ModelFile file;
    private final ModelDescription description;
    private final ClickSpec.Maps maps;
    private final Network network;

    private ClickMapModel(ModelFile file, ClickSpec.Maps maps, Network network) {
        this.file = file;
        this.description = file.description().orElseThrow();
        this.maps = maps;
        this.network = network;
    }

    static ClickMapModel load(ModelFile file, ClickSpec.Maps maps, SegmentationModel.Running running)
            throws InputException {
        Network network = SegmentationModel.network(file.onnx(), running);
        var model = new ClickMapModel(file, maps, network);
        try {
            model.requireFit();
            return model;
        } catch (InputException e) {
            network.close();
            throw new InputException(file.descriptionFile() + " does not fit: " + e.getMessage(), e);
        }
    }

    private void requireFit() throws InputException {
        Signature signature = network.signature();
        Set<String> told = new HashSet<>(maps.maps().keySet());
        told.add(description.input().name());
        Set<String> taken = new HashSet<>();
        signature.inputs().forEach(p -> taken.add(p.name()));
        if (!told.equals(taken)) {
            throw new InputException("it names the inputs " + told + "; the network takes " + signature.inputs());
        }
        for (Map.Entry<String, List<ClickChannel>> map : maps.maps().entrySet()) {
            Signature.Port port = signature.input(map.getKey()).orElseThrow();
            long channels = port.shape().size() == 4
                    ? port.shape().get(description.input().layout().channels())
                    : 0;
            if (channels >= 0 && channels != map.getValue().size()) {
                throw new InputException("clicks.maps." + map.getKey() + " has "
                        + map.getValue().size() + " channels; the network takes " + port);
            }
        }
        if (signature.output(description.output().name()).isEmpty()) {
            throw new InputException(
                    "output.name is '" + description.output().name() + "'; the network gives " + signature.outputs());
        }
    }

    @Override
    public String name() {
        return file.name();
    }

    @Override
    public GraphReading reading() {
        return new GraphReading(description, List.of());
    }

    @Override
    public List<Signature> signatures() {
        return List.of(network.signature());
    }

    @Override
    public Sight see(Pixels image) {
        Placement placement = PromptModel.placed(image.size(), description.input());
        var writer = new InputWriter(description.input(), TensorType.FLOAT32);
        InputTensor picture = writer.tensor(placement.canvas());
        try (Pixels placed = image.placed(placement)) {
            writer.write(placed.toBytes(), picture);
        }
        return (before, clicks) -> found(picture, placement, before, clicks);
    }

    private Area found(InputTensor picture, Placement placement, Area before, List<Click> clicks)
            throws EngineException {
        Map<String, InputTensor> inputs = new HashMap<>();
        inputs.put(description.input().name(), picture);
        for (Map.Entry<String, List<ClickChannel>> map : maps.maps().entrySet()) {
            List<float[]> channels = new ArrayList<>();
            map.getValue().forEach(c -> channels.add(channel(c, placement, before, clicks)));
            inputs.put(map.getKey(), tensor(placement.canvas(), channels));
        }
        String output = description.output().name();
        OutputTensor said = Optional.ofNullable(
                        network.runAll(inputs, Set.of(output)).get(output))
                .orElseThrow();
        Probabilities map = new OutputReader(description.output()).read(said);
        Size image = placement.from().size();
        return Area.of(map.of(placement.on(map.size()), image).atLeast(description.threshold()));
    }

    private float[] channel(ClickChannel holds, Placement placement, Area before, List<Click> clicks) {
        Size canvas = placement.canvas();
        float[] values = new float[Math.toIntExact(canvas.pixels())];
        double scaleX = (double) placement.to().width() / placement.from().width();
        double scaleY = (double) placement.to().height() / placement.from().height();
        Rect to = placement.to();
        if (holds == ClickChannel.PREVIOUS) {
            for (int i = 0; i < values.length; i++) {
                int column = i % canvas.width();
                int row = i / canvas.width();
                double x = (column + 0.5 - to.x()) / scaleX;
                double y = (row + 0.5 - to.y()) / scaleY;
                values[i] = before.contains((int) Math.floor(x), (int) Math.floor(y)) ? 1 : 0;
            }
            return values;
        }
        for (Click click : clicks) {
            if (click.inside() == (holds == ClickChannel.INSIDE)) {
                disc(
                        values,
                        canvas,
                        to.x() + click.at().x() * scaleX,
                        to.y() + click.at().y() * scaleY);
            }
        }
        return values;
    }

    private void disc(float[] values, Size canvas, double x0, double y0) {
        double r = maps.radiusPx();
        for (int y = (int) Math.max(0, y0 - r); y <= Math.min(canvas.height() - 1, y0 + r); y++) {
            for (int x = (int) Math.max(0, x0 - r); x <= Math.min(canvas.width() - 1, x0 + r); x++) {
                if (Math.hypot(x + 0.5 - x0, y + 0.5 - y0) <= r) {
                    values[y * canvas.width() + x] = 1;
                }
            }
        }
    }

    private InputTensor tensor(Size canvas, List<float[]> channels) {
        boolean planes = description.input().layout() == TensorLayout.NCHW;
        long count = channels.size();
        long width = canvas.width();
        long height = canvas.height();
        InputTensor tensor = InputTensor.of(
                TensorType.FLOAT32, planes ? List.of(1L, count, height, width) : List.of(1L, height, width, count));
        FloatBuffer to = tensor.data().asFloatBuffer();
        int pixels = Math.toIntExact(canvas.pixels());
        for (int c = 0; c < count; c++) {
            float[] values = channels.get(c);
            for (int i = 0; i < pixels; i++) {
                to.put(planes ? c * pixels + i : i * (int) count + c, values[i]);
            }
        }
        return tensor;
    }

    @Override
    public void close() {
        network.close();
    }
}
