package org.maskwright.ui.browser;

import java.util.Arrays;
import java.util.Optional;
import org.eclipse.ui.IMemento;
import org.maskwright.imaging.mask.MaskOverlay;

/** What the browser remembers from one run of the workbench to the next. */
final class BrowserMemory {
    private static final String SIDE = "side";
    private static final String OVERLAY = "overlay";
    private static final String GALLERY = "gallery";
    private static final String SETS = "sets";
    private static final String COLUMNS = "columns";

    private BrowserMemory() {}

    static void save(IMemento memento, SamplesPage page) {
        memento.putInteger(SIDE, page.style().sidePx());
        memento.putString(OVERLAY, page.style().overlay().name());
        memento.putBoolean(GALLERY, page.isGallery());
        page.setsWanted().ifPresent(wanted -> memento.putBoolean(SETS, wanted));
        memento.putString(COLUMNS, page.columns());
    }

    static void restore(IMemento memento, SamplesPage page) {
        Integer side = memento.getInteger(SIDE);
        GalleryStyle style = side == null ? page.style() : page.style().withSide(side);
        String overlay = memento.getString(OVERLAY);
        page.show(Arrays.stream(MaskOverlay.values())
                .filter(o -> o.name().equals(overlay))
                .findFirst()
                .map(style::withOverlay)
                .orElse(style));
        Optional.ofNullable(memento.getBoolean(SETS)).ifPresent(page::showSets);
        Optional.ofNullable(memento.getString(COLUMNS)).ifPresent(page::columns);
        page.showGallery(!Boolean.FALSE.equals(memento.getBoolean(GALLERY)));
    }
}
