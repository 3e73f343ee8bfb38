package org.maskwright.train.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.maskwright.core.InputException;
import org.maskwright.train.Batch;
import org.maskwright.train.LearnerException;
import org.maskwright.train.LearnerSpec;
import org.maskwright.train.LearningDevice;
import org.maskwright.train.ParameterCount;
import org.maskwright.train.WarmStart;
import org.maskwright.train.engine.Learner;

/** A learner whose losses are no numbers after some steps. */
final class DivergingLearner implements Learner {
    private final Learner sane;
    private int left;

    DivergingLearner(Learner sane, int steps) {
        this.sane = sane;
        this.left = steps;
    }

    @Override
    public LearnerSpec spec() {
        return sane.spec();
    }

    @Override
    public LearningDevice device() {
        return sane.device();
    }

    @Override
    public ParameterCount parameters() {
        return sane.parameters();
    }

    @Override
    public long updates() {
        return sane.updates();
    }

    @Override
    public double step(Batch batch, double learningRate) throws LearnerException {
        return left-- > 0 ? sane.step(batch, learningRate) : Double.NaN;
    }

    @Override
    public double loss(Batch batch) throws LearnerException {
        return sane.loss(batch);
    }

    @Override
    public float[] predict(Batch batch) throws LearnerException {
        return sane.predict(batch);
    }

    @Override
    public void save(Path folder) throws IOException, InputException {
        sane.save(folder);
    }

    @Override
    public void load(Path folder) throws LearnerException, IOException {
        sane.load(folder);
    }

    @Override
    public WarmStart warmStart(Path folder) throws LearnerException, IOException {
        return sane.warmStart(folder);
    }

    @Override
    public WarmStart takeEncoder(Path file) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void exportOnnx(Path file, Map<String, String> metadata) throws IOException, InputException {
        sane.exportOnnx(file, metadata);
    }

    @Override
    public void close() {
        sane.close();
    }
}
