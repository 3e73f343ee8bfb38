package org.maskwright.ui.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Mask;
import org.maskwright.core.Progress;
import org.maskwright.core.Size;
import org.maskwright.core.metric.Measure;
import org.maskwright.core.metric.Overlap;
import org.maskwright.dataset.journal.Edit;
import org.maskwright.imaging.mask.MaskFile;
import org.maskwright.session.compare.Agreement;
import org.maskwright.ui.Datasets;
import org.maskwright.ui.bot.WorkbenchBot;
import org.maskwright.ui.parts.OpenDataset;
import org.maskwright.ui.parts.ViewIds;

/** The compare view in the real window. */
class ComparePartTest {
    private final WorkbenchBot bot = new WorkbenchBot();

    @TempDir
    Path folder;

    @Test
    void aMaskIsComparedWithWhatItWas() throws Exception {
        Datasets.discs(folder, List.of("1", "2"));
        Mask disc =
                MaskFile.read(Files.readAllBytes(folder.resolve("masks/1.png"))).labels(new LabelMap.Binary255());
        try (var dataset = new OpenDataset(bot, folder)) {
            byte[] half = MaskFile.png(upperHalf(disc));
            dataset.session()
                    .apply(
                            "cut",
                            List.of(new Edit.Rewrite("masks/1.png", Edit.Expected.ANY, old -> half)),
                            Progress.none());
            dataset.showView(ViewIds.COMPARE);
            dataset.workspace().browser().select("1.png");

            Combo second = bot.control(Combo.class, c -> c.getText().equals("1, before its last change"));
            assertEquals(List.of("1, now", "1, before its last change"), List.of(bot.get(second::getItems)));
            Measure iou = Overlap.of(upperHalf(disc), disc).iou();
            Label figures = bot.control(Label.class, l -> l.getText().startsWith("IoU " + Agreement.words(iou)));
            assertTrue(bot.get(figures::getText).contains("only A 0 px"));
            bot.captureScreenshot("compare");

            bot.clickToolbarButtonWithTooltip("Difference");
            bot.captureScreenshot("compare-difference");
            bot.clickToolbarButtonWithTooltip("Swipe");
            bot.captureScreenshot("compare-swipe");
            bot.clickButton("Swap");
            bot.control(Label.class, l -> l.getText().contains("only B 0 px"));

            dataset.workspace().browser().select(List.of("1.png", "2.png"), "1.png");
            bot.control(Combo.class, c -> List.of(c.getItems()).contains("2, now"));
        }
    }

    private static Mask upperHalf(Mask mask) {
        byte[] labels = mask.toBytes();
        for (int i = labels.length / 2; i < labels.length; i++) {
            labels[i] = 0;
        }
        return Mask.adopt(new Size(mask.width(), mask.height()), labels);
    }
}
