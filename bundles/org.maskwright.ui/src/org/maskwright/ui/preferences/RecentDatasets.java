package org.maskwright.ui.preferences;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.service.prefs.BackingStoreException;
import org.osgi.service.prefs.Preferences;

/** The datasets that were opened last, and whether one is to be opened again at the next start; kept in the workbench's preferences. */
public final class RecentDatasets {
    private static final String RECENT = "recentDatasets";
    private static final String LAST = "lastDataset";
    private static final String FACTS = "facts";
    private static final int MOST = 8;

    private final IEclipsePreferences preferences = InstanceScope.INSTANCE.getNode("org.maskwright.ui");

    /** All of them, also those that are gone, the last opened first. Touches no file. */
    public List<RecentDataset> datasets() {
        return preferences
                .get(RECENT, "")
                .lines()
                .flatMap(l -> path(l).stream())
                .map(this::dataset)
                .toList();
    }

    private RecentDataset dataset(Path folder) {
        String[] facts = facts().node(key(folder)).get(FACTS, "").split(" ");
        return facts.length == 2 && facts[0].matches("\\d{1,9}") && facts[1].matches("\\d{1,18}")
                ? new RecentDataset(
                        folder, OptionalInt.of(Integer.parseInt(facts[0])), OptionalLong.of(Long.parseLong(facts[1])))
                : new RecentDataset(folder, OptionalInt.empty(), OptionalLong.empty());
    }

    private Preferences facts() {
        return preferences.node(RECENT);
    }

    /** A path as the name of a node, which may hold no slash. */
    private static String key(Path folder) {
        return folder.toString().replace("%", "%25").replace("/", "%2f");
    }

    /** Remembers how many samples a dataset has, and that it was opened. */
    public void opened(Path folder, int samples, long nowMs) {
        facts().node(key(folder)).put(FACTS, samples + " " + nowMs);
        opened(folder);
    }

    /** Takes one out of the list. */
    public void forget(Path folder) {
        List<String> names = new ArrayList<>(preferences.get(RECENT, "").lines().toList());
        names.remove(folder.toString());
        preferences.put(RECENT, String.join("\n", names));
        try {
            facts().node(key(folder)).removeNode();
        } catch (BackingStoreException e) {
            ILog.of(RecentDatasets.class).warn("recent datasets are not kept", e);
        }
        flush();
    }

    /** Their folders, the last opened first; whether they are still there is not asked, as that may take long. */
    public List<Path> list() {
        return datasets().stream().map(RecentDataset::folder).toList();
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
