package org.maskwright.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Mask;
import org.maskwright.core.Progress;
import org.maskwright.core.Size;
import org.maskwright.format.model.ReadableFormat;
import org.maskwright.format.model.WritableFormat;
import org.maskwright.imaging.ImageHeaders;
import org.maskwright.imaging.mask.MaskFile;

/** The masks of 200 real portraits go out in each format and come back, pixel by pixel; skipped where they are absent. */
class PortraitRoundTripTest {
    /** Most pixels of a mask that is taken, so that this is done in seconds. */
    private static final long SMALL = 400_000;

    @TempDir
    private Path temp;

    @Test
    void masksComeBack() throws Exception {
        List<Mask> masks = new ArrayList<>();
        try (Stream<Path> files = Files.list(Collection.portraits().resolve("masks"))) {
            for (Path file : files.sorted().toList()) {
                byte[] bytes = Files.readAllBytes(file);
                // Some are no images: dirt of the collection.
                Size size = ImageHeaders.read(bytes).size();
                if (size.pixels() > 0 && size.pixels() <= SMALL) {
                    masks.add(MaskFile.read(bytes).labels(new LabelMap.NonZero()));
                }
            }
        }
        assertThat(masks).hasSizeGreaterThan(100);
        Path dataset = SmallDataset.write(temp.resolve("dataset"), new LabelMap.Binary255(), masks);
        for (WritableFormat format : FormatCatalogue.standard().writable()) {
            if (format instanceof ReadableFormat && format.keepsPixels()) {
                // Read back within: a mask that differs in one pixel fails the export.
                ExportReport report = Exporter.run(
                        SmallDataset.order(dataset, Map.of()),
                        ExportOptions.of(format),
                        temp.resolve(format.info().id()),
                        Progress.none());
                assertThat(report.verified()).as(format.info().id()).isEqualTo(masks.size());
            }
        }
    }
}
