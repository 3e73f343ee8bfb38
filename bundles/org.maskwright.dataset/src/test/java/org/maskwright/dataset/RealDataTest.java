package org.maskwright.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maskwright.core.Progress;
import org.maskwright.core.Sample;
import org.maskwright.dataset.layout.LabelMapText;
import org.maskwright.dataset.layout.StrayFile;

/** On real datasets, where they are: {@code -Dmaskwright.data} or {@code ../shared/data} beside the project. */
class RealDataTest {
    @TempDir
    Path cache;

    private Scan scan(String folder) throws Exception {
        Path data = data();
        assumeTrue(Files.isDirectory(data.resolve(folder)), "skipped: no real data at " + data);
        return DatasetFolder.open(data.resolve(folder), Access.READ, cache).scan(Progress.none());
    }

    /** The bundle's folder is two below the project's. */
    private static Path data() {
        String stated = System.getProperty("maskwright.data", "");
        return stated.isEmpty()
                ? Path.of("").toAbsolutePath().resolve("../../../shared/data").normalize()
                : Path.of(stated);
    }

    @ParameterizedTest
    @CsvSource({
        "portraits, images/ + masks/, 0/255, 200",
        "formats/alpha-cutout-rembg, {name} + {name}.out, alpha:128, 2",
        "formats/coco-rle, images/ + reference_masks/, 0/255, 6",
        "formats/index-labels-cihp, images/ + labels/, indexed:20, 3",
        "formats/palette-multiclass, image/ + annotation/, indexed:4, 4",
        "formats/soft-masks-u2net, images/ + masks/, matte:128, 6",
        "formats/supervisely, ds0/img/ + reference_masks/, 0/255, 6",
        "formats/voc-palette, VOC, 'indexed:0=_background_/#000000,1=aeroplane/#800000,', 2",
        "formats/oxford-pets, images/ + labels-voc255/, indexed:3, 13",
        "formats/datumaro-mini/kaggle_dataset, images/ + masks/, 0/1, 2",
        "formats/datumaro-mini/common_semantic_segmentation_dataset/non_standard_dataset, images/ + masks/, 'colours:0=Void/#000000,', 2",
    })
    void recognises(String folder, String layout, String labels, int pairs) throws Exception {
        Scan scan = scan(folder);
        assertThat(scan.layout().layout().name()).isEqualTo(layout);
        assertThat(LabelMapText.of(scan.layout().layout().labels())).startsWith(labels);
        assertThat(scan.samples().stream().filter(Sample::isPair)).hasSize(pairs);
    }

    @Test
    void findsTheJunkOfThePortraits() throws Exception {
        assertThat(scan("portraits").strays())
                .extracting(StrayFile::path)
                .containsExactly("images/.DS_Store", "masks/.DS_Store");
    }

    @Test
    void findsNoMasksWhereOnlyAnnotationsAre() throws Exception {
        assertThat(scan("formats/yolo-seg").layout().confidence()).isZero();
    }
}
