package org.maskwright.ui.preferences;

import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * A dataset that was opened.
 *
 * @param folder its folder, which may be gone by now
 * @param samples how many samples it had; empty when that is not known
 * @param openedMs when it was opened, ms since 1970-01-01 UTC; empty when that is not known
 */
public record RecentDataset(Path folder, OptionalInt samples, OptionalLong openedMs) {}
