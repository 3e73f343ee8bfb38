package org.maskwright.train.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.maskwright.train.engine.TensorFile.Tensor;

/**
 * The encoder of MobileNetV2 as others save it, under the names of this project's: those of torchvision ({@code features.3.conv.0.0.weight}) and of
 * d-li14/mobilenetv2.pytorch ({@code features.3.conv.0.weight}), which has weights of narrower ones. What was learned from images less their mean,
 * divided by their deviation (ImageNet's), is put into the first convolution and the mean of its normalisation, as networks here take RGB of 0…1.
 */
final class EncoderNames {
    /** ImageNet's, of red, green and blue. */
    private static final double[] MEANS = {0.485, 0.456, 0.406};

    private static final double[] DEVIATIONS = {0.229, 0.224, 0.225};

    /** Blocks of each stage; those of the first have no wider part. */
    private static final int[] BLOCKS = {1, 2, 3, 4, 3, 3, 1};

    private static final List<String> NUMBERS = List.of("weight", "bias", "running_mean", "running_var");
    private static final String NESTED = "features.1.conv.0.0.weight";
    private static final int WITH_RECTIFIER = 3;
    private static final String STEM = "stem.conv.weight";
    private static final String STEM_MEAN = "stem.bn.running_mean";

    private EncoderNames() {}

    /**
     * The tensors that a file has of the encoder, by this project's names; none where it has none.
     *
     * @param file read as it is
     */
    static TensorFile ours(TensorFile file) {
        Map<String, Tensor> found = new LinkedHashMap<>();
        names(file.tensors().containsKey(NESTED)).forEach((ours, theirs) -> {
            Tensor tensor = file.tensors().get(theirs);
            if (tensor != null) {
                found.put(ours, tensor);
            }
        });
        centre(found);
        return new TensorFile(file.words(), found);
    }

    /** Ours → theirs; torchvision nests a convolution with its normalisation, the others have one after the other. */
    private static Map<String, String> names(boolean nested) {
        Map<String, String> names = new LinkedHashMap<>();
        put(names, "stem", "features.0.0", "features.0.1");
        int block = 1;
        for (int stage = 0; stage < BLOCKS.length; stage++) {
            for (int b = 0; b < BLOCKS[stage]; b++) {
                String ours = "stage" + stage + "." + b;
                String theirs = "features." + block++ + ".conv.";
                int at = 0;
                for (String part : stage > 0 ? List.of(".wide", ".depth") : List.of(".depth")) {
                    put(
                            names,
                            ours + part,
                            theirs + (nested ? at + ".0" : "" + at),
                            theirs + (nested ? at + ".1" : "" + (at + 1)));
                    at += nested ? 1 : WITH_RECTIFIER;
                }
                put(names, ours + ".narrow", theirs + at, theirs + (at + 1));
            }
        }
        return names;
    }

    private static void put(Map<String, String> names, String ours, String conv, String norm) {
        names.put(ours + ".conv.weight", conv + ".weight");
        NUMBERS.forEach(n -> names.put(ours + ".bn." + n, norm + "." + n));
    }

    /** conv((x − m) / s) = conv′(x) − c with weights divided by s, and c the sum of these weights times m: so much is added to the mean. */
    private static void centre(Map<String, Tensor> found) {
        Tensor weights = found.get(STEM);
        Tensor mean = found.get(STEM_MEAN);
        if (weights == null
                || mean == null
                || weights.shape().size() != 4
                || weights.shape().get(1) != MEANS.length
                || mean.numbers().length != weights.shape().getFirst()) {
            return;
        }
        float[] divided = weights.numbers().clone();
        float[] moved = mean.numbers().clone();
        int filters = weights.shape().getFirst();
        int kernel = weights.shape().get(2) * weights.shape().get(3);
        for (int f = 0; f < filters; f++) {
            double sum = 0;
            for (int c = 0; c < MEANS.length; c++) {
                for (int k = 0; k < kernel; k++) {
                    int at = (f * MEANS.length + c) * kernel + k;
                    divided[at] = (float) (divided[at] / DEVIATIONS[c]);
                    sum += divided[at] * MEANS[c];
                }
            }
            moved[f] = (float) (moved[f] + sum);
        }
        found.put(STEM, new Tensor(weights.shape(), divided));
        found.put(STEM_MEAN, new Tensor(mean.shape(), moved));
    }
}
