package org.maskwright.train.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.core.InputException;
import org.maskwright.train.engine.TensorFile.Tensor;

class TensorFileTest {
    private static final float[] NUMBERS = {1, -0f, Float.NaN, Float.MIN_VALUE, 3.5f, 6};

    @TempDir
    private Path folder;

    private Path written() throws Exception {
        Path file = folder.resolve("a.safetensors");
        new TensorFile(Map.of("word", "é"), Map.of("a/b", new Tensor(List.of(2, 3), NUMBERS))).write(file);
        return file;
    }

    @Test
    void whatIsWrittenIsReadBitForBit() throws Exception {
        TensorFile read = TensorFile.read(written());
        assertThat(read.words()).isEqualTo(Map.of("word", "é"));
        assertThat(read.tensors().get("a/b").shape()).containsExactly(2, 3);
        assertThat(Arrays.equals(read.tensors().get("a/b").numbers(), NUMBERS)).isTrue();
    }

    @Test
    void layoutIsThatOfSafetensors() throws Exception {
        byte[] bytes = Files.readAllBytes(written());
        assertThat(bytes[0] % 8).as("numbers begin at a multiple of 8").isZero();
        assertThat(new String(bytes, 8, bytes[0], StandardCharsets.UTF_8).strip())
                .isEqualTo(
                        "{\"__metadata__\":{\"word\":\"é\"},\"a/b\":{\"dtype\":\"F32\",\"shape\":[2,3],\"data_offsets\":[0,24]}}");
        assertThat(Arrays.copyOfRange(bytes, 8 + bytes[0], 12 + bytes[0])).containsExactly(0, 0, 0x80, 0x3f);
    }

    @Test
    void whatIsCutShortIsRefused() throws Exception {
        Path file = written();
        byte[] bytes = Files.readAllBytes(file);
        for (int length : new int[] {0, 7, 20, bytes.length - 1}) {
            Files.write(file, Arrays.copyOf(bytes, length));
            assertThatThrownBy(() -> TensorFile.read(file))
                    .as("%d bytes", length)
                    .isInstanceOf(InputException.class);
        }
    }

    @Test
    void otherNumbersThanFloatsAreRefused() throws Exception {
        Path file = folder.resolve("half.safetensors");
        String header = "{\"a\":{\"dtype\":\"F16\",\"shape\":[1],\"data_offsets\":[0,2]}}";
        byte[] bytes = ("\0".repeat(8) + header + "xx").getBytes(StandardCharsets.UTF_8);
        bytes[0] = (byte) header.length();
        Files.write(file, bytes);
        assertThatThrownBy(() -> TensorFile.read(file))
                .isInstanceOf(InputException.class)
                .hasMessageEndingWith("half.safetensors, a: numbers of type 'F16'; only F32 is read");
    }
}
