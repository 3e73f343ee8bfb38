package org.maskwright.ui.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.core.Progress;
import org.maskwright.core.Rect;
import org.maskwright.core.SampleStatus;
import org.maskwright.core.Size;
import org.maskwright.session.statistics.Bar;
import org.maskwright.session.statistics.Chart;
import org.maskwright.ui.Datasets;
import org.maskwright.ui.bot.WorkbenchBot;
import org.maskwright.ui.parts.OpenDataset;
import org.maskwright.ui.parts.ViewIds;
import org.maskwright.ui.pictures.ChartLook;

/** The statistics view in the real window. */
class StatisticsPartTest {
    private final WorkbenchBot bot = new WorkbenchBot();

    @TempDir
    Path folder;

    @Test
    void theBarsOfAnOpenDatasetAreDrawn() throws Exception {
        Datasets.discs(folder, List.of("1", "2", "02299"));
        try (var dataset = new OpenDataset(bot, folder)) {
            dataset.session().setStatus(List.of("1", "2"), SampleStatus.VERIFIED, Progress.none());
            dataset.showView(ViewIds.STATISTICS);
            ChartGrid grid = bot.get(() -> part().grid());
            bot.waitUntil("the bars are there", () -> grid.placeOf(Chart.Topic.STATUS, "verified")
                    .isPresent());
            bot.captureScreenshot("statistics");
        }
    }

    @Test
    void timeSpentIsDrawnWhereItWasMeasured() throws Exception {
        Datasets.discs(folder, List.of("1", "2", "02299"));
        Files.createDirectories(folder.resolve(".maskwright"));
        Files.writeString(folder.resolve(".maskwright/worked.csv"), """
                sample,began,seconds
                1.png,2026-11-27T12:00:00Z,38.0
                2.png,2026-11-28T12:00:00Z,12.0
                2.png,2026-11-28T12:10:00Z,3.0
                02299.png,2026-11-28T12:20:00Z,125.0
                """);
        try (var dataset = new OpenDataset(bot, folder)) {
            dataset.showView(ViewIds.STATISTICS);
            ChartGrid grid = bot.get(() -> part().grid());
            bot.waitUntil("the days are there", () -> grid.placeOf(Chart.Topic.DAY, "11-28 2 min 20 s")
                    .isPresent());
            assertTrue(bot.get(() -> grid.placeOf(Chart.Topic.TIME, "10–20 s").isPresent()));
            bot.captureScreenshot("statistics-time");
        }
    }

    private static StatisticsPart part() {
        var page = PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
        return (StatisticsPart) page.findView(ViewIds.STATISTICS);
    }

    @Test
    void everyBarCanBeHit() {
        var look = new ChartLook(new Size(400, 240), 2, 0x202020, 0xf0f0f0);
        List<Bar> bars = List.of(bar("a", 1), bar("b", 5000), bar("c", 0));
        ChartPicture picture = new ChartPainter(look).paint(new Chart(Chart.Topic.STATUS, bars, 5001), "Title");
        assertEquals(800, picture.data().width);
        assertEquals(3, picture.columns().size());
        for (int i = 0; i < 3; i++) {
            Rect column = picture.columns().get(i);
            assertTrue(column.height() > 100, column.toString());
            assertEquals(Optional.of(bars.get(i)), picture.barAt(column.x() + column.width() / 2, column.y() + 2));
        }
        assertEquals(Optional.empty(), picture.barAt(1, 1));
    }

    private static Bar bar(String label, long count) {
        return new Bar(label, count, new Bar.Pick.Selected(List.of()));
    }
}
