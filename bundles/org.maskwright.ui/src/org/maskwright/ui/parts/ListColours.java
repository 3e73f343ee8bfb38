package org.maskwright.ui.parts;

import java.util.Set;
import org.eclipse.jface.preference.JFacePreferences;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.jface.viewers.StructuredViewer;
import org.eclipse.swt.widgets.Control;
import org.maskwright.ui.jobs.UiThread;

/**
 * Keeps the numbers and addenda of a list in the theme's colours: labels are made with the colours of their moment, and a theme that is
 * switched does not make them anew. UI thread only.
 */
public final class ListColours {
    private static final Set<String> USED = Set.of(
            JFacePreferences.COUNTER_COLOR, JFacePreferences.QUALIFIER_COLOR, JFacePreferences.DECORATIONS_COLOR);

    private ListColours() {}

    /** Labels what the viewer shows anew whenever one of the colours becomes another, until its control is gone. */
    public static void follow(StructuredViewer viewer) {
        Control control = viewer.getControl();
        // A theme changes all of them.
        Runnable refresh = UiThread.of(control).merged(viewer::refresh);
        IPropertyChangeListener listener = e -> {
            if (USED.contains(e.getProperty())) {
                refresh.run();
            }
        };
        JFaceResources.getColorRegistry().addListener(listener);
        control.addDisposeListener(e -> JFaceResources.getColorRegistry().removeListener(listener));
    }
}
