package org.maskwright.train.onnx;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.maskwright.core.InputException;
import org.maskwright.core.Size;
import org.maskwright.dataset.file.AtomicFiles;
import org.maskwright.infer.ModelFile;
import org.maskwright.infer.model.DescriptionJson;
import org.maskwright.infer.model.InputSpec;
import org.maskwright.infer.model.InputSpec.ChannelOrder;
import org.maskwright.infer.model.InputSpec.Normalisation;
import org.maskwright.infer.model.InputSpec.Preparation;
import org.maskwright.infer.model.InputSpec.ResizeRule;
import org.maskwright.infer.model.InputSpec.TensorLayout;
import org.maskwright.infer.model.ModelDescription;
import org.maskwright.infer.model.ModelDescription.ModelOrigin;
import org.maskwright.infer.model.OutputSpec;
import org.maskwright.train.NetworkSpec;
import org.maskwright.train.network.Graph;
import org.maskwright.train.network.ParameterShape;

/**
 * A trained network as a model that {@code infer} runs: the ONNX file, and its description. The file takes images of any size that the network
 * does; the description asks for the size that it was trained on, to which images are stretched.
 *
 * @param spec what was trained
 * @param graph its layers
 * @param numbers of each of its parameters, in the parameter's shape
 */
public record OnnxModel(NetworkSpec spec, Graph graph, Function<ParameterShape, float[]> numbers) {
    private static final double THRESHOLD = 0.5;

    /**
     * Writes both files; each takes its name as a whole.
     *
     * @param file of the network, ending in {@code .onnx}
     * @param metadata kept in it; under {@code source} and {@code licence} also in the description
     * @throws InputException if the disk is full or one may not be written
     * @throws IOException on any other failure
     */
    public void write(Path file, Map<String, String> metadata) throws IOException, InputException {
        var all = new LinkedHashMap<String, String>();
        all.put("architecture", spec.architecture().id());
        all.put("classes", Integer.toString(spec.outputs()));
        all.put("input_size", spec.inputWidth() + "x" + spec.inputHeight());
        all.putAll(metadata);
        AtomicFiles.write(file, OnnxGraph.encode(graph, numbers, all));
        String text = DescriptionJson.format(description(metadata));
        AtomicFiles.write(
                new ModelFile(file, Optional.empty()).descriptionFile(), text.getBytes(StandardCharsets.UTF_8));
    }

    /** What goes in and comes out. Of several classes, 1 is the person. */
    private ModelDescription description(Map<String, String> metadata) {
        var input = new InputSpec(
                OnnxGraph.INPUT,
                TensorLayout.NCHW,
                Optional.of(new Size(spec.inputWidth(), spec.inputHeight())),
                new Preparation(ResizeRule.STRETCH, ChannelOrder.RGB, Normalisation.UNIT));
        var output = new OutputSpec(
                OnnxGraph.OUTPUT, TensorLayout.NCHW, OutputSpec.Activation.NONE, List.of(spec.outputs() == 1 ? 0 : 1));
        var origin = new ModelOrigin(
                metadata.getOrDefault("licence", ""), metadata.getOrDefault("source", "trained by Maskwright"));
        return new ModelDescription(input, output, THRESHOLD, origin);
    }
}
