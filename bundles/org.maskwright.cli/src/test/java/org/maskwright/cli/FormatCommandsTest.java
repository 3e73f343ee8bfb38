package org.maskwright.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maskwright.cli.Ran.maskwright;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.demo.Fault;

/** {@code export} and {@code import}: what passes goes out and comes back, the dataset stays as it is. */
class FormatCommandsTest {
    @TempDir
    private Path temp;

    private Path dataset;
    private Path out;

    @BeforeEach
    void draw() throws IOException {
        dataset = Drawn.dataset(temp, 4, Fault.EMPTY_MASK);
        out = temp.resolve("out");
    }

    @Test
    void anArchiveIsReadAsTheFolderThatItHolds() throws Exception {
        Path zip = temp.resolve("portraits.zip");
        try (var to = new ZipOutputStream(Files.newOutputStream(zip));
                var files = Files.walk(dataset)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                to.putNextEntry(new ZipEntry("portraits/" + dataset.relativize(file)));
                Files.copy(file, to);
            }
        }
        JsonNode imported = maskwright("import", zip, "--to", out, "--json", "-")
                .ended(ExitCode.DONE)
                .json();
        assertThat(imported.get("format").asText()).isEqualTo("folders");
        assertThat(imported.get("images").asInt()).isEqualTo(4);
        try (var left = Files.list(temp)) {
            assertThat(left.map(f -> f.getFileName().toString()))
                    .containsExactlyInAnyOrder("portraits", "portraits.zip", "out");
        }
        Path broken = Files.writeString(temp.resolve("broken.zip"), "no archive");
        maskwright("import", broken, "--to", temp.resolve("x")).refused("broken.zip");
    }

    @Test
    void whatPassesGoesOutAndComesBack() throws Exception {
        Tree before = Tree.ofFiles(dataset);
        Ran exported =
                maskwright("export", dataset, "--format", "coco", "--to", out).ended(ExitCode.DONE);
        assertThat(exported.out())
                .contains("1 sample left out:", "MASK_EMPTY", "Exported 3 images as COCO", "read back and found right");
        assertThat(Tree.ofFiles(dataset)).isEqualTo(before);
        assertThat(out.resolve("manifest.json")).content().contains("MASK_EMPTY", "\"format\" : \"coco\"");
        Path back = temp.resolve("back");
        JsonNode imported = maskwright("import", out, "--to", back, "--json", "-")
                .ended(ExitCode.DONE)
                .json();
        assertThat(imported.get("format").asText()).isEqualTo("coco");
        assertThat(imported.get("images").asInt()).isEqualTo(3);
        assertThat(imported.get("labels").asText()).isEqualTo("0/255");
        JsonNode checked =
                maskwright("check", back, "--json", "-").ended(ExitCode.DONE).json();
        assertThat(checked.get("samples").asInt()).isEqualTo(3);
        try (var images = Files.list(back.resolve("images"))) {
            for (Path image : images.toList()) {
                assertThat(image)
                        .hasSameBinaryContentAs(dataset.resolve("images").resolve(image.getFileName()));
            }
        }
    }

    @Test
    void aDryRunWritesNothing() {
        Ran ran = maskwright("export", dataset, "--dry-run").ended(ExitCode.DONE);
        assertThat(ran.out()).contains("3 images would be exported");
        assertThat(out).doesNotExist();
    }

    @Test
    void masksNamesAndMetadataAreWrittenAsAsked() throws Exception {
        maskwright("export", dataset, "--to", out, "--coding", "0/1", "--names", "numbers", "--strip-metadata")
                .ended(ExitCode.DONE);
        assertThat(out.resolve("manifest.json"))
                .content()
                .contains("\"labels\" : \"0/1\"", "\"metadata\" : \"stripped\"");
        try (var images = Files.list(out.resolve("images"))) {
            assertThat(images.map(f -> f.getFileName().toString().replaceAll("\\..*", "")))
                    .containsExactlyInAnyOrder("000001", "000002", "000003");
        }
        maskwright("export", dataset, "--to", temp.resolve("x"), "--coding", "2")
                .refused("--coding 2 is not possible");
        maskwright("export", dataset, "--to", temp.resolve("x"), "--names", "2").refused("--names 2 is not possible");
    }

    @Test
    void imagesAreCutOutByTheirMasks() throws Exception {
        maskwright("export", dataset, "--to", out, "--coding", "cut-out").ended(ExitCode.DONE);
        assertThat(out.resolve("manifest.json")).content().contains("\"labels\" : \"alpha:128\"");
        Ran coco = maskwright("export", dataset, "--format", "coco", "--coding", "cutout", "--dry-run")
                .ended(ExitCode.DONE);
        assertThat(coco.out()).contains("Lost: images cut out are not written, as the format has no mask files");
    }

    @Test
    void mistakesAreNamed() {
        maskwright("export", dataset, "--format", "coko", "--to", out)
                .refused("no format 'coko' is written; there are");
        maskwright("export", dataset).refused("Name a new folder with --to DIR");
        maskwright("export", dataset, "--to", dataset.resolve("out")).ended(ExitCode.INPUT);
        maskwright("export", dataset, "--to", out, "--parts", "dev").refused("--parts dev is no part");
        maskwright("export", dataset, "--to", out, "--only", "right").refused("--only right is no status");
        maskwright("import", temp.resolve("nothing"), "--to", out).refused("there is no " + temp.resolve("nothing"));
        maskwright("import", dataset).refused("--to DIR");
        maskwright("import", dataset, "--to", out, "--as", "cats").refused("--as cats is not possible");
        maskwright("import", dataset, "--to", dataset).refused("is not empty");
        assertThat(out).doesNotExist();
    }

    @Test
    void onlyVerifiedMasksMayBeNone() {
        assertThat(maskwright("export", dataset, "--to", out, "--only", "verified")
                        .ended(ExitCode.INPUT)
                        .err())
                .contains("there is no sample to export");
    }

    @Test
    void theFormatsAreListed() throws Exception {
        assertThat(maskwright("import", "--list").ended(ExitCode.DONE).out()).contains("coco ", "import export");
        JsonNode list = maskwright("import", "--list", "--json", "-")
                .ended(ExitCode.DONE)
                .json();
        assertThat(list.get(0).get("id").asText()).isEqualTo("coco");
        assertThat(list.get(0).get("read").asBoolean()).isTrue();
    }
}
