package org.maskwright.ui.icons;

import java.io.IOException;
import java.io.InputStream;
import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.graphics.ImageLoader;

/**
 * Makes the renderer of SVG icons ready on a thread of its own. Some three hundred classes are loaded and woven for it, which the first icon
 * would otherwise have the UI thread wait for: 0.6–1.3 s on two cores.
 */
public final class IconRenderer {
    private IconRenderer() {}

    /** Begins; the result is only that later icons are quick. */
    public static void prepare() {
        Thread.ofPlatform().daemon().name("icon renderer").start(IconRenderer::render);
    }

    /** All of them: each kind of shape has classes of its own. */
    private static void render() {
        try {
            for (Icon icon : Icon.values()) {
                try (InputStream in = icon.open()) {
                    new ImageLoader().load(in);
                }
            }
        } catch (IOException | SWTException e) {
            ILog.of(IconRenderer.class).warn("the renderer of icons is not ready before it is needed", e);
        }
    }
}
