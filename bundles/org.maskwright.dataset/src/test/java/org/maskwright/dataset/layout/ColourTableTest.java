package org.maskwright.dataset.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.maskwright.core.LabelClass;
import org.maskwright.core.LabelMap;
import org.maskwright.dataset.Pngs;
import org.maskwright.imaging.mask.MaskFile;

class ColourTableTest {
    private static NamedClass told(int id, String name, int rgb) {
        return new NamedClass(id, name, Optional.of(rgb));
    }

    private static List<LabelClass> classes(List<NamedClass> told, int... colours) throws IOException {
        ColourTable table = new ColourTable();
        table.add(MaskFile.read(Pngs.rgb(colours)).survey());
        return table.labelMap(told).classes();
    }

    @Test
    void givesIdsToTheClassesOfAFileAndIgnoresWhatItIgnores() throws IOException {
        assertThat(classes(
                        List.of(
                                told(0, "hair", 0xfa3253),
                                told(LabelMap.IGNORE, "__ignore__", 0x808080),
                                told(1, "background", 0x101010),
                                told(2, "skin", 0x00ff00)),
                        0x101010,
                        0xfa3253,
                        0x808080,
                        0x0000ff))
                .containsExactly(
                        new LabelClass(0, "background", 0x101010),
                        new LabelClass(1, "hair", 0xfa3253),
                        new LabelClass(2, "skin", 0x00ff00),
                        new LabelClass(3, "class 3", 0x0000ff),
                        new LabelClass(LabelMap.IGNORE, "__ignore__", 0x808080));
    }

    @Test
    void takesWhatAFileShowsBlackForBackground() throws IOException {
        assertThat(classes(List.of(told(0, "animal", 0x408040), told(1, "void", 0)), 0x408040, 0x408040))
                .containsExactly(new LabelClass(0, "void", 0), new LabelClass(1, "animal", 0x408040));
    }
}
