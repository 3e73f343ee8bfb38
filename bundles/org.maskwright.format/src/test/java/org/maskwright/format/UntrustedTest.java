package org.maskwright.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maskwright.core.InputException;
import org.maskwright.core.Mask;
import org.maskwright.core.Size;
import org.maskwright.imaging.mask.MaskPng;

/** Files that nobody should trust: each is refused in one line that says why, and nothing is left behind. */
class UntrustedTest {
    private static final Size SIZE = new Size(6, 4);

    @TempDir
    private Path temp;

    private Path source;

    @BeforeEach
    void makeImage() throws IOException {
        source = Files.createDirectories(temp.resolve("source"));
        write("a.png", SmallDataset.image(SIZE, 0));
        Files.writeString(temp.resolve("secret.txt"), "secret");
    }

    private void write(String name, byte[] bytes) throws IOException {
        Path file = source.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    private void write(String name, String text) throws IOException {
        write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private void refused(String format, String words) throws IOException {
        Path target = temp.resolve("target");
        assertThatThrownBy(() -> SmallDataset.imported(
                        source, FormatCatalogue.standard().readable(format), target, ImportOptions.STANDARD))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(words)
                .hasMessageNotContaining("secret\n")
                .satisfies(e -> assertThat(e.getMessage().lines()).hasSize(1));
        try (Stream<Path> left = Files.list(temp)) {
            assertThat(left.map(p -> p.getFileName().toString())).containsExactlyInAnyOrder("source", "secret.txt");
        }
    }

    private static String cvat(String head, String inner) {
        return head + "<annotations><version>1.1</version><image id=\"0\" name=\"a.png\" width=\"6\" height=\"4\">"
                + inner + "</image></annotations>";
    }

    @Test
    void anExternalEntityIsNotResolved() throws IOException {
        String head = "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x SYSTEM \"file://" + temp.resolve("secret.txt")
                + "\">]>";
        write(
                "annotations.xml",
                cvat(
                        head,
                        "<polygon label=\"p\" points=\"0,0;1,0;1,1\"><attribute name=\"n\">&x;</attribute></polygon>"));
        refused("cvat", "annotations.xml, line 1");
    }

    @Test
    void entitiesThatGrowAreNot() throws IOException {
        StringBuilder head = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY e0 \"x\">");
        for (int i = 1; i < 40; i++) {
            head.append("<!ENTITY e")
                    .append(i)
                    .append(" \"")
                    .append(("&e" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        write("annotations.xml", cvat(head + "]>", "<polygon label=\"&e39;\" points=\"0,0;1,0;1,1\"/>"));
        refused("cvat", "annotations.xml");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<mask label='p' rle='1, 2' left='0' top='0' width='2' height='2'/>    | come to 3 px, the box of 2×2"
                        + " has 4",
                "<mask label='p' rle='1, 3' left='5' top='0' width='2' height='2'/>    | reaches out of the image",
                "<mask label='p' rle='1, x' left='0' top='0' width='2' height='2'/>    | 'x', no whole number",
                "<mask label='p' rle='0, 4' left='0' top='0' width='2000000000' height='2000000000'/> | reaches out of"
                        + " the image",
                "<polygon label='p' points='0,0;NaN,1;2,2'/>                            | is NaN, which is no place",
                "<polygon label='p' points='0,0;1e300,1;2,2'/>                          | far outside the image",
                "<polygon label='p' points='0,0;1,1'/>                                  | three are needed"
            })
    void cvatShapesThatAreNone(String shape, String words) throws IOException {
        write("annotations.xml", cvat("", shape.replace('\'', '"')));
        refused("cvat", words);
    }

    private static String labelme(String shape, String image) {
        return "{\"shapes\":[" + shape + "],\"imagePath\":\"" + image + "\",\"imageWidth\":6,\"imageHeight\":4}";
    }

    private static String mask(String base64) {
        return "{\"label\":\"p\",\"shape_type\":\"mask\",\"points\":[[0,0],[1,1]],\"mask\":\"" + base64 + "\"}";
    }

    @Test
    void aPictureThatDeclaresMoreThanItsImageIsNotDecoded() throws IOException {
        byte[] bomb = MaskPng.labels(Mask.of(new Size(3000, 3000), new byte[9_000_000]));
        write("a.json", labelme(mask(Base64.getEncoder().encodeToString(bomb)), "a.png"));
        refused("labelme", "declares 3000×3000 px, more than the limit of 24");
    }

    /** A header of 33 bytes can declare what no memory holds. */
    @Test
    void anImageThatDeclaresMoreThanAnyHasGetsNoMask() throws IOException {
        byte[] image = SmallDataset.image(SIZE, 0);
        ByteBuffer.wrap(image).putInt(16, 60_000).putInt(20, 60_000);
        write("a.png", image);
        String polygon = "{\"label\":\"p\",\"points\":[[0,0],[3,0],[3,3]]}";
        write("a.json", labelme(polygon, "a.png").replace(":6,", ":60000,").replace(":4}", ":60000}"));
        refused("labelme", "its image of 60000×60000 px is larger than any that is decoded");
    }

    @ParameterizedTest
    @CsvSource({"labelme", "coco", "yolo"})
    void anOutlineThatGoesToAndFro(String format) throws IOException {
        write("images/b.png", SmallDataset.image(SIZE, 1));
        String corners = "0,0,900,0,0,900,".repeat(2000) + "0,0";
        String pairs = "[0,0],[900,0],[0,900],".repeat(2000) + "[0,0]";
        write("a.json", labelme("{\"label\":\"p\",\"points\":[" + pairs + "]}", "a.png"));
        write(
                "c.json",
                "{\"images\":[{\"id\":1,\"file_name\":\"a.png\"}],\"categories\":[],\"annotations\":[{\"image_id\":1,"
                        + "\"category_id\":1,\"segmentation\":[[" + corners + "]]}]}");
        write("labels/b.txt", "0 " + "0 0 150 0 0 150 ".repeat(2000) + "0 0\n");
        write("labels/c.txt", "1 0.1 0.1 0.5 0.1 0.5 0.5\n");
        refused(format, "goes to and fro over");
    }

    @Test
    void aStreamThatUnpacksToMoreThanItsImageIsStopped() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(packed)) {
            byte[] zeros = new byte[1 << 16];
            for (int i = 0; i < 1600; i++) {
                out.write(zeros);
            }
        }
        write("meta.json", "{\"classes\":[{\"title\":\"p\"}]}");
        write("ds/img/a.png", SmallDataset.image(SIZE, 0));
        write(
                "ds/ann/a.png.json",
                "{\"size\":{\"width\":6,\"height\":4},\"objects\":[{\"classTitle\":\"p\",\"geometryType\":\"bitmap\",\"bitmap\":{\"origin\":[0,0],\"data\":\""
                        + Base64.getEncoder().encodeToString(packed.toByteArray()) + "\"}}]}");
        refused("supervisely", "larger than its image allows");
    }

    @ParameterizedTest
    @CsvSource({"%%%%, is no base64", "AAAA, cannot be read", "'', cannot be read"})
    void textThatIsNoPicture(String base64, String words) throws IOException {
        write("a.json", labelme(mask(base64), "a.png"));
        refused("labelme", words);
    }

    @ParameterizedTest
    @CsvSource({"../secret.png", "../../../etc/passwd", "x/../../secret.txt"})
    void anImageOutsideIsNotRead(String path) throws IOException {
        String polygon = "{\"label\":\"p\",\"points\":[[0,0],[3,0],[3,3]]}";
        write("a.json", labelme(polygon, path));
        refused("labelme", "leads out of the dataset");
    }

    @ParameterizedTest
    @CsvSource({
        "0 0.1 0.1 0.5 0.1 0.5, has 6 numbers",
        "0 0.1 0.1 0.5 0.1 0.5 x, is no number",
        "0 0.1 0.1 NaN 0.1 0.5 0.5, which is no place",
        "0 0.1 0.1 9e9 0.1 0.5 0.5, far outside the image",
        "7 0.1 0.1 0.5 0.1 0.5 0.5, which has no name in the YAML file"
    })
    void yoloLinesThatAreNone(String line, String words) throws IOException {
        write("images/b.png", SmallDataset.image(SIZE, 1));
        write("labels/b.txt", line + "\n");
        write("labels/c.txt", "0 0.1 0.1 0.5 0.1 0.5 0.5\n1 0.1 0.1 0.5 0.1 0.5 0.5\n");
        write("data.yaml", "names: [p, q]\n");
        refused("yolo", words);
    }

    @Test
    void aBrushThatEndsTooSoon() throws IOException {
        write(
                "tasks.json",
                "[{\"id\":1,\"data\":{\"image\":\"/data/upload/1/a.png\"},\"annotations\":[{\"result\":[{\"type\":\"brushlabels\","
                        + "\"original_width\":6,\"original_height\":4,\"value\":{\"rle\":[0,0,0,96,57,27,255],\"brushlabels\":[\"p\"]}}]}]}]");
        refused("labelstudio", "ends before its last sample");
    }
}
