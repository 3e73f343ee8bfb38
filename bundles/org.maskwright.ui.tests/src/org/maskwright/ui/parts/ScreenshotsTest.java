package org.maskwright.ui.parts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.core.Progress;
import org.maskwright.session.version.VersionShelf;
import org.maskwright.ui.Datasets;
import org.maskwright.ui.SwitchThemeHandler;
import org.maskwright.ui.bot.ViewPicture;
import org.maskwright.ui.bot.WorkbenchBot;

/** Takes a picture of each view, on light and on dark ground, and looks at it: it is not empty, and its ground is light or dark. */
class ScreenshotsTest {
    private static final int PAIRS = 24;

    /** A view and how many colours there are in it at least, photographs or not. Masks are compared, and portraits shown, on dark ground in either theme. */
    private enum View {
        BROWSER(ViewIds.BROWSER, 2000),
        PROBLEMS(ViewIds.PROBLEMS, 60),
        SAMPLE(ViewIds.SAMPLE, 1000),
        COMPARE(ViewIds.COMPARE, 30),
        PREVIEW(ViewIds.PREVIEW, 30),
        STATISTICS(ViewIds.STATISTICS, 20),
        HISTORY(ViewIds.HISTORY, 12),
        QUARANTINE(ViewIds.QUARANTINE, 12),
        VERSIONS(ViewIds.VERSIONS, 12),
        PROGRESS("org.eclipse.ui.views.ProgressView", 12),
        LOG("org.eclipse.pde.runtime.LogView", 12);

        private final String id;
        private final int colours;

        View(String id, int colours) {
            this.id = id;
            this.colours = colours;
        }
    }

    private final WorkbenchBot bot = new WorkbenchBot();

    @TempDir
    Path folder;

    @Test
    void everyViewIsDrawnOnLightAndOnDarkGround() throws Exception {
        try (var dataset = new OpenDataset(bot, dataset())) {
            String first =
                    dataset.workspace().browser().view().rows().getFirst().id();
            dataset.workspace().browser().select(first);
            new VersionShelf(dataset.session(), Clock.systemUTC())
                    .freeze(new VersionShelf.FreezeWish("v1", "as delivered", true), Progress.none());
            try {
                List<String> faults = new ArrayList<>(faults(dataset, SwitchThemeHandler.LIGHT));
                faults.addAll(faults(dataset, SwitchThemeHandler.DARK));
                assertEquals(List.of(), faults);
            } finally {
                theme(SwitchThemeHandler.LIGHT);
            }
        }
    }

    private void theme(String id) {
        bot.run(() -> PlatformUI.getWorkbench().getService(IThemeEngine.class).setTheme(id, false));
    }

    private List<String> faults(OpenDataset dataset, String theme) {
        theme(theme);
        boolean dark = theme.equals(SwitchThemeHandler.DARK);
        int zoom = bot.get(() -> bot.display().getPrimaryMonitor().getZoom());
        List<String> faults = new ArrayList<>();
        for (View view : View.values()) {
            dataset.showView(view.id);
            if (view.id.startsWith("org.eclipse.")) {
                // The platform's log fills itself in the background, and now and then is not laid out before the window
                // is.
                bot.run(() -> PlatformUI.getWorkbench()
                        .getWorkbenchWindows()[0]
                        .getShell()
                        .layout(true, true));
            }
            String name = (dark ? "dark-" : "light-")
                    + (zoom == 100 ? "" : zoom + "-")
                    + view.name().toLowerCase(java.util.Locale.ROOT);
            boolean darkGround = dark || view == View.COMPARE || view == View.PREVIEW;
            var picture = ViewPicture.of(bot, view.id, p -> p.colours() >= view.colours && p.dark() == darkGround);
            bot.captureScreenshot(name);
            if (picture.colours() < view.colours) {
                faults.add(name + " has only " + picture.colours() + " colours");
            }
            if (darkGround ? picture.ground() >= 0.4 : picture.ground() <= 0.6) {
                faults.add(name + " has a ground of luminance " + picture.ground());
            }
        }
        return faults;
    }

    /** Some of the portraits where they lie beside the project; portraits that are drawn otherwise. */
    private Path dataset() throws IOException {
        for (Path up = Path.of("").toAbsolutePath(); up != null; up = up.getParent()) {
            Path portraits = up.resolve("shared/data/portraits");
            if (Files.isDirectory(portraits)) {
                copy(portraits.resolve("images"), folder.resolve("images"));
                copy(portraits.resolve("masks"), folder.resolve("masks"));
                return folder;
            }
        }
        return Datasets.demo(folder.resolve("demo"));
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.sorted().limit(PAIRS).toList()) {
                Files.copy(file, to.resolve(file.getFileName().toString()));
            }
        }
    }
}
