package org.maskwright.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.maskwright.core.InputException;
import org.maskwright.core.Shares;
import org.maskwright.core.Size;
import org.maskwright.demo.TinyNetwork;
import org.maskwright.imaging.ImageHeaders;
import org.maskwright.imaging.image.Pixels;
import org.maskwright.imaging.mask.MaskFile;
import org.maskwright.infer.DeviceTrial;
import org.maskwright.infer.ModelFile;
import org.maskwright.infer.ModelLibrary;
import org.maskwright.infer.engine.Network;
import org.maskwright.infer.engine.Provider;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gpu}: which devices run a model here, how fast, and whether they agree with the CPU. */
@Command(
        name = "gpu",
        description = "Tries every device with a model: which of them compute, how fast, and how near to the CPU."
                + " './maskwright gpu install', of a source tree, fetches a library for GPUs of any maker.",
        mixinStandardHelpOptions = true)
final class GpuCommand implements Callable<Integer> {
    private static final int MOST_RUNS = 10_000;
    private static final double MS = 1000;

    private final Console console;

    @Option(
            names = "--model",
            paramLabel = "MODEL",
            description = "An .onnx file, or the name of a model of the library. Default: a tiny network made for it.")
    private @Nullable String model;

    @Option(
            names = "--image",
            paramLabel = "FILE",
            description = "A picture for the model to look at. Default: noise of 512 x 512 px.")
    private @Nullable Path image;

    @Option(
            names = "--runs",
            paramLabel = "N",
            defaultValue = "20",
            description = "How often each device looks at it. Default: ${DEFAULT-VALUE}.")
    private int runs = 20;

    @Mixin
    private OutputArgs output = new OutputArgs();

    GpuCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        output.requireWritable();
        if (runs < 1 || runs > MOST_RUNS) {
            throw new InputException("--runs is " + runs + "; 1 to " + MOST_RUNS + " are possible");
        }
        Path temp = Files.createTempFile("maskwright-tiny-", ".onnx");
        try (Pixels pixels = pixels()) {
            ModelFile file = model == null
                    ? tiny(temp)
                    : ModelLibrary.ofUser(System.getenv()).find(model);
            List<DeviceTrial> trials = DeviceTrial.all(file, pixels, runs);
            output.json(console, out -> Json.write(out, json -> write(json, trials)));
            if (output.forPeople()) {
                print(trials);
            }
        } finally {
            Files.deleteIfExists(temp);
        }
        return ExitCode.DONE.value();
    }

    private static ModelFile tiny(Path file) throws IOException, InputException {
        float[] brightness = {1 / 3f, 1 / 3f, 1 / 3f};
        return ModelFile.at(TinyNetwork.of(TinyNetwork.Numbers.FLOAT32, new long[] {1, 3, 256, 256}, brightness)
                .writeTo(file));
    }

    private Pixels pixels() throws IOException, InputException {
        byte[] file = image == null ? noise() : bytes(image);
        try {
            return Pixels.decode(file, ImageHeaders.read(file));
        } catch (IOException e) {
            throw new InputException("--image " + image + " cannot be read as a picture: " + e.getMessage(), e);
        }
    }

    private static byte[] bytes(Path file) throws IOException, InputException {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new InputException("there is no file " + file + "; name a picture with --image", e);
        }
    }

    private static byte[] noise() {
        Size size = new Size(512, 512);
        byte[] grey = new byte[(int) size.pixels()];
        new Random(1).nextBytes(grey);
        return MaskFile.greyPng(Shares.adopt(size, grey));
    }

    private void print(List<DeviceTrial> trials) {
        console.out().println("ONNX Runtime " + Network.libraryVersion());
        trials.forEach(t -> console.out()
                .println(String.format(Locale.ROOT, "%-10s %s", t.provider().text(), words(t, trials))));
        if (trials.stream().noneMatch(t -> t.provider() != Provider.CPU && Network.knows(t.provider()))) {
            console.note("This library is for the CPU; docs/gpu.md says how to have one for a GPU.");
        }
    }

    private static String words(DeviceTrial trial, List<DeviceTrial> trials) {
        return switch (trial.outcome()) {
            case DeviceTrial.NotBuiltIn n -> "not in this library";
            case DeviceTrial.WillNotDo w -> w.why();
            case DeviceTrial.Computes c -> {
                String speed = String.format(Locale.ROOT, "%.1f ms a picture", c.seconds() * MS);
                yield trial.provider() == Provider.CPU
                        ? speed
                        : speed
                                + String.format(
                                        Locale.ROOT,
                                        ", %.2f times as fast as the CPU; largest difference to it %.1e",
                                        cpuSeconds(trials) / c.seconds(),
                                        c.difference());
            }
        };
    }

    private static double cpuSeconds(List<DeviceTrial> trials) {
        return trials.getFirst().outcome() instanceof DeviceTrial.Computes c ? c.seconds() : Double.NaN;
    }

    private static void write(JsonGenerator json, List<DeviceTrial> trials) throws IOException {
        json.writeStartObject();
        json.writeStringField("library", Network.libraryVersion());
        json.writeArrayFieldStart("devices");
        for (DeviceTrial trial : trials) {
            json.writeStartObject();
            json.writeStringField("device", trial.provider().text());
            switch (trial.outcome()) {
                case DeviceTrial.NotBuiltIn n -> json.writeStringField("state", "not in this library");
                case DeviceTrial.WillNotDo w -> json.writeStringField("state", w.why());
                case DeviceTrial.Computes c -> {
                    json.writeStringField("state", "computes");
                    json.writeNumberField("seconds", c.seconds());
                    json.writeNumberField("difference", c.difference());
                }
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
