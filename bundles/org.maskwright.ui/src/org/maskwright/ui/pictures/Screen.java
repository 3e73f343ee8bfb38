package org.maskwright.ui.pictures;

import org.eclipse.swt.graphics.Device;
import org.eclipse.swt.widgets.Control;

/**
 * Where pictures are painted. Made on the UI thread, for use on any.
 *
 * @param device whose pictures these are
 * @param zoom of the screen, %: how many of its pixels SWT's hundred are
 */
public record Screen(Device device, int zoom) {
    /** The screen that a control is on. */
    public static Screen of(Control control) {
        return new Screen(control.getDisplay(), control.getMonitor().getZoom());
    }

    /** How many pixels of the screen a length is, as SWT counts. */
    public int pixels(int length) {
        return length * zoom / 100;
    }
}
