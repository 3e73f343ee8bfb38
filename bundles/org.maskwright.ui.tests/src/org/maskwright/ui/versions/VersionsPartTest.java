package org.maskwright.ui.versions;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.core.Progress;
import org.maskwright.core.SampleStatus;
import org.maskwright.core.Shares;
import org.maskwright.core.Size;
import org.maskwright.imaging.ImageHeaders;
import org.maskwright.imaging.mask.MaskFile;
import org.maskwright.session.version.VersionShelf;
import org.maskwright.ui.bot.BotTable;
import org.maskwright.ui.bot.WorkbenchBot;
import org.maskwright.ui.parts.OpenDataset;
import org.maskwright.ui.parts.ViewIds;

/** Versions are frozen and compared in the real window. */
class VersionsPartTest {
    private final WorkbenchBot bot = new WorkbenchBot();

    @TempDir
    Path temp;

    @Test
    void aVersionIsFrozenAndWhatChangedSinceIsTold() throws Exception {
        Path folder = temp.resolve("discs");
        try (var dataset = OpenDataset.ofDiscs(bot, folder)) {
            byte[] empty = Files.readAllBytes(folder.resolve("masks/b/02299.png"));
            dataset.showView(ViewIds.VERSIONS);
            bot.control(Label.class, l -> l.getText().equals(VersionsMessages.EMPTY));
            freeze("v1", "as delivered");
            BotTable versions = bot.tableWithColumn(VersionsMessages.COLUMN_NAME);
            versions.waitUntilRows(1);
            assertEquals("v1", versions.row(0).get(0));
            assertEquals(List.of("4", "as delivered"), versions.row(0).subList(2, 4));
            bot.control(Label.class, l -> l.getText().equals("Since v1: 0 added, 0 removed, 0 changed"));

            dataset.session().setStatus(List.of("1"), SampleStatus.VERIFIED, Progress.none());
            paintAll(folder.resolve("masks/b/02299.png"));
            bot.control(Label.class, l -> l.getText().equals("Since v1: 0 added, 0 removed, 2 changed"));
            BotTable changes = bot.tableWithColumn(VersionsMessages.COLUMN_SAMPLE);
            changes.waitUntilRows(2);
            assertEquals(List.of("02299", "mask", "0.0000"), changes.row(0));
            assertEquals(List.of("1", "unreviewed → verified", ""), changes.row(1));
            changes.click(0);
            bot.waitUntil(
                    "it is selected in the browser", () -> dataset.workspace().browser().view().selected().stream()
                            .anyMatch(r -> r.sample().label().equals("02299")));
            bot.captureScreenshot("versions");

            var shelf = new VersionShelf(dataset.session(), Clock.systemUTC());
            assertEquals(4, shelf.export("v1", temp.resolve("v1"), Progress.none()));
            assertArrayEquals(empty, Files.readAllBytes(temp.resolve("v1/masks/b/02299.png")));
        }
    }

    /** Makes all of a mask foreground, as another program would. */
    private static void paintAll(Path mask) throws Exception {
        Size size = ImageHeaders.read(Files.readAllBytes(mask)).size();
        byte[] white = new byte[size.width() * size.height()];
        Arrays.fill(white, (byte) 255);
        Files.write(mask, MaskFile.greyPng(Shares.adopt(size, white)));
    }

    private void freeze(String name, String note) {
        bot.clickToolbarButtonWithTooltip(VersionsMessages.FREEZE);
        Text field = bot.control(Text.class, t -> t.getText().equals(name));
        bot.captureScreenshot("versions-freeze");
        int shells = bot.get(() -> bot.display().getShells().length);
        bot.run(() -> {
            for (var child : field.getParent().getChildren()) {
                if (child instanceof Text other && other != field) {
                    other.setText(note);
                }
            }
        });
        bot.clickButton(VersionsMessages.FREEZE_NOW);
        bot.waitUntil("the dialog is closed", () -> bot.display().getShells().length < shells);
        bot.activate();
        assertTrue(shells > 1, "it was a dialog");
    }
}
