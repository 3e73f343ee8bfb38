package org.maskwright.ui;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.maskwright.core.InputException;
import org.maskwright.core.Mask;
import org.maskwright.core.Size;
import org.maskwright.dataset.catalog.Catalog;
import org.maskwright.dataset.catalog.FactsFormat;
import org.maskwright.dataset.catalog.FactsKind;
import org.maskwright.dataset.catalog.KeptFacts;
import org.maskwright.dataset.file.FileStamp;
import org.maskwright.demo.TinyNetwork;
import org.maskwright.imaging.ImageHeaders;
import org.maskwright.imaging.image.Pixels;
import org.maskwright.imaging.mask.MaskFile;
import org.maskwright.infer.engine.Device;
import org.maskwright.infer.engine.EngineException;
import org.maskwright.infer.engine.InputTensor;
import org.maskwright.infer.engine.Network;
import org.maskwright.infer.engine.NetworkFile;
import org.maskwright.infer.engine.TensorType;
import org.maskwright.train.run.TrainerCheck;
import org.maskwright.ui.jobs.TrainerJars;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.Version;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleWiring;

/** Uses each native library once, through our own bundles, as the workbench does: proof that this installation is whole. */
final class SelfCheck {
    private final List<String> passed = new ArrayList<>();
    private final List<String> failed = new ArrayList<>();

    /**
     * What works, and what does not.
     *
     * @param passed one line for each thing that works, with its version
     * @param failed one line for each that does not, with the reason
     */
    record Outcome(List<String> passed, List<String> failed) {}

    /** Something that either works or throws. */
    private interface Probe {
        void run() throws IOException;
    }

    /**
     * Checks everything.
     *
     * @param scratch an existing, empty folder that may be written to
     */
    static Outcome run(Path scratch) {
        var check = new SelfCheck();
        check.probe("OpenCV", Pixels.class, "org.bytedeco.opencv.global", SelfCheck::decode);
        check.probe("SQLite", Catalog.class, "org.sqlite", () -> store(scratch.resolve("catalog.db")));
        check.probe("ONNX Runtime", Network.class, "ai.onnxruntime", () -> compute(scratch.resolve("network.onnx")));
        check.trainer();
        return new Outcome(List.copyOf(check.passed), List.copyOf(check.failed));
    }

    /** A library that is not there, or that does not fit this system, fails with an Error: here that is the thing to be told. */
    private void probe(String name, Class<?> user, String library, Probe probe) {
        try {
            probe.run();
            passed.add(name + " " + version(user, library));
        } catch (IOException | RuntimeException | LinkageError broken) {
            failed.add(name + ": " + broken);
        }
    }

    /** In a process of its own, as the trainer is: without PyTorch for this system there is none. */
    private void trainer() {
        try {
            passed.add("Trainer " + TrainerCheck.run(TrainerJars.command()));
        } catch (InputException none) {
            passed.add("Trainer: " + none.getMessage());
        } catch (IOException | RuntimeException broken) {
            failed.add("Trainer: " + broken);
        }
    }

    private static void decode() throws IOException {
        byte[] file = MaskFile.png(Mask.parse("#..", "..#"));
        try (Pixels pixels = Pixels.decode(file, ImageHeaders.read(file))) {
            require(pixels.size().equals(new Size(3, 2)), "decoded as " + pixels.size());
            byte white = (byte) 255;
            byte[] expected = {white, white, white, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, white, white, white};
            require(Arrays.equals(expected, pixels.toBytes()), "decoded other pixels than were encoded");
        }
    }

    private static void store(Path file) throws IOException {
        var format = new FactsFormat(1, "self-check");
        var entry = new KeptFacts(FactsKind.IMAGE, new FileStamp("a.png", 5, 7), new byte[32], new byte[] {1, 2, 3});
        try (Catalog catalog = Catalog.at(file)) {
            catalog.store(format, List.of(entry));
            require(catalog.warning().isEmpty(), catalog.warning().orElse(""));
        }
        var read = new ArrayList<KeptFacts>();
        try (Catalog catalog = Catalog.at(file)) {
            catalog.load(format, read::add);
        }
        require(
                read.size() == 1 && Arrays.equals(read.getFirst().facts(), entry.facts()),
                "stored one entry, read back " + read);
    }

    private static void compute(Path file) throws IOException {
        TinyNetwork.of(TinyNetwork.Numbers.FLOAT32, new long[] {1, 3, 2, 2}, new float[] {1, 0, 0})
                .writeTo(file);
        var notes = new ArrayList<String>();
        try (Network network = Network.load(new NetworkFile(file, 1), Device.CPU, notes::add)) {
            var input = InputTensor.of(TensorType.FLOAT32, List.of(1L, 3L, 2L, 2L));
            input.data().putFloat(0, 0.5f);
            float said = network.run("picture", input, "map").at(0);
            require(said == 0.5f && notes.isEmpty(), "computed " + said + " " + notes);
        } catch (EngineException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static void require(boolean holds, String otherwise) throws IOException {
        if (!holds) {
            throw new IOException(otherwise);
        }
    }

    /** The version of the package that a bundle of ours is wired to. */
    private static Version version(Class<?> user, String library) {
        return FrameworkUtil.getBundle(user)
                .adapt(BundleWiring.class)
                .getRequiredWires(PackageNamespace.PACKAGE_NAMESPACE)
                .stream()
                .map(wire -> wire.getCapability().getAttributes())
                .filter(exported -> library.equals(exported.get(PackageNamespace.PACKAGE_NAMESPACE)))
                .map(exported -> (Version) exported.get(PackageNamespace.CAPABILITY_VERSION_ATTRIBUTE))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(user + " is not wired to " + library));
    }
}
