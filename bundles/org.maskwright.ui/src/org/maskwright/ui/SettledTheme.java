package org.maskwright.ui;

import java.util.stream.Stream;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;

/**
 * Gives all controls the colours of a theme once more, when the system has them. GTK goes over to light or dark only after the theme engine
 * has reset the controls, and SWT writes into them the colours that the system had until then: white words upon white ground. UI thread only.
 */
final class SettledTheme {
    private final Display display;
    private final IThemeEngine engine;
    private Color words;

    /** Follows the display's theme from now on. */
    SettledTheme(Display display, IThemeEngine engine) {
        this.display = display;
        this.engine = engine;
        words = words();
        display.addListener(SWT.Settings, this::settled);
    }

    private Color words() {
        return display.getSystemColor(SWT.COLOR_WIDGET_FOREGROUND);
    }

    private void settled(Event e) {
        if (!words().equals(words)) {
            words = words();
            Stream.of(display.getShells()).forEach(shell -> {
                reset(shell);
                engine.applyStyles(shell, true);
            });
        }
    }

    /** As the engine does it; SWT takes no colour away where it has none, so that each gets one first. */
    private void reset(Control control) {
        control.setForeground(words);
        control.setForeground(null);
        control.setBackground(words);
        control.setBackground(null);
        if (control instanceof Composite composite) {
            Stream.of(composite.getChildren()).forEach(this::reset);
        }
    }
}
