package org.maskwright.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maskwright.cli.Ran.maskwright;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Mask;
import org.maskwright.core.Size;
import org.maskwright.imaging.ImageHeaders;
import org.maskwright.imaging.mask.MaskFile;
import org.maskwright.imaging.mask.MaskPng;

/** {@code merge}, {@code subset}, {@code relabel}, {@code resize}, {@code crop}: new datasets of datasets. */
class DerivedCommandsTest {
    @TempDir
    private Path temp;

    private Path dataset;
    private Path to;

    @BeforeEach
    void draw() throws IOException {
        dataset = Drawn.dataset(temp, 4);
        to = temp.resolve("out");
    }

    private static List<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void mergesAndTakesWhatIsTwiceOnce() throws Exception {
        maskwright("split", dataset, "--ratios", "50/25/25").ended(ExitCode.DONE);
        Path other = temp.resolve("other");
        Files.createDirectories(other.resolve("images"));
        Files.createDirectories(other.resolve("masks"));
        byte[] image = Files.readAllBytes(dataset.resolve("images/02240.jpg"));
        byte[] mask = Files.readAllBytes(dataset.resolve("masks/02240_mask.png"));
        // The same under another name, and another one under the same name: its last byte more, which decoders leave
        // alone.
        Files.write(other.resolve("images/again.jpg"), image);
        Files.write(other.resolve("masks/again.png"), mask);
        byte[] longer = java.util.Arrays.copyOf(image, image.length + 1);
        Files.write(other.resolve("images/02240.jpg"), longer);
        Files.write(other.resolve("masks/02240.png"), mask);
        Tree before = Tree.of(dataset);

        Ran ran = maskwright("merge", dataset, other, "--to", to).ended(ExitCode.DONE);
        assertThat(ran.out())
                .contains(
                        "5 samples in " + to, "an earlier dataset has the same image and mask: 1 image (other/again)");
        assertThat(Tree.of(dataset)).isEqualTo(before);
        assertThat(names(to.resolve("images"))).hasSize(5).contains("02240.jpg", "images_02240.jpg");
        assertThat(Files.readAllBytes(to.resolve("images/images_02240.jpg"))).isEqualTo(longer);
        assertThat(maskwright("info", to).ended(ExitCode.DONE).out()).contains("2 train, 1 val, 1 test");
    }

    @Test
    void masksThatMeanOtherThingsAreNotMerged() throws Exception {
        Path classes = temp.resolve("classes");
        maskwright("relabel", dataset, "--map", "1=3", "--to", classes).ended(ExitCode.DONE);
        maskwright("merge", dataset, classes, "--to", to).refused("mean 0/255", "bring them to one meaning first");
        assertThat(to).doesNotExist();
    }

    @Test
    void choosesByWhatTheSearchTakes() throws Exception {
        maskwright("split", dataset, "--ratios", "50/25/25").ended(ExitCode.DONE);
        maskwright("subset", dataset, "--filter", "part:train", "--to", to).ended(ExitCode.DONE);
        assertThat(names(to.resolve("images"))).hasSize(2);
        for (String name : names(to.resolve("images"))) {
            assertThat(Files.readAllBytes(to.resolve("images").resolve(name)))
                    .isEqualTo(Files.readAllBytes(dataset.resolve("images").resolve(name)));
        }
        Path large = temp.resolve("large");
        maskwright("subset", dataset, "--filter", "area:>1% 0224", "--to", large, "-q")
                .ended(ExitCode.DONE);
        assertThat(names(large.resolve("masks"))).hasSize(4);
        Path one = temp.resolve("one");
        maskwright("subset", dataset, "--sample", "02241", "--to", one).ended(ExitCode.DONE);
        assertThat(names(one.resolve("images"))).containsExactly("02241.jpg");
    }

    @Test
    void statusesGoAlongWhilePixelsStay() throws Exception {
        Files.createDirectories(dataset.resolve(".maskwright"));
        Files.writeString(
                dataset.resolve(".maskwright/status.csv"),
                "sample,status,by,when\n02240.jpg,verified,me,2026-01-01T00:00:00Z\n");
        maskwright("subset", dataset, "--sample", "02240", "--to", to).ended(ExitCode.DONE);
        assertThat(maskwright("info", to).out()).contains("1 verified");
        Path small = temp.resolve("small");
        Ran ran =
                maskwright("resize", dataset, "--size", "32x32", "--to", small).ended(ExitCode.DONE);
        assertThat(ran.out()).contains("what was said of a mask was not kept, as its pixels are new: 1 image");
        assertThat(maskwright("info", small).out()).doesNotContain("1 verified");
    }

