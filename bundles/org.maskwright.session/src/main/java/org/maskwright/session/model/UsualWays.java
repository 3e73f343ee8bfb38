package org.maskwright.session.model;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.maskwright.core.InputException;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Progress;
import org.maskwright.core.Sample;
import org.maskwright.infer.ModelFile;
import org.maskwright.infer.model.InputSpec;
import org.maskwright.infer.model.InputSpec.Normalisation;
import org.maskwright.infer.model.InputSpec.Preparation;
import org.maskwright.infer.model.ModelDescription;
import org.maskwright.session.DatasetSession;

/**
 * The ways in which networks usually take the numbers of a picture, for a person to choose among by what each makes of some photos: mean and scale
 * cannot be seen in a graph.
 */
public final class UsualWays {
    /**
     * One way.
     *
     * @param name for a person
     * @param numbers what a sample of 0…255 becomes
     */
    public record UsualWay(String name, Normalisation numbers) {
        /** A description in which the numbers are taken so. */
        public ModelDescription in(ModelDescription d) {
            Preparation p = d.input().preparation();
            var input = new InputSpec(
                    d.input().name(),
                    d.input().layout(),
                    d.input().size(),
                    new Preparation(p.resize(), p.order(), numbers));
            return new ModelDescription(input, d.output(), d.threshold(), d.origin());
        }
    }

    /**
     * What a way makes of the photos.
     *
     * @param way the way
     * @param seen of each photo, in their order
     */
    public record WayTried(UsualWay way, List<ModelTry> seen) {
        /** Copies the list. */
        public WayTried {
            seen = List.copyOf(seen);
        }
    }

    /** All ways: 0…1; 0…255; −1…1; around the middle, as ISNet takes them; by the means and deviations of ImageNet's pictures. */
    public static final List<UsualWay> ALL = List.of(
            new UsualWay("0 … 1", Normalisation.UNIT),
            new UsualWay("0 … 255", Normalisation.BYTES),
            new UsualWay("−1 … 1", even(1 / 127.5, 1)),
            new UsualWay("−0.5 … 0.5", even(1 / 255.0, 0.5)),
            new UsualWay(
                    "ImageNet",
                    new Normalisation(1 / 255.0, List.of(0.485, 0.456, 0.406), List.of(0.229, 0.224, 0.225))));

    private UsualWays() {}

    private static Normalisation even(double scale, double mean) {
        Double[] means = new Double[3];
        Arrays.fill(means, mean);
        return new Normalisation(scale, List.of(means), List.of(1.0, 1.0, 1.0));
    }

    /** The way that a description takes, if it is one of these. */
    public static Optional<UsualWay> of(ModelDescription description) {
        Normalisation numbers = description.input().preparation().numbers();
        return ALL.stream().filter(w -> w.numbers().equals(numbers)).findFirst();
    }

    /**
     * Tries all ways on some samples. Costs a loading for each of both.
     *
     * @param file a model with a description
     * @param samples with images
     * @param progress one unit for each way
     * @throws InputException when the model has no description, or cannot be used, or an image cannot be read
     */
    public static List<WayTried> tried(ModelFile file, DatasetSession session, List<Sample> samples, Progress progress)
            throws IOException, InputException {
        LabelMap labels = session.snapshot().scan().layout().layout().labels();
        ModelDescription description = file.description()
                .orElseThrow(
                        () -> new InputException("of " + file.name() + " nothing is known: add it to the library"));
        List<WayTried> tried = new ArrayList<>();
        progress.begin("Trying " + file.name(), ALL.size());
        for (UsualWay way : ALL) {
            var described = new ModelFile(file.onnx(), Optional.of(way.in(description)));
            List<ModelTry> seen = new ArrayList<>();
            for (Sample sample : samples) {
                progress.throwIfCancelled();
                seen.add(ModelTry.of(described, session.folder(), sample, labels));
            }
            tried.add(new WayTried(way, seen));
            progress.worked(1);
        }
        return tried;
    }
}
