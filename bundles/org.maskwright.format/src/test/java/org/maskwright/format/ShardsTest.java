package org.maskwright.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maskwright.core.InputException;
import org.maskwright.core.Mask;
import org.maskwright.core.Progress;
import org.maskwright.core.Size;
import org.maskwright.core.proto.ProtoMessage;
import org.maskwright.format.container.RecordChecksum;
import org.maskwright.format.container.Unpacked;
import org.maskwright.imaging.mask.MaskFile;

/** Shards are taken apart: Parquet as pyarrow writes it, TFRecord, tables of Hugging Face's image folders. */
class ShardsTest {
    @TempDir
    private Path temp;

    /** Three squares of 16×16 px, the last without a mask; written by pyarrow 25 with the features of huggingface/datasets. */
    private Path parquet(String compression, String name) throws IOException {
        Path file = temp.resolve("in").resolve(name);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        try (InputStream in =
                Objects.requireNonNull(ShardsTest.class.getResourceAsStream("squares-" + compression + ".parquet"))) {
            Files.copy(in, file);
        }
        return file;
    }

    private List<String> unpacked(Path source) throws IOException, InputException {
        assertThat(Unpacked.isArchive(source)).isTrue();
        try (Unpacked unpacked = Unpacked.of(source, temp, Progress.none());
                Stream<Path> files = Files.walk(unpacked.top())) {
            return files.filter(Files::isRegularFile)
                    .map(f -> unpacked.top().relativize(f).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    private static byte[] mask(int... people) {
        byte[] labels = new byte[16];
        for (int at : people) {
            labels[at] = 1;
        }
        return MaskFile.png(Mask.adopt(new Size(4, 4), labels));
    }

    @ParameterizedTest
    @ValueSource(strings = {"snappy", "zstd"})
    void picturesComeOutOfParquet(String compression) throws IOException, InputException {
        assertThat(unpacked(parquet(compression, "squares.parquet")))
                .containsExactly("images/p0.png", "images/p1.png", "images/p2.png", "masks/p0.png", "masks/p1.png");
    }

    @Test
    void namesOfShardsSayParts() throws IOException, InputException {
        parquet("snappy", "data/train-00000-of-00001.parquet");
        parquet("zstd", "data/validation-00000-of-00001.parquet");
        assertThat(unpacked(temp.resolve("in")))
                .contains("images/train/p0.png", "masks/train/p0.png", "images/val/p0_2.png", "masks/val/p0_2.png")
                .hasSize(10);
    }

    @Test
    void aDamagedTableIsOneLine() throws IOException {
        Path file = parquet("snappy", "squares.parquet");
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));
        assertThatThrownBy(() -> unpacked(file))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("squares.parquet is damaged")
                .hasMessageEndingWith("get it again");
        try (Stream<Path> left = Files.list(temp)) {
            assertThat(left).containsExactly(temp.resolve("in"));
        }
    }

    private static ProtoMessage feature(String name, byte[]... values) {
        ProtoMessage list = new ProtoMessage();
        for (byte[] value : values) {
            list.raw(1, value);
        }
        return new ProtoMessage().text(1, name).message(2, new ProtoMessage().message(1, list));
    }

    private Path records(String name, ProtoMessage... features) throws IOException {
        ProtoMessage map = new ProtoMessage();
        for (ProtoMessage feature : features) {
            map.message(1, feature);
        }
        byte[] record = new ProtoMessage().message(1, map).toBytes();
        var bytes = new java.io.ByteArrayOutputStream();
        byte[] length = little(8).putLong(record.length).array();
        bytes.writeBytes(length);
        bytes.writeBytes(little(4).putInt(RecordChecksum.of(length)).array());
        bytes.writeBytes(record);
        bytes.writeBytes(little(4).putInt(RecordChecksum.of(record)).array());
        return Files.write(temp.resolve(name), bytes.toByteArray());
    }

    private static java.nio.ByteBuffer little(int size) {
        return java.nio.ByteBuffer.allocate(size).order(java.nio.ByteOrder.LITTLE_ENDIAN);
    }

    @Test
    void theChecksumIsTensorFlows() {
        // The length 8, as TensorFlow's own writer sums it.
        assertThat(RecordChecksum.of("123456789".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(Integer.rotateRight(0xe3069283, 15) + 0xa282ead8);
    }

    @Test
    void recordsGiveImageAndMask() throws IOException, InputException {
        Path file = records(
                "a.tfrecord",
                feature("image/encoded", mask(1, 2)),
                feature("image/filename", "p 1.png".getBytes(StandardCharsets.UTF_8)),
                feature("image/segmentation/class/encoded", mask(3)),
                feature("image/segmentation/class/format", "png".getBytes(StandardCharsets.UTF_8)));
        assertThat(unpacked(file)).hasSize(2).allMatch(f -> f.matches("(images|masks)/p.1\\.png"));
    }

    @Test
    void severalMasksOfOneImageAreNotDropped() throws IOException {
        Path file = records(
                "a.tfrecord", feature("image/encoded", mask(1)), feature("image/object/mask", mask(2), mask(3)));
        assertThatThrownBy(() -> unpacked(file))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("several masks for one image, in 'image/object/mask'");
    }

    @Test
    void severalColumnsThatMayBeTheMaskAreRefused() throws IOException {
        Path named = records(
                "a.tfrecord", feature("image", mask(1)), feature("hair_mask", mask(2)), feature("face_mask", mask(3)));
        assertThatThrownBy(() -> unpacked(named))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("several pictures that may be the mask of one image")
                .hasMessageContaining("hair_mask")
                .hasMessageContaining("face_mask");
        Path unnamed =
                records("b.tfrecord", feature("one", mask(1)), feature("two", mask(2)), feature("three", mask(3)));
        assertThatThrownBy(() -> unpacked(unnamed))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("several pictures that may be the mask of one image");
    }

    @Test
    void aFlippedBitOfARecordIsSeen() throws IOException {
        Path file = records("a.tfrecord", feature("image/encoded", mask(1)));
        byte[] bytes = Files.readAllBytes(file);
        bytes[30] ^= 4;
        Files.write(file, bytes);
        assertThatThrownBy(() -> unpacked(file))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("the checksum of the record at byte 0 does not hold");
    }

    @Test
    void aTableNamesImagesAndMasks() throws IOException, InputException {
        Path folder = Files.createDirectories(temp.resolve("hf/train"));
        Files.write(folder.resolve("a.png"), mask(1));
        Files.write(folder.resolve("m-77.png"), mask(2));
        Files.writeString(
                folder.resolve("metadata.jsonl"),
                "{\"file_name\": \"a.png\", \"mask_file_name\": \"m-77.png\", \"n\": 3}\n");
        assertThat(unpacked(temp.resolve("hf"))).containsExactly("images/a.png", "masks/a.png");
        Files.delete(folder.resolve("metadata.jsonl"));
        Files.writeString(folder.resolve("metadata.csv"), "file_name,label\na.png,m-77.png\n");
        assertThat(unpacked(temp.resolve("hf"))).containsExactly("images/a.png", "masks/a.png");
        assertThat(unpacked(folder.resolve("metadata.csv"))).containsExactly("images/a.png", "masks/a.png");
    }

    @Test
    void aTableLeadsNowhereElse() throws IOException {
        Path folder = Files.createDirectories(temp.resolve("hf"));
        Files.write(folder.resolve("a.png"), mask(1));
        Files.write(temp.resolve("secret.png"), mask(2));
        Files.writeString(folder.resolve("metadata.csv"), "file_name,mask\na.png,../secret.png\n");
        assertThatThrownBy(() -> unpacked(folder))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("'../secret.png' leads out of its folder");
    }

    @Test
    void tablesOfCaptionsAreNoShards() throws IOException {
        Path folder = Files.createDirectories(temp.resolve("hf"));
        Files.write(folder.resolve("a.png"), mask(1));
        Files.writeString(folder.resolve("metadata.csv"), "file_name,text\na.png,a person\n");
        assertThat(Unpacked.isArchive(folder)).isFalse();
        assertThat(new TreeSet<>(List.of(folder.toFile().list()))).containsExactly("a.png", "metadata.csv");
    }
}
