package org.maskwright.infer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.core.InputException;
import org.maskwright.demo.TinyNetwork;
import org.maskwright.demo.TinyNetwork.Numbers;
import org.maskwright.infer.SegmentationModel.Running;
import org.maskwright.infer.engine.Device;
import org.maskwright.infer.model.ModelDescription;

class ModelLibraryTest {
    @TempDir
    private Path dir;

    private ModelLibrary library;
    private Path network;

    @BeforeEach
    void make() throws Exception {
        library = new ModelLibrary(dir.resolve("kept/models"));
        network = TinyNetwork.of(Numbers.FLOAT32, new long[] {1, 3, 2, 2}, new float[] {1, 0, 0})
                .writeTo(dir.resolve("red.onnx"));
    }

    @Test
    void keepsACopyWithItsDescription() throws Exception {
        assertThat(library.names()).isEmpty();
        ModelFile added = library.add(ModelFile.at(network), "red", description());
        assertThat(added.description()).contains(description());
        assertThat(library.names()).containsExactly("red");
        assertThat(library.find("red")).isEqualTo(added);
        Files.delete(network);
        try (SegmentationModel loaded =
                SegmentationModel.load(library.find("red"), new Running(Device.CPU, 1, note -> {}))) {
            assertThat(loaded.reading().assumed()).isEmpty();
        }
        assertThat(library.folder().toFile().list()).containsExactlyInAnyOrder("red.onnx", "red.model.json");
    }

    @Test
    void aModelKeepsItsDescriptionUnderAnotherName() throws Exception {
        library.add(ModelFile.at(network), "red", description());
        ModelFile renamed = library.rename("red", "crimson");
        assertThat(renamed.description()).contains(description());
        assertThat(library.folder().toFile().list()).containsExactlyInAnyOrder("crimson.onnx", "crimson.model.json");
        assertThatThrownBy(() -> library.rename("red", "pink")).hasMessageContaining("there is no model 'red'");
        var d = description();
        var stricter = new ModelDescription(d.input(), d.output(), 0.7, d.origin());
        assertThat(library.describe("crimson", stricter).description()).contains(stricter);
        assertThatThrownBy(() -> library.describe("red", d)).isInstanceOf(InputException.class);
    }

    @Test
    void findsAFileThatIsNotInIt() throws Exception {
        assertThat(library.find(network.toString()).onnx()).isEqualTo(network);
        assertThatThrownBy(() -> library.find("blue"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("there is no model 'blue'")
                .hasMessageContaining("the library is empty");
        library.add(ModelFile.at(network), "red", description());
        assertThatThrownBy(() -> library.find("blue")).hasMessageContaining("the library has red");
    }

    @Test
    void replacesNothingAndTakesNoNameThatLeadsElsewhere() throws Exception {
        library.add(ModelFile.at(network), "red", description());
        assertThatThrownBy(() -> library.add(ModelFile.at(network), "red", description()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("there is a model red");
        for (String name : new String[] {"../red", "a/b", "", ".red", "a b"}) {
            assertThatThrownBy(() -> library.add(ModelFile.at(network), name, description()))
                    .as(name)
                    .isInstanceOf(InputException.class);
            assertThatThrownBy(() -> library.remove(name)).as(name).isInstanceOf(InputException.class);
        }
    }

    @Test
    void removesItsOwnCopyOnly() throws Exception {
        library.add(ModelFile.at(network), "red", description());
        assertThat(library.remove("red")).hasSize(2);
        assertThat(library.names()).isEmpty();
        assertThat(network).exists();
    }

    @Test
    void isWhereTheEnvironmentSays() {
        assertThat(ModelLibrary.ofUser(Map.of("XDG_DATA_HOME", "/data")).folder())
                .isEqualTo(Path.of("/data/maskwright/models"));
        assertThat(ModelLibrary.ofUser(Map.of("XDG_DATA_HOME", "no/absolute")).folder())
                .isEqualTo(Path.of(System.getProperty("user.home"), ".local/share/maskwright/models"));
    }

    private ModelDescription description() throws Exception {
        try (SegmentationModel loaded =
                SegmentationModel.load(ModelFile.at(network), new Running(Device.CPU, 1, note -> {}))) {
            return loaded.reading().description();
        }
    }
}
