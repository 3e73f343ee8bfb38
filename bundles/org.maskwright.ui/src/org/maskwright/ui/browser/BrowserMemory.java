package org.maskwright.ui.browser;

import java.util.Arrays;
import org.eclipse.ui.IMemento;
import org.maskwright.imaging.MaskOverlay;

/** What the browser remembers from one run of the workbench to the next. */
final class BrowserMemory {
    private static final String SIDE = "side";
    private static final String OVERLAY = "overlay";
    private static final String GALLERY = "gallery";

    private BrowserMemory() {}

    static void save(IMemento memento, BrowserPart part) {
        memento.putInteger(SIDE, part.style().sidePx());
        memento.putString(OVERLAY, part.style().overlay().name());
        memento.putBoolean(GALLERY, part.isGallery());
    }

    static void restore(IMemento memento, BrowserPart part) {
        Integer side = memento.getInteger(SIDE);
        GalleryStyle style = side == null ? part.style() : part.style().withSide(side);
        String overlay = memento.getString(OVERLAY);
        part.show(Arrays.stream(MaskOverlay.values())
                .filter(o -> o.name().equals(overlay))
                .findFirst()
                .map(style::withOverlay)
                .orElse(style));
        part.showGallery(!Boolean.FALSE.equals(memento.getBoolean(GALLERY)));
    }
}
