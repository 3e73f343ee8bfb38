package org.maskwright.ui;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.service.prefs.BackingStoreException;

/** The datasets that were opened last, and whether one is to be opened again at the next start; kept in the workbench's preferences. */
public final class RecentDatasets {
    private static final String RECENT = "recentDatasets";
    private static final String LAST = "lastDataset";
    private static final int MOST = 8;

    private final IEclipsePreferences preferences = InstanceScope.INSTANCE.getNode("org.maskwright.ui");

    /** The last opened first; whether they are still there is not asked, as that may take long. */
    public List<Path> list() {
        return preferences
                .get(RECENT, "")
                .lines()
                .flatMap(l -> path(l).stream())
                .toList();
    }

    /** The one that was open when the workbench ended; it may be gone. */
    public Optional<Path> last() {
        return path(preferences.get(LAST, ""));
    }

    /** Remembers that a dataset was opened. */
    public void opened(Path folder) {
        List<String> names = new ArrayList<>(preferences.get(RECENT, "").lines().toList());
        names.remove(folder.toString());
        names.addFirst(folder.toString());
        preferences.put(RECENT, String.join("\n", names.subList(0, Math.min(MOST, names.size()))));
        preferences.put(LAST, folder.toString());
        flush();
    }

    private void flush() {
        try {
            preferences.flush();
        } catch (BackingStoreException e) {
            ILog.of(RecentDatasets.class).warn("recent datasets are not kept", e);
        }
    }

    private static Optional<Path> path(String line) {
        try {
            return line.isBlank() ? Optional.empty() : Optional.of(Path.of(line));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
