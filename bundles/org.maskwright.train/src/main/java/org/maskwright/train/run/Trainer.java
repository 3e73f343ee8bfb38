package org.maskwright.train.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.maskwright.core.InputException;
import org.maskwright.core.Part;
import org.maskwright.core.Size;
import org.maskwright.dataset.file.FileState;
import org.maskwright.train.LearnerException;
import org.maskwright.train.LearnerSpec;
import org.maskwright.train.LearningDevice;
import org.maskwright.train.WarmStart;
import org.maskwright.train.data.AugmentationPreview;
import org.maskwright.train.data.BatchLoader;
import org.maskwright.train.data.LabelTargets;
import org.maskwright.train.data.PackedSamples;
import org.maskwright.train.data.SampleReader;
import org.maskwright.train.data.TrainingSample;
import org.maskwright.train.data.TrainingSet;
import org.maskwright.train.engine.Learner;
import org.maskwright.train.recipe.LearningOptions;
import org.maskwright.train.recipe.MachineOptions;
import org.maskwright.train.recipe.NetworkOptions;
import org.maskwright.train.recipe.Recipe;

/**
 * One training from its run folder to its model, within this process. The calling thread learns.
 *
 * @param folder that {@link RunPlan} made, and that may have been trained in before
 * @param maker of the learner
 * @param controls by which it is told to wait or stop
 * @param told what happens
 */
public record Trainer(RunFolder folder, LearnerMaker maker, Controls controls, Consumer<TrainingEvent> told) {
    private static final long MIB = 1 << 20;

    /**
     * Trains to the end.
     *
     * @return how it ended
     * @throws InputException when something is wrong that the user can mend; one line
     * @throws LearnerException when the library cannot go on
     * @throws java.util.concurrent.CancellationException when it was told to stop; it can be called again
     */
    public RunResult run() throws IOException, InputException, LearnerException {
        RunRecord record = RunRecordJson.read(folder);
        List<TrainingSample> samples = RunRecordJson.samples(folder).stream()
                .map(RunRecordJson.RunSample::sample)
                .toList();
        Recipe recipe = record.recipe();
        LabelTargets targets = LabelTargets.of(
                recipe.whole(NetworkOptions.OUTPUTS), record.data().labels(), recipe.whole(NetworkOptions.BORDER));
        SampleReader reader =
                new SampleReader(record.data().dataset(), record.data().labels());
        Size kept = AugmentationPreview.kept(recipe.size(), recipe.augmentation());
        long cache = recipe.whole(MachineOptions.CACHE) * MIB;
        try (PackedSamples train = PackedSamples.open(reader, kept, folder.cache(), cache * 4 / 5);
                PackedSamples val =
                        PackedSamples.open(reader, recipe.size(), folder.path().resolve("cache-val.bin"), cache / 5)) {
            var loader = new BatchLoader(train, targets, recipe.size(), recipe.threads());
            var plain = new BatchLoader(val, targets, recipe.size(), recipe.threads());
            TrainingSet learned = read(samples, Part.TRAIN, loader);
            TrainingSet chosen = read(samples, Part.VAL, plain);
            var setting = new TrainingLoop.LoopSetting(folder, recipe, controls, told);
            var validator = new Validator(plain, chosen.samples(), recipe.whole(LearningOptions.BATCH));
            try (Learner learner = learner(recipe.learner(learned.foreground()), recipe.whole(LearningOptions.BATCH))) {
                if (learner.device() == LearningDevice.GPU) {
                    told.accept(new TrainingEvent.Note("learning on the GPU"));
                }
                begin(learner, record);
                EpochHistory history = new TrainingLoop(setting, loader, learned.samples(), validator).run(learner);
                return new Finish(folder, record, samples, new EventProgress(told, controls)).of(learner, history);
            }
        }
    }

    private TrainingSet read(List<TrainingSample> samples, Part part, BatchLoader loader) throws InputException {
        List<TrainingSample> own =
                samples.stream().filter(s -> s.part() == part).toList();
        EventProgress progress = new EventProgress(told, controls);
        progress.begin("Reading " + part.text(), own.size());
        TrainingSet set = TrainingSet.read(own, loader, progress);
        set.unreadable()
                .forEach((label, why) -> told.accept(new TrainingEvent.Note("left out: " + label + ": " + why)));
        return set;
    }

    private Learner learner(LearnerSpec spec, int batch) throws LearnerException, InputException {
        if (spec.device() != LearningDevice.GPU) {
            MemoryNeed.of(spec.network()).require(batch, MemoryNeed.free());
        }
        try {
            return maker.make(spec);
        } catch (IllegalArgumentException e) {
            throw new InputException("no such network can be made: " + e.getMessage(), e);
        }
    }

    private void takeEncoder(Learner learner, Path file) throws IOException, InputException, LearnerException {
        if (!Files.isRegularFile(file)) {
            throw new InputException("encoder-weights: there is no file " + file + "; give a safetensors file");
        }
        WarmStart start = learner.takeEncoder(file);
        if (start.taken().isEmpty()) {
            throw new InputException("nothing of " + file
                    + " fits this network: its width differs; base-filters 16 is that of 0.5, 32 that of 1.0");
        }
        int all = start.taken().size() + start.unfit().size();
        told.accept(new TrainingEvent.Note(
                "encoder from " + file + ": " + start.taken().size() + " of " + all + " parameters taken over (SHA-256 "
                        + FileState.sha256(Files.readAllBytes(file)) + ")"));
    }

    private void begin(Learner learner, RunRecord record) throws IOException, InputException, LearnerException {
        boolean fresh = new CheckpointFolder(folder.checkpoints()).last().isEmpty();
        Path encoder = record.recipe().values().get(NetworkOptions.ENCODER);
        if (fresh && !encoder.toString().isEmpty() && record.startedFrom().isEmpty()) {
            takeEncoder(learner, encoder);
        }
        if (fresh && record.startedFrom().isPresent()) {
            RunFolder origin = folder.sibling(record.startedFrom().get());
            WarmStart start = learner.warmStart(RunLibrary.best(origin));
            int all = start.taken().size() + start.unfit().size();
            told.accept(new TrainingEvent.Note("started from " + origin.id() + ": "
                    + start.taken().size() + " of " + all + " parameters taken over"));
            if (start.taken().isEmpty()) {
                throw new InputException("nothing of " + origin.id()
                        + " fits this network; start from a run of the same network, or from nothing");
            }
        }
    }
}
