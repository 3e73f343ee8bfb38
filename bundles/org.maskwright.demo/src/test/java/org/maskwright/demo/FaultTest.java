package org.maskwright.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Progress;
import org.maskwright.imaging.ImageHeaders;
import org.maskwright.imaging.IntegrityCheck;
import org.maskwright.imaging.feature.MaskFeatures;
import org.maskwright.imaging.file.ColourType;
import org.maskwright.imaging.file.ImageFormat;
import org.maskwright.imaging.file.ImageHeader;
import org.maskwright.imaging.file.Integrity;
import org.maskwright.imaging.mask.MaskFile;

/** That each fault is really there afterwards, and nothing else has changed. */
class FaultTest {
    private static final LabelMap BINARY = new LabelMap.Binary255();
    private static final String ID = "p2";
    private static final DraftDataset CLEAN = DraftDataset.of(List.of("p1", ID, "p3"), 1, Progress.none());

    private final DraftDataset draft = CLEAN.copy();

    private static double coverage(MaskFeatures mask) {
        return mask.coverage().figureIfDefined().orElseThrow();
    }

    private static MaskFeatures mask(Fault fault) throws IOException {
        DraftDataset broken = CLEAN.copy();
        fault.plant(broken, ID);
        return MaskFile.read(broken.bytes(DraftDataset.maskPath(ID))).features(BINARY);
    }

    private static ImageHeader maskHeader(Fault fault) {
        DraftDataset broken = CLEAN.copy();
        return ImageHeaders.read(
                broken.bytes(fault.plant(broken, ID).getFirst().files().getFirst()));
    }