    @Test
    void joinsClasses() throws Exception {
        Path parts = temp.resolve("parts");
        Files.createDirectories(parts.resolve("images"));
        Files.createDirectories(parts.resolve("masks"));
        Mask mask = Mask.parse("0123", "0123");
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Files.copy(dataset.resolve("images/02240.jpg"), parts.resolve("images/" + i + ".jpg"));
            Files.write(parts.resolve("masks/" + i + ".png"), MaskPng.labels(mask));
            ids.add(i + ".png");
        }
        maskwright("relabel", parts, "--labels", "indexed:4", "--map", "2=1,3=0", "--to", to)
                .ended(ExitCode.DONE);
        assertThat(names(to.resolve("masks"))).isEqualTo(ids);
        assertThat(MaskFile.read(Files.readAllBytes(to.resolve("masks/0.png"))).labels(new LabelMap.Indexed(2)))
                .isEqualTo(Mask.parse("0110", "0110"));
        maskwright("relabel", parts, "--labels", "indexed:4", "--map", "7=1", "--to", temp.resolve("x"))
                .refused("there is no label 7; there are 0 background, 1");
        maskwright("relabel", parts, "--labels", "indexed:4", "--map", "1=0,2=0,3=0", "--to", temp.resolve("x"))
                .refused("no class is left but the background");
    }

    @Test
    void bringsPairsToOneSizeTogether() throws Exception {
        for (String fit : List.of("cover", "stretch")) {
            Path small = temp.resolve(fit);
            maskwright("resize", dataset, "--size", "48x32", "--fit", fit, "--to", small)
                    .ended(ExitCode.DONE);
            for (String name : names(small.resolve("images"))) {
                assertThat(ImageHeaders.read(Files.readAllBytes(
                                        small.resolve("images").resolve(name)))
                                .size())
                        .isEqualTo(new Size(48, 32));
                byte[] mask = Files.readAllBytes(small.resolve("masks").resolve(name.replace(".jpg", ".png")));
                assertThat(ImageHeaders.read(mask).size()).isEqualTo(new Size(48, 32));
                assertThat(MaskFile.read(mask).survey().values().keySet()).isSubsetOf(0, 255);
            }
        }
        maskwright("crop", dataset, "--size", "40x40", "--to", to).ended(ExitCode.DONE);
        byte[] mask = Files.readAllBytes(to.resolve("masks/02240.png"));
        Mask whole = MaskFile.read(Files.readAllBytes(dataset.resolve("masks/02240_mask.png")))
                .labels(new LabelMap.Binary255());
        Mask part = MaskFile.read(mask).labels(new LabelMap.Binary255());
        assertThat(part.size()).isEqualTo(new Size(40, 40));
        assertThat(share(part)).as("around the person").isGreaterThan(share(whole));
        maskwright("crop", dataset, "--size", "9000x40", "--to", temp.resolve("x"))
                .refused("no sample is left", "smaller than 9000×40");
    }

    private static double share(Mask mask) {
        byte[] labels = mask.toBytes();
        long person = 0;
        for (byte label : labels) {
            person += label;
        }
        return (double) person / labels.length;
    }

    @Test
    void refusesWhatMeansNothing() throws Exception {
        maskwright("merge", dataset, "--to", to).refused("merge what? Give two datasets or more");
        maskwright("merge", dataset, dataset).refused("merge to where?");
        maskwright("merge", dataset, temp.resolve("none"), "--to", to).refused("there is no folder");
        maskwright("subset", dataset, "--to", to).refused("which samples?");
        maskwright("subset", dataset, "--filter", "status:odd", "--to", to)
                .refused("'status:odd' cannot be understood");
        maskwright("subset", dataset, "--filter", "zebra", "--to", to).refused("no sample is what was asked for");
        maskwright("subset", dataset, "--filter", "0", "--to", dataset).refused("lie one in the other");
        maskwright("relabel", dataset, "--to", to).refused("which labels become which?");
        maskwright("relabel", dataset, "--map", "1", "--to", to).refused("--map 1 is no FROM=TO");
        maskwright("relabel", dataset, "--map", "1=2,1=3", "--to", to).refused("says twice");
        maskwright("relabel", dataset, "--map", "1=300", "--to", to).refused("above 255");
        maskwright("resize", dataset, "--to", to).refused("which size?");
        maskwright("resize", dataset, "--size", "0x4", "--to", to).refused("--size is '0x4'");
        maskwright("resize", dataset, "--size", "4x4", "--fit", "no", "--to", to)
                .refused("--fit is 'no'");
        maskwright("crop", dataset, "--size", "4x4", "--to", dataset.resolve("in"))
                .refused("lie one in the other");
        assertThat(to).doesNotExist();
    }
}
