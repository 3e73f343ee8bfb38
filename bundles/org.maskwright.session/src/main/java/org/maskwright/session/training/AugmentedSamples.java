package org.maskwright.session.training;

import java.util.ArrayList;
import java.util.List;
import org.maskwright.core.InputException;
import org.maskwright.core.Part;
import org.maskwright.core.Progress;
import org.maskwright.train.data.AugmentationPreview;
import org.maskwright.train.data.LabelTargets;
import org.maskwright.train.data.SampleReader;
import org.maskwright.train.data.TrainingSample;
import org.maskwright.train.recipe.NetworkOptions;
import org.maskwright.train.recipe.Recipe;

/**
 * What the network of a training will see of its first samples: the contents of PNG files, a row for each sample, first as it is and then as the
 * first epochs distort it.
 *
 * @param rows all of the same length
 * @param trouble why there are no more; empty where nothing went wrong
 */
public record AugmentedSamples(List<List<byte[]>> rows, String trouble) {
    /** Copies the lists. */
    public AugmentedSamples {
        rows = rows.stream().map(List::copyOf).toList();
    }

    /**
     * Makes them. Costs the decoding of so many samples, twice. In a job.
     *
     * @param look at the training
     * @param samples at most
     * @param epochs of each
     * @throws java.util.concurrent.CancellationException when no longer wanted
     */
    public static AugmentedSamples of(TrainingLook look, int samples, int epochs, Progress progress) {
        List<List<byte[]>> rows = new ArrayList<>();
        try {
            AugmentationPreview preview = preview(look);
            List<TrainingSample> first = look.plan().selection().of(Part.TRAIN);
            for (int i = 0; i < Math.min(samples, first.size()); i++) {
                progress.throwIfCancelled();
                rows.add(preview.of(first.get(i), i, look.plan().recipe().size(), epochs));
            }
            return new AugmentedSamples(rows, "");
        } catch (InputException e) {
            return new AugmentedSamples(rows, String.valueOf(e.getMessage()));
        }
    }

    private static AugmentationPreview preview(TrainingLook look) throws InputException {
        Recipe recipe = look.plan().recipe();
        var labels = look.plan().scan().layout().layout().labels();
        return new AugmentationPreview(
                new SampleReader(look.plan().folder().root(), labels),
                LabelTargets.of(recipe.whole(NetworkOptions.OUTPUTS), labels, recipe.whole(NetworkOptions.BORDER)),
                recipe.augmentation(),
                recipe.seed());
    }
}