    private static Integrity.State integrity(Fault fault) {
        DraftDataset broken = CLEAN.copy();
        byte[] bytes = broken.bytes(fault.plant(broken, ID).getFirst().files().getFirst());
        return IntegrityCheck.of(bytes, ImageHeaders.read(bytes)).state();
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void leavesOtherSamplesAlone(Fault fault) {
        List<Planted> planted = fault.plant(draft, ID);
        assertThat(planted).extracting(Planted::ruleId).containsAll(fault.ruleIds());
        for (String other : List.of("p1", "p3")) {
            for (String path : List.of(DraftDataset.imagePath(other), DraftDataset.maskPath(other))) {
                assertThat(draft.bytes(path)).as(path).isEqualTo(CLEAN.bytes(path));
            }
        }
        planted.stream().flatMap(p -> p.files().stream()).forEach(file -> assertThat(draft.paths())
                .contains(file));
        if (!fault.takesSample()) {
            assertThat(draft.bytes(DraftDataset.imagePath(ID))).isEqualTo(CLEAN.bytes(DraftDataset.imagePath(ID)));
            assertThat(draft.bytes(DraftDataset.maskPath(ID))).isEqualTo(CLEAN.bytes(DraftDataset.maskPath(ID)));
        }
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void refusesASampleThatIsNotThere(Fault fault) {
        assertThatThrownBy(() -> fault.plant(draft, "p9")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void breaksFilesAsItSays() {
        assertThat(integrity(Fault.TEXT_AS_IMAGE)).isEqualTo(Integrity.State.NOT_AN_IMAGE);
        assertThat(integrity(Fault.EMPTY_FILE)).isEqualTo(Integrity.State.EMPTY);
        assertThat(integrity(Fault.TRUNCATED_IMAGE)).isEqualTo(Integrity.State.TRUNCATED);
        assertThat(integrity(Fault.TRUNCATED_MASK)).isEqualTo(Integrity.State.TRUNCATED);
        assertThat(integrity(Fault.CORRUPT_MASK)).isEqualTo(Integrity.State.CORRUPT);
        assertThat(integrity(Fault.BOMB)).isEqualTo(Integrity.State.TOO_LARGE);
    }

    @Test
    void codesMasksAsItSays() throws IOException {
        assertThat(maskHeader(Fault.SIXTEEN_BIT_MASK).bitDepth()).isEqualTo(16);
        assertThat(maskHeader(Fault.ONE_BIT_MASK).bitDepth()).isEqualTo(1);
        assertThat(maskHeader(Fault.PALETTE_MASK).colour()).isEqualTo(ColourType.PALETTE);
        assertThat(maskHeader(Fault.ALPHA_MASK).colour()).isEqualTo(ColourType.RGBA);
        assertThat(maskHeader(Fault.RGB_MASK).colour()).isEqualTo(ColourType.RGB);
        assertThat(maskHeader(Fault.JPEG_MASK).format()).isEqualTo(ImageFormat.JPEG);
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"SIXTEEN_BIT_MASK", "ONE_BIT_MASK", "PALETTE_MASK", "ALPHA_MASK", "RGB_MASK"})
    void otherCodingsShowTheSamePerson(Fault fault) throws IOException {
        fault.plant(draft, ID);
        assertThat(MaskFile.read(draft.bytes(DraftDataset.maskPath(ID))).labels(BINARY))
                .isEqualTo(CLEAN.portrait(ID).mask());
    }

    @Test
    void spoilsMasksAsItSays() throws IOException {
        assertThat(coverage(mask(Fault.FULL_MASK))).isEqualTo(1);
        assertThat(coverage(mask(Fault.EMPTY_MASK))).isZero();
        assertThat(mask(Fault.ZERO_ONE_MASK).values()).containsOnlyKeys(0, 1);
        assertThat(mask(Fault.UNKNOWN_VALUES).values()).containsOnlyKeys(0, 100, 255);
        assertThat(mask(Fault.SPECKLES).components()).hasSize(5).endsWith(1, 1, 1, 1);
        assertThat(mask(Fault.HOLES).holes()).containsExactly(29, 29, 29);
        assertThat(mask(Fault.COMPONENTS).components()).hasSize(2).satisfies(areas -> assertThat(areas[1])
                .isBetween(400, 500));
        assertThat(mask(Fault.BORDER_CONTACT).border()[0]).isPositive();
        assertThat(coverage(mask(Fault.AREA_OUTLIER))).isBetween(0.0005, 0.02);
        MaskFeatures soft = mask(Fault.ANTIALIASED_MASK);
        assertThat(soft.softEdge())
                .isBetween(soft.unknown() * 95 / 100, soft.unknown())
                .isPositive();
        assertThat(coverage(mask(Fault.INVERTED_MASK)) + coverage(mask(Fault.STALE_MASK)))
                .isGreaterThan(0.2);
    }

    @Test
    void countsTwoThatAreNoNumbers() throws IOException {
        Fault.NOT_A_NUMBER.plant(draft, ID);
        MaskFile mask = MaskFile.read(draft.bytes("masks/" + ID + "_mask.tif"));
        assertThat(mask.features(BINARY).nonFinite()).isEqualTo(2);
        assertThat(mask.labels(BINARY)).isEqualTo(CLEAN.portrait(ID).mask());
    }

    @Test
    void turnsTheImageNotTheMask() {
        Fault.ORIENTATION.plant(draft, ID);
        ImageHeader header = ImageHeaders.read(draft.bytes(DraftDataset.imagePath(ID)));
        assertThat(header.orientation()).isEqualTo(6);
        assertThat(header.size()).isEqualTo(CLEAN.portrait(ID).size());
    }

    @Test
    void splitFaultsAreInTheLedger() {
        Fault.OVERLAP.plant(draft, ID);
        assertThat(draft.ledger().stream()
                        .filter(row -> row.sample().equals(ID))
                        .map(DraftDataset.LedgerRow::part)
                        .distinct())
                .hasSize(2);
        Fault.UNASSIGNED.plant(draft, ID);
        assertThat(draft.ledger()).noneMatch(row -> row.sample().equals(ID));
        Fault.LEAK_GROUP.plant(draft, ID);
        assertThat(draft.ledger().stream()
                        .filter(row -> row.group().equals("anna"))
                        .map(DraftDataset.LedgerRow::part))
                .hasSize(2);
    }

    @Test
    void standsForOneFaultEach() {
        Set<String> rules = new HashSet<>();
        Arrays.stream(Fault.values()).forEach(f -> rules.add(f.ruleIds().getFirst()));
        assertThat(rules).hasSizeGreaterThan(60);
    }
}
