package org.maskwright.ui;

import org.eclipse.core.runtime.preferences.DefaultScope;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;

/**
 * Has the platform watch the UI thread: where it does not answer for a moment, a warning with its stack goes to the log. The platform's
 * preference page is where this can be turned off.
 */
final class FreezeWatch {
    /** So long the UI thread may take for one event, ms: what takes longer is felt. */
    static final int LONGEST_EVENT_MS = 100;

    /** The bundle that watches: its preferences are its interface. */
    private static final String MONITORING = "org.eclipse.ui.monitoring";

    private FreezeWatch() {}

    /** Turns it on; before the workbench has started. */
    static void enable() {
        // Getting the node has the bundle put its own defaults there, which are then replaced.
        IEclipsePreferences defaults = DefaultScope.INSTANCE.getNode(MONITORING);
        defaults.putBoolean("monitoring_enabled", true);
        defaults.putInt("long_event_warning_threshold", LONGEST_EVENT_MS);
    }
}
