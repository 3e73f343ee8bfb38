package org.maskwright.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maskwright.cli.Ran.maskwright;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Shares;
import org.maskwright.core.Size;
import org.maskwright.demo.TinyNetwork;
import org.maskwright.demo.TinyNetwork.Numbers;
import org.maskwright.imaging.ImageHeaders;
import org.maskwright.imaging.image.Pixels;
import org.maskwright.imaging.mask.MaskFile;
import org.maskwright.imaging.video.VideoReader;
import org.maskwright.imaging.video.VideoSink;

/** {@code composite}: pictures with another background. */
class CompositeCommandTest {
    @TempDir
    private Path temp;

    private Path dataset;
    private Path to;

    @BeforeEach
    void draw() throws Exception {
        dataset = Drawn.dataset(temp, 3);
        to = temp.resolve("out");
    }

    private static byte[] bgr(Path file) throws Exception {
        byte[] bytes = Files.readAllBytes(file);
        try (Pixels pixels = Pixels.decode(bytes, ImageHeaders.read(bytes))) {
            return pixels.toBytes();
        }
    }

    private static Path first(Path folder) throws Exception {
        try (var files = Files.list(folder)) {
            return files.sorted().findFirst().orElseThrow();
        }
    }

    @Test
    void replacesTheBackgroundOfADataset() throws Exception {
        Tree before = Tree.of(dataset);
        Ran ran = maskwright("composite", dataset, "--background", "#00ff00", "--type", "png", "--to", to)
                .ended(ExitCode.DONE);
        assertThat(ran.out()).contains("3 pictures in " + to);
        assertThat(Tree.of(dataset)).isEqualTo(before);

        Path mask = first(dataset.resolve("masks"));
        Shares person = MaskFile.read(Files.readAllBytes(mask)).grey(new LabelMap.Binary255());
        byte[] image = bgr(first(dataset.resolve("images")));
        byte[] composed = bgr(first(to));
        long green = 0;
        long kept = 0;
        for (int i = 0; i < person.size().pixels(); i++) {
            if (person.at(i) == 0) {
                assertThat(List.of(composed[3 * i], composed[3 * i + 1], composed[3 * i + 2]))
                        .isEqualTo(List.of((byte) 0, (byte) 255, (byte) 0));
                green++;
            } else if (person.at(i) == 255) {
                assertThat(Math.abs((composed[3 * i] & 0xff) - (image[3 * i] & 0xff)))
                        .isLessThanOrEqualTo(1);
                kept++;
            }
        }
        assertThat(green).isPositive();
        assertThat(kept).isPositive();
    }

    @Test
    void takesMasksOfAFolderAndKeepsToTheImagesType() throws Exception {
        JsonNode json = maskwright(
                        "composite",
                        dataset.resolve("images"),
                        "--masks",
                        dataset.resolve("masks"),
                        "--background",
                        "blur:4",
                        "--to",
                        to,
                        "--json",
                        "-")
                .ended(ExitCode.DONE)
                .json();
        assertThat(json.path("written")).hasSize(3).allMatch(n -> n.asText().endsWith(".jpg"));
        assertThat(json.path("left")).isEmpty();
        Path image = first(dataset.resolve("images"));
        Ran cut = maskwright(
                        "composite",
                        image,
                        "--masks",
                        first(dataset.resolve("masks")),
                        "--background",
                        "transparent",
                        "--matte",
                        "2",
                        "--to",
                        to.resolve("cut"))
                .ended(ExitCode.DONE);
        assertThat(cut.out()).contains("1 picture in");
        assertThat(first(to.resolve("cut")).getFileName().toString()).endsWith(".png");
    }

    @Test
    void showsOutlinesBesideEdges() throws Exception {
        Ran ran = maskwright("composite", dataset, "--outline", "--to", to).ended(ExitCode.DONE);
        assertThat(ran.out()).contains("of the outlines have an edge of the image within 2 px");
        byte[] sheet = Files.readAllBytes(first(to));
        byte[] image = Files.readAllBytes(first(dataset.resolve("images")));
        assertThat(ImageHeaders.read(sheet).size().width())
                .isEqualTo(2 * ImageHeaders.read(image).size().width());
    }

    @Test
    void leavesWhatCannotBeReadAndTellsIt() throws Exception {
        Path image = first(dataset.resolve("images"));
        byte[] bytes = Files.readAllBytes(image);
        Files.write(image, java.util.Arrays.copyOf(bytes, bytes.length / 2));
        Ran ran = maskwright("composite", dataset, "--background", "transparent", "--to", to)
                .ended(ExitCode.DONE);
        assertThat(ran.out()).contains("left: 02240: it is truncated").contains("2 pictures in");
    }

    @Test
    void neverWritesOverAFileUnlessTold() throws Exception {
        maskwright("composite", dataset, "--background", "#000000", "--to", to).ended(ExitCode.DONE);
        Tree before = Tree.of(to);
        maskwright("composite", dataset, "--background", "#ffffff", "--to", to)
                .refused("is there already", "--overwrite");
        assertThat(Tree.of(to)).isEqualTo(before);
        maskwright("composite", dataset, "--background", "#ffffff", "--overwrite", "--to", to)
                .ended(ExitCode.DONE);
        assertThat(Tree.of(to)).isNotEqualTo(before);
    }

