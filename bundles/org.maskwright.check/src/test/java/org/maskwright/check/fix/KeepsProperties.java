package org.maskwright.check.fix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.maskwright.core.InputException;
import org.maskwright.core.LabelClass;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Mask;
import org.maskwright.dataset.journal.Edit;
import org.maskwright.imaging.file.ImageHeader;
import org.maskwright.imaging.mask.LabelChange;
import org.maskwright.imaging.mask.MaskFile;

/** Which pixels may change: each fix, under each label map, on each kind of stored mask, with any values. */
class KeepsProperties {
    private static final int SIDE = 7;
    private static final int ROUNDS = 12;
    private static final int[] VALUES = {0, 0, 0, 1, 1, 2, 3, 127, 128, 200, 254, 255, 255, 255};
    private static final int[] COLOURS = {0, 0, 0xffffff, 0xff0000, 0x00ff00, 0x0000ff, 0x010101, 0x808080};

    private static final List<LabelMap> MAPS = List.of(
            new LabelMap.Binary255(),
            new LabelMap.Binary01(),
            new LabelMap.NonZero(),
            new LabelMap.Indexed(4),
            new LabelMap.Colours(List.of(
                    LabelClass.BACKGROUND, new LabelClass(1, "face", 0xff0000), new LabelClass(2, "hair", 0x00ff00))),
            new LabelMap.Instances(),
            new LabelMap.Trimap(),
            new LabelMap.GreyTrimap(),
            new LabelMap.Matte(128),
            new LabelMap.AlphaAtLeast(128));

    private static final Map<String, Object> FIGURES =
            Map.of("limitPx", 3, "imageWidth", 9, "imageHeight", 11, "orientation", 6);

    private final Random random = new Random(10);
    private final Map<String, Integer> made = new TreeMap<>();

    /** What a fix may do to a pixel, in the test's own words. */
    private interface Law {
        boolean allows(int before, boolean known, int after);
    }

    private static final Law NOTHING = (before, known, after) -> false;
    private static final Map<String, Law> LAWS = new HashMap<>(Map.of(
            "quarantine", NOTHING,
            "strip-junk", NOTHING,
            "rename", NOTHING,
            "verified-empty", NOTHING,
            "flatten", NOTHING,
            "to-8-bit", NOTHING,
            "binarise", (before, known, after) -> !known,
            "rescale", (before, known, after) -> !known,
            "to-png", (before, known, after) -> !known));

    static {
        LAWS.put("drop-speckles", (before, known, after) -> after == 0 && !(known && before == LabelMap.IGNORE));
        LAWS.put("fill-holes", (before, known, after) -> after == 1 && (!known || before == 0));
        LAWS.put(
                "invert",
                (before, known, after) -> !(known && before == LabelMap.IGNORE) && (after == 0 || after == 1));
        LAWS.put("crop-or-pad", (before, known, after) -> true);
        LAWS.put("resample", (before, known, after) -> true);
        LAWS.put("rotate", (before, known, after) -> true);
    }

    private int[][] rows(int[] among) {
        int[][] rows = new int[SIDE][SIDE];
        int value = 0;
        // Of few values mostly, in runs, as masks are.
        int few = 1 + random.nextInt(4);
        int first = random.nextInt(among.length);
        for (int i = 0; i < SIDE * SIDE; i++) {
            value = random.nextInt(4) == 0 ? among[(first + random.nextInt(few)) % among.length] : value;
            rows[i / SIDE][i % SIDE] = value;
        }
        return rows;
    }

    private int[] below(int count) {
        int[] values = new int[count];
        for (int i = 0; i < count; i++) {
            values[i] = i;
        }
        return values;
    }

    /** So many greys from black to white, at the same distance. */
    private static int[] greys(int count) {
        int[] greys = new int[count];
        for (int i = 0; i < count; i++) {
            greys[i] = 0x010101 * (255 * i / (count - 1));
        }
        return greys;
    }

