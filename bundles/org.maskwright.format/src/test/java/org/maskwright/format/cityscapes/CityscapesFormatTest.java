package org.maskwright.format.cityscapes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Mask;
import org.maskwright.core.Progress;
import org.maskwright.format.FormatCatalogue;
import org.maskwright.format.ImportOptions;
import org.maskwright.format.ImportReport;
import org.maskwright.format.Importer;
import org.maskwright.format.model.SourceFiles;
import org.maskwright.imaging.mask.MaskFile;
import org.maskwright.imaging.mask.MaskPng;

/** Polygons of Cityscapes as its own scripts draw them. */
class CityscapesFormatTest {
    private static final String POLYGONS = """
            {"imgHeight": 4, "imgWidth": 6, "objects": [
             {"label": "road", "polygon": [[0, 2], [5, 2], [5, 3], [0, 3]]},
             {"label": "persongroup", "polygon": [[1, 0], [2, 0], [2, 2], [1, 2]]},
             {"label": "car", "deleted": 1, "polygon": [[0, 0], [5, 0], [5, 3], [0, 3]]},
             {"label": "license plate", "polygon": [[4, 0], [5, 0], [5, 1], [4, 1]]}]}
            """;

    @TempDir
    private Path temp;

    private void write(String path, byte[] bytes) throws Exception {
        Path file = temp.resolve("set").resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    private SourceFiles files() throws Exception {
        byte[] image = MaskPng.labels(Mask.parse("......", "......", "......", "......"));
        write("leftImg8bit/val/ulm/ulm_000000_000019_leftImg8bit.png", image);
        write("gtFine/val/ulm/ulm_000000_000019_gtFine_polygons.json", POLYGONS.getBytes(StandardCharsets.UTF_8));
        return SourceFiles.of(temp.resolve("set"), Progress.none());
    }

    @Test
    void laterObjectsLieUponEarlierOnes() throws Exception {
        SourceFiles files = files();
        var format = FormatCatalogue.standard().detect(files);
        assertThat(format.info().id()).isEqualTo("cityscapes");
        ImportReport report = Importer.run(format, files, temp.resolve("out"), ImportOptions.STANDARD, Progress.none());
        Mask labels = MaskFile.read(Files.readAllBytes(temp.resolve("out/masks/val/ulm_000000_000019_leftImg8bit.png")))
                .labels(new LabelMap.Indexed(34));
        // road 7, person 24: edges included.
        byte r = 7;
        byte p = 24;
        assertThat(labels.toBytes())
                .containsExactly(0, p, p, 0, 0, 0, 0, p, p, 0, 0, 0, r, p, p, r, r, r, r, r, r, r, r, r);
        assertThat(report.remarks()).singleElement().satisfies(m -> assertThat(m.what())
                .contains("license plate"));
    }

    @Test
    void aPersonIsTakenByItsClasses() throws Exception {
        var options = new ImportOptions(ImportOptions.ImportTarget.PERSON, Set.of("person", "rider"));
        Importer.run(new CityscapesFormat(), files(), temp.resolve("out"), options, Progress.none());
        Mask labels = MaskFile.read(Files.readAllBytes(temp.resolve("out/masks/val/ulm_000000_000019_leftImg8bit.png")))
                .labels(new LabelMap.Binary255());
        assertThat(labels).isEqualTo(Mask.parse(".##...", ".##...", ".##...", "......"));
    }

    @Test
    void masksThatAreThereAreReadInstead() throws Exception {
        files();
        write("gtFine/val/ulm/ulm_000000_000019_gtFine_labelIds.png", MaskPng.labels(Mask.parse("#.")));
        SourceFiles files = SourceFiles.of(temp.resolve("set"), Progress.none());
        assertThat(FormatCatalogue.standard().detect(files).info().id()).isEqualTo("folders");
    }
}
