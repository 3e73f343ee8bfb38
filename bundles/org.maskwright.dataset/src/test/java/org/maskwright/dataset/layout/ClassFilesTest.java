package org.maskwright.dataset.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassFilesTest {
    @TempDir
    private Path root;

    private List<NamedClass> read(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        List<NamedClass> classes = ClassFiles.near(root, "masks/train");
        Files.delete(file);
        return classes;
    }

    private static NamedClass named(int id, String name) {
        return new NamedClass(id, name, Optional.empty());
    }

    private static NamedClass named(int id, String name, int rgb) {
        return new NamedClass(id, name, Optional.of(rgb));
    }

    @Test
    void readsWhatLabellingToolsWrite() throws IOException {
        assertThat(read("labelmap.txt", "# label:color_rgb:parts:actions\nbackground:0,0,0::\nperson:250,50,83::\n"))
                .containsExactly(named(0, "background", 0), named(1, "person", 0xfa3253));
        assertThat(read("label_colors.txt", "64 128 64\tAnimal\n192 0 128\tArchway\n"))
                .containsExactly(named(0, "Animal", 0x408040), named(1, "Archway", 0xc00080));
        assertThat(read("masks/labels.txt", "__ignore__\n_background_\nperson\nhair\n"))
                .containsExactly(
                        named(255, "__ignore__"), named(0, "_background_"), named(1, "person"), named(2, "hair"));
        assertThat(read("classes.txt", "person\ndog\n"))
                .as("background is not named")
                .containsExactly(named(1, "person"), named(2, "dog"));
        assertThat(read("classes.txt", "0 background\n1: person\n"))
                .containsExactly(named(0, "background"), named(1, "person"));
        assertThat(read("masks/train/_classes.csv", "Pixel Value, Class\n0, background\n1, person\n"))
                .containsExactly(named(0, "background"), named(1, "person"));
        assertThat(read(
                        "dataset_meta.json",
                        "{\"label_map\": {\"0\": \"bg\", \"1\": \"cat\"}, \"segmentation_colors\": [[0,0,0],[1,2,3]]}"))
                .containsExactly(named(0, "bg", 0), named(1, "cat", 0x010203));
    }

    @Test
    void readsTheNamesOfADataYaml() throws IOException {
        assertThat(read("data.yaml", "train: images/train\nnc: 2\nnames: ['background', \"a person\"]\n"))
                .containsExactly(named(0, "background"), named(1, "a person"));
        assertThat(read("data.yaml", "path: x\nnames:\n  0: person # first\n\n  1: 'hat, or cap'\nnc: 2\n"))
                .as("background is not named")
                .containsExactly(named(1, "person"), named(2, "hat, or cap"));
        assertThat(read("data.yml", "names:\n- background\n- hair\nroboflow:\n  - x: y\n"))
                .containsExactly(named(0, "background"), named(1, "hair"));
        assertThat(read("dataset.yaml", "names: {0: bg, 5: skin}")).containsExactly(named(0, "bg"), named(5, "skin"));
        assertThat(read("data.yaml", "nc: 3\nother_names: [a]\n")).isEmpty();
    }

    @Test
    void readsTablesByTheirHeader() throws IOException {
        assertThat(read("class_dict.csv", "name,r,g,b\nbackground,0,0,0\nhair,192,0,32\n"))
                .containsExactly(named(0, "background", 0), named(1, "hair", 0xc00020));
        assertThat(read("class_mapping.csv", "class_name,class_color\n__background__,0\nperson,255\n"))
                .containsExactly(named(0, "__background__"), named(255, "person"));
        assertThat(read("objectInfo150.txt", "Idx\tRatio\tName\n1\t0.15\twall\n2\t0.1\tbuilding, edifice\n"))
                .containsExactly(named(1, "wall"), named(2, "building, edifice"));
        assertThat(read("labels.csv", "id,label\n0,null\n1,bag\n")).containsExactly(named(0, "null"), named(1, "bag"));
        assertThat(read("labels.csv", "file,size\na.png,3\n")).isEmpty();
    }

    @Test
    void readsTheJsonOfOtherTools() throws IOException {
        assertThat(read("dataset.json", "{\"labels\": {\"background\": 0, \"face\": 1}, \"numTraining\": 8}"))
                .as("nnU-Net")
                .containsExactly(named(0, "background"), named(1, "face"));
        assertThat(read("classes/classes.json", "[{\"id\": 51234, \"name\": \"hair\", \"color\": \"#800000\"}]"))
                .as("SuperAnnotate")
                .containsExactly(named(1, "hair", 0x800000));
        assertThat(read(
                        "config.json",
                        "{\"labels\": [{\"name\": \"a--b\", \"readable\": \"B\", \"color\": [1, 2, 3]}]}"))
                .as("Mapillary")
                .containsExactly(named(0, "B", 0x010203));
        assertThat(read("obj_class_to_machine_color.json", "{\"hair\": [1, 1, 1], \"skin\": 2}"))
                .as("Supervisely")
                .containsExactly(named(1, "hair"), named(2, "skin"));
        assertThat(read("id2label.json", "{\"0\": \"bg\", \"1\": \"skin\"}"))
                .containsExactly(named(0, "bg"), named(1, "skin"));
        assertThat(read("meta.json", "{\"width\": 96, \"height\": 128}")).isEmpty();
        assertThat(read("labels.json", "{\"a.png\": [1, 2], \"b.png\": 1}")).isEmpty();
    }

    @Test
    void isNotMisledByWhatIsNoneOfTheirs() throws IOException {
        assertThat(read("dataset_meta.json", "{ broken")).isEmpty();
        assertThat(read("dataset_meta.json", "[1, 2]")).isEmpty();
        assertThat(read("labels.txt", "x".repeat(100))).isEmpty();
        assertThat(read("labels.txt", "")).isEmpty();
        assertThat(read("other/labels.txt", "person")).isEmpty();
        assertThat(ClassFiles.near(root, "../outside")).isEmpty();
        assertThat(ClassFiles.isOne("train/_classes.csv")).isTrue();
        assertThat(ClassFiles.isOne("train/people.csv")).isFalse();
    }

    @Test
    void takesTheNearest() throws IOException {
        Files.writeString(root.resolve("labels.txt"), "far");
        assertThat(read("masks/labels.txt", "near")).containsExactly(named(1, "near"));
    }
}