    @Test
    void theKindsAreWhatTheyAreCalled() throws Exception {
        Map<String, String> kinds = new TreeMap<>();
        for (Map.Entry<String, byte[]> mask : masks().entrySet()) {
            ImageHeader header = MaskFile.read(mask.getValue()).header();
            kinds.put(
                    mask.getKey(),
                    header.format() + " " + header.colour() + " " + header.bitDepth()
                            + (header.floating() ? " float" : ""));
        }
        assertThat(kinds)
                .containsEntry("1 bit", "PNG GREY 1")
                .containsEntry("2 bits", "PNG GREY 2")
                .containsEntry("4 bits", "PNG GREY 4")
                .containsEntry("grey", "PNG GREY 8")
                .containsEntry("16 bits", "PNG GREY 16")
                .containsEntry("1 bit, white first", "PNG PALETTE 1")
                .containsEntry("palette", "PNG PALETTE 2")
                .containsEntry("colours", "PNG RGB 8")
                .containsEntry("grey and alpha", "PNG GREY_ALPHA 8")
                .containsEntry("alpha", "PNG RGBA 8")
                .containsEntry("float", "NPY GREY 16 float")
                .containsEntry("bitmap", "BMP PALETTE 8")
                .hasSize(12);
    }

    /** A mask of each kind that can be stored. */
    private Map<String, byte[]> masks() {
        Map<String, byte[]> masks = new LinkedHashMap<>();
        masks.put("grey", Pngs.grey(rows(VALUES)));
        masks.put("1 bit", Pngs.palette(new int[] {0, 0xffffff}, rows(below(2))));
        masks.put("1 bit, white first", Pngs.palette(new int[] {0xffffff, 0}, rows(below(2))));
        masks.put("2 bits", Pngs.palette(greys(4), rows(below(4))));
        masks.put("4 bits", Pngs.palette(greys(16), rows(below(16))));
        masks.put("16 bits", Pngs.grey16(rows(new int[] {0, 0, 1, 2, 300, 32896, 65535, 65535})));
        masks.put("palette", Pngs.palette(new int[] {0, 0xff0000, 0x00ff00, 0xffffff}, rows(below(4))));
        masks.put("colours", Pngs.rgb(rows(COLOURS)));
        masks.put("alpha", Pngs.argb(rows(new int[] {0, 0xff000000, 0xffffffff, 0x80ffffff, 0xffff0000, 0x00ffffff})));
        masks.put("grey and alpha", Pngs.greyAlpha(rows(new int[] {0, 0xff00, 0xffff, 0x80ff, 0xff01, 0x00ff})));
        masks.put("float", Pngs.floats(rows(VALUES)));
        masks.put("bitmap", Pngs.bmp(rows(VALUES)));
        return masks;
    }

