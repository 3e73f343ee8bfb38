package org.maskwright.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Progress;
import org.maskwright.imaging.ImageHeaders;
import org.maskwright.imaging.feature.MaskFeatures;
import org.maskwright.imaging.file.ImageHeader;
import org.maskwright.imaging.mask.MaskFile;

class DemoDatasetTest {
    private static final LabelMap BINARY = new LabelMap.Binary255();

    @TempDir
    Path dir;

    private static Map<String, String> contents(Path root) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                contents.put(
                        root.relativize(file).toString(),
                        java.util.Arrays.hashCode(bytes) + " " + bytes.length + " "
                                + Files.getLastModifiedTime(file).toMillis() / 1000);
            }
        }
        contents.computeIfPresent(DraftDataset.LEDGER, (path, text) -> text.substring(0, text.lastIndexOf(' ')));
        return contents;
    }

    @Test
    void isTheSameByteForByte() throws Exception {
        List<Planted> first = DemoDataset.make(dir.resolve("a"), 12, 5, Progress.none());
        List<Planted> second = DemoDataset.make(dir.resolve("b"), 12, 5, Progress.none());
        DemoDataset.make(dir.resolve("c"), 12, 6, Progress.none());
        assertThat(second).isEqualTo(first);
        assertThat(contents(dir.resolve("b")))
                .isEqualTo(contents(dir.resolve("a")))
                .hasSizeGreaterThan(20);
        assertThat(contents(dir.resolve("c"))).isNotEqualTo(contents(dir.resolve("a")));
    }

    @Test
    void plantsEveryFaultAndTheEmptyMaskOf02299() throws Exception {
        var progress = new StrictProgress(Long.MAX_VALUE);
        List<Planted> planted = DemoDataset.make(dir, DemoDataset.PAIRS, 1, progress);
        progress.assertComplete();
        Set<String> rules = new HashSet<>();
        planted.forEach(p -> rules.add(p.ruleId()));
        for (Fault fault : Fault.values()) {
            assertThat(rules).as("%s", fault).containsAll(fault.ruleIds());
        }
        assertThat(planted).contains(new Planted("MASK_EMPTY", "02299", List.of("masks/02299_mask.png")));
        byte[] empty = Files.readAllBytes(dir.resolve("masks/02299_mask.png"));
        assertThat(MaskFile.read(empty).features(BINARY).values()).containsOnlyKeys(0);
        for (Planted p : planted) {
            assertThat(p.files()).as("%s", p).allMatch(file -> Files.exists(dir.resolve(file)));
        }
    }

    @Test
    void keepsSamplesThatNothingHappenedTo() {
        DraftDataset draft = DraftDataset.of(DemoDataset.ids(DemoDataset.PAIRS), 1, Progress.none());
        Set<String> touched = new HashSet<>();
        DemoDataset.plantAll(draft).forEach(p -> touched.add(p.sample()));
        assertThat(draft.ids().stream().filter(id -> !touched.contains(id))).hasSizeGreaterThan(4);
    }

    @Test
    void cleanDatasetIsClean() throws Exception {
        DraftDataset draft = DraftDataset.of(DemoDataset.ids(20), 3, Progress.none());
        assertThat(draft.paths()).hasSize(40);
        Set<Long> hashes = new HashSet<>();
        for (String id : draft.ids()) {
            MaskFile mask = MaskFile.read(draft.bytes(DraftDataset.maskPath(id)));
            ImageHeader image = ImageHeaders.read(draft.bytes(DraftDataset.imagePath(id)));
            MaskFeatures f = mask.features(BINARY);
            assertThat(image.size())
                    .isEqualTo(mask.header().size())
                    .isEqualTo(draft.portrait(id).size());
            assertThat(f.values()).containsOnlyKeys(0, 255);
            assertThat(f.componentCount()).isEqualTo(1);
            assertThat(f.holeCount()).isZero();
            assertThat(mask.labels(BINARY)).isEqualTo(draft.portrait(id).mask());
            hashes.add(f.labelHash());
        }
        assertThat(hashes).hasSize(20);
    }

    @Test
    void stopsWhenCancelled() {
        var progress = new StrictProgress(3);
        assertThatThrownBy(() -> DemoDataset.make(dir, 30, 1, progress)).isInstanceOf(CancellationException.class);
        assertThat(dir.resolve("images")).doesNotExist();
    }
}