    /** A bright square that wanders over a dark ground, and a network that takes what is bright for the person. */
    @Test
    void composesAVideoWithAModel() throws Exception {
        Path network = TinyNetwork.of(Numbers.FLOAT32, new long[] {1, 3, 64, 64}, new float[] {1 / 3f, 1 / 3f, 1 / 3f})
                .writeTo(temp.resolve("bright.onnx"));
        Path video = temp.resolve("film.avi");
        try (VideoSink sink = VideoSink.open(video, new Size(64, 64), 10)) {
            for (int frame = 0; frame < 5; frame++) {
                byte[] bgr = new byte[3 * 64 * 64];
                for (int y = 16; y < 48; y++) {
                    Arrays.fill(bgr, 3 * (64 * y + 4 * frame), 3 * (64 * y + 4 * frame + 32), (byte) 255);
                }
                sink.write(bgr);
            }
        }
        Object[] call = {"composite", video, "--model", network, "--background", "#0000ff", "--to", to};
        assertThat(maskwright(call).ended(ExitCode.DONE).out())
                .contains("5 pictures in " + to.resolve("film.avi") + ", without sound");
        try (VideoReader reader = VideoReader.open(to.resolve("film.avi"))) {
            assertThat(reader.fps()).isEqualTo(10);
            for (int frame = 0; frame < 5; frame++) {
                try (Pixels pixels = reader.next().orElseThrow().pixels()) {
                    byte[] bgr = pixels.toBytes();
                    int person = 3 * (64 * 32 + 4 * frame + 16);
                    int ground = 3 * (64 * 60 + 60);
                    assertThat(bgr[person + 1] & 0xff).as("white stays").isGreaterThan(230);
                    assertThat(bgr[ground] & 0xff).as("blue behind").isGreaterThan(200);
                    assertThat(bgr[ground + 1] & 0xff).isLessThan(30);
                }
            }
        }
        maskwright(call).refused("film.avi is there already");
        maskwright("composite", video, "--background", "#0000ff", "--to", to.resolve("n"))
                .refused("Give --model M with a video");
        maskwright("composite", video, "--model", network, "--background", "transparent", "--to", to.resolve("n"))
                .refused("a video has a background");
        Path other = Files.writeString(temp.resolve("film.mp4"), "no film");
        maskwright("composite", other, "--model", network, "--background", "#0000ff", "--to", to.resolve("n"))
                .refused("film.mp4 is no video that is read here", "ffmpeg");
        assertThat(to.resolve("n")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--background | blur:0       | --background blur:0 is not possible; give a number of px from 0.1",
                "--background | blur:much    | --background blur:much is not possible",
                "--background | #12345       | --background is '#12345', and there is no such file; give blur:SIGMA",
                "--background | beach.jpg    | there is no such file",
                "--type       | gif          | --type is 'gif'; give png or jpg",
                "--feather    | -1           | --feather is -1.0 px; 0 to 200",
                "--matte      | 1000         | --matte is 1000.0 px; 0 to 100",
                "--equalise   | much         | --equalise is 'much'; give none, global or local",
                "--model      | none         | there is no model 'none'",
                "--masks      | nowhere      | there is no file or folder nowhere",
                "--labels     | 0/256        | label map '0/256' is unknown"
            })
    void refusesWhatMeansNothing(String option, String value, String words) {
        Object[] call = option.equals("--background")
                ? new Object[] {"composite", dataset, "--to", to, option, value}
                : new Object[] {"composite", dataset, "--to", to, option, value, "--background", "#000000"};
        maskwright(call).refused(words);
        assertThat(to).doesNotExist();
    }

    @Test
    void refusesWhatDoesNotGoTogether() throws Exception {
        maskwright("composite", dataset, "--to", to).refused("which background?");
        maskwright("composite", dataset, "--background", "#000000").refused("compose to where?");
        maskwright("composite", "--background", "#000000", "--to", to).refused("compose what?");
        maskwright("composite", dataset, "--outline", "--background", "#000000", "--to", to)
                .refused("--outline draws no background");
        maskwright("composite", dataset, "--background", "#000000", "--to", dataset.resolve("new"))
                .refused("lies in " + dataset);
        Path image = first(dataset.resolve("images"));
        maskwright("composite", image, "--background", "#000000", "--to", to).refused("whose masks?");
        maskwright("composite", image, "--model", "m", "--masks", "d", "--background", "#000000", "--to", to)
                .refused("--model and --masks both say");
        Path empty = Files.createDirectory(temp.resolve("empty"));
        maskwright("composite", empty, "--masks", dataset, "--background", "#000000", "--to", to)
                .refused("there is no image in " + empty);
        Path other = Files.createDirectory(temp.resolve("other"));
        Files.copy(image, other.resolve("zebra.jpg"));
        maskwright("composite", other, "--masks", dataset.resolve("masks"), "--background", "#000000", "--to", to)
                .refused("no mask in", "has the name of an image, such as zebra.jpg");
    }
}