    @Test
    void noFixChangesWhatItDoesNotUnderstand() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            for (Map.Entry<String, byte[]> mask : masks().entrySet()) {
                for (LabelMap map : MAPS) {
                    for (Fix fix : FixCatalogue.standard().fixes()) {
                        holds(fix, map, mask.getKey(), mask.getValue());
                    }
                }
            }
        }
        // So that nothing is proven of repairs that are all refused.
        assertThat(made.keySet())
                .as("every fix of the catalogue that writes over masks, new ones too")
                .isEqualTo(Set.copyOf(FixCatalogue.standard().fixes().stream()
                        .filter(f -> f.keeps() != Keeps.CONTENTS)
                        .map(Fix::id)
                        .toList()));
        assertThat(made.values()).allMatch(n -> n > 20);
    }

    private void holds(Fix fix, LabelMap map, String kind, byte[] old) throws IOException {
        String name = "masks/a." + (kind.equals("bitmap") ? "bmp" : kind.equals("float") ? "npy" : "png");
        byte[] repaired;
        try {
            var context = new Repairing(map).knowing(name, MaskFile.read(old).header());
            Edit edit = context.edits(fix.id(), name, FIGURES).getFirst();
            if (edit instanceof Edit.Rewrite e) {
                repaired = e.change().apply(old);
            } else if (edit instanceof Edit.Convert e) {
                repaired = e.change().apply(old);
            } else {
                assertThat(fix.keeps()).isEqualTo(Keeps.CONTENTS);
                return;
            }
        } catch (InputException refused) {
            return;
        }
        made.merge(fix.id(), 1, Integer::sum);
        MaskFile before = MaskFile.read(old);
        MaskFile after = MaskFile.read(repaired);
        String what = fix.id() + " of " + kind + " under " + map;
        if (fix.keeps() == Keeps.VALUES) {
            var stored = new LabelMap.NonZero();
            assertThat(before.features(stored).values().keySet())
                    .as(what)
                    .containsAll(after.features(stored).values().keySet());
        } else {
            assertThat(after.header().size()).isEqualTo(before.header().size());
            Law law = LAWS.get(fix.id());
            assertThat(LabelChange.between(before, after, map))
                    .as(what)
                    .allMatch(c -> law.allows(c.from(), c.known(), c.to()));
            if (law == NOTHING) {
                assertThat(after.labels(map)).as(what).isEqualTo(before.labels(map));
            }
        }
    }

    @Test
    void everyFixHasItsLaw() {
        assertThat(FixCatalogue.standard().fixes())
                .filteredOn(f -> f.keeps() != Keeps.CONTENTS && f.keeps() != Keeps.VALUES)
                .extracting(Fix::id)
                .allMatch(LAWS::containsKey);
        assertThat(FixCatalogue.standard().fixes())
                .filteredOn(f -> f.keeps() == Keeps.CONTENTS)
                .extracting(Fix::id)
                .as("these write over no mask, each with a test of its own")
                .containsExactlyInAnyOrder(
                        "quarantine", "strip-junk", "rename", "verified-empty", "join-masks", "join-classes");
    }

    @Test
    void aFixThatBreaksItsWordIsRefused() throws Exception {
        LabelMap ones = new LabelMap.Binary01();
        byte[] two = Pngs.grey(new int[] {0, 1, 2, 2});
        byte[] black = Pngs.grey(new int[] {0, 0, 2, 2});
        byte[] cut = Pngs.grey(new int[] {0, 1, 0, 0});
        MaskFile before = MaskFile.read(two);
        assertThat(Keeps.KNOWN_LABELS.breach(before, MaskFile.read(black), ones))
                .contains("1 px of person would become background");
        assertThat(Keeps.LABELS.breach(before, MaskFile.read(cut), ones))
                .contains("2 px of value 2 would become background");
        assertThat(Keeps.KNOWN_LABELS.breach(before, MaskFile.read(cut), ones)).isEmpty();
        assertThat(Keeps.VALUES.breach(before, MaskFile.read(Pngs.grey(new int[] {0, 3})), ones))
                .isPresent();
        assertThat(Keeps.LABELS.breach(before, MaskFile.read(Pngs.grey(new int[] {0, 1})), ones))
                .contains("it would get another size");
    }

    @Test
    void countsWhichPixelsBecomeWhat() throws Exception {
        LabelMap map = new LabelMap.Indexed(
                List.of(LabelClass.BACKGROUND, LabelClass.PERSON, new LabelClass(2, "hair", 0xff0000)));
        byte[] a = Pngs.grey(new int[] {0, 1, 2, 2});
        byte[] b = Pngs.grey(new int[] {0, 1, 2, 9});
        Edit.Change clear = old -> MaskFile.png(Mask.parse("...."));
        List<Edit> edits = List.of(
                new Edit.Rewrite("a", Edit.Expected.ANY, clear), new Edit.Rewrite("b", Edit.Expected.ANY, clear));
        assertThat(RepairEffect.of(edits, map, path -> path.equals("a") ? a : b, org.maskwright.core.Progress.none()))
                .containsExactly(
                        "3 px of label 2 (hair) become background in 2 masks",
                        "2 px of label 1 (person) become background in 2 masks",
                        "1 px of value 9 become background in 1 mask");
        assertThat(RepairEffect.of(
                        edits, map, path -> Pngs.grey(new int[] {0, 0, 0, 0}), org.maskwright.core.Progress.none()))
                .containsExactly("no pixel gets another label in 2 masks");
    }
}
