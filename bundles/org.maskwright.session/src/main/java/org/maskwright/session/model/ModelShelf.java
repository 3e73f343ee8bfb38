package org.maskwright.session.model;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.maskwright.core.InputException;
import org.maskwright.core.Progress;
import org.maskwright.imaging.image.Pixels;
import org.maskwright.infer.DeviceTrial;
import org.maskwright.infer.ModelFile;
import org.maskwright.infer.ModelLibrary;
import org.maskwright.infer.SegmentationModel;
import org.maskwright.infer.SegmentationModel.Running;
import org.maskwright.infer.engine.Device;
import org.maskwright.infer.model.GraphReading;
import org.maskwright.infer.model.ModelDescription;

/**
 * What is done with models: they are added to the user's library, renamed, described, measured and removed. All of it reads and writes
 * files: not for the UI thread.
 *
 * @param library the user's
 */
public record ModelShelf(ModelLibrary library) {
    /**
     * A model that was added.
     *
     * @param file the copy in the library
     * @param assumed what cannot be seen in its graph, and no description says: a line each, for a person to confirm
     */
    public record Added(ModelFile file, List<String> assumed) {
        /** Copies the list. */
        public Added {
            assumed = List.copyOf(assumed);
        }
    }

    /**
     * Copies a file into the library, under its own name. Costs its loading: what cannot be run is refused.
     *
     * @throws InputException when it is no network that can be used, or its name is taken
     */
    public Added add(Path onnx) throws IOException, InputException {
        ModelFile file = ModelFile.at(onnx);
        try (SegmentationModel loaded = SegmentationModel.load(file, new Running(Device.CPU, 1, note -> {}))) {
            GraphReading reading = loaded.reading();
            return new Added(library.add(file, loaded.name(), reading.description()), reading.assumed());
        }
    }

    /**
     * Gives a model of the library another name.
     *
     * @throws InputException when the name is not possible, or taken
     */
    public void rename(ModelRow row, String name) throws IOException, InputException {
        ModelNotes notes = ModelNotes.read(library);
        ModelFile renamed = library.rename(row.name(), name);
        if (row.standard()) {
            notes = notes.withStandard(Optional.of(renamed.onnx().toString()));
        }
        if (row.speed().isPresent()) {
            notes = notes.with(renamed.onnx(), row.speed().get());
        }
        notes.write(library);
    }

    /**
     * Says from which probability on a pixel is the person.
     *
     * @param threshold between 0 and 1
     * @throws InputException when it is not, or the model is not of the library, or nothing is said of it
     */
    public void setThreshold(ModelRow row, double threshold) throws IOException, InputException {
        ModelDescription d = row.description()
                .orElseThrow(() -> new InputException("of " + row.name() + " nothing is known: describe it first"));
        if (!(threshold > 0 && threshold < 1)) {
            throw new InputException("a threshold of " + threshold + " is not possible; give one between 0 and 1");
        }
        library.describe(row.name(), new ModelDescription(d.input(), d.output(), threshold, d.origin()));
    }

    /**
     * Has the numbers of a picture taken in another way.
     *
     * @throws InputException when the model is not of the library, or nothing is said of it
     */
    public void setNumbers(ModelRow row, UsualWays.UsualWay way) throws IOException, InputException {
        ModelDescription d = row.description()
                .orElseThrow(() -> new InputException("of " + row.name() + " nothing is known: add it to the library"));
        library.describe(row.name(), way.in(d));
    }

    /** Takes a model out of the library; the file that was added stays where it is. */
    public void remove(ModelRow row) throws IOException, InputException {
        library.remove(row.name());
        if (row.standard()) {
            ModelNotes.read(library).withStandard(Optional.empty()).write(library);
        }
    }

    /** Has a model asked unless another is named. */
    public void makeStandard(ModelRow row) throws IOException, InputException {
        ModelNotes.read(library)
                .withStandard(Optional.of(row.onnx().toString()))
                .write(library);
    }

    /**
     * Measures how fast a model is on each device, and keeps it.
     *
     * @param image that it looks at
     * @param clock tells when it was measured
     * @throws InputException when it cannot be used even on the CPU
     * @throws java.util.concurrent.CancellationException when no longer wanted
     */
    public MeasuredSpeed measure(Path onnx, Pixels image, Clock clock, Progress progress)
            throws IOException, InputException {
        List<DeviceTrial> trials = DeviceTrial.within(ModelFile.at(onnx), image, progress);
        var speed = MeasuredSpeed.of(trials, clock.instant());
        ModelNotes.read(library).with(onnx, speed).write(library);
        return speed;
    }
}
