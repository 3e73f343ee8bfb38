package org.maskwright.train.run;

import java.nio.file.Path;

/**
 * The folder of one training, {@code .maskwright/runs/ID/}: everything that is needed to repeat it, and everything that came of it.
 *
 * @param path the folder
 */
public record RunFolder(Path path) {
    /** Its name, by which people know the run. */
    public String id() {
        return String.valueOf(path.toAbsolutePath().normalize().getFileName());
    }

    /** The run of a name beside this one; it may not be there. */
    public RunFolder sibling(String name) {
        return new RunFolder(path.resolveSibling(name));
    }

    /** All inputs. */
    public Path inputs() {
        return path.resolve("run.json");
    }

    /** The samples with parts and hashes, a JSON object a line. */
    public Path samples() {
        return path.resolve("samples.jsonl");
    }

    /** What each epoch came to, a JSON object a line. */
    public Path metrics() {
        return path.resolve("metrics.jsonl");
    }

    /** Folder of the states that a training can go on from. */
    public Path checkpoints() {
        return path.resolve("checkpoints");
    }

    /** The trained network; {@code model.model.json} beside it describes it. */
    public Path model() {
        return path.resolve("model.onnx");
    }

    /** What it said of some samples of the validation after its last epoch, a PNG. */
    public Path predictions() {
        return path.resolve("samples.png");
    }

    /** The figures of validation and test. */
    public Path evaluation() {
        return path.resolve("evaluation.json");
    }

    /** The report for people. */
    public Path report() {
        return path.resolve("report.html");
    }

    /** How it ended; there only when it did. */
    public Path result() {
        return path.resolve("result.json");
    }

    /** What the trainer and the libraries said. */
    public Path log() {
        return path.resolve("trainer.log");
    }

    /** Decoded samples, while it runs. */
    public Path cache() {
        return path.resolve("cache.bin");
    }
}
